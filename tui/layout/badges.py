"""Counts of what has no place on the canvas, "+7" and "+2 series": where they stand, so that they cover least."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True)
class Rest:
    """Where it is said how many series of a lane, eras or lanes have no row: the line, and the columns."""

    line: int
    column: int
    cells: int
    count: int
    noun: str


def told(count: int, noun: str) -> str:
    """3 lanes, 1 era, 2 series."""
    return f"{count} {noun}" if count == 1 or noun.endswith("s") else f"{count} {noun}s"


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


class Room(NamedTuple):
    """A row and a column from which there is room, and how much is covered there."""

    row: int
    column: int
    cost: int


def room(rows: Sequence[Row], begin: int, cells: int, reach: int = SLOT) -> Room:
    """Where no further than so far from a column some cells cover least: nothing, else labels.

    Of several such places it is the nearest, on the lowest row.
    """
    best: Room | None = None
    for column in _near(begin, rows[0].width - cells, reach):
        for row in reversed(range(len(rows))):
            cost = rows[row].weight(column, column + cells)
            if best is None or cost < best.cost:
                best = Room(row, column, cost)
                if not cost:
                    return best
    return best or Room(0, 0, 0)


def _near(begin: int, last: int, reach: int) -> Iterator[int]:
    """Columns no further from one than so many, the nearest first, none below 0 or above the last."""
    yield max(min(begin, last), 0)
    for aside in range(1, reach + 1):
        yield from (column for column in (begin - aside, begin + aside) if 0 <= column <= last)
