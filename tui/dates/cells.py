"""The members of a set that happened every one of them: each a cell of the time line that holds one instant.

A range among them (`{1670..1672}`) is a row of cells as wide as its precision, counted from its first member.
All bounds here are included.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from tui.dates.calendar import DAY, HOUR, MILLISECOND, MINUTE, SECOND, civil, instant
from tui.dates.when import BEGINNING_OF_TIME, Choice, Moment, Precision, Range

Cell: TypeAlias = tuple[int, int]
"""The first and the last instant of a stretch of time."""

_MONTHS: Final = {
    Precision.MILLENNIUM: 12_000,
    Precision.CENTURY: 1_200,
    Precision.DECADE: 120,
    Precision.YEAR: 12,
    Precision.SEMESTER: 6,
    Precision.QUADRIMESTER: 4,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.MONTH: 1,
}

_WIDTHS: Final = {
    Precision.DAY: DAY,
    Precision.HOUR: HOUR,
    Precision.MINUTE: MINUTE,
    Precision.SECOND: SECOND,
    Precision.MILLISECOND: MILLISECOND,
    Precision.MICROSECOND: 1,
}


class Cells:
    """The cells of a set, asked by where they begin."""

    def __init__(self, choice: Choice) -> None:
        lone = sorted((m.earliest, m.latest - 1) for m in choice.members if isinstance(m, Moment))
        self._starts = [start for start, _ in lone]
        self._first_to_end = _first_to_end(lone)
        self._rows = [_Row.of(member) for member in choice.members if isinstance(member, Range)]

    @property
    def last_start(self) -> int:
        """Where the last of them to begin begins."""
        return max([*self._starts[-1:], *(row.last_start for row in self._rows)])

    def first_to_end(self, after: int = BEGINNING_OF_TIME - 1) -> Cell | None:
        """Of those that begin later than an instant, the first to end; None if none begins later."""
        ahead = [row.next(after) for row in self._rows]
        place = bisect_right(self._starts, after)
        if place < len(self._starts):
            ahead.append(self._first_to_end[place])
        return min((cell for cell in ahead if cell), key=lambda cell: cell[1], default=None)

    def row_end(self, start: int, reach: int) -> int:
        """Where the last cell of the row begins that has one beginning at `start`; `start` itself for a lone cell.

        Only where no cell of the row is wider than `reach` and one instant: then a reach to both sides of any instant
        of the row takes in a whole cell. Else it is `start`, too.
        """
        for row in self._rows:
            if row.low <= start <= row.high and _WIDTHS.get(row.precision, reach + 2) <= reach + 1:
                return row.last_start
        return start

    def next_start(self, after: int) -> int | None:
        """Where the first of those that begin later than an instant begins; None if none does."""
        ahead = [cell[0] for row in self._rows if (cell := row.next(after))]
        place = bisect_right(self._starts, after)
        return min([*ahead, *self._starts[place : place + 1]], default=None)


def _first_to_end(cells: Sequence[Cell]) -> list[Cell]:
    """For each cell, which of it and those behind it ends first."""
    first = list(cells)
    for place in range(len(cells) - 2, -1, -1):
        first[place] = min(first[place], first[place + 1], key=lambda cell: cell[1])
    return first


@dataclass(frozen=True, slots=True)
class _Row:
    """Cells side by side from `low` to `high`, the borders between them counted from `anchor`."""

    low: int
    high: int
    anchor: int
    precision: Precision

    @classmethod
    def of(cls, members: Range) -> "_Row":
        if members.first:
            anchor, precision = members.first.earliest, members.first.precision
        else:
            assert members.last  # noqa: S101  a range has at least one end
            anchor, precision = members.last.latest, members.last.precision
        return cls(members.earliest, members.latest - 1, anchor, precision)

    @property
    def last_start(self) -> int:
        return max(self._start(self._index(self.high)), self.low)

    def next(self, after: int) -> Cell | None:
        """The first cell that begins later than an instant."""
        after = max(after, self.low - 1)
        index = self._index(after) + 1
        start = self._start(index)
        return (start, min(self._start(index + 1) - 1, self.high)) if start <= self.high else None

    def _index(self, instant_: int) -> int:
        """Which cell holds an instant."""
        width = _WIDTHS.get(self.precision)
        if width:
            return (instant_ - self.anchor) // width
        return (_months(instant_) - _months(self.anchor)) // _MONTHS[self.precision]

    def _start(self, index: int) -> int:
        width = _WIDTHS.get(self.precision)
        if width:
            return self.anchor + index * width
        months = _months(self.anchor) + index * _MONTHS[self.precision]
        return instant(months // 12, months % 12 + 1)


def _months(instant_: int) -> int:
    """The months from January of year 0 to an instant."""
    date = civil(instant_)
    return date.year * 12 + date.month - 1
