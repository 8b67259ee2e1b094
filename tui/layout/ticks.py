"""The axis: two rows of calendar ticks, fine ones below and the coarser periods that they lie in above.

Which granularities are shown depends on the scale alone, so that nothing changes its step while the window moves: the
finest whose labels fit into their shortest period in an ordinary year. Where years are longer to write (44 BCE,
12,000 CE), every second, fifth … label is left out instead, by the calendar and not by the window.
"""

from typing import Final, NamedTuple, TypeAlias

from tui.dates.calendar import HOUR, MINUTE, SECOND
from tui.layout.period_names import Wording
from tui.layout.strips import (
    CENTURIES,
    DATED_MONTHS,
    DATED_SECONDS,
    DATES,
    DECADES,
    DEEP,
    DEEP_ERAS,
    ERAS,
    MILLENNIA,
    Strip,
    clock,
    days,
    months,
    years,
)
from tui.layout.viewport import Viewport

_GAP: Final = 2
"""The cells of a label beside its text: the tick before it, and one free."""

_LONGEST: Final = 20
"""No label of the lower row has more cells."""


class Tick(NamedTuple):
    """Where a period begins and what it is called; the label stands right of the column, or is "" where it must.

    A column below 0 is that of the period that the window begins in: its label stands at the left edge.
    """

    column: int
    label: str
    instant: int


Row: TypeAlias = tuple[Tick, ...]
"""The ticks of a row, from left to right."""


def ticks(viewport: Viewport) -> tuple[Row, Row]:
    """The upper row, which names what the lower one lies in, and the lower one."""
    lower, upper = next((level for level in _LEVELS if all(_fits(strip, viewport) for strip in level)), _LEVELS[-1])
    return _upper(upper, viewport), _lower(lower, viewport)


def _upper(strip: Strip, viewport: Viewport) -> Row:
    wordings = _wordings(strip, viewport)
    row: list[Tick] = []
    begin = strip.floor(viewport.instant(0))
    while (column := viewport.column(begin)) < viewport.width:
        after = strip.after(begin)
        if column < 0:
            room = min(viewport.column(after), viewport.width + 1) - 1
        else:
            room = min(_cells(strip, viewport) - _GAP, viewport.width - column - 1)
        row.append(Tick(column, _longest(wordings, begin, room), begin))
        begin = after
    return tuple(row)


def _lower(strip: Strip, viewport: Viewport) -> Row:
    wordings = _wordings(strip, viewport)
    room = _cells(strip, viewport) - _GAP
    row: list[Tick] = []
    edge = None  # where the label to the right of this one begins; ticks come from right to left
    for begin in reversed(_instants(strip, viewport)):
        column = viewport.column(begin)
        if column < 0 or not _is_labelled(strip, begin, viewport):
            continue
        label = _longest(wordings, begin, room) if strip.room is None else wordings[0](begin)
        if (edge is not None and column + _GAP + len(label) > edge) or column + 1 + len(label) > viewport.width:
            label = ""
        if column < viewport.width:
            row.append(Tick(column, label, begin))
        edge = column
    return tuple(reversed(row))


def _instants(strip: Strip, viewport: Viewport) -> list[int]:
    """The beginnings of the periods in the window, and of those as far after it as a label could reach."""
    begin = strip.floor(viewport.instant(0))
    instants = [begin]
    while viewport.column(begin) < viewport.width + _LONGEST:
        begin = strip.after(begin)
        instants.append(begin)
    return instants


def _is_labelled(strip: Strip, begin: int, viewport: Viewport) -> bool:
    """Whether a period is of those that are labelled where labels are as long as here."""
    if strip.room is None:
        return True
    need = strip.room(begin) + _GAP
    wider = (years(step) for step in _YEARS if step % strip.step == 0)
    multiple = next((multiple for multiple in wider if _cells(multiple, viewport) >= need), None)
    return multiple is not None and multiple.floor(begin) == begin


def _cells(strip: Strip, viewport: Viewport) -> int:
    """The least number of columns from one beginning to the next."""
    return strip.shortest * viewport.width // viewport.span


def _fits(strip: Strip, viewport: Viewport) -> bool:
    return strip.wordings[-1][0] + _GAP <= _cells(strip, viewport)


def _wordings(strip: Strip, viewport: Viewport) -> list[Wording]:
    """The wordings that fit in an ordinary year, from the longest on."""
    room = _cells(strip, viewport) - _GAP
    return [wording for cells, wording in strip.wordings if cells <= room] or [strip.wordings[-1][1]]


def _longest(wordings: list[Wording], begin: int, room: int) -> str:
    """The longest that fits, or ""."""
    return next((text for wording in wordings if len(text := wording(begin)) <= room), "")


_YEARS: Final = tuple(digit * 10**power for power in range(12) for digit in (1, 2, 5))


def _above(step: int) -> Strip:
    """What the years of a lower row lie in."""
    if step >= DEEP:
        return DEEP_ERAS
    bounds = ((2, DECADES), (20, CENTURIES), (200, MILLENNIA))
    return next((strip for most, strip in bounds if step <= most), ERAS)


_LEVELS: Final[tuple[tuple[Strip, Strip], ...]] = (
    *((clock(digit * 10**power), DATED_SECONDS) for power in range(6) for digit in (1, 2, 5)),
    *((clock(step * SECOND), DATES) for step in (1, 2, 5, 10, 15, 30)),
    *((clock(step * MINUTE), DATES) for step in (1, 2, 5, 10, 15, 30)),
    *((clock(step * HOUR), DATES) for step in (1, 2, 3, 6, 12)),
    *((days(step), DATED_MONTHS) for step in (1, 2, 5, 10, 15)),
    *((months(step), years(1)) for step in (1, 3, 6)),
    *((years(step), _above(step)) for step in _YEARS),
)
"""The lower row with its upper one, from the finest to the coarsest."""
