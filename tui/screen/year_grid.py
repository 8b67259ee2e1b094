"""The events on a calendar: a row for each year, a cell for each month."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size

from tui.layout import Line, Run
from tui.layout.years import Grid, Style, grid, head, line
from tui.screen.arrangement import Pane, View
from tui.screen.body import Body, Head, behind
from tui.screen.bookmarks import signed
from tui.screen.lanes import lane_roles
from tui.screen.messages import FocusPane, Select
from tui.screen.scrolled import scrollbar_width
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.store.months import Cell


class YearHead(Head):
    """The names of the months."""

    VIEW = View.YEARS

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The names over their columns."""
        width = size.width - scrollbar_width(self.signs)
        return [head(grid(state.selection.months(), width), width)]


class YearGrid(Body):
    """The years."""

    VIEW = View.YEARS

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._grid = Grid(0, 0, 1)
        self._style = Style({}, signs.canvas, cell_len, self._title)

    def is_other(self, before: ViewState, state: ViewState) -> bool:
        """Whether other events are shown, or with other signs."""
        signs, signs_before = ((each.marks, each.measured) for each in (state, before))
        return super().is_other(before, state) or signs != signs_before

    def begin(self, state: ViewState) -> int:
        """Divide the width among the columns."""
        months = state.selection.months()
        self._grid = grid(months, self.columns)
        signs: dict[Cell, str] = {}
        for place, sign in signed(state, self.signs):
            signs[months.at(place)] = signs.get(months.at(place), "") + sign
        self._style = Style(lane_roles(state.timeline), self.signs.canvas, cell_len, self._title, signs)
        return max(len(months.rows), 1)

    def follow(self, before: ViewState, state: ViewState) -> None:
        """Paint the years that the cursor left and reached."""
        self.paint_again(row for each in (before, state) if (row := self.cursor_line(each)) is not None)
        self.show_cursor()

    def cursor_line(self, state: ViewState) -> int | None:
        """The row of the event under the cursor."""
        if state.cursor is None:
            return None
        months = state.selection.months()
        return months.row_of[months.at(state.position)[:2]]

    def line(self, place: int) -> Line:
        """A year, or several."""
        state = self.state
        months = state.selection.months()
        if place >= len(months.rows):
            return (Run(" no event matches the filter", "muted"),) if place == 0 else ()
        cell = months.at(state.position)
        return line(months.rows[place], months, self._grid, self._style, self.columns, cell, behind(state))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the first event of the cell that is clicked, or of the year beside its cells."""
        self.post_message(FocusPane(Pane.EVENTS))
        clicked = event.get_content_offset(self)
        months = self.state.selection.months()
        if not clicked or clicked.y + self.scroll_offset.y >= len(months.rows):
            return
        row = months.rows[clicked.y + self.scroll_offset.y]
        if row.is_empty:
            return
        month = self._grid.month_at(clicked.x)
        if month is None:
            self.post_message(Select(months.first_of(row)))
        elif months.counts(cell := Cell(row.first, row.last, month)):
            self.post_message(Select(months.first(cell)))

    def _title(self, place: int) -> str:
        return self.state.selection.page(place, 1)[0].event.title
