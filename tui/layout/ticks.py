"""The axis: two rows of calendar ticks, fine ones below and the coarser periods that they lie in above.

Which granularities are shown depends on the scale alone, so that nothing changes its step while the window moves: the
finest whose labels fit into their shortest period in an ordinary year. Where years are longer to write (44 BCE,
12,000 CE), every second, fifth … label is left out instead, by the calendar and not by the window.
"""

from itertools import chain, pairwise
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
from tui.layout.viewport import Piece, Viewport

_GAP: Final = 2
"""The cells of a label beside its text: the tick before it, and one free."""

_LONGEST: Final = 20
"""No label of the lower row has more cells."""


class Tick(NamedTuple):
    """Where a period begins and what it is called; the label stands right of the column, or is "" where it must.

    A column below 0, or that of a break, is that of the period that the window begins in, or goes on in after the
    break: its label stands at the left edge.
    """

    column: int
    label: str
    instant: int


Row: TypeAlias = tuple[Tick, ...]
"""The ticks of a row, from left to right."""


def ticks(viewport: Viewport) -> tuple[Row, Row]:
    """The upper row, which names what the lower one lies in, and the lower one.

    Nothing is told of what is folded, and nothing of what is left between two breaks if no name has room there.
    """
    lower, upper = next((level for level in _LEVELS if all(_fits(strip, viewport) for strip in level)), _LEVELS[-1])
    pieces = viewport.pieces
    rows = [[_upper(upper, viewport, piece) for piece in pieces], [_lower(lower, viewport, piece) for piece in pieces]]
    if viewport.is_broken:
        rows = [[ticks for ticks in row if any(tick.label for tick in ticks)] for row in rows]
    above, below = (tuple(chain.from_iterable(row)) for row in rows)
    again = {
        tick for before, tick in pairwise(above) if tick[1:] == before[1:]
    }  # what is told on both sides of a break
    return tuple(tick for tick in above if tick not in again), below


def _upper(strip: Strip, viewport: Viewport, piece: Piece) -> Row:
    wordings = _wordings(strip, viewport)
    row: list[Tick] = []
    begin = strip.floor(piece.begin)
    while begin < piece.end and (column := viewport.column(begin)) < piece.right:
        after = strip.after(begin)
        if begin < piece.begin:
            column = piece.left - 1 if piece.left else min(column, -1)
            end = viewport.column(after) if after < piece.end else piece.right + 1
            room = min(end, piece.right + 1) - piece.left - 1
        else:
            room = min(_cells(strip, viewport) - _GAP, piece.right - column - 1)
        row.append(Tick(column, _longest(wordings, begin, room), begin))
        begin = after
    return tuple(row)


def _lower(strip: Strip, viewport: Viewport, piece: Piece) -> Row:
    wordings = _wordings(strip, viewport)
    room = _cells(strip, viewport) - _GAP
    row: list[Tick] = []
    edge = None  # where the label to the right of this one begins; ticks come from right to left
    for begin in reversed(_instants(strip, viewport, piece)):
        column = viewport.column(begin)
        if begin < piece.begin or not _is_labelled(strip, begin, viewport):
            continue
        label = _longest(wordings, begin, room) if strip.room is None else wordings[0](begin)
        if (edge is not None and column + _GAP + len(label) > edge) or column + 1 + len(label) > piece.right:
            label = ""
        if column < piece.right:
            row.append(Tick(column, label, begin))
        edge = column
    return tuple(reversed(row))


def _instants(strip: Strip, viewport: Viewport, piece: Piece) -> list[int]:
    """The beginnings of the periods in a piece of the window, and of those as far after it as a label could reach."""
    begin = strip.floor(piece.begin)
    instants = [begin]
    while (begin := strip.after(begin)) < piece.end and viewport.column(instants[-1]) < piece.right + _LONGEST:
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
