"""A text over the main screen, to be read and closed: the help, the problems."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screen.keys import SHEET_BINDINGS

_WIDEST: Final = 96
"""The frame has at most so many hundredths of the columns of the terminal."""

_FRAME: Final = 8
"""The columns of a border, a padding, a blank and a scrollbar."""

_TIGHT_BELOW: Final = 40
"""Below so many columns, the frame has all of them, and no padding."""

_TIGHT_FRAME: Final = 4
"""The columns of what is left of it then."""


class Frame(VerticalScroll):
    """A frame as wide as its text and the scrollbar, which Textual does not count, or as what is said in its border."""

    said = ""

    def say(self, text: str) -> None:
        """Say something in the border below."""
        self.said = text
        self.border_subtitle = Content(text)
        self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """The columns within the border and the padding."""
        text = super().get_content_width(container, viewport) + self.scrollbar_size_vertical
        return max(text, cell_len(self.said))


class Sheet(ModalScreen[None]):
    """One text with a title, perhaps made anew for so many columns; keys scroll it, and `key` closes it."""

    BINDINGS: ClassVar = [*SHEET_BINDINGS]
    DEFAULT_CSS = """
    Sheet { align: center middle; background: $background 60%; }
    Sheet VerticalScroll {
        width: auto; max-width: 96%; height: auto; max-height: 94%;
        border: solid $rule; border-title-color: $accent; border-subtitle-color: $text-muted;
        background: $raised; padding: 0 2; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    Sheet.-tight VerticalScroll { max-width: 100%; padding: 0; }
    Sheet.-ascii VerticalScroll { border: ascii $rule; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    Sheet Static { width: auto; max-width: 100%; padding-right: 1; }
    """

    def __init__(self, title: str, text: Content | Callable[[int], Content], border: str, key: str) -> None:
        super().__init__(classes=f"-{border}")
        self._title = title
        self.close_key = key
        self._text = text
        self._told = ""

    @property
    def hints(self) -> Sequence[str]:
        """What can be done, by which key: all of it, then what there is room for anywhere."""
        return (f"{self.close_key} closes",)

    def say(self, text: str) -> None:
        """Say something in the frame, before what can be done, if there is room for both."""
        self._told = text
        self._hint(self.app.size.width)

    def compose(self) -> ComposeResult:
        """The text in a frame."""
        with Frame() as frame:
            frame.border_title = Content(self._title)
            yield Static(self._fitted(self.app.size.width))

    def on_resize(self, event: Resize) -> None:
        """Make the text anew for another width."""
        columns = event.size.width
        self.set_class(columns < _TIGHT_BELOW, "-tight")
        self._hint(columns)
        if callable(self._text):
            self.query_one(Static).update(self._fitted(columns))

    def _fitted(self, columns: int) -> Content:
        """The text for the columns that the frame leaves of those of a terminal."""
        return self._text(_room(columns)) if callable(self._text) else self._text

    def _hint(self, columns: int) -> None:
        told = [f"{self._told}  {hint}" for hint in self.hints] if self._told else []
        hints = (*told, *self.hints)
        self.query_one(Frame).say(next((hint for hint in hints if cell_len(hint) <= _room(columns)), hints[-1]))

    def action_scroll_lines(self, by: int) -> None:
        """Scroll so many lines."""
        self.query_one(Frame).scroll_relative(y=by, animate=False)

    def action_scroll_pages(self, by: int) -> None:
        """Scroll so many pages."""
        frame = self.query_one(Frame)
        frame.scroll_relative(y=by * max(1, frame.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Go back to the main screen."""
        self.dismiss()


def _room(columns: int) -> int:
    """The columns that the frame leaves of those of a terminal."""
    return columns - _TIGHT_FRAME if columns < _TIGHT_BELOW else columns * _WIDEST // 100 - _FRAME
