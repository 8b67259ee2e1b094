"""Where each part of the main screen goes, for every size of the terminal.

Sizes are in cells. Below `NARROW` columns the events and the detail take turns in one place; from there on they stand
side by side, and from `WIDE` columns on the events have room for their lanes. Rows that are scarce go to the events
and the canvas first, then to the filter, then to the density.
"""

from enum import StrEnum
from typing import Final, NamedTuple

LEAST_COLUMNS: Final = 20
LEAST_ROWS: Final = 6
NARROW: Final = 80
WIDE: Final = 120

_FILTER_FROM_ROWS: Final = 14
_DENSITY_FROM_ROWS: Final = 17
_AXIS_ROWS: Final = 2


class Pane(StrEnum):
    """A part of the main screen that can have the keys."""

    EVENTS = "events"
    DETAIL = "detail"


class Arrangement(NamedTuple):
    """How many rows and columns each part has: 0 if it is not shown. The header and the footer have one row each."""

    filter_rows: int = 0
    density_rows: int = 0
    canvas_rows: int = 0
    lower_rows: int = 0
    events_columns: int = 0
    detail_columns: int = 0

    def columns(self, pane: Pane) -> int:
        """The columns of a pane; 0 if it is not shown."""
        return self.events_columns if pane is Pane.EVENTS else self.detail_columns

    @property
    def is_too_small(self) -> bool:
        """Whether nothing useful fits."""
        return self.lower_rows == 0


TOO_SMALL: Final = Arrangement()


def arrange(columns: int, rows: int, lanes: int, pane: Pane, *, is_asking: bool) -> Arrangement:
    """Divide a terminal among the parts.

    The canvas has a place for each of so many lanes; `pane` has the keys; `is_asking` is whether a filter stands or
    is being written, which must stay in sight.
    """
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        return TOO_SMALL
    filter_rows = int(is_asking or rows >= _FILTER_FROM_ROWS)
    density_rows = int(rows >= _DENSITY_FROM_ROWS)
    left = rows - 2 - filter_rows - density_rows
    wanted = _AXIS_ROWS + max(4, 5 * lanes)
    canvas_rows = min(wanted, left // 2 if left >= 6 else 0)
    events_columns, detail_columns = _divide(columns, pane)
    return Arrangement(filter_rows, density_rows, canvas_rows, left - canvas_rows, events_columns, detail_columns)


def _divide(columns: int, pane: Pane) -> tuple[int, int]:
    if columns < NARROW:
        return (columns, 0) if pane is Pane.EVENTS else (0, columns)
    events = columns * 9 // 20 if columns < WIDE else min(columns * 12 // 25, 110)
    return events, columns - events
