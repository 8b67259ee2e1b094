"""The lower part of the main screen, where the events and the detail stand side by side or take turns."""

from typing import cast

from textual.containers import Horizontal
from textual.reactive import reactive

from tui.screen.state import ViewState


class Lower(Horizontal, can_focus=False):
    """What is left below all else; it is not there if that is nothing."""

    DEFAULT_CSS = "Lower { height: 1fr; }"

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState) -> None:
        super().__init__()
        self.set_reactive(Lower.state, state)

    def on_mount(self) -> None:
        """Be there or not, as the first state has it."""
        self.watch_state()

    def watch_state(self) -> None:
        """Be there if there is room."""
        self.display = self.state.arrangement.lower_rows > 0
