"""The saved views: listed, shown, and saved."""

from tui.screen import messages
from tui.screen.narrowing import Narrowing


class Saving(Narrowing):
    """What opens the views."""

    def action_views(self) -> None:
        """List the views."""
        self._open_views()

    def action_save_view(self) -> None:
        """Save the filter as a view."""
        self._open_views(is_saving=True)

    def _open_views(self, *, is_saving: bool = False) -> None:
        if self.state.arrangement.is_too_small:
            return
        from tui.screen.view_sheet import ViewSheet

        query = "" if self.state.error else self.state.query.strip()
        sheet = ViewSheet(self.state.timeline.views, query, self.signs, self.state.keymap, is_saving=is_saving)
        self.app.push_screen(sheet, self._leave_views)

    def _leave_views(self, query: str | None) -> None:
        self.asker.forget_views()
        if query is not None:
            self.narrow(messages.Narrow(query))
