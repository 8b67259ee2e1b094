"""Folded time: an axis on which empty stretches take hardly any room, and all else keeps its length.

An instant has a position on that axis, in microseconds as well: instants before the first fold are their own
position, every fold brings what follows it closer. Positions never go back where instants go on, and every position
has an instant, so that a window of positions can be moved, zoomed and read back without losing a microsecond. Within
a fold the axis goes on evenly, only much faster.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from tui.dates import Bounds

_CELLS: Final = 6
"""The columns that a fold takes: one for the sign of the break, and some for its length in short."""

_BEFORE: Final = 2
"""Of these so many stand before the sign."""

_COLUMNS: Final = 18
"""There is one fold for so many columns of a window at most, so that most of it shows what is not folded."""


class Break(NamedTuple):
    """Where a folded stretch of time is broken out of the axis: the position of its sign, and the stretch."""

    position: int
    stretch: Bounds


@dataclass(frozen=True, slots=True)
class Folds:
    """Stretches of time, from the earliest to the latest, that take `room` microseconds of the axis each.

    Of more than `most` the longest are folded, and none that is no longer than the room: to those that are, in the same
    order, belong the `breaks`.
    """

    stretches: tuple[Bounds, ...] = ()
    room: int = 1
    most: int = 1
    breaks: tuple[Break, ...] = field(init=False, repr=False, compare=False)
    _begins: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _positions: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        longest = sorted(self.stretches, key=lambda stretch: stretch[0] - stretch[1])[: self.most]
        folded = tuple(sorted(stretch for stretch in longest if stretch[1] - stretch[0] > self.room))
        positions = tuple(self._positions_of(folded))
        sign = min(-(-_BEFORE * self.room // _CELLS), self.room - 1)
        breaks = (Break(at + sign, stretch) for at, stretch in zip(positions, folded, strict=True))
        object.__setattr__(self, "_begins", tuple(begin for begin, _ in folded))
        object.__setattr__(self, "_positions", positions)
        object.__setattr__(self, "breaks", tuple(breaks))

    def at_scale(self, span: int, width: int) -> "Folds":
        """The same stretches where so many microseconds of the axis take so many columns."""
        return Folds(self.stretches, -(-_CELLS * span // width), width // _COLUMNS)

    def position(self, instant: int) -> int:
        """Where an instant stands on the axis."""
        fold = bisect_right(self._begins, instant) - 1
        if fold < 0:
            return instant
        begin, end = self.breaks[fold].stretch
        if instant >= end:
            return instant - end + self._positions[fold] + self.room
        return self._positions[fold] + (instant - begin) * self.room // (end - begin)

    def instant(self, position: int) -> int:
        """The first instant that stands at a position."""
        fold = bisect_right(self._positions, position) - 1
        if fold < 0:
            return position
        begin, end = self.breaks[fold].stretch
        within = position - self._positions[fold]
        if within >= self.room:
            return end + within - self.room
        return begin - -within * (end - begin) // self.room

    def is_even(self, bounds: Bounds) -> bool:
        """Whether time is not folded anywhere between two instants."""
        return not any(begin < bounds[1] and bounds[0] < end for _, (begin, end) in self.breaks)

    def fold_of(self, bounds: Bounds) -> Bounds | None:
        """The folded stretch that bounds lie wholly within, if there is one."""
        stretches = (stretch for _, stretch in self.breaks)
        return next((each for each in stretches if each[0] <= bounds[0] and bounds[1] <= each[1]), None)

    def _positions_of(self, folded: tuple[Bounds, ...]) -> Iterator[int]:
        """Where each of the stretches begins on the axis."""
        removed = 0
        for begin, end in folded:
            yield begin - removed
            removed += end - begin - self.room
