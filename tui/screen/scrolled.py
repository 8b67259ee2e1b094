"""A pane that scrolls over any number of lines, and paints those in sight."""

from typing import ClassVar, cast

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.layout import Line
from tui.screen.arrangement import Pane
from tui.screen.painting import Painter
from tui.screen.signs import ASCII, Signs
from tui.screen.state import ViewState


class Scrolled(ScrollView, can_focus=False):
    """A titled pane of the main screen; those below it say what stands on each line."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Scrolled {
        overflow: hidden scroll; scrollbar-size-vertical: 1;
        border-top: solid $rule; border-title-color: $text-muted;
    }
    Scrolled.-ascii { border-top: ascii $rule; scrollbar-size-vertical: 0; }
    Scrolled.-has-keys { border-title-color: $accent; border-title-style: bold; }
    """
    PANE: ClassVar[Pane]

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__()
        self.signs = signs
        self.painter = Painter(self)
        self._place = -1
        self.border_title = Content(f" {self.PANE} ")
        self.set_class(signs is ASCII, "-ascii")
        self.set_reactive(Scrolled.state, state)

    @property
    def columns(self) -> int:
        """The cells that a line has."""
        return self.scrollable_content_region.width

    def on_mount(self) -> None:
        """Take the place of the first state."""
        self._take_place()

    def watch_state(self, _before: ViewState, _state: ViewState) -> None:
        """Take the place of the state."""
        self._take_place()

    def become_high(self, lines: int) -> None:
        """Have so many lines. Unlike an assignment to `virtual_size`, this lays out nothing: no key waits for it."""
        self.set_reactive(Scrolled.virtual_size, Size(0, lines))
        self.vertical_scrollbar.window_virtual_size = lines
        self.scroll_y = min(self.scroll_y, self.max_scroll_y)

    def line(self, place: int) -> Line:
        """What stands on a line, counted from 0."""
        raise NotImplementedError

    def notify_style_update(self) -> None:
        """Paint everything in another look."""
        super().notify_style_update()
        self.painter.forget()

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget."""
        return self.painter.strip(y + self.scroll_offset.y, self.columns, self.line)

    def _take_place(self) -> None:
        columns = self.state.arrangement.columns(self.PANE)
        if columns != self._place:
            self._place = columns
            self.display = columns > 0
            self.styles.width = columns
        self.set_class(self.state.pane is self.PANE, "-has-keys")
