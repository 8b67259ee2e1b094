"""Moving through events and through time."""

from tui.screen import cursor_steps, travel, window_steps
from tui.screen.arrangement import Pane
from tui.screen.detail import Detail
from tui.screen.stateful import Stateful

_PAN = 8
"""A key moves the window by so many parts of it."""


class Moving(Stateful):
    """What the keys that move do: the cursor, the window, and the detail when it has the keys."""

    def action_move(self, by: int) -> None:
        """Go so many events on, or on in the detail."""
        if self.state.pane is Pane.DETAIL:
            self.query_one(Detail).step(by)
        else:
            self.take_step(cursor_steps.move, by)

    def action_page(self, by: int) -> None:
        """Go so many pages of events on, or of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_relative(y=by * detail.size.height, animate=False)
        else:
            self.take_step(cursor_steps.page, by)

    def action_end(self, side: int) -> None:
        """Go to the first event or the last, or to an end of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_to(y=0 if side < 0 else detail.max_scroll_y, animate=False)
        else:
            self.take_step(lambda state: travel.jump(state, cursor_steps.end(state, side)))

    def action_pan(self, by: int) -> None:
        """Move the window by a part of it."""
        self.take_step(window_steps.pan, by * max(1, self.state.viewport.width // _PAN))

    def action_zoom(self, by: int) -> None:
        """Zoom about the cursor."""
        self.take_step(window_steps.zoom, by)

    def action_uncover(self) -> None:
        """Zoom in until the events that hide about the cursor have room."""
        from tui.screen.uncovering import uncover

        self.become(travel.jump(self.state, uncover(self.state)))

    def action_fit(self) -> None:
        """Show the whole selection."""
        self.take_step(lambda state: travel.jump(state, window_steps.fit(state)))

    def action_fold(self) -> None:
        """Fold long empty stretches of time, or show them again."""
        self.take_step(lambda state: travel.jump(state, window_steps.fold(state)))
