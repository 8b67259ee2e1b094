"""The view as text to take along."""

from collections.abc import Callable, Sequence

from textual.content import Content

from tui.screen.reading import Reading
from tui.screen.state import ViewState, say


class Copying(Reading):
    """What the keys do that copy the view."""

    def action_copy_view(self) -> None:
        """Copy the command line that opens this view again."""
        from tui.screen.command_line import opening

        self._copy(opening)

    def action_copy_print(self) -> None:
        """Copy the command line that prints this view."""
        from tui.screen.command_line import printing, unprintable

        self._copy(printing, unprintable(self.state))

    def _copy(self, worded: Callable[[ViewState, Sequence[str]], str], left_out: Sequence[str] = ()) -> None:
        """Hand a line to the terminal for its clipboard, and show it, and what it leaves out.

        Not every terminal takes it.
        """
        if not self.files:
            self.become(say(self.state, "there is no file to name: what is shown was not read from one"))
            return
        line = worded(self.state, self.files)
        self.app.copy_to_clipboard(line)
        copied = Content.styled("Copied, if your terminal lets programs copy:", "$text-muted")
        shown = copied + Content("\n\n") + Content(line)
        if left_out:
            shown += Content("\n\n") + Content.styled(f"Not in print: {', '.join(left_out)}.", "$text-muted")
        self.read("command line", shown)
