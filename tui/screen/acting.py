"""Doing what is clicked: where a line says what a key does, the mouse does it, too."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui.screen.painting import Drawn, run_at


@dataclass(eq=False, repr=False)
class Act(Message):
    """Do what an action of the screen does."""

    action: str


class Acting(Drawn):
    """A widget whose runs carry, as what they belong to, the actions that they lead to."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Do what is clicked."""
        clicked = event.get_content_offset(self)
        run = run_at(self.line(clicked.y), clicked.x) if clicked else None
        if run and run.event:
            self.post_message(Act(run.event))
