"""Asking which events link to the one under the cursor: at once of a few, of many when the cursor rests."""

from dataclasses import replace
from typing import Final

from textual import work
from textual.timer import Timer

from tui.screen.asker import AT_ONCE
from tui.screen.state import ViewState
from tui.screen.stateful import Stateful

_REST: Final = 0.15
"""The seconds after which a cursor that has not moved on rests."""


class Linking(Stateful):
    """Keeps the state told of what links to its cursor's event."""

    _rest: Timer | None = None

    def on_mount(self) -> None:
        """Ask for the first event, once it is shown."""
        self.call_after_refresh(self._ask)

    def become(self, state: ViewState) -> None:
        """Show another state, and what links to its event."""
        if state.cursor is not self.state.cursor or state.collection is not self.state.collection:
            state = replace(state, backlinks=None)
            if self._rest:
                self._rest.stop()
            if state.collection.everything.count > AT_ONCE:
                self._rest = self.set_timer(_REST, self._ask)
            elif state.cursor:
                state = replace(state, backlinks=self.asker.backlinks_now(state.cursor))
        super().become(state)

    @work(group="backlinks")
    async def _ask(self) -> None:
        cursor = self.state.cursor
        if cursor and self.state.backlinks is None:
            found = await self.asker.backlinks(cursor)
            if self.state.cursor is cursor:
                self.become(replace(self.state, backlinks=found))
