"""Seeing the events that the canvas only counts for want of room."""

from dataclasses import replace

from rich.cells import cell_len

from tui.layout import uncovered
from tui.screen.state import ViewState, say
from tui.screen.window_steps import held


def uncover(state: ViewState) -> ViewState:
    """The window is so close about the cursor that nothing hides there, or as little as can be."""
    window, before, left = uncovered(
        state.selection,
        state.timeline,
        state.viewport,
        state.arrangement.canvas_rows,
        held(state),
        state.cursor,
        cell_len,
    )
    shown = replace(state, viewport=window, message="")
    if not before:
        return say(shown, "nothing hides about the cursor")
    return say(shown, f"{left} still hide here: no scale has room for them") if left else shown
