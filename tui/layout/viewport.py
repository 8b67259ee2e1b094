"""The window of time that the canvas shows, and how its instants fall on columns.

Columns are cells of one grid over all of time. A window that is moved keeps its grid, so that everything it shows
moves as one piece, and no two marks change their distance. All arithmetic is in integers.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tui.dates import Bounds
from tui.dates.calendar import instant as calendar_instant

FIRST: Final = calendar_instant(-(10**11))
"""No window begins before it."""

LAST: Final = calendar_instant(10**11 + 1)
"""No window ends after it."""

_CELLS_PER_MICROSECOND: Final = 4
"""How far one can zoom in."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """The instants from `start` up to `end` in microseconds, over `width` columns; ValueError if there are none.

    `first` is the number that the cell at column 0 has in the grid: how far the window was moved since it was made.
    """

    start: int
    end: int
    width: int
    first: int = 0

    def __post_init__(self) -> None:
        if self.start >= self.end or self.width < 1:
            raise ValueError(f"no window from {self.start} to {self.end} in {self.width} cells")

    @classmethod
    def fit(cls, bounds: Bounds, width: int, margin: int = 2, label: int = 20) -> "Viewport":
        """The window that shows bounds from end to end, with so many columns free on each side.

        `label` columns more are free on the right, for what the last event is called; bounds keep half of the width.
        """
        start, end = bounds
        margin = min(margin, (width - 1) // 2)
        inner = max(width - 2 * margin - label, width // 2 - margin, 1)
        length = max(end - start, 1)
        span = _reachable(-(-length * width // inner), width)
        return cls(*_within_time(start - span * margin // width, span), width)

    @property
    def window(self) -> Bounds:
        """The instants it shows, half-open."""
        return self.start, self.end

    @property
    def span(self) -> int:
        """How many microseconds it shows."""
        return self.end - self.start

    @property
    def origin(self) -> int:
        """Where the cell with the number 0 begins."""
        return self.start + -self.first * self.span // self.width

    def column(self, instant: int) -> int:
        """The column that an instant falls on; below 0 or from `width` on if it is not in the window."""
        return (instant - self.origin) * self.width // self.span - self.first

    def instant(self, column: int) -> int:
        """The first instant of a column (where a microsecond is wider than a column: the next one to begin)."""
        return self.origin - (-(column + self.first) * self.span // self.width)

    def zoom(self, factor: Fraction | int, about: int) -> "Viewport":
        """`factor` times closer (below 1: further away), an instant staying on its column as far as time reaches."""
        span = _reachable(round(self.span / Fraction(factor)), self.width)
        start = about + -self.column(about) * span // self.width
        return Viewport(*_within_time(start, span), self.width)

    def pan(self, cells: int) -> "Viewport":
        """So many columns later, or earlier if below 0; by a microsecond where that is more than a column."""
        shift = self.instant(cells) - self.start
        if cells and not shift:
            shift = 1 if cells > 0 else -1
        start, end = _within_time(self.start + shift, self.span)
        return Viewport(start, end, self.width, (start - self.origin) * self.width // self.span)

    def resized(self, width: int) -> "Viewport":
        """The same window in another number of columns."""
        return Viewport(*_within_time(self.start, _reachable(self.span, width)), width)

    def moved_to_show(self, bounds: Bounds, margin: int = 0) -> "Viewport":
        """Moved no further than it takes for bounds to be shown, so many columns from the sides.

        Bounds that are longer than the window show their beginning.
        """
        margin = min(margin, (self.width - 1) // 2)
        last = self.width - 1 - margin
        begin, end = self.column(bounds[0]), self.column(max(bounds[1] - 1, bounds[0]))
        if end - begin > last - margin:
            end = begin
        if begin < margin:
            return self.pan(begin - margin)
        return self.pan(end - last) if end > last else self


def _within_time(start: int, span: int) -> Bounds:
    start = min(max(start, FIRST), LAST - span)
    return start, start + span


def _reachable(span: int, width: int) -> int:
    """The nearest span that can be zoomed to."""
    return min(max(span, -(-width // _CELLS_PER_MICROSECOND)), LAST - FIRST)
