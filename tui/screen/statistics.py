"""The events in numbers: a page to be read, on which the event under the cursor is marked."""

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events

from tui.dates import END_OF_TIME
from tui.layout import Line
from tui.layout.statistics import Facet, Paper, Told, halves, numbers, statistics
from tui.screen.arrangement import Pane, View
from tui.screen.body import Body
from tui.screen.messages import FocusPane, Narrow, Placed, Select
from tui.screen.signs import Signs
from tui.screen.state import ViewState

if TYPE_CHECKING:
    from collections.abc import Sequence


class Statistics(Body):
    """The lines; a click on a period goes to its first event, one on anything else narrows to it."""

    VIEW = View.STATISTICS

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._told: Sequence[tuple[Told, ...]] = ()

    @property
    def is_placed(self) -> bool:
        """Whether it has its lines, so that it can be scrolled."""
        return bool(self.size) and 0 < len(self._told) == self.virtual_size.height

    def begin(self, state: ViewState) -> int:
        """Tell the numbers."""
        paper = Paper(self.columns, self.signs.canvas, cell_len)
        counted = numbers(state.selection)
        self._told = statistics(counted, state.timeline, state.cursor, paper)
        self.post_message(Placed())
        return len(self._told)

    def follow(self, before: ViewState, state: ViewState) -> None:
        """Mark what belongs to another event."""
        if state.cursor is not before.cursor:
            told = self._told
            self.begin(state)
            self.paint_again(place for place, parts in enumerate(self._told) if parts != told[place])

    def cursor_line(self, _state: ViewState) -> int | None:
        """None: what is read stays where it is."""
        return None

    def line(self, place: int) -> Line:
        """A line of what is told."""
        if place >= len(self._told):
            return ()
        return tuple(run for told in self._told[place] for run in told.line)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the period that is clicked, or narrow to what a line counts."""
        self.post_message(FocusPane(Pane.EVENTS))
        clicked = event.get_content_offset(self)
        if not clicked or clicked.y + self.scroll_offset.y >= len(self._told):
            return
        parts = self._told[clicked.y + self.scroll_offset.y]
        told = parts[0 if clicked.x < halves(self.columns)[0] else -1]
        if isinstance(told.target, Facet):
            self._narrow(told.target)
        elif told.target is not None:
            self.post_message(Select(self.state.selection.rank((told.target, -END_OF_TIME))))

    def _narrow(self, facet: Facet) -> None:
        """Ask for what has a value, or for all again."""
        from tui.screen.asking import switched

        if not self.state.error:
            self.post_message(Narrow(switched(self.state.query, facet.field, facet.value)))
