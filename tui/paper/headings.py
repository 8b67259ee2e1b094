"""The headings down the left of the timeline: the year that an event stands in, or the day if days are all there is.

A date under its heading leaves out what the heading says: `1–3 December` under 2021.
"""

from enum import Enum
from typing import Final

from tui.dates import Bounds, Edge, Moment, Precision, Span, When
from tui.dates.calendar import DAY, civil
from tui.dates.names import day_name, year_name
from tui.paper.cells import cell_len, pad_left, shorten, wrap
from tui.paper.grid import Grid, Line
from tui.paper.ink import BOLD, PLAIN, Run

_TOLD_BY_DAYS: Final = 14 * DAY
_YEARS_AND_MORE: Final = frozenset(list(Precision)[: list(Precision).index(Precision.YEAR) + 1])


class Unit(Enum):
    """What a heading names."""

    YEAR = "year"
    DAY = "day"


def unit(extent: Bounds | None) -> Unit:
    """What the headings of events name that lie so far apart."""
    return Unit.DAY if extent and extent[1] - extent[0] <= _TOLD_BY_DAYS else Unit.YEAR


def heading(bounds: Bounds, by: Unit) -> str:
    """The year or day that something lies in; "" if it may lie in several."""
    first, last = (_name(instant, by) for instant in (bounds[0], bounds[1] - 1))
    return first if first == last else ""


def beside(when: When, text: str, under: str, by: Unit) -> str:
    """A worded date as it stands under its heading."""
    if not under:
        return text
    if by is Unit.DAY:
        return text.replace(f"{under}, ", "", 1) if text.removeprefix("c. ").startswith(under) else text
    ends = (when.begin, when.end) if isinstance(when, Span) else (when,)
    if all(isinstance(end, Moment) and _is_in(end, under) for end in ends) and "(" not in text:
        return text.replace(f" {under}", "")
    return text


def dateline(name: str, date: str, label: Run, columns: Grid, ellipsis: str) -> tuple[list[Line], list[Line]]:
    """The date column of an entry: the lines above it, for a heading that does not fit beside, and its own.

    The heading stands to the left, the date and below it the label against the rail. A date that only repeats the
    heading is left out.
    """
    cells = columns.when
    if not cells:
        return [], []
    dates = [] if date == name else _broken(date, cells)
    first = dates[0] if dates else ""
    lane = [(shorten(label[0], cells, ellipsis), label[1])] if label[0] else []
    below: list[Line] = [
        ((pad_left(text, cells), ink),) for text, ink in [*((line, PLAIN) for line in dates[1:]), *lane]
    ]
    gap = cells - cell_len(name) - cell_len(first)
    if len(dates) < 2 and gap > 0:
        return [], [((name, BOLD), (" " * gap, PLAIN), (first, PLAIN)), *below]
    return [((line, BOLD),) for line in wrap(name, cells)], [((pad_left(first, cells), PLAIN),), *below]


def _broken(date: str, cells: int) -> list[str]:
    """A date in lines of so many cells; one from here to there is broken before `there`, if at all."""
    if cell_len(date) <= cells:
        return [date]
    parts = date.replace(" – ", " –\n").replace(" - ", " -\n").split("\n")
    return [line for part in parts for line in wrap(part, cells)]


def anchor(when: When, *, by_end: bool) -> Bounds:
    """The time within which something begins, or ends: what puts it under a heading."""
    if isinstance(when, Span):
        edges = (when.end,) if by_end else (when.begin, when.end if when.begin is Edge.UNKNOWN else Edge.OPEN)
        return next((edge.hull for edge in edges if isinstance(edge, Moment)), when.hull)
    return when.hull


def _name(instant: int, by: Unit) -> str:
    at = civil(instant)
    return year_name(at.year) if by is Unit.YEAR else day_name(at.year, at.month, at.day)


def _is_in(moment: Moment, year: str) -> bool:
    return (
        moment.precision not in _YEARS_AND_MORE and "X" not in moment.text and heading(moment.hull, Unit.YEAR) == year
    )
