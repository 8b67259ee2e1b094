"""What an event has in each field of the language."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, product
from typing import Final, TypeAlias

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Choice, Moment, Span
from tui.dates.calendar import civil, instant
from tui.timeline import Event, Importance, OwnField, Stance

SEAM: Final = "\0"
"""Between the parts of a text that a phrase may not bridge: clean text has no such character."""

PROSE_OF: Final[Mapping[str, Callable[[Event], str]]] = {
    "text": lambda event: SEAM.join((event.title, event.summary, *event.actors, *event.tags, event.location)),
    "title": lambda event: event.title,
}
"""The text of an event that each field of `fields.PROSE` is searched in."""

PROPERTY: Final[Mapping[str, Callable[[Event], bool]]] = {
    "disputed": lambda event: event.is_disputed,
    "uncertain": lambda event: event.when.uncertain,
    "approximate": lambda event: event.when.approximate,
    "ongoing": lambda event: event.when.is_open,
    "cited": lambda event: bool(event.sources),
    "uncited": lambda event: not event.sources,
    "major": lambda event: event.importance is Importance.MAJOR,
    "normal": lambda event: event.importance is Importance.NORMAL,
    "minor": lambda event: event.importance is Importance.MINOR,
    "instant": lambda event: (
        isinstance(event.when, Moment) or (isinstance(event.when, Choice) and not event.when.every)
    ),
    "span": lambda event: isinstance(event.when, Span),
}
"""The words of `is:` that an event alone decides."""

DOUBTS: Final = ("disputed", "approximate", "uncertain")
"""Those that are counted as the facet `doubt`."""


Row: TypeAlias = tuple[str, ...]
"""The values of one event, none twice."""


def values(field: str, events: Sequence[Event]) -> list[Row]:
    """The values of a field for each event; what is no field of the language is an own field."""
    get = _VALUES.get(field)
    return get(events) if get else [_own(event, field) if event.fields else () for event in events]


def _singles(texts: list[str]) -> list[Row]:
    """A row for each text, the same one for the same text."""
    rows: dict[str, Row] = {text: (text,) if text else () for text in set(texts)}
    return list(map(rows.__getitem__, texts))


def _distinct(row: Row) -> Row:
    return row if len(row) < 2 or len(set(row)) == len(row) else tuple(dict.fromkeys(row))


def _sources(events: Iterable[Event]) -> list[Row]:
    return [_distinct(tuple([citation.source for citation in event.sources])) for event in events]


def _citing(events: Iterable[Event], stance: Stance) -> list[Row]:
    return [
        _distinct(tuple([citation.source for citation in event.sources if citation.stance is stance]))
        for event in events
    ]


def _doubts(events: Sequence[Event]) -> list[Row]:
    rows = {held: tuple(compress(DOUBTS, held)) for held in product((False, True), repeat=len(DOUBTS))}
    return [rows[held] for held in zip(*(map(PROPERTY[word], events) for word in DOUBTS), strict=True)]


def _own(event: Event, field: str) -> Row:
    value = event.fields.get(field)
    return () if value is None else _distinct(tuple(_leaves(value)))


def _leaves(value: OwnField) -> Iterator[str]:
    """The texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _leaves(inner)


def _decades(events: Iterable[Event]) -> list[Row]:
    """The decade in which each event begins; the last one found is tried first, since events stand in time order."""
    rows: list[Row] = []
    first, after, row = 0, 0, ("",)
    for begin in [event.when.sort_key[0] for event in events]:
        if first <= begin < after:
            rows.append(row)
        elif not BEGINNING_OF_TIME < begin < END_OF_TIME:
            rows.append(())
        else:
            first, after, name = _decade(civil(begin).year)
            row = (name,)
            rows.append(row)
    return rows


def _decade(year: int) -> tuple[int, int, str]:
    """When the decade of a year begins and ends, and what it is called: `2020s`, `40s BCE`."""
    if year > 0:
        start = year // 10 * 10
        return instant(max(start, 1)), instant(start + 10), f"{start}s"
    before_christ = (1 - year) // 10 * 10
    return instant(-8 - before_christ), instant(min(2 - before_christ, 1)), f"{before_christ}s BCE"


_VALUES: Final[Mapping[str, Callable[[Sequence[Event]], list[Row]]]] = {
    "lane": lambda events: _singles([event.lane for event in events]),
    "actor": lambda events: [_distinct(event.actors) for event in events],
    "tag": lambda events: [_distinct(event.tags) for event in events],
    "place": lambda events: _singles([event.location for event in events]),
    "source": _sources,
    "supports": lambda events: _citing(events, Stance.SUPPORTS),
    "disputes": lambda events: _citing(events, Stance.DISPUTES),
    "id": lambda events: _singles([event.id for event in events]),
    "decade": _decades,
    "doubt": _doubts,
    "links": lambda events: [
        _distinct(tuple([link.to for link in event.links])) if event.links else () for event in events
    ],
}
