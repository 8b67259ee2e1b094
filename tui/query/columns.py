"""The events of a timeline by column: for each field, what a query needs to judge all of them at once.

A column, and what it is made with, is loaded when it is first asked for. Sets of events are bits of an integer (see
`bits`), bit `n` being the event at position `n` in time order.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from tui.query.bits import everything, flags, from_flags, from_positions
from tui.query.values import PROPERTY, PROSE_OF, values
from tui.timeline import Event, Timeline

if TYPE_CHECKING:
    from tui.query.fields import Vocabulary
    from tui.query.prose import Prose
    from tui.query.times import Times

_FREQUENT: Final = 64
"""A value that at least one in so many events has keeps its bits once they are made."""


class Column(Mapping[str, int]):
    """The values of one field, each with the events that have it as bits; in order of how many those are."""

    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        self._rows = rows
        self._size = len(rows)
        self._kept: dict[str, int] = {}

    def __getitem__(self, value: str) -> int:
        kept = self._kept.get(value)
        if kept is not None:
            return kept
        positions = self._positions[value]
        bits = from_positions(positions, self._size)
        if len(positions) * _FREQUENT >= self._size:
            self._kept[value] = bits
        return bits

    def __contains__(self, value: object) -> bool:
        return value in self.totals

    def __iter__(self) -> Iterator[str]:
        return iter(self.totals)

    def __len__(self) -> int:
        return len(self.totals)

    def union(self, values: Iterable[str]) -> int:
        """The events that have one of some values."""
        several = [value for value in values if value in self.totals]
        if len(several) == 1:
            return self[several[0]]
        return from_positions(chain.from_iterable(self._positions[value] for value in several), self._size)

    def counts(self, bits: int) -> dict[str, int]:
        """The values that some events have, with how many of them have each, the most frequent first."""
        return _counted(compress(self._rows, flags(bits, self._size)))

    @cached_property
    def totals(self) -> Mapping[str, int]:
        """The values with how many events have each, the most frequent first."""
        return _counted(self._rows)

    @cached_property
    def _positions(self) -> Mapping[str, "array[int]"]:
        """Where the events stand that have each value."""
        positions = {value: array("I") for value in self.totals}
        for position, row in enumerate(self._rows):
            for value in row:
                positions[value].append(position)
        return positions

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """Each value as it is compared without accents."""
        from tui.query.folding import fold

        return {value: fold(value) for value in self.totals}

    @cached_property
    def cased(self) -> Mapping[str, str]:
        """Each value as it is compared with its accents."""
        from tui.query.folding import cased

        return {value: cased(value) for value in self.totals}


def _counted(rows: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return dict(Counter(chain.from_iterable(rows)).most_common())


class Columns:
    """The events of a timeline in time order, by column."""

    def __init__(self, events: Sequence[Event], timeline: Timeline) -> None:
        self.events = events
        self.timeline = timeline
        self.size = len(events)
        self.all = everything(self.size)
        self._values: dict[str, Column] = {}
        self._prose: dict[str, Prose] = {}
        self._properties: dict[str, int] = {}

    @cached_property
    def times(self) -> "Times":
        """When the events begin and end."""
        from tui.query.times import Times

        return Times([event.when for event in self.events])

    @cached_property
    def vocabulary(self) -> "Vocabulary":
        """The ids and own fields that queries about these events can speak of."""
        from tui.query.fields import Vocabulary

        return Vocabulary.of(self.timeline)

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Where the event with an id stands; the first one, if several have it."""
        ids = map(attrgetter("id"), reversed(self.events))
        return dict(zip(ids, range(self.size - 1, -1, -1), strict=True))

    def prose(self, field: str) -> "Prose":
        """The texts of `text` or `title`."""
        from tui.query.prose import Prose

        if field not in self._prose:
            self._prose[field] = Prose(self.events, PROSE_OF[field])
        return self._prose[field]

    def values(self, field: str) -> Column:
        """The values of a field: one of `NAMES` or `CODES`, `doubt`, or an own field."""
        column = self._values.get(field)
        if column is None:
            column = self._values[field] = Column(values(field, self.events))
        return column

    def property(self, word: str) -> int:
        """The events that are what a word of `is:` says."""
        bits = self._properties.get(word)
        if bits is None:
            holds = PROPERTY.get(word) or self._is_linked
            bits = self._properties[word] = from_flags(map(holds, self.events))
        return bits

    def _is_linked(self, event: Event) -> bool:
        return bool(event.links) or event.id in self.values("links")
