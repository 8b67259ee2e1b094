"""Eras: stretches of time with a name, as bands above the lanes and as the background of what happened in them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.dates import Bounds
from tui.layout.line import Row
from tui.layout.marks import Shape, mark
from tui.layout.pen import Pen
from tui.layout.viewport import Viewport
from tui.timeline import Era

_DOUBTED: Final = frozenset((Shape.FADE_IN, Shape.FADE_OUT))
"""The parts of an era that may not belong to it."""


class Stretch(NamedTuple):
    """An era from one column up to another, of which some may not belong to it (`doubted`); `row` counts from 0."""

    era: Era
    row: int
    begin: int
    end: int
    doubted: tuple[Bounds, ...] = ()

    @property
    def colour(self) -> str:
        """The colour that the era asks for, else grey."""
        return self.era.colour or "grey"

    def is_in_sight(self, width: int) -> bool:
        """Whether some of it is on columns from 0 up to `width`."""
        return self.end > 0 and self.begin < width


class Shown(NamedTuple):
    """The columns, from one up to another, that an era has on a row with its label; `row` counts from 0."""

    era: Era
    row: int
    begin: int
    end: int


def stretches(eras: Sequence[Era], viewport: Viewport) -> tuple[Stretch, ...]:
    """Each era on the first row that it finds free, whether the window shows it or not."""
    ends: list[int] = []
    placed = []
    for era in sorted(eras, key=lambda era: era.when.sort_key):
        drawn = mark(era.when, viewport)
        row = next((row for row, taken in enumerate(ends) if taken <= drawn.begin), len(ends))
        ends[row : row + 1] = [drawn.end]
        doubted = tuple((begin, end) for begin, end, shape in drawn.parts if shape in _DOUBTED)
        placed.append(Stretch(era, row, drawn.begin, drawn.end, doubted))
    return tuple(placed)


def depth(placed: Sequence[Stretch]) -> int:
    """How many rows all of them take."""
    return max((each.row + 1 for each in placed), default=0)


def bands(placed: Sequence[Stretch], most: int, pen: Pen) -> tuple[list[Row], list[Shown]]:
    """At most so many rows above the lanes, each era with its label, which stays in sight as long as the era does.

    Eras that overlap more deeply have no band; all have a background. With the rows, where each era is painted on them.
    """
    rows = [pen.row() for _ in range(min(depth(placed), most))]
    shown = [each for each in placed if each.row < len(rows) and each.is_in_sight(pen.width)]
    for each in shown:
        _paint_band(rows[each.row], each, pen)
    return rows, [_paint_label(rows[each.row], each, pen) for each in shown]


def backs(placed: Sequence[Stretch], width: int) -> list[str]:
    """The background role of each column, "" for none: that of the era that began last, `.deep` where eras overlap."""
    columns = [""] * width
    for each in placed:
        left, right = max(each.begin, 0), min(each.end, width)
        if left < right:
            role = f"back.{each.colour}"
            columns[left:right] = [f"{role}.deep" if taken else role for taken in columns[left:right]]
    return columns


def _paint_band(row: Row, stretch: Stretch, pen: Pen) -> None:
    left, right = max(stretch.begin, 0), min(stretch.end, pen.width)
    role = f"era.{stretch.colour}"
    row.put(left, pen.glyphs.era * max(right - left, 0), role)
    for begin, end in stretch.doubted:
        seen = range(max(begin, 0), min(end, pen.width))
        row.put(seen.start, pen.glyphs.whisker * len(seen), role)
    row.put(stretch.begin, pen.glyphs.era_ends[0], role)
    row.put(stretch.end - 1, pen.glyphs.era_ends[1], role)


def _paint_label(row: Row, stretch: Stretch, pen: Pen) -> Shown:
    """Paint a label within its band, or right of it if it fits only there; give what both take."""
    left, right = max(stretch.begin, 0), min(stretch.end, pen.width)
    size = pen.cell_len(stretch.era.label)
    role = f"era.{stretch.colour} era.label"
    if size > right - left - 4 and right + size + 2 <= pen.width and row.is_free(right, right + size + 2):
        row.write(right, pen.split(f" {stretch.era.label} "), role)
        right += size + 2
    elif text := pen.shorten(stretch.era.label, right - left - 4):
        row.write(left + 1, pen.split(f" {text} "), role)
    return Shown(stretch.era, stretch.row, left, right)
