"""Eras: stretches of time with a name, as bands above the lanes and as the background of what happened in them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.layout.line import Row
from tui.layout.marks import mark
from tui.layout.pen import Pen
from tui.layout.viewport import Viewport
from tui.timeline import Era

MOST_ROWS: Final = 3
"""Eras that overlap more deeply than this have no band; all have a background."""


class Stretch(NamedTuple):
    """An era from one column up to another; `row` counts from 0, the rows after the last one are not drawn."""

    era: Era
    row: int
    begin: int
    end: int

    @property
    def colour(self) -> str:
        """The colour that the era asks for, else grey."""
        return self.era.colour or "grey"


def stretches(eras: Sequence[Era], viewport: Viewport) -> tuple[Stretch, ...]:
    """Each era on the first row that it finds free, whether the window shows it or not."""
    ends: list[int] = []
    placed = []
    for era in sorted(eras, key=lambda era: era.when.sort_key):
        drawn = mark(era.when, viewport)
        row = next((row for row, taken in enumerate(ends) if taken <= drawn.begin), len(ends))
        ends[row : row + 1] = [drawn.end]
        placed.append(Stretch(era, row, drawn.begin, drawn.end))
    return tuple(placed)


def bands(placed: Sequence[Stretch], pen: Pen) -> list[Row]:
    """The rows above the lanes, each era with its label, which stays in sight as long as the era does."""
    rows = [pen.row() for _ in range(min(max((each.row + 1 for each in placed), default=0), MOST_ROWS))]
    shown = [each for each in placed if each.row < len(rows)]
    for each in shown:
        _paint_band(rows[each.row], each, pen)
    for each in shown:
        _paint_label(rows[each.row], each, pen)
    return rows


def backs(placed: Sequence[Stretch], width: int) -> list[str]:
    """The background role of each column, "" for none; where eras overlap, that of the later one."""
    columns = [""] * width
    for each in placed:
        left, right = max(each.begin, 0), min(each.end, width)
        if left < right:
            columns[left:right] = [f"back.{each.colour}"] * (right - left)
    return columns


def _paint_band(row: Row, stretch: Stretch, pen: Pen) -> None:
    left, right = max(stretch.begin, 0), min(stretch.end, pen.width)
    role = f"era.{stretch.colour}"
    row.put(left, pen.glyphs.era * max(right - left, 0), role)
    row.put(stretch.begin, pen.glyphs.era_ends[0], role)
    row.put(stretch.end - 1, pen.glyphs.era_ends[1], role)


def _paint_label(row: Row, stretch: Stretch, pen: Pen) -> None:
    """Paint a label within its band, or right of it if it fits only there."""
    left, right = max(stretch.begin, 0), min(stretch.end, pen.width)
    if left >= right:
        return
    size = pen.cell_len(stretch.era.label)
    role = f"era.{stretch.colour} era.label"
    if size > right - left - 4 and right + size + 2 <= pen.width and row.is_free(right, right + size + 2):
        row.write(right, pen.split(f" {stretch.era.label} "), role)
    elif text := pen.shorten(stretch.era.label, right - left - 4):
        row.write(left + 1, pen.split(f" {text} "), role)
