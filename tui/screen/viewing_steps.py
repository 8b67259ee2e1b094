"""The steps from view to view and from pane to pane, and those that only one view has."""

from dataclasses import replace

from tui.screen.arrangement import Pane, Part, View
from tui.screen.cursor_steps import go
from tui.screen.facets import Facets
from tui.screen.sorting import Sorting
from tui.screen.state import ViewState


def look(state: ViewState, view: View) -> ViewState:
    """The same events in another view; the cursor stays on its event."""
    return look_at(state, view, state.sorting)


def look_at(state: ViewState, view: View, sorting: Sorting) -> ViewState:
    """The same events in another view, or in another order; whoever is still on the way somewhere arrives in it."""
    heading = state.heading and replace(state.heading, view=view, sorting=sorting)
    return replace(state, view=view, sorting=sorting, heading=heading)


def focus(state: ViewState, pane: Pane) -> ViewState:
    """Another pane has the keys."""
    return replace(state, pane=pane)


def show_facets(state: ViewState, facets: Facets | None) -> ViewState:
    """The pane of facets shows others, or is closed; then it cannot have the keys."""
    pane = Pane.EVENTS if facets is None and state.pane is Pane.FACETS else state.pane
    return replace(state, facets=facets, pane=pane)


def hide(state: ViewState, part: Part) -> ViewState:
    """A part of the screen is hidden, or shown again."""
    return replace(state, hidden=state.hidden ^ {part})


def sort(state: ViewState, by: str) -> ViewState:
    """The table is sorted by a column; the other way, if it was already."""
    was, descending = state.sorting
    return look_at(state, state.view, Sorting(by, descending=by == was and not descending))


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
