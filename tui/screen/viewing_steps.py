"""The steps from view to view, and those that only one view has."""

from dataclasses import replace

from tui.screen.arrangement import View
from tui.screen.state import Sorting, ViewState, go


def look(state: ViewState, view: View) -> ViewState:
    """The same events in another view; the cursor stays on its event."""
    return replace(state, view=view)


def sort(state: ViewState, by: str) -> ViewState:
    """The table is sorted by a column; the other way, if it was already."""
    was, descending = state.sorting
    return replace(state, sorting=Sorting(by, descending=by == was and not descending))


def to_month(state: ViewState, by: int) -> ViewState:
    """The cursor goes to the first event of the next cell of the year grid that has any (1), or of the one before."""
    if state.cursor is None:
        return state
    months = state.selection.months()
    return go(state, months.first(months.beside(months.at(state.position), by)))


def to_year(state: ViewState, by: int) -> ViewState:
    """The cursor goes so many rows of the year grid on, or back, to the first event of what stands there."""
    if state.cursor is None:
        return state
    months = state.selection.months()
    row = months.row_of[months.at(state.position)[:2]] + by
    rows = months.rows[row:] if by > 0 else months.rows[: max(row, 0) + 1][::-1]
    there = next((row for row in rows if not row.is_empty), None)
    return go(state, months.first_of(there) if there else months.first(months.cells[-1]))
