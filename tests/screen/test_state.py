"""What is part of the one state that the explorer shows."""

from tests.screen.states import opened
from tui.screen import filter_steps, viewing_steps
from tui.screen.arrangement import Pane
from tui.screen.state import Prompt, say
from tui.store import MemoryCollection


def test_panes_prompts_and_messages_are_part_of_the_state(collection: MemoryCollection) -> None:
    state = opened(collection)
    assert viewing_steps.focus(state, Pane.DETAIL).pane is Pane.DETAIL
    assert filter_steps.ask(state, Prompt.SEEK).prompt is Prompt.SEEK
    assert say(state, "hello").message == "hello"
