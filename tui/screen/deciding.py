"""The screen that decides on twins: one pair after the other, until the file can be written.

It is given what proposes the pairs and what writes the file, and knows nothing else of where they come from.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar, NamedTuple, TypeAlias, cast

from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.reactive import reactive
from textual.screen import Screen

from tui.curation.twins import Choice, Decisions
from tui.screen import deciding_state as steps
from tui.screen.acting import Act
from tui.screen.deciding_parts import DecidingFooter, DecidingHeader, PairBody
from tui.screen.deciding_state import Deciding, Propose
from tui.screen.habits import NONE, Habits, keep
from tui.screen.key_names import key_of
from tui.screen.keys import DECIDING_BINDINGS
from tui.screen.program import Program, is_tiny, put_over
from tui.screen.signs import Signs

Save: TypeAlias = Callable[[Decisions], str]
"""Writes the file by what was decided; says what is wrong if that could not be done, else nothing."""


class Ending(NamedTuple):
    """How it ended: whether the file was written, and the exit code of what ended it from outside, or 0."""

    is_written: bool
    code: int


def decide(propose: Propose, save: Save, *, into: str, ascii: bool | None, habits: Habits) -> Ending:
    """Have a user with some habits decide on twins, of which there are some, and write the file named `into`.

    Raises what crashed it, with the terminal as it was before.
    """
    app = decider(propose, save, into=into, ascii=ascii, habits=habits)
    is_written = bool(app.run())
    if app.failure:
        raise app.failure
    keep(app.unkept)
    return Ending(is_written, app.return_code or 0)


def decider(
    propose: Propose, save: Save, *, into: str, ascii: bool | None = None, habits: Habits = NONE
) -> Program[bool]:
    """The app that `decide` runs; the arguments are the same."""
    state = steps.begin(propose, habits.keymap, habits.amiss)
    return Decider(DecidingScreen(state, propose, save, into, habits.signs(ascii=ascii)), habits)


class Decider(Program[bool]):
    """The program around the screen: it results in whether the file was written."""

    ENABLE_COMMAND_PALETTE = False
    _main_screen: "DecidingScreen"

    def tell(self, text: str) -> None:
        """Say what there is to say in the place of the keys."""
        self._main_screen.state = steps.say(self._main_screen.state, text)


class DecidingScreen(Screen[None]):
    """One pair at a time, between what is written where and what can be decided."""

    BINDINGS: ClassVar = [*DECIDING_BINDINGS]
    DEFAULT_CSS = """
    DecidingScreen { layout: vertical; overflow: hidden; }
    """

    state: reactive[Deciding] = reactive(cast("Deciding", None), repaint=False)

    def __init__(self, state: Deciding, propose: Propose, save: Save, into: str, signs: Signs) -> None:
        super().__init__()
        self._propose = propose
        self._save = save
        self._into = into
        self.signs = signs
        self.set_reactive(DecidingScreen.state, state)

    def compose(self) -> ComposeResult:
        """The parts, each with the state bound down to it."""
        yield DecidingHeader(self.state, self.signs, self._into).data_bind(DecidingScreen.state)
        yield PairBody(self.state, self.signs).data_bind(DecidingScreen.state)
        yield DecidingFooter(self.state, self.signs).data_bind(DecidingScreen.state)

    def on_resize(self, event: Resize) -> None:
        """Show nothing but the header if there is no room for more."""
        for part in (self._body, self.query_one(DecidingFooter)):
            part.display = not is_tiny(*event.size)

    @on(Act)
    async def act(self, intent: Act) -> None:
        """Do what was clicked."""
        await self.app.run_action(intent.action, self)

    def action_decide(self, choice: str) -> None:
        """Decide on the pair."""
        self.state = steps.decide(self._settled, Choice(choice), self._propose)

    def action_decide_rest(self, choice: str) -> None:
        """Decide on all pairs that are left."""
        self.state = steps.decide_rest(self._settled, Choice(choice), self._propose)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.state = steps.undo(self._settled)

    def action_go(self, by: int) -> None:
        """Go so many pairs on, or back."""
        self.state = steps.go(self._settled, by)

    def action_end(self, side: int) -> None:
        """Go to the first pair, or to the last."""
        self.state = steps.end(self._settled, side)

    def action_go_to_undecided(self) -> None:
        """Go to the next pair that is left."""
        self.state = steps.to_undecided(self._settled)

    def action_scroll_lines(self, by: int) -> None:
        """Scroll so many lines."""
        self._body.scroll_relative(y=by, animate=False)

    def action_scroll_pages(self, by: int) -> None:
        """Scroll so many pages."""
        self._body.scroll_relative(y=by * max(1, self._body.size.height - 1), animate=False)

    def action_write(self) -> None:
        """Write the file and end, if all is decided."""
        if self.state.undecided:
            self.state = steps.ask_to_decide(self._settled)
        elif error := self._save(self.state.decisions):
            self.state = replace(self._settled, error=error)
        else:
            self.app.exit(True)  # noqa: FBT003 - the result

    def action_leave(self) -> None:
        """End and write nothing; if something was decided, only when asked again."""
        if self.state.decided and not self.state.is_leaving:
            self.state = steps.ask_to_leave(self._settled)
        else:
            self.app.exit()

    def action_help(self) -> None:
        """Show the keys."""
        from tui.screen.help import deciding_help
        from tui.screen.sheet import Sheet

        keymap = self.state.keymap
        told = partial(deciding_help, keymap, self.signs)
        put_over(self.app, Sheet("help", told, self.signs.border, key_of("sheet.close", keymap)))

    @property
    def _settled(self) -> Deciding:
        """The state with nothing more to say of the last step."""
        return steps.settle(self.state)

    @property
    def _body(self) -> PairBody:
        return self.query_one(PairBody)
