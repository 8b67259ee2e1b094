"""Whether the order that links speak of can be: no event before itself, no effect before its cause.

A link of some kinds says which of two events began first. Such links, taken together, are a simple temporal network
(Dechter, Meiri and Pearl, 1991): what begins no earlier than one event begins no earlier than all that come before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from tui.curation.certainty import beginning
from tui.curation.finding import Finding, mention
from tui.dates import Moment, Span, When, words
from tui.timeline import Event, Link, Timeline

EARLIER: Final = frozenset(
    {
        *("causes", "caused", "enables", "enabled", "includes", "leads-to", "led-to", "precedes", "preceded"),
        *("results-in", "triggers"),
    }
)
"""Kinds that say of an event that it begins before the one it is linked to: this one … that one."""

LATER: Final = frozenset(
    {
        *("caused-by", "commemorates", "follows", "followed", "marks", "part-of", "responds-to", "results-from"),
        "triggered-by",
    }
)
"""Kinds that say of an event that it begins after the one it is linked to."""

_GAPS: Final = re.compile(r"[\s_]+")
_MOST: Final = 6
"""Events of a circle that are named."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A link that puts one event before another: `link` is written in one of the two, `writer`."""

    first: Event
    then: Event
    writer: Event
    link: Link


@dataclass(frozen=True, slots=True)
class Circle:
    """Ties that lead from an event back to it: the last of them, and the ids of the first events on the way."""

    closing: Tie
    way: tuple[str, ...]


def links(timeline: Timeline) -> Iterator[Finding]:
    """Circles of events that all come before one another, and events that their dates put in another order."""
    yield from _idle(timeline)
    ties = _ties(timeline)
    order, circles = _walk(ties)
    yield from map(_circular, circles)
    cut = {id(circle.closing) for circle in circles}
    since = {event.id: (beginning(event.when)[0], event) for event in order}
    for event in order:
        low, cause = since[event.id]
        for tie in ties.get(event.id, ()):
            if id(tie) in cut:
                continue
            latest = beginning(tie.then.when)[1]
            if latest < low:
                yield _reversed(tie, tie.first if latest < beginning(tie.first.when)[0] else cause)
            elif since[tie.then.id][0] < low:
                since[tie.then.id] = low, cause


def _idle(timeline: Timeline) -> Iterator[Finding]:
    """Links from an event to itself; those of the kinds that put events in order close circles, and are found there."""
    for event in timeline.events:
        for link in event.links:
            if link.to == event.id and _kind(link) not in EARLIER | LATER:
                yield Finding(
                    "link-cycle", "this links an event to itself", link.place, "link it to another, or remove it"
                )


def _ties(timeline: Timeline) -> Mapping[str, list[Tie]]:
    """The links that say what came first, by the id of the event that did."""
    events = {event.id: event for event in timeline.events}
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for event in timeline.events:
        for link in event.links:
            other = events.get(link.to)
            kind = _kind(link)
            if other and kind in EARLIER:
                ties[event.id].append(Tie(event, other, event, link))
            elif other and kind in LATER:
                ties[other.id].append(Tie(other, event, event, link))
    return ties


def _kind(link: Link) -> str:
    return _GAPS.sub("-", link.kind.casefold())


def _walk(ties: Mapping[str, list[Tie]]) -> tuple[list[Event], list[Circle]]:
    """The events of the ties with every cause before its effects, and the circles that have to be cut for that.

    A search in depth, without recursion: its reversed postorder is such an order, and a tie to an event that is still
    being searched closes a circle.
    """
    finished: list[Event] = []
    circles: list[Circle] = []
    places: dict[str, int] = {}  # of events on the path; -1 for those that are finished
    for begun in ties.values():
        root = begun[0].first
        if root.id in places:
            continue
        places[root.id] = 0
        path = [(root, iter(begun))]
        while path:
            event, rest = path[-1]
            tie = next(rest, None)
            if tie is None:
                places[event.id] = -1
                finished.append(event)
                path.pop()
                continue
            place = places.get(tie.then.id)
            if place is None:
                places[tie.then.id] = len(path)
                path.append((tie.then, iter(ties.get(tie.then.id, ()))))
            elif place >= 0:
                circles.append(Circle(tie, tuple(on_path.id for on_path, _ in path[place : place + _MOST + 1])))
    return finished[::-1], circles


def _circular(circle: Circle) -> Finding:
    left_out = ("…",) if len(circle.way) > _MOST else ()
    way = " → ".join((*circle.way[:_MOST], *left_out, circle.way[0]))
    tie = circle.closing
    hint = "remove one of these links, or turn it round"
    return Finding("link-cycle", f"this link closes a circle: {way}", tie.link.place, hint)


def _reversed(tie: Tie, cause: Event) -> Finding:
    file = tie.link.place.file
    through = "" if cause is tie.first else "by other links "
    message = (
        f"{through}{mention(cause, file)} would begin before {mention(tie.then, file)}, "
        f"and {_begun(cause.when)} is after {_begun(tie.then.when)}"
    )
    hint = "turn the link round, or see that the dates are right"
    return Finding("link-order", message, tie.link.place, hint, tie.writer)


def _begun(when: When) -> str:
    return words(when.begin if isinstance(when, Span) and isinstance(when.begin, Moment) else when)
