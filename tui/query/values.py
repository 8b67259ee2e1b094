"""What an event has in each field of the language."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

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


def values(field: str, events: Sequence[Event]) -> Iterable[Iterable[str]]:
    """The values of a field for each event, none twice; what is no field of the language is an own field."""
    if field == "decade":
        return _decades(events)
    get = _VALUES.get(field)
    return map(get, events) if get else (_own(event, field) for event in events)


def _citing(event: Event, stance: Stance) -> Iterable[str]:
    return dict.fromkeys(citation.source for citation in event.sources if citation.stance is stance)


def _doubts(event: Event) -> Iterable[str]:
    return tuple(word for word in ("disputed", "approximate", "uncertain") if PROPERTY[word](event))


_VALUES: Final[Mapping[str, Callable[[Event], Iterable[str]]]] = {
    "lane": lambda event: (event.lane,) if event.lane else (),
    "actor": lambda event: dict.fromkeys(event.actors),
    "tag": lambda event: dict.fromkeys(event.tags),
    "place": lambda event: (event.location,) if event.location else (),
    "source": lambda event: dict.fromkeys(citation.source for citation in event.sources),
    "supports": lambda event: _citing(event, Stance.SUPPORTS),
    "disputes": lambda event: _citing(event, Stance.DISPUTES),
    "id": lambda event: (event.id,),
    "doubt": _doubts,
    "links": lambda event: dict.fromkeys(link.to for link in event.links) if event.links else (),
}


def _own(event: Event, field: str) -> Iterable[str]:
    value = event.fields.get(field)
    return () if value is None else dict.fromkeys(_leaves(value))


def _leaves(value: OwnField) -> Iterator[str]:
    """The texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _leaves(inner)


def _decades(events: Iterable[Event]) -> Iterator[Iterable[str]]:
    """The decade in which each event begins; the last one found is tried first, since events stand in time order."""
    first, after, name = 0, 0, ""
    for event in events:
        begin = event.when.sort_key[0]
        if not BEGINNING_OF_TIME < begin < END_OF_TIME:
            yield ()
            continue
        if not first <= begin < after:
            first, after, name = _decade(civil(begin).year)
        yield (name,)


def _decade(year: int) -> tuple[int, int, str]:
    """When the decade of a year begins and ends, and what it is called: `2020s`, `40s BCE`."""
    if year > 0:
        start = year // 10 * 10
        return instant(max(start, 1)), instant(start + 10), f"{start}s"
    before_christ = (1 - year) // 10 * 10
    return instant(-8 - before_christ), instant(min(2 - before_christ, 1)), f"{before_christ}s BCE"
