"""Counts of what has no place on the canvas, "+7" and "+2 series": where they stand, so that they cover least."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.dates import Bounds
from tui.layout.lanes import BADGE, SLOT
from tui.layout.line import Row
from tui.layout.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Badge:
    """Where so many events of a lane are hidden: its line, its columns, and the window of time that they begin in."""

    line: int
    column: int
    cells: int
    count: int
    lane: str
    window: Bounds


def worded(count: int) -> str:
    """A number of hidden events in no more than four cells."""
    if count < 1000:
        return f"+{count}"
    return f"+{count // 1000}k" if count < 10**6 else f"+{min(count // 10**6, 99)}M"


def edges(slot: int, viewport: Viewport) -> Bounds:
    """The columns that the count of a slot has: the last ones of it that are in sight."""
    end = min(max((slot + 1) * SLOT - viewport.first, BADGE), viewport.width)
    return max(end - BADGE, 0), end


def has_place(slot: int, viewport: Viewport) -> bool:
    """Whether the columns that a slot keeps for its count are in sight."""
    return edges(slot, viewport)[1] == (slot + 1) * SLOT - viewport.first


def window(slot: int, viewport: Viewport) -> Bounds:
    """The time that a slot takes."""
    begin = slot * SLOT - viewport.first
    return viewport.instant(begin), viewport.instant(begin + SLOT)


def room(rows: Sequence[Row], begin: int, cells: int) -> tuple[int, int]:
    """The row and the column near to another from which so many cells cover least: nothing, else labels.

    The row is the lowest of several.
    """
    best, least = (len(rows) - 1, max(begin, 0)), None
    for column in _near(begin, rows[0].width - cells):
        for row in reversed(range(len(rows))):
            cost = sum(rows[row].weight(at) for at in range(column, min(column + cells, rows[row].width)))
            if least is None or cost < least:
                best, least = (row, column), cost
                if not cost:
                    return best
    return best


def _near(begin: int, last: int) -> Iterator[int]:
    """Columns beside one within a slot of it, the nearest first, none below 0 or above the last."""
    yield min(begin, max(last, 0))
    for aside in range(BADGE, SLOT + BADGE, BADGE):
        yield from (column for column in (begin - aside, begin + aside) if 0 <= column <= last)
