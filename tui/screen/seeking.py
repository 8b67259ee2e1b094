"""Going to a date, to an event or an era by its id, or to words in titles."""

from dataclasses import replace

from textual import on, work

from tui.query.error import QueryError
from tui.screen import cursor_steps, filter_steps, messages, travel
from tui.screen.goto import destination, why_no_date
from tui.screen.key_names import key_of
from tui.screen.state import Prompt, say
from tui.screen.stateful import Stateful
from tui.timeline import Event


class Seeking(Stateful):
    """What writing where to go does, and the keys that go on from there."""

    @on(messages.Seek)
    def seek(self, intent: messages.Seek) -> None:
        """Go to a date, an event or an era, or to the next title with the words."""
        try:
            there = destination(intent.text, self.state.collection, self.now)
        except QueryError as error:
            self.become(say(self.state, "; ".join(filter(None, (error.message, error.hint)))))
            return
        if isinstance(there, str):
            self.become(replace(self.state, sought=there))
            self._step_to_words(1)
        elif isinstance(there, Event):
            self.become(travel.jump(self.state, cursor_steps.follow(self.state, there)))
        else:
            from tui.screen.as_of import ask_about

            self.become(travel.jump(self.state, ask_about(cursor_steps.seek_period(self.state, there), there)))

    @work(group="step")
    async def _step_to_words(self, by: int) -> None:
        """Go to the next title with the words, from the last to the first as well."""
        words = self.state.sought
        among = await self.asker.in_title(self.state.answered, words)
        if among.count:
            self.become(travel.jump(self.state, cursor_steps.step_around(self.state, among, by)))
            return
        shown = " that the filter shows" if self.state.answered else ""
        self.become(say(self.state, why_no_date(words, self.now) or f"no title{shown} with {words}"))

    def action_seek(self) -> None:
        """Begin to write where to go."""
        self.take_step(filter_steps.ask, Prompt.SEEK)

    def action_again(self, by: int) -> None:
        """Go to the next title with the words that were gone to."""
        if self.state.sought:
            self._step_to_words(by)
        else:
            seek, on, back = (key_of(f"seek.{name}", self.state.keymap) for name in ("edit", "next", "previous"))
            self.become(say(self.state, f"{seek} goes to words in titles; {on} and {back} then go on from there"))
