"""What is offered while a filter is written, in a box below it."""

from typing import Final, cast

from rich.cells import cell_len
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.layout import Line, Run
from tui.screen.messages import Choose, Take
from tui.screen.painting import Painter, length, shorten
from tui.screen.signs import ASCII, Signs
from tui.screen.state import ViewState

_MOST: Final = 10
"""Rows of offers; the others come into sight when they are chosen."""

_AROUND: Final = 5
"""Rows that are no offers: the header, the filter, the frame and the footer."""

_TEXT_AT: Final = 3
"""The column where the text of a filter begins."""

_WIDEST: Final = 60

_SHORTEST: Final = 5
"""Cells that a label needs to be worth reading."""


class OfferList(Widget, can_focus=False):
    """The offers, one on a line, with what they mean and how many events each would select."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    OfferList { layer: above; display: none; background: $raised; border: solid $rule; }
    OfferList.-ascii { border: ascii $rule; }
    """

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__()
        self.signs = signs
        self._painter = Painter(self)
        self._lines: list[Line] = []
        self._first = 0
        self.set_class(signs is ASCII, "-ascii")
        self.set_reactive(OfferList.state, state)

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Come into sight, or go."""
        if (state.offers, state.columns, state.rows) != (before.offers, before.columns, before.rows):
            self._draw(state)

    def notify_style_update(self) -> None:
        """Paint everything in another look."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:
        """The offer at a row."""
        return self._painter.strip(y, self.size.width, lambda row: self._lines[row] if row < len(self._lines) else ())

    def on_click(self, event: events.Click) -> None:
        """Take the offer that is clicked."""
        clicked = event.get_content_offset(self)
        if clicked and clicked.y < len(self._lines):
            self.post_message(Take(self._first + clicked.y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Choose the next one."""
        event.stop()
        self.post_message(Choose(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Choose the one before."""
        event.stop()
        self.post_message(Choose(-1))

    def _draw(self, state: ViewState) -> None:
        offers = state.offers
        rows = min(len(offers.candidates), _MOST, state.rows - _AROUND) if offers else 0
        self.display = rows > 0 and not state.arrangement.is_too_small
        if offers is None or not self.display:
            return
        self._first = max(0, (offers.chosen or 0) - rows + 1)
        shown = offers.candidates[self._first : self._first + rows]
        parts = [
            (self.signs.own(each.text), each.label, "" if each.count is None else f"{each.count:,}") for each in shown
        ]
        rooms = [max(cell_len(part) for part in column) for column in zip(*parts, strict=True)]
        width = min(sum(rooms) + 2 + 2 * sum(1 for room in rooms[1:] if room), _WIDEST, state.columns - 2)
        self._lines = [
            self._line(*texts, rooms, width, "cursor" if place == offers.chosen else "")
            for place, texts in enumerate(parts, self._first)
        ]
        begin = _TEXT_AT + cell_len(offers.text[: offers.completions.start])
        self.styles.offset = max(0, min(begin - 2, state.columns - width - 2)), 2
        self.styles.width, self.styles.height = width + 2, rows + 2
        self._painter.forget()
        self.refresh()

    def _line(self, text: str, label: str, count: str, rooms: list[int], width: int, behind: str) -> Line:
        """One offer: the text, what it means if there is room, and the count at the right."""
        tail = f"{count:>{rooms[2]}} "
        room = width - 1 - cell_len(tail) - (2 if rooms[2] else 0)
        text = shorten(text, room, self.signs)
        line = [Run(f" {text}", f"text {behind}")]
        left = room - rooms[0] - 2
        if label and left > _SHORTEST:
            gap = " " * (min(rooms[0], room) - cell_len(text) + 2)
            line.append(Run(gap + shorten(label, left, self.signs), f"muted {behind}"))
        pad = " " * (width - length(line) - cell_len(tail))
        return (*line, Run(pad + tail, f"muted {behind}"))
