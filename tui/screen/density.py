"""How many events there are over the whole of the selection, with the window marked; a click moves the window there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size

from tui.layout import Line, Run, Viewport, all_time, strip
from tui.screen.arrangement import Arrangement
from tui.screen.messages import ShowWindow
from tui.screen.painting import Painted
from tui.screen.signs import Signs
from tui.screen.state import ViewState

if TYPE_CHECKING:
    from tui.store import Selection


class Density(Painted):
    """One line of bars; with a button held, the window goes where the mouse is."""

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._counted: tuple[Selection, Viewport] | None = None
        self._counts: Sequence[int] = ()

    def rows(self, arrangement: Arrangement) -> int:
        """One, if there is room."""
        return arrangement.density_rows

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The bars, after a margin as wide as the gutter of the canvas."""
        everything = all_time(state.selection, state.viewport.width)
        if self._counted != (state.selection, everything):
            self._counted = state.selection, everything
            self._counts = state.selection.density(everything.window, everything.width)
        bars = strip(self._counts, everything.window, state.viewport.window, self.signs.canvas)
        return [(Run(" " * (size.width - everything.width), ""), *bars)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the window there, and go on while the button is held."""
        self.capture_mouse()
        self._move_window(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the window along."""
        if self.app.mouse_captured is self:
            self._move_window(event)

    def on_mouse_up(self) -> None:
        """Let go."""
        self.release_mouse()

    def _move_window(self, event: events.MouseEvent) -> None:
        viewport = self.state.viewport
        column = int(event.x) - (self.size.width - viewport.width)
        instant = all_time(self.state.selection, viewport.width).instant(column)
        self.post_message(ShowWindow(viewport.pan(viewport.column(instant) - viewport.width // 2)))
