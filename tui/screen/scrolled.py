"""What scrolls over any number of lines, and paints those in sight."""

from collections.abc import Iterable
from typing import ClassVar, Final, cast

from textual.content import Content
from textual.geometry import Region, Size, Spacing
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.layout import Line
from tui.screen.arrangement import Pane
from tui.screen.painting import Painter
from tui.screen.signs import ASCII, Signs
from tui.screen.state import ViewState

_AROUND: Final = Spacing(1, 0, 1, 0)
"""The lines that stay in sight above and below one that is shown."""


def scrollbar_width(signs: Signs) -> int:
    """The columns that the scroll bar of lines has: one, which ASCII does without."""
    return 0 if signs is ASCII else 1


class Roll(ScrollView, can_focus=False):
    """Lines, painted when they come in sight; what is made of it says what stands on each."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Roll { overflow: hidden scroll; scrollbar-size-vertical: 1; }
    Roll.-ascii { scrollbar-size-vertical: 0; }
    """

    def __init__(self, signs: Signs) -> None:
        super().__init__()
        self.signs = signs
        self.painter = Painter(self)
        self.set_class(signs is ASCII, "-ascii")

    @property
    def columns(self) -> int:
        """The cells that a line has."""
        return self.scrollable_content_region.width

    def become_high(self, lines: int) -> None:
        """Have so many lines. Unlike an assignment to `virtual_size`, this lays out nothing: no key waits for it."""
        self.set_reactive(Roll.virtual_size, Size(0, lines))
        self.vertical_scrollbar.window_virtual_size = lines
        self.scroll_y = min(self.scroll_y, self.max_scroll_y)

    def line(self, place: int) -> Line:
        """What stands on a line, counted from 0."""
        raise NotImplementedError

    def show_line(self, place: int) -> None:
        """Scroll no further than it takes for a line to be in sight, and one above and below it."""
        if self.size.height:
            there = Region(0, place, 1, 1)
            self.scroll_to_region(there, spacing=_AROUND, animate=False, force=True, x_axis=False, immediate=True)

    def go_to(self, place: int) -> None:
        """Scroll at once, so that a line is the first, or as near to that as the lines allow."""
        self.scroll_to(y=place, animate=False, force=True, immediate=True)

    def paint_again(self, places: Iterable[int]) -> None:
        """Paint some lines as they are now."""
        touched = set(places)
        self.painter.forget(touched)
        for place in touched:
            self.refresh_line(place)

    def notify_style_update(self) -> None:
        """Paint everything in another look."""
        super().notify_style_update()
        self.painter.forget()

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget."""
        return self.painter.strip(y + self.scroll_offset.y, self.columns, self.line)


class Lines(Roll):
    """Lines of the main screen, which stand for its state."""

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(signs)
        self.set_reactive(Lines.state, state)


class Scrolled(Lines):
    """A titled pane of the main screen."""

    DEFAULT_CSS = """
    Scrolled { border-top: solid $rule; border-title-color: $text-muted; }
    Scrolled.-ascii { border-top: ascii $rule; }
    Scrolled.-has-keys { border-title-color: $accent; border-title-style: bold; }
    """
    PANE: ClassVar[Pane]

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._place = -1
        self.border_title = Content(f" {self.PANE} ")

    def on_mount(self) -> None:
        """Take the place of the first state."""
        self._take_place()

    def watch_state(self, _before: ViewState, _state: ViewState) -> None:
        """Take the place of the state."""
        self._take_place()

    def _take_place(self) -> None:
        columns = self.state.arrangement.columns(self.PANE)
        if columns != self._place:
            self._place = columns
            self.display = columns > 0
            self.styles.width = columns
        self.set_class(self.state.pane is self.PANE, "-has-keys")
