"""What began in which month, no more exactly than it is known, and what went on in it.

An event that is known to the year only belongs to the year and to no month; one that is known to the decade belongs to
the decade. Spans and sets of which every member happened begin with their first moment.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Span
from tui.dates.calendar import civil, instant
from tui.store.beginnings import beginning
from tui.timeline import Event


class Cell(NamedTuple):
    """The least part of the calendar that something is known to have begun in.

    A month (1 to 12) of one year; a whole year (`month` 0), or several, up to `NEVER` if nothing says by when;
    `ALWAYS`, for what has no beginning.
    """

    first: int  # years are astronomical
    last: int
    month: int = 0


NEVER: Final = 10**12
"""A year after all years."""

ALWAYS: Final = Cell(-NEVER, -NEVER)
"""The cell of what has no beginning."""


class Row(NamedTuple):
    """A year, a stretch of years that some events are only known to, or years between in which nothing begins."""

    first: int
    last: int
    is_empty: bool = False


class Lasting(NamedTuple):
    """How many of the spans of a lane go on in a month, and how many only possibly do."""

    surely: int
    possibly: int


class Months:
    """Events in time order on the calendar: which cells some begin in, how many of which lane, what goes on."""

    def __init__(self, events: Sequence[Event], cells: Sequence[Cell]) -> None:
        self._cells = cells
        self._counts: dict[Cell, dict[str, int]] = {}
        for (cell, lane), count in Counter(zip(cells, (event.lane for event in events), strict=True)).items():
            self._counts.setdefault(cell, {})[lane] = count
        self._first = dict(zip(reversed(cells), range(len(cells) - 1, -1, -1), strict=True))
        self._spans = _spans_by_lane(events)

    @cached_property
    def cells(self) -> Sequence[Cell]:
        """The cells that something begins in: by year, what is known less exactly first."""
        return sorted(self._counts, key=_order)

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The years, and the longer stretches of time, that something begins in, and the years between them."""
        rows: list[Row] = []
        after = NEVER  # the year after all those that stand already
        for first, against_last in dict.fromkeys((cell.first, -cell.last) for cell in self.cells):
            if after < first and first != -NEVER:
                rows.append(Row(after, first - 1, is_empty=True))
            rows.append(Row(first, -against_last))
            if first == -against_last and first != -NEVER:
                after = first + 1
        last = max((spans.last // 12 for spans in self._spans.values()), default=0)
        return [*rows, Row(after, last, is_empty=True)] if after <= last else rows

    @cached_property
    def row_of(self) -> Mapping[tuple[int, int], int]:
        """Where the row stands that has the cells from one year to another."""
        return {(row.first, row.last): number for number, row in enumerate(self.rows) if not row.is_empty}

    @cached_property
    def most(self) -> int:
        """How many events begin in the fullest cell; 0 if there are none."""
        return max((sum(counts.values()) for counts in self._counts.values()), default=0)

    def at(self, place: int) -> Cell:
        """The cell of the event at a place in the selection."""
        return self._cells[place]

    def first(self, cell: Cell) -> int:
        """The place in the selection of the first event that begins in one of `cells`."""
        return self._first[cell]

    def beside(self, cell: Cell, by: int) -> Cell:
        """The one of `cells` so many after one of them, or before; the last or the first beyond the ends."""
        number = bisect_left(self.cells, _order(cell), key=_order) + by
        return self.cells[min(max(number, 0), len(self.cells) - 1)]

    def first_of(self, row: Row) -> int:
        """The place in the selection of the first event of a row that is not empty."""
        cells = (Cell(row.first, row.last, month) for month in range(13))
        return min(self._first[cell] for cell in cells if cell in self._first)

    def counts(self, cell: Cell) -> Mapping[str, int]:
        """By lane, how many events begin in a cell; "" is for those in no lane."""
        return self._counts.get(cell, {})

    def lasting(self, year: int, month: int) -> Mapping[str, Lasting]:
        """By lane, the spans of more than a month that go on in a month, their first and last ones included."""
        number = _number(year, month)
        going = {lane: spans.lasting(number, number) for lane, spans in self._spans.items()}
        return {lane: lasting for lane, lasting in going.items() if any(lasting)}

    def lasting_through(self, first: int, last: int) -> int:
        """How many spans may go on in some month of the years from one to another."""
        return sum(sum(spans.lasting(_number(first, 1), _number(last, 12))) for spans in self._spans.values())


def cells(events: Iterable[Event]) -> Iterator[Cell]:
    """The cell that each event begins in; fastest if they stand in time order."""
    month, cell = (0, 0), ALWAYS
    for event in events:
        begin, end = beginning(event.when)
        if not (month[0] <= begin and end <= month[1]):
            month, cell = _cell(begin, end)
        yield cell


class _Spans:
    """Spans by the months that they may reach from and to, and by those that they surely do; bounds included."""

    def __init__(self, hulls: Sequence[Bounds], cores: Sequence[Bounds]) -> None:
        self._hulls = _sides(hulls)
        self._cores = _sides(cores)
        self.last = max((last for _, last in hulls if last < END_OF_TIME), default=-NEVER)

    def lasting(self, first: int, last: int) -> Lasting:
        """How many surely, and how many possibly, have one of some months."""
        surely = _reaching(self._cores, first, last)
        return Lasting(surely, _reaching(self._hulls, first, last) - surely)


def _spans_by_lane(events: Iterable[Event]) -> Mapping[str, "_Spans"]:
    hulls: dict[str, list[Bounds]] = {}
    cores: dict[str, list[Bounds]] = {}
    for event in events:
        if isinstance(event.when, Span):
            hull = _numbers(event.when.hull)
            if hull[0] < hull[1]:
                hulls.setdefault(event.lane, []).append(hull)
                if event.when.core:
                    cores.setdefault(event.lane, []).append(_numbers(event.when.core))
    return {lane: _Spans(hulls[lane], cores.get(lane, ())) for lane in hulls}


def _cell(begin: int, end: int) -> tuple[Bounds, Cell]:
    """The cell of some bounds, and the bounds within which others have the same."""
    if begin == BEGINNING_OF_TIME:
        return (0, 0), ALWAYS
    first = civil(begin)
    if end == END_OF_TIME:
        return (0, 0), Cell(first.year, NEVER)
    last = civil(end - 1)
    if first[:2] != last[:2]:
        return (0, 0), Cell(first.year, last.year)
    after = first.year * 12 + first.month
    month = instant(first.year, first.month), instant(after // 12, after % 12 + 1)
    return month, Cell(first.year, first.year, first.month)


def _order(cell: Cell) -> tuple[int, int, int]:
    """By year, what is known less exactly first."""
    return cell.first, -cell.last, cell.month


def _number(year: int, month: int) -> int:
    """A month by its number from January of the year 0."""
    return year * 12 + month - 1


def _numbers(bounds: Bounds) -> Bounds:
    """The numbers of the first month and of the last of some bounds; those without an end keep it."""
    first, after = bounds
    return (
        _number(*civil(first)[:2]) if first > BEGINNING_OF_TIME else BEGINNING_OF_TIME,
        _number(*civil(after - 1)[:2]) if after < END_OF_TIME else END_OF_TIME,
    )


def _sides(bounds: Sequence[Bounds]) -> tuple[Sequence[int], Sequence[int]]:
    return sorted(first for first, _ in bounds), sorted(last for _, last in bounds)


def _reaching(sides: tuple[Sequence[int], Sequence[int]], first: int, last: int) -> int:
    """How many of the bounds with these sides have one of the months from one to another."""
    begins, ends = sides
    return bisect_right(begins, last) - bisect_left(ends, first)
