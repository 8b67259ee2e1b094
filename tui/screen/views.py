"""The place of the views that are not there from the start: each is made when it is first looked at."""

from typing import cast

from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from tui.screen.arrangement import View
from tui.screen.signs import Signs
from tui.screen.state import ViewState


class Views(Vertical, can_focus=False):
    """Table, year grid and statistics, of which one is shown at a time, if any."""

    DEFAULT_CSS = """
    Views { overflow: hidden; }
    Views > Vertical { overflow: hidden; }
    Views Body { height: 1fr; }
    """

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__()
        self._signs = signs
        self._made: dict[View, Vertical] = {}
        self._rows = -1
        self.set_reactive(Views.state, state)

    def on_mount(self) -> None:
        """Take the place of the first state."""
        self._take_place()

    def watch_state(self) -> None:
        """Take the place of the state."""
        self._take_place()

    def _take_place(self) -> None:
        view, rows = self.state.view, self.state.arrangement.view_rows
        if rows != self._rows:
            self._rows = rows
            self.display = rows > 0
            self.styles.height = rows
        if rows and view not in self._made:
            parts = [part.data_bind(Views.state) for part in self._parts(view)]
            self._made[view] = Vertical(*parts)
            self.mount(self._made[view])
        for each, made in self._made.items():
            made.display = each is view

    def _parts(self, view: View) -> list[Widget]:
        """The widgets of a view, from top to bottom."""
        state, signs = self.state, self._signs
        if view is View.TABLE:
            from tui.screen.table import Table, TableHead

            return [TableHead(state, signs), Table(state, signs)]
        from tui.screen.event_line import EventLine

        if view is View.YEARS:
            from tui.screen.year_grid import YearGrid, YearHead

            return [YearHead(state, signs), YearGrid(state, signs), EventLine(state, signs)]
        from tui.screen.statistics import Statistics

        return [Statistics(state, signs), EventLine(state, signs)]
