"""What a view is made of that is looked at now and then: it asks nothing while it is not."""

from typing import ClassVar

from textual.strip import Strip

from tui.screen.arrangement import Arrangement, Pane, View
from tui.screen.painting import Painted
from tui.screen.scrolled import Lines
from tui.screen.signs import Signs
from tui.screen.state import ViewState


class Body(Lines):
    """What a view scrolls: it follows the state while it is looked at, and catches up when it is looked at again."""

    VIEW: ClassVar[View]

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._fitted = 0

    def on_mount(self) -> None:
        """Show the first state."""
        self._begin()

    def on_resize(self) -> None:
        """Fit to another size."""
        self._begin()

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Show what changed."""
        if state.view is not self.VIEW:
            return
        if before.view is not self.VIEW or self.is_other(before, state):
            self._begin()
        elif (state.position, state.pane) != (before.position, before.pane):
            self.follow(before, state)

    def is_other(self, before: ViewState, state: ViewState) -> bool:
        """Whether the lines are not those that they were."""
        return state.selection is not before.selection

    def begin(self, state: ViewState) -> int:
        """Get ready to show a state, in how many lines."""
        raise NotImplementedError

    def follow(self, before: ViewState, state: ViewState) -> None:
        """Show that the cursor moved, or that the keys went to another pane."""
        raise NotImplementedError

    def cursor_line(self, state: ViewState) -> int | None:
        """The line that the cursor stands on."""
        raise NotImplementedError

    def show_cursor(self) -> None:
        """Scroll to the line that the cursor stands on."""
        line = self.cursor_line(self.state)
        if line is not None:
            self.show_line(line)

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget; it may be asked for before the news of another width, or without any."""
        if self.columns != self._fitted:
            self._fit()
        return super().render_line(y)

    def _begin(self) -> None:
        if self.columns:
            self._fit()
            self.refresh()
            self.show_cursor()

    def _fit(self) -> None:
        """Get ready for the width, and be as high as that takes."""
        self._fitted = self.columns
        self.painter.forget()
        self.become_high(self.begin(self.state))


class Head(Painted):
    """One line above a body, which scrolls with nothing."""

    VIEW: ClassVar[View]

    def rows(self, _arrangement: Arrangement) -> int:
        """One."""
        return 1

    def watch_state(self) -> None:
        """Draw the new state, if it is looked at."""
        if self.state.view is self.VIEW:
            super().watch_state()


def behind(state: ViewState) -> str:
    """The role that the cursor stands on."""
    return "cursor" if state.pane is Pane.EVENTS else "idle"
