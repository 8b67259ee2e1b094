"""The saved views: listed, shown, and saved."""

from tui.screen import messages
from tui.screen.narrowing import Narrowing
from tui.screen.program import put_over


class Saving(Narrowing):
    """What opens the views."""

    def action_views(self) -> None:
        """List the views."""
        self._open_views()

    def action_save_view(self) -> None:
        """Save the filter as a view."""
        self._open_views(is_saving=True)

    def _open_views(self, *, is_saving: bool = False) -> None:
        from tui.screen.view_sheet import ViewSheet

        query = "" if self.state.error else self.state.query.strip()
        sheet = ViewSheet(self.state.timeline.views, query, self.signs, self.state.keymap, is_saving=is_saving)
        put_over(self.app, sheet, self._leave_views)

    def _leave_views(self, query: str | None) -> None:
        self.asker.forget_views()
        if query is not None:
            self.narrow(messages.Narrow(query))
