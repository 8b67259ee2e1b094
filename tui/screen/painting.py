"""Painting lines of runs, and only those that changed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, cast

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.layout import Line, Run, cells
from tui.screen.arrangement import Arrangement
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.screen.themes import LOOKS

if TYPE_CHECKING:
    from textual.events import Resize

_KEPT: Final = 2_000
"""How many painted lines are kept: many more than any terminal has."""


class Painter:
    """Paints the lines of a widget in the look of the app, and keeps them until it is told to forget."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._width = 0
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}

    def strip(self, place: int, width: int, draw: Callable[[int], Line]) -> Strip:
        """The line at a place, exactly so many cells wide; drawn only if it is not known already."""
        if width != self._width or len(self._strips) > _KEPT:
            self.forget()
            self._width = width
        painted = self._strips.get(place)
        if painted is None:
            segments = [Segment(run.text, self._style(run.role)) for run in draw(place)]
            painted = Strip(segments).adjust_cell_length(width, self._style(""))
            self._strips[place] = painted
        return painted

    def forget(self, places: Iterable[int] | None = None) -> None:
        """Draw some lines again, or all, when they are asked for next."""
        if places is None:
            self._strips.clear()
            self._styles.clear()
            return
        for place in places:
            self._strips.pop(place, None)

    def _style(self, role: str) -> Style:
        """A role over the style of the widget."""
        style = self._styles.get(role)
        if style is None:
            style = self._widget.rich_style + LOOKS[self._widget.app.theme].style(role)
            self._styles[role] = style
        return style


class Drawn(Widget, can_focus=False):
    """A widget that is drawn as lines, and paints again only those that are not as they were."""

    ALLOW_SELECT = False

    def __init__(self, signs: Signs) -> None:
        super().__init__()
        self.signs = signs
        self._lines: Sequence[Line] = ()
        self._drawn = Size()
        self._painter = Painter(self)

    def lines(self, size: Size) -> Sequence[Line]:
        """What is drawn, no wider than a size."""
        raise NotImplementedError

    def on_resize(self, _event: "Resize") -> None:
        """Draw for another size."""
        self.draw_again()

    def notify_style_update(self) -> None:
        """Paint everything in another look."""
        super().notify_style_update()
        self._painter.forget()

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget; it may be asked for before the news of another size."""
        if self.size != self._drawn:
            self._draw()
            self._painter.forget()
        return self._painter.strip(y, self.size.width, self.line)

    def line(self, y: int) -> Line:
        """What is drawn in a row."""
        return _line_at(self._lines, y)

    def draw_again(self) -> None:
        """Draw, and mark the lines that changed."""
        if not self.size or not self.display:
            return
        before = self._lines
        self._draw()
        changed = [y for y in range(self.size.height) if _line_at(before, y) != _line_at(self._lines, y)]
        self._painter.forget(changed)
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _draw(self) -> None:
        self._drawn = self.size
        self._lines = self.lines(self.size)


class Painted(Drawn):
    """A part of the main screen that draws its state."""

    DEFAULT_CSS = "Painted { height: 1; }"

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(signs)
        self._rows = 1
        self.set_reactive(Painted.state, state)

    def rows(self, arrangement: Arrangement) -> int:
        """The rows that the widget has; 0 if it is not shown."""
        raise NotImplementedError

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The state as lines no wider than a size."""
        raise NotImplementedError

    def lines(self, size: Size) -> Sequence[Line]:
        """The state as it is."""
        return self.draw(self.state, size)

    def on_mount(self) -> None:
        """Take the rows of the first state."""
        self._take_rows()

    def watch_state(self) -> None:
        """Draw the new state."""
        self._take_rows()
        self.draw_again()

    def _take_rows(self) -> None:
        rows = self.rows(self.state.arrangement)
        if rows != self._rows:
            self._rows = rows
            self.display = rows > 0
            self.styles.height = rows


def apart(left: Iterable[Run], right: Iterable[Run], width: int) -> Line:
    """Two groups of runs at the two ends of a line; the right one goes if there is no room between them."""
    left, right = tuple(left), tuple(right)
    gap = width - length(left) - length(right)
    return (*left, Run(" " * gap, ""), *right) if gap > 1 else clip(left, width)


def clip(line: Iterable[Run], width: int) -> Line:
    """As much of a line as fits into so many cells."""
    kept: list[Run] = []
    for run in line:
        taken = cell_len(run.text)
        if taken > width:
            kept.append(Run(set_cell_size(run.text, width), run.role, run.event, width))
            break
        kept.append(run)
        width -= taken
    return tuple(kept)


def length(line: Iterable[Run]) -> int:
    """The cells that a line takes."""
    return sum(cell_len(run.text) for run in line)


def run_at(line: Iterable[Run], column: int) -> Run | None:
    """The run on a cell of a line, counted from 0."""
    for run in line:
        column -= cell_len(run.text)
        if column < 0:
            return run
    return None


def shorten(text: str, width: int, signs: Signs) -> str:
    """A text that fits into so many cells, cut between words with an ellipsis where it must be."""
    return cells.shorten(text, width, signs.canvas.ellipsis, cell_len)


def _line_at(lines: Sequence[Line], y: int) -> Line:
    return lines[y] if y < len(lines) else ()
