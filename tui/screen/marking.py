"""Setting marks, going to them, and measuring from an event to the cursor."""

from dataclasses import replace

from tui.screen import bookmarks, measuring, travel
from tui.screen.following import Following
from tui.screen.state import Letter, say


class Marking(Following):
    """What the keys do that a letter follows, and the one that measures."""

    def action_mark(self) -> None:
        """Wait for the letter of a mark to set."""
        if self.state.cursor:
            asked = say(self.state, f"a letter to mark {self.state.cursor.title}")
            self.become(replace(asked, letter=Letter.TO_SET))

    def action_revisit(self) -> None:
        """Wait for the letter of a mark to go to."""
        asked = say(self.state, bookmarks.listed(self.state, self.signs))
        self.become(replace(asked, letter=Letter.TO_GO_TO))

    def take_letter(self, key: str) -> None:
        """Do what a letter was waited for; another key only ends the wait."""
        state = replace(self.state, letter=None, message="")
        if bookmarks.is_letter(key):
            follow = bookmarks.mark if self.state.letter is Letter.TO_SET else bookmarks.revisit
            self.become(follow(state, key))
        elif key == "'" and self.state.letter is Letter.TO_GO_TO:
            self.set_off(travel.swap(state))
        else:
            self.become(state)

    def action_go_to_mark(self, letter: str) -> None:
        """Go to a mark."""
        self.become(bookmarks.revisit(self.state, letter))

    def action_measure(self) -> None:
        """Measure from the event under the cursor, or no more."""
        if self.state.cursor:
            self.take_step(measuring.measure, self.state.cursor)
