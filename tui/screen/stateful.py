"""The ground of the main screen: the one state, what it shows, and how the next one takes its place.

What the keys do stands in one class a capability (`Moving`, `Narrowing`, `Reading` …), each on this ground; the main
screen is all of them together.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Concatenate, ParamSpec, cast

from textual import on
from textual.reactive import reactive
from textual.screen import Screen

from tui.screen import messages
from tui.screen.acting import Act
from tui.screen.asker import Asker
from tui.screen.forms import Forms
from tui.screen.signs import Signs
from tui.screen.state import ViewState

StepP = ParamSpec("StepP")


class Stateful(Screen[None]):
    """A screen that is drawn from one state.

    `now` is in microseconds; `files` names what can be read again, `forms` are those that a view can be written in.
    """

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(
        self, state: ViewState, signs: Signs, now: int, files: Sequence[str] = (), forms: Forms = MappingProxyType({})
    ) -> None:
        super().__init__()
        self.signs = signs
        self.now = now
        self.files = files
        self.forms = forms
        self.asker = Asker(state.collection, now)
        self.set_reactive(Stateful.state, state)

    def become(self, state: ViewState) -> None:
        """Show another state."""
        self.state = state

    def take_step(
        self, step: Callable[Concatenate[ViewState, StepP], ViewState], *args: StepP.args, **kwargs: StepP.kwargs
    ) -> None:
        """Show the state that a step leads to, with these arguments, once what was said and waited for is done with."""
        self.become(step(replace(self.state, message="", letter=None), *args, **kwargs))

    @on(messages.Step)
    def answer(self, intent: messages.Step) -> None:
        """Answer an intent by the step that it names."""
        self.take_step(intent.apply)

    @on(Act)
    async def act(self, intent: Act) -> None:
        """Do what was clicked."""
        await self.run_action(intent.action)
