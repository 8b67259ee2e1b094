"""The facets pane as a value: the values of each facet, those that are shown, and which one has the keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, NamedTuple

_FIRST: Final = 8
"""A facet with many values shows so many, the most frequent, until it is unfolded."""


class FacetValue(NamedTuple):
    """A value of a facet, as it is shown and as queries write it, with how many events toggling it would leave.

    `stands` says whether the query asks for it (True), leaves it out (False), or neither (None).
    """

    value: str
    label: str
    events: int
    stands: bool | None = None


class FacetRow(NamedTuple):
    """A line of the pane: a value of a field; without one the name of the field, or how many values are folded away."""

    field: str
    value: FacetValue | None = None
    folded: int | None = None  # 0 if all are shown, and can be folded again

    @property
    def key(self) -> tuple[str, str]:
        """What the line is about, whatever stands above it."""
        return self.field, self.value.value if self.value else ""

    @property
    def is_heading(self) -> bool:
        """Whether it is no more than the name of a field."""
        return self.value is None and self.folded is None


Counts = Mapping[str, tuple[FacetValue, ...]]
"""The values of each facet, in the order they are shown."""


@dataclass(frozen=True)
class Facets:
    """The open pane: what there is, which facets show all of their values, and the row with the keys."""

    counts: Counts = field(default_factory=dict)
    unfolded: frozenset[str] = frozenset()
    at: tuple[str, str] = ("", "")

    @cached_property
    def rows(self) -> tuple[FacetRow, ...]:
        """The lines, from the first."""
        return tuple(row for name, values in self.counts.items() if values for row in self._rows_of(name, values))

    @cached_property
    def place(self) -> int:
        """The place of the row with the keys, from 0: where it was if there is such a row, or nearby."""
        places = {row.key: place for place, row in enumerate(self.rows) if not row.is_heading}
        fields = [row.field for row in self.rows]
        first = fields.index(self.at[0]) + 1 if self.at[0] in fields else min(1, len(fields))
        return places.get(self.at, first)

    def counted(self, counts: Counts) -> "Facets":
        """The same pane with other counts."""
        return replace(self, counts=counts)

    def move(self, by: int) -> "Facets":
        """The keys go so many rows on, over headings, and no further than either end."""
        there = [place for place, row in enumerate(self.rows) if not row.is_heading]
        if not there:
            return self
        nearest = sum(place < self.place for place in there)
        return self.go(there[min(max(nearest + by, 0), len(there) - 1)])

    def end(self, side: int) -> "Facets":
        """The keys go to the first row (-1) or to the last (1)."""
        return self.move(side * len(self.rows))

    def go(self, place: int) -> "Facets":
        """The keys go to the row at a place, if it is one that can have them."""
        is_row = place < len(self.rows) and not self.rows[place].is_heading
        return replace(self, at=self.rows[place].key) if is_row else self

    def fold(self, name: str) -> "Facets":
        """A facet shows all of its values, or only the first again."""
        return replace(self, unfolded=self.unfolded ^ {name}, at=(name, ""))

    def _rows_of(self, name: str, values: tuple[FacetValue, ...]) -> Iterator[FacetRow]:
        yield FacetRow(name)
        is_whole = name in self.unfolded or len(values) <= _FIRST + 1  # one row more says no less than "1 more"
        shown = [value for place, value in enumerate(values) if is_whole or place < _FIRST or value.stands is not None]
        yield from (FacetRow(name, value) for value in shown)
        if len(shown) < len(values) or name in self.unfolded:
            yield FacetRow(name, folded=len(values) - len(shown))
