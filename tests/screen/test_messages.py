"""Intents go to the main screen alone, whatever they are called."""

from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.screen import messages
from tui.screen.app import Explorer
from tui.screen.main_screen import MainScreen


def test_no_intent_is_taken_for_an_event_of_textual() -> None:
    intents = [each for each in vars(messages).values() if isinstance(each, type) and issubclass(each, Message)]
    names = {name for each in intents if each is not Message for name in (each.handler_name, f"_{each.handler_name}")}
    for part in (Explorer, MainScreen, Widget, Input):
        assert names & {*dir(part)} == set()
