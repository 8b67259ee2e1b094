"""Where the canvas points for a state: from and to where is measured, and where marks are set."""

from tui.layout import Pointers
from tui.screen.bookmarks import marked
from tui.screen.state import ViewState
from tui.screen.window_steps import instant_of


def pointers(state: ViewState) -> Pointers:
    """What points at instants for a state."""
    marks = tuple((at, letter) for letter, event in marked(state) if (at := instant_of(event.when)) is not None)
    return Pointers(_measured(state), marks, instant_of(state.as_of) if state.as_of else None)


def _measured(state: ViewState) -> tuple[int, int] | None:
    origin = state.collection.event(state.measured) if state.measured else None
    first = instant_of(origin.when) if origin else None
    last = instant_of(state.cursor.when) if state.cursor else None
    if first is None or last is None:
        return None
    return first, last
