"""Looking at the same events in another view, and what keys do in one view only."""

from collections.abc import Callable
from dataclasses import replace

from textual import on, work

from tui.screen import messages, travel, viewing_steps
from tui.screen.arrangement import Pane, View
from tui.screen.asker import AT_ONCE
from tui.screen.key_names import key_of
from tui.screen.moving import Moving
from tui.screen.scrolled import Lines, scrollbar_width
from tui.screen.state import ViewState, say


class Viewing(Moving):
    """What the keys of the views do; in the year grid some go by month and year, and statistics are scrolled."""

    _scrolls: tuple[Callable[[Lines], None], ...] = ()

    @on(messages.Sort)
    def sort(self, intent: messages.Sort) -> None:
        """Sort the table by a column, or the other way."""
        self._look(viewing_steps.sort(self.state, intent.by))

    @on(messages.Look)
    def look(self, intent: messages.Look) -> None:
        """Look at the events in another view."""
        self._look(viewing_steps.look(self.state, intent.view))

    def action_view(self, name: str) -> None:
        """Look at the events in another view."""
        self.look(messages.Look(View(name)))

    def action_sort(self) -> None:
        """Sort the table by the next column."""
        from tui.screen.table_columns import columns

        if self._is_table():
            width = self.state.columns - scrollbar_width(self.signs)
            shown = [placed.column.by for placed in columns(self.state.collection.everything, width)]
            by = self.state.sorting.by
            place = shown.index(by) + 1 if by in shown else 0
            self.sort(messages.Sort(shown[place % len(shown)]))

    def action_reverse(self) -> None:
        """Sort the table the other way."""
        if self._is_table():
            self.sort(messages.Sort(self.state.sorting.by))

    def action_fold(self) -> None:
        """Fold long empty stretches of time, where there is a canvas to see it on."""
        if self.state.view in {View.LIST, View.LANES}:
            super().action_fold()
        else:
            keys = " and ".join(key_of(f"view.{view}", self.state.keymap) for view in (View.LIST, View.LANES))
            self.become(say(self.state, f"time is folded on the canvas, which {keys} show"))

    def action_pan(self, by: int) -> None:
        """Go to the next month that has events, or move the window."""
        if self._is_in(View.YEARS):
            self.take_step(viewing_steps.to_month, by)
        else:
            super().action_pan(by)

    def action_move(self, by: int) -> None:
        """Scroll statistics, or go so many events on."""
        if self._is_in(View.STATISTICS):
            self._scroll(lambda lines: lines.go_to(lines.scroll_offset.y + by))
        else:
            super().action_move(by)

    def action_page(self, by: int) -> None:
        """Go so many pages of years on, or of statistics, or of events."""
        if self._is_in(View.YEARS):
            self.take_step(viewing_steps.to_year, by * self.state.arrangement.page)
        elif self._is_in(View.STATISTICS):
            page = self.state.arrangement.page
            self._scroll(lambda lines: lines.go_to(lines.scroll_offset.y + by * page))
        else:
            super().action_page(by)

    def action_end(self, side: int) -> None:
        """Go to an end of statistics, or of the events."""
        if self._is_in(View.STATISTICS):
            self._scroll(lambda lines: lines.go_to(0 if side < 0 else lines.max_scroll_y))
        else:
            super().action_end(side)

    def _is_table(self) -> bool:
        """Whether there is something to sort; if not, that is said."""
        if self.state.view is View.TABLE:
            return True
        self.become(say(self.state, f"the table alone is sorted: {key_of('view.table', self.state.keymap)} shows it"))
        return False

    def _is_in(self, view: View) -> bool:
        return self.state.view is view and self.state.pane is Pane.EVENTS

    def _scroll(self, scroll: Callable[[Lines], None]) -> None:
        """Scroll the statistics, once they have their place: they are made when they are first looked at."""
        self._scrolls = (*self._scrolls, scroll)
        self.scroll_what_is_placed()

    @on(messages.Placed)
    def scroll_what_is_placed(self) -> None:
        """Scroll the statistics by all that has been asked for meanwhile."""
        from tui.screen.statistics import Statistics

        for statistics in self.query(Statistics):
            if statistics.is_placed:
                for scroll in self._scrolls:
                    scroll(statistics)
                self._scrolls = ()

    def _look(self, state: ViewState) -> None:
        """Show the view and the order of a state, once what they ask first is known."""
        self._scrolls = ()
        if state.selection.count <= AT_ONCE:
            self._show(state)
        else:
            self._prepare(state)

    @work(exclusive=True, group="look")
    async def _prepare(self, state: ViewState) -> None:
        await self.asker.prepare(state)
        self._show(state)

    def _show(self, state: ViewState) -> None:
        said = replace(self.state, message="")
        self.become(travel.jump(said, viewing_steps.look_at(said, state.view, state.sorting)))
