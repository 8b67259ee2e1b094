"""The fields of the language, and what a timeline adds to them: its authors' own fields, and the ids it knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from tui.dates import When
from tui.query.error import QueryError, cut, nearest, shown
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
    """What a query can speak of beyond the language itself: own fields, and the dates of events and eras by id."""

    fields: frozenset[str] = frozenset()
    dates: Mapping[str, When] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, timeline: Timeline) -> "Vocabulary":
        """The vocabulary of a timeline; an event comes before an era with the same id."""
        dates = {era.id: era.when for era in reversed(timeline.eras)}
        dates.update(map(attrgetter("id", "when"), reversed(timeline.events)))
        return cls(frozenset().union(*(event.fields for event in timeline.events if event.fields)), dates)

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
