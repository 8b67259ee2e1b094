"""The window of time that the canvas shows, and how its instants fall on columns.

Columns are cells of one grid over all of time. A window that is moved keeps its grid, so that everything it shows
moves as one piece, and no two marks change their distance. Where empty stretches of time are folded, it is folded time
that the columns divide evenly. All arithmetic is in integers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, NamedTuple

from tui.dates import END_OF_TIME, Bounds
from tui.dates.calendar import instant as calendar_instant
from tui.layout.folds import Folds

FIRST: Final = calendar_instant(-(10**11))
"""No window begins before it."""

LAST: Final = calendar_instant(10**11 + 1)
"""No window ends after it."""

_CELLS_PER_MICROSECOND: Final = 4
"""How far one can zoom in."""


class Piece(NamedTuple):
    """Time without a fold: from the instant `begin` up to `end`, of which the columns from `left` up to `right` show.

    The first piece begins with the window; `end` is where the next fold begins, in sight or not.
    """

    begin: int
    end: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Viewport:
    """The instants from `start` up to `end` in microseconds, over `width` columns; ValueError if there are none.

    `first` is the number that the cell at column 0 has in the grid: how far the window was moved since it was made.
    `folds` are those of its scale, or None if time runs evenly; `folding` puts them there, and every step keeps them.
    """

    start: int
    end: int
    width: int
    first: int = 0
    folds: Folds | None = None
    span: int = field(init=False, repr=False, compare=False)
    """How many microseconds of the axis it shows: that is its scale, whatever is folded."""
    _begin: int = field(init=False, repr=False, compare=False)  # the position of its start
    _origin: int = field(init=False, repr=False, compare=False)  # the position where the cell with the number 0 begins

    def __post_init__(self) -> None:
        if self.start >= self.end or self.width < 1:
            raise ValueError(f"no window from {self.start} to {self.end} in {self.width} cells")
        begin = self._position(self.start)
        span = self._position(self.end) - begin
        object.__setattr__(self, "_begin", begin)
        object.__setattr__(self, "span", span)
        object.__setattr__(self, "_origin", begin + -self.first * span // self.width)

    @classmethod
    def fit(
        cls, bounds: Bounds, width: int, margin: int = 2, label: int = 20, folds: Folds | None = None
    ) -> "Viewport":
        """The window that shows bounds from end to end, with so many columns free on each side.

        `label` columns more are free on the right, for what the last event is called; bounds keep half of the width.
        """
        margin = min(margin, (width - 1) // 2)
        inner = max(width - 2 * margin - label, width // 2 - margin, 1)
        return _around(bounds, width, inner, margin, folds)

    @property
    def window(self) -> Bounds:
        """The instants it shows, half-open."""
        return self.start, self.end

    @property
    def middle(self) -> int:
        """The instant in its middle."""
        return self._instant(self._begin + self.span // 2)

    @property
    def breaks(self) -> Mapping[int, Bounds]:
        """The columns in sight at which time is broken, from left to right, each with the stretch that is folded."""
        if self.folds is None:
            return {}
        breaks = ((self._column(at), stretch) for at, stretch in self.folds.breaks)
        return {column: stretch for column, stretch in breaks if 0 <= column < self.width}

    @property
    def is_broken(self) -> bool:
        """Whether time is broken anywhere at this scale, in sight or not."""
        return self.folds is not None and bool(self.folds.breaks)

    @property
    def pieces(self) -> Sequence[Piece]:
        """What it shows between the breaks, from left to right."""
        pieces = []
        begin, left = self.start, 0
        for at, (first, last) in self.folds.breaks if self.folds else ():
            if last <= self.start:
                continue
            column = min(self._column(at), self.width)
            if begin < first and left < column:
                pieces.append(Piece(begin, first, left, column))
            begin, left = last, max(column + 1, left)
        if left < self.width:
            pieces.append(Piece(begin, END_OF_TIME, left, self.width))
        return pieces

    def column(self, instant: int) -> int:
        """The column that an instant falls on; below 0 or from `width` on if it is not in the window."""
        if self.folds is not None:
            instant = self.folds.position(instant)
        return (instant - self._origin) * self.width // self.span - self.first

    def instant(self, column: int) -> int:
        """The first instant of a column (where a microsecond is wider than a column: the next one to begin)."""
        return self._instant(self._beginning(column))

    def zoom(self, factor: Fraction | int, about: int) -> "Viewport":
        """`factor` times closer (below 1: further away), an instant staying on its column as far as time reaches."""
        span = _reachable(round(self.span / Fraction(factor)), self.width)
        return _keeping(about, self.column(about), span, self.width, self.folds)

    def pan(self, cells: int) -> "Viewport":
        """So many columns later, or earlier if below 0; by a microsecond where that is more than a column."""
        shift = self._beginning(cells) - self._begin
        if cells and not shift:
            shift = 1 if cells > 0 else -1
        begin = _within_time(self._begin + shift, self.span, self.folds)
        first = (begin - self._origin) * self.width // self.span
        return _shown(begin, self.span, self.width, self.folds, first)

    def resized(self, width: int) -> "Viewport":
        """The same window in another number of columns."""
        return _around(self.window, width, width, 0, self.folds)

    def folding(self, folds: Folds | None, about: int) -> "Viewport":
        """At the same scale with other folds, or with none, an instant staying on its column."""
        return _keeping(about, self.column(about), self.span, self.width, folds)

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

    def _position(self, instant: int) -> int:
        return instant if self.folds is None else self.folds.position(instant)

    def _instant(self, position: int) -> int:
        return position if self.folds is None else self.folds.instant(position)

    def _column(self, position: int) -> int:
        return (position - self._origin) * self.width // self.span - self.first

    def _beginning(self, column: int) -> int:
        """The first position of a column."""
        return self._origin - (-(column + self.first) * self.span // self.width)


def _around(bounds: Bounds, width: int, inner: int, margin: int, folds: Folds | None) -> Viewport:
    """The window that shows bounds on `inner` of its columns, after a margin; on the break if they are all folded."""
    length = max(bounds[1] - bounds[0], 1)
    span = _reachable(-(-length * width // inner), width)
    if folds is None:
        return _placed(bounds[0] - span * margin // width, span, width, None)
    while True:
        folds = folds.at_scale(span, width)
        if held := folds.fold_of(bounds):
            return _keeping((held[0] + held[1]) // 2, width // 2, span, width, folds)
        begin = folds.position(bounds[0])
        length = max(folds.position(bounds[1] - 1) + 1 - begin, 1)
        nearer = _reachable(-(-length * width // inner), width)
        if nearer >= span:
            return _placed(begin - span * margin // width, span, width, folds)
        span = nearer


def _keeping(about: int, column: int, span: int, width: int, folds: Folds | None) -> Viewport:
    """The window of a scale that has an instant on a column, as far as time reaches."""
    if folds is not None:
        folds = folds.at_scale(span, width)
        about = folds.position(about)
    return _placed(about + -column * span // width, span, width, folds)


def _placed(begin: int, span: int, width: int, folds: Folds | None) -> Viewport:
    """The window from a position on, or the nearest within time: all of it, if folds leave less than the span."""
    if folds is not None and span > folds.position(LAST) - folds.position(FIRST):
        return _around((FIRST, LAST), width, width, 0, folds)
    return _shown(_within_time(begin, span, folds), span, width, folds)


def _shown(begin: int, span: int, width: int, folds: Folds | None, first: int = 0) -> Viewport:
    """The window from a position on."""
    if folds is None:
        return Viewport(begin, begin + span, width, first)
    return Viewport(folds.instant(begin), folds.instant(begin + span), width, first, folds)


def _within_time(begin: int, span: int, folds: Folds | None) -> int:
    """The position nearest to another from which so many microseconds of the axis lie within time."""
    last = LAST if folds is None else folds.position(LAST)
    return min(max(begin, FIRST), last - span)


def _reachable(span: int, width: int) -> int:
    """The nearest span that can be zoomed to."""
    return min(max(span, -(-width // _CELLS_PER_MICROSECOND)), LAST - FIRST)
