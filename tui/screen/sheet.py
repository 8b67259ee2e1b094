"""A text over the main screen, to be read and closed: the help, the problems."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screen.keys import SHEET_BINDINGS


class Sheet(ModalScreen[None]):
    """One text with a title; keys scroll it and close it."""

    BINDINGS: ClassVar = [*SHEET_BINDINGS]
    CSS = """
    Sheet { align: center middle; background: $background 60%; }
    Sheet VerticalScroll {
        width: auto; max-width: 96%; height: auto; max-height: 94%;
        border: solid $rule; border-title-color: $accent; border-subtitle-color: $text-muted;
        background: $raised; padding: 0 2; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    Sheet.-ascii VerticalScroll { border: ascii $rule; scrollbar-size-vertical: 0; }
    Sheet Static { width: auto; max-width: 100%; }
    """

    def __init__(self, title: str, text: Content, border: str) -> None:
        super().__init__(classes=f"-{border}")
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text in a frame."""
        with VerticalScroll() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content("Esc closes")
            yield Static(self._text)

    def action_scroll_lines(self, by: int) -> None:
        """Scroll so many lines."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_scroll_pages(self, by: int) -> None:
        """Scroll so many pages."""
        frame = self.query_one(VerticalScroll)
        frame.scroll_relative(y=by * max(1, frame.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Go back to the main screen."""
        self.dismiss()
