"""How much time is folded at each break of the axis, said beside it in as many words as there is room for."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tui.dates import Bounds, elapsed
from tui.layout.line import Row
from tui.layout.pen import Pen

_LETTERS: Final = {
    "billion years": "Gy",
    "million years": "My",
    "year": "y",
    "month": "mo",
    "day": "d",
    "hour": "h",
    "minute": "min",
    "second": "s",
    "millisecond": "ms",
    "microsecond": "us",
}


def paint(pen: Pen) -> Row:
    """The row below the axis that says how much is folded: right of each break, as far as the next one."""
    row = pen.row()
    columns = pen.viewport.breaks
    for column, edge in pairwise((*columns, pen.width)):
        row.put(column + 1, length(columns[column], edge - column - 1), "torn.label")
    return row


def length(stretch: Bounds, room: int) -> str:
    """How long a stretch of time is, in the longest wording that so many cells have room for; "" without one."""
    return next((text for text in _wordings(stretch) if len(text) <= room), "")


def _wordings(stretch: Bounds) -> Iterator[str]:
    """8 years 3 months, 8 years, 8y; 290ky, 7Gy."""
    words = elapsed(*stretch)
    count, *unit = words.split()
    largest = " ".join(unit[: 1 + (unit[0] in ("million", "billion"))])
    yield f" {words}"
    yield f" {count} {largest}"
    letters = _LETTERS[largest if largest in _LETTERS else largest.removesuffix("s")]
    yield f"{count}{letters}"
    thousands, comma, _ = count.partition(",")
    yield f"{thousands}k{letters}" if comma else f"{count.partition('.')[0]}{letters}"
