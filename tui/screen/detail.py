"""The detail pane: everything about the event under the cursor, down to who disputes it."""

from typing import Final

from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.layout import Line
from tui.screen.arrangement import Pane
from tui.screen.description import Teller
from tui.screen.messages import Focus, Follow
from tui.screen.scrolled import Scrolled
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.timeline.links import is_openable

_WIDEST: Final = 88
"""Longer lines are hard to read."""


class Detail(Scrolled):
    """What there is to say about the event under the cursor; links in it can be clicked."""

    PANE = Pane.DETAIL
    DEFAULT_CSS = "Detail { padding: 0 1; }"

    def __init__(self, state: ViewState, signs: Signs, now: int) -> None:
        super().__init__(state, signs)
        self._now = now
        self._lines: list[Line] = []

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Tell another event, from its beginning."""
        super().watch_state(before, state)
        if state.cursor is not before.cursor or state.collection is not before.collection:
            self.scroll_to(y=0, animate=False, force=True)
            self._tell()

    def on_resize(self) -> None:
        """Tell the event in lines of another width."""
        self._tell()

    def line(self, place: int) -> Line:
        """A line of what is told."""
        return self._lines[place] if place < len(self._lines) else ()

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget; one that names a page is a link on the terminal, if that is safe."""
        painted = super().render_line(y)
        pages = [run.event for run in self.line(y + self.scroll_offset.y) if is_openable(run.event)]
        return painted.apply_style(Style(link=pages[0])) if pages else painted

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the keys; follow a link that is clicked."""
        self.post_message(Focus(Pane.DETAIL))
        clicked = event.get_content_offset(self)
        for run in self.line(clicked.y + self.scroll_offset.y) if clicked else ():
            target = self.state.collection.event(run.event) if run.event else None
            if target:
                self.post_message(Follow(target))

    def _tell(self) -> None:
        cursor, width = self.state.cursor, min(self.columns, _WIDEST)
        if width <= 0:
            return
        self._lines = Teller(self.state.collection, self.signs, self._now, width).tell(cursor) if cursor else []
        self.painter.forget()
        self.become_high(len(self._lines))
        self.refresh()
