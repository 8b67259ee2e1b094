"""Seeing what the canvas only counts for want of room."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len

from tui.layout import Crowd, Rest
from tui.layout.badges import told
from tui.screen.arrangement import Pane, View
from tui.screen.key_names import key_of
from tui.screen.state import ViewState, say
from tui.screen.window_steps import held


def uncover(state: ViewState) -> ViewState:
    """The window is so close about the cursor that nothing hides there, or as little as can be.

    What no scale has room for, series and eras among it, is said, with the view that shows it.
    """
    crowd = Crowd(state.selection, state.timeline, held(state), state.cursor, cell_len)
    rows = state.arrangement.canvas_rows
    window = crowd.uncovered(state.viewport, rows)
    shown = replace(state, viewport=window, message="")
    left, rests = crowd.unseen(window, rows)
    if window != state.viewport and not left:
        return shown
    if not left and not rests:
        return say(shown, "nothing hides about the cursor")
    lanes = key_of("view.lanes", state.keymap)
    there = crowd.unseen(window, replace(state, view=View.LANES, pane=Pane.EVENTS).arrangement.canvas_rows)
    if left:
        has_room = f"{lanes} has" if not there.events else f"the list ({key_of('view.list', state.keymap)}) has"
        return say(shown, f"{left} still hide here: no scale has room for them, {has_room}")
    fewer = sum(rest.count for rest in there.rests) < sum(rest.count for rest in rests)
    has_room = f"{lanes} has more room for" if fewer else "there is no room for"
    return say(shown, f"no event hides about the cursor; {has_room} {_told(rests)}")


def _told(rests: Sequence[Rest]) -> str:
    """3 series, 1 era."""
    counts: Counter[str] = Counter()
    for rest in rests:
        counts[rest.noun] += rest.count
    return ", ".join(told(count, noun) for noun, count in counts.items())
