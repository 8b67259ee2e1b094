"""What points at instants across the canvas: a day that is asked about, a distance that is measured, marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from tui.dates import Bounds
from tui.layout.line import Row
from tui.layout.pen import Pen

_ASIDE: Final = (0, 1, -1, 2, -2, 3, -3)
"""How many columns the letter of a mark may stand beside its instant, the nearest first."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """Instants in microseconds: the day asked about, what is measured from and to, and marks by their letters."""

    measured: tuple[int, int] | None = None
    marks: tuple[tuple[int, str], ...] = ()
    as_of: int | None = None

    def ruler(self, pen: Pen) -> Sequence[str]:
        """What lies behind each cell of the axis: the role `ruler` from one end of what is measured to the other."""
        if self.measured is None:
            return ()
        first, last = _sorted(*map(pen.viewport.column, self.measured))
        return ["ruler" if first <= column <= last else "" for column in range(pen.width)]

    def stand(self, row: Row, pen: Pen) -> None:
        """Paint what stands in every row of the lanes."""
        if self.as_of is not None:
            row.put(pen.viewport.column(self.as_of), pen.glyphs.as_of, "as_of")
        if self.measured is not None:
            row.put(pen.viewport.column(self.measured[0]), pen.glyphs.measured, "measured")

    def flag(self, axis: Sequence[Row], pen: Pen) -> None:
        """Write the letters of marks on the axis, the lower row first, as near to their instants as is free."""
        for instant, letter in self.marks:
            column = pen.viewport.column(instant)
            if not 0 <= column < pen.width:
                continue
            places = ((row, column + aside) for aside, row in product(_ASIDE, reversed(axis)))
            inside = ((row, at) for row, at in places if 0 <= at < pen.width)
            row, at = next(((row, at) for row, at in inside if row.is_free(at, at + 1)), (axis[-1], column))
            row.write(at, letter, "mark")


NO_POINTERS: Final = Pointers()


def _sorted(one: int, other: int) -> Bounds:
    return min(one, other), max(one, other)
