"""Where each part of the main screen goes, for every size of the terminal.

Sizes are in cells. Below `NARROW` columns the events and the detail take turns in one place; from there on they stand
side by side, and from `WIDE` columns on the events have room for their lanes. The facets, while they are open, stand to
the left of both, below `WIDE` columns of the one that has the keys, and below `NARROW` columns they take their turn.
Rows that are scarce go to the events and the canvas first, then to the filter, then to the density.
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Final, NamedTuple

LEAST_COLUMNS: Final = 20
LEAST_ROWS: Final = 6
NARROW: Final = 80
WIDE: Final = 120
LOW: Final = 16
"""Below so many rows, nothing is left blank in what stands over the main screen."""

_FILTER_FROM_ROWS: Final = 14
_DENSITY_FROM_ROWS: Final = 17
_BOTH_FROM_ROWS: Final = 12
_AXIS_ROWS: Final = 2
_LEAST_BELOW: Final = 24
_MORE_ROWS: Final = 2
"""Each lane can have so many rows more if a detail of so many rows, and a list of all events, leave them."""

_MANY: Final = 10_000
"""More events than any list shows at once."""

_FACETS_LEAST: Final = 28
_FACETS_MOST: Final = 40


class Pane(StrEnum):
    """A part of the main screen that can have the keys."""

    EVENTS = "events"
    DETAIL = "detail"
    FACETS = "facets"


class Part(StrEnum):
    """A part of the main screen that the user can hide."""

    DETAIL = "detail"  # which is there while it has the keys, all the same
    DENSITY = "density"


class View(StrEnum):
    """A way to look at the events."""

    LIST = "list"
    TABLE = "table"
    LANES = "lanes"
    YEARS = "years"
    STATISTICS = "statistics"


class Arrangement(NamedTuple):
    """How many rows and columns each part has: 0 if it is not shown. The header and the footer have one row each.

    `view_rows` are those of the view, if it is neither the list nor the lanes.
    """

    filter_rows: int = 0
    density_rows: int = 0
    canvas_rows: int = 0
    lower_rows: int = 0
    events_columns: int = 0
    detail_columns: int = 0
    view_rows: int = 0
    facets_columns: int = 0

    def columns(self, pane: Pane) -> int:
        """The columns of a pane; 0 if it is not shown."""
        match pane:
            case Pane.EVENTS:
                return self.events_columns
            case Pane.DETAIL:
                return self.detail_columns
            case Pane.FACETS:
                return self.facets_columns

    @property
    def is_too_small(self) -> bool:
        """Whether nothing useful fits."""
        return self == TOO_SMALL

    @property
    def page(self) -> int:
        """How many lines a page of the view has, with two of the page before in sight."""
        return max(1, (self.view_rows or (self.lower_rows if self.events_columns else self.canvas_rows)) - 2)


TOO_SMALL: Final = Arrangement()


def arrange(
    columns: int,
    rows: int,
    lanes: int,
    pane: Pane,
    *,
    is_asking: bool,
    view: View = View.LIST,
    has_facets: bool = False,
    hidden: AbstractSet[Part] = frozenset(),
    events: int = _MANY,
) -> Arrangement:
    """Divide a terminal among the parts.

    The canvas has a place for each of so many lanes, and some of the rows that a list of so many events leaves; `pane`
    has the keys; `is_asking` is whether a filter stands or is being written, which must stay in sight; `has_facets` is
    whether the facets are open. A view other than the list has all that is left, but for the detail and the facets
    while one of them has the keys. What is `hidden` leaves its room to the others; a hidden detail takes turns with the
    events.
    """
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        return TOO_SMALL
    filter_rows = int(is_asking or rows >= _FILTER_FROM_ROWS)
    density_rows = int(rows >= _DENSITY_FROM_ROWS and Part.DENSITY not in hidden)
    left = rows - 2 - filter_rows - density_rows
    if view is not View.LIST:
        lower_rows = 0 if pane is Pane.EVENTS else _below(left)
        canvas_rows, view_rows = (left - lower_rows, 0) if view is View.LANES else (0, left - lower_rows)
        facets_columns = _facets(columns, pane) if has_facets and lower_rows else 0
        detail_columns = columns - facets_columns if lower_rows else 0
        return Arrangement(
            filter_rows, density_rows, canvas_rows, lower_rows, 0, detail_columns, view_rows, facets_columns
        )
    wanted = _AXIS_ROWS + max(4, 5 * lanes)
    canvas_rows = min(wanted, left // 2 if left >= _least_for_both(pane) else 0)
    spare = left - canvas_rows - max(events + 1, _LEAST_BELOW)
    canvas_rows += min(max(spare, 0), _MORE_ROWS * lanes)
    facets_columns = _facets(columns, pane) if has_facets else 0
    takes_turns = columns < NARROW or (has_facets and columns < WIDE) or Part.DETAIL in hidden
    events_columns, detail_columns = _divide(columns - facets_columns, columns, pane, takes_turns=takes_turns)
    return Arrangement(
        filter_rows,
        density_rows,
        canvas_rows,
        left - canvas_rows,
        events_columns,
        detail_columns,
        facets_columns=facets_columns,
    )


def _least_for_both(pane: Pane) -> int:
    """From so many rows on, the canvas and what stands below it share them; the facets need more to be of use."""
    return _BOTH_FROM_ROWS if pane is Pane.FACETS else 6


def _below(rows: int) -> int:
    """The rows of a detail below a view, of all that both have: all of them if they are few."""
    return rows if rows < _BOTH_FROM_ROWS else rows * 9 // 20


def _facets(columns: int, pane: Pane) -> int:
    """The columns of the facets, of all that there are."""
    if columns < NARROW:
        return columns if pane is Pane.FACETS else 0
    return min(max(columns * 3 // 10, _FACETS_LEAST), _FACETS_MOST)


def _divide(rest: int, columns: int, pane: Pane, *, takes_turns: bool) -> tuple[int, int]:
    """The columns of the events and of the detail, of what the facets leave; in turns, one has it all."""
    if takes_turns:
        return (0, rest) if pane is Pane.DETAIL else (rest, 0)
    events = rest * 9 // 20 if columns < WIDE else min(rest * 12 // 25, 110)
    return events, rest - events
