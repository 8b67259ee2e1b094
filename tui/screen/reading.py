"""Reading: which pane has the keys, and the texts that stand over the main screen."""

from collections.abc import Callable
from functools import partial

from textual.content import Content

from tui.screen import messages, viewing_steps
from tui.screen.arrangement import Pane, Part
from tui.screen.detail import Detail
from tui.screen.key_names import key_of
from tui.screen.program import put_over
from tui.screen.stateful import Stateful


class Reading(Stateful):
    """What the keys do that go from pane to pane and open a text."""

    def action_focus_pane(self, by: int) -> None:
        """Give the keys to the next pane."""
        panes = self.state.panes
        pane = panes[(panes.index(self.state.pane) + by) % len(panes)]
        self.take_step(viewing_steps.focus, pane)

    def action_read(self) -> None:
        """Give the keys to the detail; if it has them, activate what its cursor stands on."""
        if self.state.pane is Pane.DETAIL:
            self.query_one(Detail).activate()
        else:
            self.take_step(viewing_steps.focus, Pane.DETAIL)

    def action_hide(self, name: str) -> None:
        """Show or hide a part of the screen, now and the next time."""
        part = Part(name)
        self.take_step(viewing_steps.hide, part)
        self.post_message(messages.Keep(part, "hidden" if part in self.state.hidden else "shown"))

    def action_help(self) -> None:
        """Show the keys."""
        from tui.screen.help import help_text

        self.read("help", partial(help_text, self.state.keymap, self.signs))

    def action_problems(self) -> None:
        """List what is wrong with the files."""
        from tui.screen.problem_list import problem_text

        self.read("problems", problem_text((*self.state.amiss, *self.state.broken, *self.state.problems), self.signs))

    def read(self, title: str, text: Content | Callable[[int], Content]) -> None:
        """Open a text over the main screen."""
        from tui.screen.sheet import Sheet

        put_over(self.app, Sheet(title, text, self.signs.border, key_of("sheet.close", self.state.keymap)))
