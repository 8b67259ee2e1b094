"""The explorer as a program: its palette, and which keys arrive where."""

from typing import TYPE_CHECKING, ClassVar

from textual.events import Key, Paste

from tui.screen.habits import NONE, Habits
from tui.screen.program import Program, put_over
from tui.screen.state import say
from tui.screen.turns import Turns
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.events import Event

    from tui.screen.main_screen import MainScreen
    from tui.screen.state import ViewState


def _commands() -> "type[Provider]":
    from tui.screen.commands import Commands

    return Commands


class Explorer(Program[None]):
    """The program around the main screen."""

    COMMANDS: ClassVar = {_commands}
    _main_screen: "MainScreen"

    def __init__(self, main_screen: "MainScreen", habits: Habits = NONE) -> None:
        super().__init__(main_screen, habits)
        self._turns = Turns(self)

    @property
    def state(self) -> "ViewState":
        """What is shown."""
        return self._main_screen.state

    async def on_event(self, event: "Event") -> None:
        """Take what is typed in its turn; clean what is pasted, and put it on one line, whatever will take it."""
        if isinstance(event, Key | Paste) and not event.is_forwarded and not self._turns.has(event):
            return
        if isinstance(event, Paste):
            event.text = clean(" ".join(event.text.split()))
        await super().on_event(event)

    def on_key(self, event: Key) -> None:
        """Take the letter that was waited for: `mq` is no `q`."""
        if self.screen is self._main_screen and self._main_screen.state.letter:
            event.prevent_default()
            self._main_screen.take_letter(event.character or "")

    def action_command_palette(self) -> None:
        """Open the palette, if there is room for it."""
        from tui.screen.commands import Palette

        if not isinstance(self.screen, Palette):
            put_over(self, Palette(self._main_screen.signs))

    def tell(self, text: str) -> None:
        """Say in the footer what there is to say."""
        self._main_screen.become(say(self.state, text))
