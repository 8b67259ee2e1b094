"""What can be written at a place in a query: fields, their values, ids, properties, saved views."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from tui.query.columns import Columns
from tui.query.error import QueryError
from tui.query.evaluation import evaluate
from tui.query.fields import CODES, FIELDS, NAMES, PROPERTIES, RELATIONS
from tui.query.folding import fold
from tui.query.parser import parse
from tui.query.surroundings import surroundings
from tui.query.tree import FIELD_NAME, UNITS, Contains, Reference, named
from tui.timeline import View

_MOST: Final = 50
"""Candidates at one place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that can stand at a place; what it means; how many events the query would select with it, if known."""

    text: str
    count: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """The likeliest texts for a place first; each replaces what stands from `start` to `end`, counted from 0."""

    start: int
    end: int
    candidates: tuple[Candidate, ...] = ()


class Completer:
    """Completes queries about some events, as of an instant; `views` are the user's own, besides the timeline's."""

    def __init__(self, columns: Columns, views: Sequence[View] = (), now: int | None = None) -> None:
        self._columns = columns
        self._now = now
        self._views = {view.label or view.id: view for view in (*views, *columns.timeline.views)}
        self._selected: dict[str, int | None] = {}  # by the queries of views

    def complete(self, text: str, cursor: int) -> Completions:
        """What can be written where the cursor stands, from 0, in a text that need not be a query yet.

        The counts are of the events that the rest of the query leaves.
        """
        begin = start = _word_start(text, cursor)
        found = _FIELD.match(text, start, cursor)
        if found is None:
            end = _end(text, start, cursor)
            return Completions(start, end, self._beginnings(text[start:cursor], text, start, end))
        name = found[1]
        if name in RELATIONS or name in ("links", "within"):
            return _of_window(name, text, found.end(), cursor, self._columns)
        start = _last_value(text, found.end(), cursor)
        end = _end(text, start, cursor)
        among = self._among(text, begin, _term_end(text, end))
        written = text[start:cursor].lstrip('"')
        offers = self._properties(written, among) if name == "is" else self._values(name, written, among)
        return Completions(start, end, offers)

    def _among(self, text: str, start: int, end: int) -> int:
        """The events that are left by what surrounds a term; all of them if that cannot be told."""
        around = surroundings(text, start, end)
        selected = self._select(around) if around else None
        return self._columns.all if selected is None else selected

    def _select(self, query: str) -> int | None:
        """The events that a query selects; None if it cannot be read."""
        try:
            return evaluate(parse(query, self._columns.vocabulary, self._now), self._columns).possible
        except QueryError:
            return None

    def _beginnings(self, written: str, text: str, start: int, end: int) -> tuple[Candidate, ...]:
        """What a term can begin with: a field, or all of a saved view."""
        own = sorted(self._columns.vocabulary.fields.difference(FIELDS))
        fields = [Candidate(f"{named(name)}:") for name in _ranked(written, (*FIELDS, *own))]
        views = {name: self._views[name] for name in _ranked(written, self._views)}
        if not views:
            return tuple(fields)
        among = self._among(text, start, end)
        is_alone = not (text[:start] + text[end:]).strip()
        saved = [
            Candidate(view.query if is_alone else f"({view.query})", self._count(view, among), name)
            for name, view in views.items()
        ]
        return *fields, *saved

    def _count(self, view: View, among: int) -> int | None:
        """How many of some events a view selects; what it selects is kept, for it is asked again with every key."""
        if view.query not in self._selected:
            self._selected[view.query] = self._select(view.query)
        selected = self._selected[view.query]
        return None if selected is None else (selected & among).bit_count()

    def _properties(self, written: str, among: int) -> tuple[Candidate, ...]:
        words = _ranked(written, PROPERTIES)
        return tuple(Candidate(word, (self._columns.property(word) & among).bit_count()) for word in words)

    def _values(self, name: str, written: str, among: int) -> tuple[Candidate, ...]:
        """The values of a field, the most frequent first."""
        columns = self._columns
        if name not in (*NAMES, *CODES) and name not in columns.vocabulary.fields:
            return ()
        column = columns.values(name)
        counts = column.totals if among == columns.all else column.counts(among)
        labels = {lane.id: lane.label for lane in columns.timeline.lanes} if name == "lane" else {}
        names = _ranked(written, dict.fromkeys(chain(counts, column.totals)))
        return tuple(Candidate(str(Contains(value)), counts.get(value, 0), labels.get(value, "")) for value in names)


_FIELD: Final = re.compile(rf"({FIELD_NAME}):")
_REST: Final = re.compile(r'([^\s()",]*)("?)')
_TERM: Final = re.compile(r"[^\s()]*")
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


def _term_end(text: str, at: int) -> int:
    """Where a term ends one of whose values has ended."""
    rest = _TERM.match(text, at)
    return rest.end() if rest else at


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
