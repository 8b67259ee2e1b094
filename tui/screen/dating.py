"""Asking what is in force on a day, again whenever that day or the selection is another."""

from dataclasses import replace

from textual import work

from tui.screen.marking import Marking
from tui.screen.state import ViewState


class Dating(Marking):
    """What the key does that asks about a day, and what the day does when the cursor moves."""

    _is_finding = False

    def become(self, state: ViewState) -> None:
        """Show another state, and find out what is in force if it asks that anew."""
        if state.as_of is None:
            super().become(state)
            return
        from tui.screen.as_of import is_answered, led

        super().become(led(self.state, state))
        if not self._is_finding and not is_answered(self.state):
            self._find()

    def action_as_of(self) -> None:
        """Ask about the day of the cursor, or about none any more."""
        from tui.screen.as_of import toggle

        self.become(toggle(replace(self.state, message="")))

    @work(group="in force")
    async def _find(self) -> None:
        """Find out what is in force, off the event loop, until nothing newer is asked."""
        from tui.screen.as_of import is_answered

        self._is_finding = True
        try:
            while self.state.as_of is not None and not is_answered(self.state):
                found = await self.asker.in_force(self.state, self.state.as_of)
                if self.state.as_of is not None:
                    super().become(replace(self.state, in_force=found))
        finally:
            self._is_finding = False
