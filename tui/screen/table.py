"""The events as a table, one on a row, in the order of any of its columns."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size

from tui.layout import Line, Run
from tui.screen.arrangement import Pane, View
from tui.screen.body import Body, Head, behind
from tui.screen.bookmarks import sign
from tui.screen.date_column import DateColumn
from tui.screen.event_list import lead
from tui.screen.lanes import lane_roles
from tui.screen.messages import FocusPane, Select, Sort
from tui.screen.painting import clip, shorten
from tui.screen.scrolled import scrollbar_width
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.screen.table_columns import GAP, Columns, Placed, columns, text, with_dates
from tui.store import Hit
from tui.timeline import Importance


class TableHead(Head):
    """The names of the columns; the one that the rows are sorted by says which way. A click sorts."""

    VIEW = View.TABLE

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The names over their columns."""
        runs: list[Run] = []
        placed_columns, dates = self._columns(size.width)
        for placed in placed_columns:
            role, way = "muted", ""
            if placed.column.by == state.sorting.by:
                role, way = "key", self.signs.falling if state.sorting.descending else self.signs.rising
            heading = placed.column.heading + way
            if placed.column.by == "when" and dates.common.name:
                longer = f"{placed.column.heading} {self.signs.dot} {dates.common.name}{way}"
                heading = longer if cell_len(longer) <= placed.room else dates.common.name + way
            heading = shorten(heading, placed.room, self.signs) or heading[-placed.room :]
            runs += [Run(" " * (placed.start - _length(runs)), ""), Run(_aligned(heading, placed), role)]
        return [clip(runs, size.width)]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Sort by the column that is clicked; the other way, if it is already."""
        placed = self._columns(self.size.width).placed
        clicked = next((each for each in placed if each.start <= event.x <= each.start + each.room), None)
        if clicked:
            self.post_message(Sort(clicked.column.by))

    def _columns(self, width: int) -> Columns:
        width -= scrollbar_width(self.signs)
        return with_dates(columns(self.state.collection.everything, width), self.state.selection)


class Table(Body):
    """The rows."""

    VIEW = View.TABLE

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._columns = Columns((), DateColumn(0))
        self._labels: dict[str, str] = {}
        self._roles = lane_roles(state.timeline)

    def is_other(self, before: ViewState, state: ViewState) -> bool:
        """Whether other events are shown, or in another order, or with other signs."""
        told, told_before = ((each.sorting, each.marks, each.measured) for each in (state, before))
        return super().is_other(before, state) or told != told_before

    def begin(self, state: ViewState) -> int:
        """Divide the width among the columns."""
        self._columns = with_dates(columns(state.collection.everything, self.columns), state.selection)
        self._labels = {lane.id: lane.label for lane in state.timeline.lanes}
        self._roles = lane_roles(state.timeline)
        return max(state.selection.count, 1)

    def follow(self, before: ViewState, state: ViewState) -> None:
        """Paint the rows that the cursor left and reached."""
        rows = state.order.rows
        if state.cursor:
            self.paint_again((rows[before.position], rows[state.position]))
        self.show_cursor()

    def cursor_line(self, state: ViewState) -> int | None:
        """The row of the event under the cursor."""
        return state.order.rows[state.position] if state.cursor else None

    def line(self, place: int) -> Line:
        """The event on a row."""
        order = self.state.order
        if place >= len(order.places):
            return (Run(" no event matches the filter", "muted"),) if place == 0 else ()
        position = order.places[place]
        hit = self.state.selection.page(position, 1)[0]
        return self._row(hit, behind(self.state) if position == self.state.position else "")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the event that is clicked."""
        self.post_message(FocusPane(Pane.EVENTS))
        clicked = event.get_content_offset(self)
        places = self.state.order.places
        if clicked and clicked.y + self.scroll_offset.y < len(places):
            self.post_message(Select(places[clicked.y + self.scroll_offset.y]))

    def _row(self, hit: Hit, ground: str) -> Line:
        lane = self._roles.get(hit.event.lane, "muted")
        mark = self.signs.canvas.exact if hit.certain else self.signs.canvas.possible
        runs = [*lead(mark, lane, ground, sign(self.state, hit.event.id, self.signs))]
        dates = self._columns.dates
        for placed in self._columns.placed:
            is_date = placed.column.by == "when"
            said = dates.text(hit.event.when, self.signs) if is_date else text(hit, placed.column, self._labels)
            short = _aligned(shorten(said, placed.room, self.signs), placed)
            role = self._role(hit, placed.column.by, "label" if ground else lane)
            runs.append(Run(short + " " * GAP, f"{role} {ground}"))
        return (*runs, Run(" " * (self.columns - _length(runs)), ground))

    def _role(self, hit: Hit, by: str, lane: str) -> str:
        if by == "title":
            importance = hit.event.importance
            return "label" if importance is Importance.NORMAL else f"label.{importance}"
        return {"lane": lane, "disputes": "disputed"}.get(by, "muted" if by != "supports" else "good")


def _aligned(said: str, placed: Placed) -> str:
    """A text in exactly the cells of a column: numbers on the right, all else on the left."""
    blanks = " " * (placed.room - cell_len(said))
    return blanks + said if placed.column.is_number else said + blanks


def _length(runs: Sequence[Run]) -> int:
    return sum(cell_len(run.text) for run in runs)
