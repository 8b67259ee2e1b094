"""Moving through events and through time."""

from dataclasses import replace

from textual import on, work

from tui.screen import messages
from tui.screen import state as steps
from tui.screen.arrangement import Pane
from tui.screen.detail import Detail
from tui.screen.goto import destination
from tui.screen.state import Prompt
from tui.screen.stateful import Stateful
from tui.timeline import Event

_PAN = 8
"""A key moves the window by so many parts of it."""


class Moving(Stateful):
    """What the keys that move do: the cursor, the window, and the detail when it has the keys."""

    @on(messages.Seek)
    def seek(self, intent: messages.Seek) -> None:
        """Go to a date or an event, or to the next title with the words."""
        there = destination(intent.text, self.state.collection, self.now)
        if isinstance(there, str):
            self.become(replace(self.state, sought=there))
            self._step_to_words(1)
        elif isinstance(there, Event):
            self.become(steps.follow(self.state, there))
        else:
            self.become(steps.seek(self.state, there))

    @work(exclusive=True, group="step")
    async def _step_in_lane(self, lane: str, by: int) -> None:
        """Go to the next event of a lane."""
        among = await self.asker.in_lane(self.state.answered, lane)
        self.become(steps.step(self.state, among, by))

    @work(exclusive=True, group="step")
    async def _step_to_words(self, by: int) -> None:
        """Go to the next title with the words, from the last to the first as well."""
        words = self.state.sought
        among = await self.asker.in_title(self.state.answered, words)
        found = steps.step_around(self.state, among, by)
        self.become(found if among.count else steps.say(self.state, f"no title with {words}"))

    def action_move(self, by: int) -> None:
        """Go so many events on, or lines of the detail."""
        if self.state.pane is Pane.DETAIL:
            self.query_one(Detail).scroll_relative(y=by, animate=False)
        else:
            self.take_step(messages.Move(by))

    def action_page(self, by: int) -> None:
        """Go so many pages of events on, or of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_relative(y=by * detail.size.height, animate=False)
        else:
            self.take_step(messages.Page(by))

    def action_end(self, side: int) -> None:
        """Go to the first event or the last, or to an end of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_to(y=0 if side < 0 else detail.max_scroll_y, animate=False)
        else:
            self.take_step(messages.End(side))

    def action_pan(self, by: int) -> None:
        """Move the window by a part of it."""
        self.take_step(messages.Pan(by * max(1, self.state.viewport.width // _PAN)))

    def action_zoom(self, by: int) -> None:
        """Zoom about the cursor."""
        self.take_step(messages.Zoom(by))

    def action_fit(self) -> None:
        """Show the whole selection."""
        self.take_step(messages.Fit())

    def action_in_lane(self, by: int) -> None:
        """Go to the next event of the same lane."""
        cursor = self.state.cursor
        if cursor and cursor.lane:
            self._step_in_lane(cursor.lane, by)

    def action_seek(self) -> None:
        """Begin to write where to go."""
        self.take_step(messages.Ask(Prompt.SEEK))

    def action_again(self, by: int) -> None:
        """Go to the next title with the words that were gone to."""
        if self.state.sought:
            self._step_to_words(by)
        else:
            self.become(steps.say(self.state, "t goes to words in titles; n and N then go on from there"))
