"""What can be written at a place in a query: fields, their values, ids, properties, saved views."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from tui.query.columns import Columns
from tui.query.fields import CODES, FIELDS, NAMES, PROPERTIES, RELATIONS
from tui.query.folding import fold
from tui.query.tree import FIELD_NAME, UNITS, Contains, Reference, named

_MOST: Final = 50
"""Candidates at one place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that can stand at a place; how many events it is about, where that is known; what it means."""

    text: str
    count: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """The likeliest texts for a place first; each replaces what stands from `start` to `end`, counted from 0."""

    start: int
    end: int
    candidates: tuple[Candidate, ...] = ()


def complete(text: str, cursor: int, columns: Columns) -> Completions:
    """What can be written where the cursor stands, from 0, in a text that need not be a query yet."""
    start = _word_start(text, cursor)
    found = _FIELD.match(text, start, cursor)
    if found is None:
        return Completions(start, _end(text, start, cursor), _beginnings(text[:start], text[start:cursor], columns))
    name = found[1]
    if name in RELATIONS or name in ("links", "within"):
        return _of_window(name, text, found.end(), cursor, columns)
    start = _last_value(text, found.end(), cursor)
    written = text[start:cursor].lstrip('"')
    candidates = _properties(written, columns) if name == "is" else _values(name, written, columns)
    return Completions(start, _end(text, start, cursor), candidates)


_FIELD: Final = re.compile(rf"({FIELD_NAME}):")
_REST: Final = re.compile(r'([^\s()",]*)("?)')
_AMOUNT: Final = re.compile(r"\d{1,12}")


def _word_start(text: str, cursor: int) -> int:
    """Where the word that ends at the cursor begins, behind brackets and signs."""
    start, at, is_quoted = 0, 0, False
    while at < cursor:
        sign = text[at]
        if sign == "\\" and is_quoted:
            at += 1
        elif sign == '"':
            is_quoted = not is_quoted
        elif not is_quoted and (sign.isspace() or sign in "()" or (sign == "-" and at == start)):
            start = at + 1
        at += 1
    return start


def _last_value(text: str, at: int, cursor: int) -> int:
    """Where the last of the values between a field and the cursor begins, behind a comparison."""
    start, is_quoted = at, False
    for place in range(at, cursor):
        if text[place] == '"':
            is_quoted = not is_quoted
        elif text[place] == "," and not is_quoted:
            start = place + 1
    return start + text.startswith("=", start, cursor)


def _end(text: str, start: int, cursor: int) -> int:
    """Where the word or the quotes that the cursor stands in end."""
    rest = _REST.match(text, cursor)
    if rest is None:
        return cursor
    return rest.end() if text.startswith('"', start, cursor) else rest.end(1)


def _ranked(written: str, names: Iterable[str]) -> list[str]:
    """The names that begin with what is written, then those that contain it, each in the order given."""
    wanted = fold(written)
    first, then = [], []
    for name in names:
        form = fold(name)
        if form.startswith(wanted):
            first.append(name)
            if len(first) == _MOST:
                break
        elif wanted in form:
            then.append(name)
    return [*first, *then][:_MOST]


def _beginnings(before: str, written: str, columns: Columns) -> tuple[Candidate, ...]:
    """What a term can begin with: a field, or all of a saved view."""
    own = sorted(columns.vocabulary.fields.difference(FIELDS))
    fields = [Candidate(f"{named(name)}:") for name in _ranked(written, (*FIELDS, *own))]
    views = {view.label or view.id: view for view in columns.timeline.views}
    saved = [
        Candidate(f"({views[name].query})" if before.strip() else views[name].query, label=name)
        for name in _ranked(written, views)
    ]
    return *fields, *saved


def _properties(written: str, columns: Columns) -> tuple[Candidate, ...]:
    return tuple(Candidate(word, columns.property(word).bit_count()) for word in _ranked(written, PROPERTIES))


def _values(name: str, written: str, columns: Columns) -> tuple[Candidate, ...]:
    """The values of a field, the most frequent first."""
    if name not in (*NAMES, *CODES) and name not in columns.vocabulary.fields:
        return ()
    totals = columns.values(name).totals
    labels = {lane.id: lane.label for lane in columns.timeline.lanes} if name == "lane" else {}
    return tuple(
        Candidate(str(Contains(value)), totals[value], labels.get(value, "")) for value in _ranked(written, totals)
    )


def _of_window(name: str, text: str, at: int, cursor: int, columns: Columns) -> Completions:
    """What can follow a field of time: the id of an event or an era behind `@`, and before it a unit."""
    sign = text.find("@", at, cursor)
    if sign >= 0:
        eras = {} if name == "links" else {era.id: era.label for era in columns.timeline.eras}
        return Completions(sign, _end(text, sign + 1, cursor), _ids(text[sign + 1 : cursor].lstrip('"'), eras, columns))
    amount = _AMOUNT.match(text, at, cursor)
    if name != "within" or amount is None:
        return Completions(cursor, cursor)
    units = tuple(Candidate(f"{amount[0]}{unit}@") for unit in _ranked(text[amount.end() : cursor], UNITS))
    return Completions(at, _end(text, at, cursor), units)


def _ids(written: str, eras: Mapping[str, str], columns: Columns) -> tuple[Candidate, ...]:
    """The ids of events, in time order, and of eras, with what they name."""
    place = columns.position
    names = chain((event.id for event in columns.events), (name for name in eras if name not in place))
    return tuple(
        Candidate(str(Reference(name)), label=columns.events[place[name]].title if name in place else eras[name])
        for name in _ranked(written, names)
    )
