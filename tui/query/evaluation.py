"""What a query says of every event at once: certainly, possibly or not, by Kleene's strong logic (Kleene, 1938).

A term gives two sets of events: those it certainly holds for, and those it holds for in some world, which include
them. `not` turns both round, `and` intersects, `or` unites, `surely` keeps the first.
"""

from dataclasses import dataclass

from tui.query.columns import Columns
from tui.query.searching import search
from tui.query.timing import Sets, in_time, near
from tui.query.tree import And, InTime, Is, Linked, Matches, Node, Not, Or, Query, Surely, Within


@dataclass(frozen=True, slots=True)
class Answer:
    """The events that a query selects, as bits in time order: `possible` includes those that are `certain`."""

    certain: int
    possible: int


def evaluate(query: Query, columns: Columns) -> Answer:
    """The events that a query selects; raises `QueryError` for an `@id` that is not there."""
    return Answer(*_judge(query.root, columns))


def _judge(node: Node, columns: Columns) -> Sets:
    match node:
        case And():
            certain = possible = columns.all
            for part in node.parts:
                its = _judge(part, columns)
                certain &= its[0]
                possible &= its[1]
            return certain, possible
        case Or():
            certain = possible = 0
            for part in node.parts:
                its = _judge(part, columns)
                certain |= its[0]
                possible |= its[1]
            return certain, possible
        case Not():
            certain, possible = _judge(node.part, columns)
            return columns.all ^ possible, columns.all ^ certain
        case Surely():
            certain, _ = _judge(node.part, columns)
            return certain, certain
        case InTime():
            return in_time(node, columns)
        case Within():
            return near(node, columns)
    bits = _plain(node, columns)
    return bits, bits


def _plain(node: Matches | Is | Linked, columns: Columns) -> int:
    """The events for which a statement holds that knows no doubt."""
    if isinstance(node, Linked):
        return _linked(node, columns)
    bits = 0
    if isinstance(node, Is):
        for word in node.words:
            bits |= columns.property(word)
        return bits
    for pattern in node.patterns:
        bits |= search(columns, node.field, pattern)
    return bits


def _linked(node: Linked, columns: Columns) -> int:
    """The events with a link to another, and those that the other has links to."""
    wanted = node.to.id
    columns.vocabulary.date(wanted, node.to.column)
    place = columns.position.get(wanted)
    aims = columns.events[place].links if place is not None else ()
    bits = columns.values("links").union([wanted])
    for aim in aims:
        there = columns.position.get(aim.to)
        if there is not None:
            bits |= 1 << there
    return bits
