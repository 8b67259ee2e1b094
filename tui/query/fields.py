"""The fields of the language, and what a timeline adds to them: own fields of its authors, lanes, sources, ids."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Final

from tui.dates import When
from tui.query.error import QueryError, cut, nearest, shown
from tui.query.folding import fold
from tui.timeline import Timeline

PROSE: Final = ("text", "title")
"""Fields that are searched for a text, event by event."""

NAMES: Final = ("actor", "place")
"""Fields with values that are searched for a text."""

CODES: Final = ("lane", "tag", "source", "supports", "disputes", "id", "decade")
"""Fields with values that are compared as a whole."""

RELATIONS: Final = ("during", "before", "after", "since", "until", "known")
"""Fields that take a date or an `@id`."""

PROPERTIES: Final = (
    "disputed",
    "uncertain",
    "approximate",
    "ongoing",
    "cited",
    "uncited",
    "linked",
    "major",
    "normal",
    "minor",
    "instant",
    "span",
)
"""What can stand after `is:`."""

FIELDS: Final = (*PROSE, *NAMES, *CODES, *RELATIONS, "within", "is", "links")
"""Every field that the language knows."""

_MEANT: Final = {
    "when": "during",
    "date": "during",
    "in": "during",
    "summary": "text",
    "actors": "actor",
    "tags": "tag",
    "lanes": "lane",
    "sources": "source",
    "location": "place",
    "importance": "is",
    "stance": "disputes",
    "from": "since",
    "to": "until",
    "near": "within",
    "link": "links",
    "linked": "links",
    "has": "is",
}
"""Words that people write for a field of another name."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a query can speak of beyond the language itself.

    These are own fields, the names of lanes (ids and labels), the ids of sources, and the dates of events and eras by
    their ids.
    """

    fields: frozenset[str] = frozenset()
    lanes: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    dates: Mapping[str, When] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, timeline: Timeline) -> "Vocabulary":
        """The vocabulary of a timeline; an event comes before an era with the same id."""
        events = timeline.events
        dates = {era.id: era.when for era in reversed(timeline.eras)}
        dates.update(map(attrgetter("id", "when"), reversed(events)))
        listed = chain.from_iterable((lane.id, lane.label) for lane in timeline.lanes)
        cited = map(attrgetter("source"), chain.from_iterable(map(attrgetter("sources"), events)))
        return cls(
            fields=frozenset().union(*(event.fields for event in events if event.fields)),
            lanes=frozenset(chain(listed, map(attrgetter("lane"), events))) - {""},
            sources=frozenset(chain(timeline.sources, cited)),
            dates=dates,
        )

    def date(self, id: str, column: int) -> When:
        """The date of an event or an era; raises `QueryError` at a column if there is none with this id."""
        when = self.dates.get(id)
        if when is not None:
            return when
        meant = nearest(id, self._like(id))
        hint = f"did you mean @{meant}?" if meant else "ids are listed with the events and eras of the file"
        raise QueryError(f"no event or era has the id {shown(id)}", column, hint)

    def _like(self, id: str) -> list[str]:
        """Ids to compare a wrong one with: not all of a hundred thousand."""
        begin = id[:2].casefold()
        return [known for known in self.dates if known.casefold().startswith(begin)][:500]


_NOT_THERE: Final[Mapping[str, tuple[str, Callable[[Vocabulary], frozenset[str]]]]] = {
    "lane": ("no lane is called", attrgetter("lanes")),
    "source": ("no source has the id", attrgetter("sources")),
    "supports": ("no source has the id", attrgetter("sources")),
    "disputes": ("no source has the id", attrgetter("sources")),
}
"""The fields of which a timeline has all the values there can be: what is wrong with another, and the values."""


def check_value(name: str, value: str, column: int, vocabulary: Vocabulary) -> None:
    """Raises `QueryError` at a column if a value of a field is none of those that there can be."""
    if name not in _NOT_THERE:
        return
    wrong, values_of = _NOT_THERE[name]
    known = values_of(vocabulary)
    if value in known or fold(value) in map(fold, known):
        return
    meant = nearest(value, known)
    if meant:
        hint = f"did you mean {name}:{meant}?"
    else:
        hint = f"there is {cut(', '.join(sorted(known)))}" if known else "there is none"
    raise QueryError(f"{wrong} {shown(value)}", column, hint)


def field_name(name: str, column: int, vocabulary: Vocabulary | None) -> str:
    """The field that a name stands for; raises `QueryError` at a column if it is none, or a slip for one."""
    if name in FIELDS or (vocabulary and name in vocabulary.fields):
        return name
    meant = _MEANT.get(name.casefold()) or nearest(name, FIELDS)
    if meant:
        raise QueryError(f"there is no field {shown(name)}", column, f"did you mean {meant}:?")
    if vocabulary is None:
        return name
    meant = nearest(name, vocabulary.fields)
    hint = f"did you mean {meant}:?" if meant else f'quote it to search for it as text: "{cut(name)}:…"'
    raise QueryError(f"no event has a field {shown(name)}", column, hint)
