"""Narrowing the events to those that a query means."""

from typing import TYPE_CHECKING

from textual import on, work

from tui.query.error import QueryError
from tui.screen import filter_steps, messages
from tui.screen.stateful import Stateful

if TYPE_CHECKING:
    from tui.query import Query


class Narrowing(Stateful):
    """What writing a filter does, and the keys that write one."""

    _asked: "tuple[str, Query] | None" = None
    _is_answering = False

    @on(messages.Narrow)
    def narrow(self, intent: messages.Narrow) -> None:
        """Read the query, and select what it means; one that cannot be read leaves everything as it is."""
        self._asked = None
        try:
            query = self.asker.read(intent.query)
        except QueryError as error:
            self.become(filter_steps.write(self.state, intent.query, error))
            return
        self.become(filter_steps.write(self.state, intent.query))
        self._asked = intent.query, query
        if not self._is_answering:
            self._answer()

    @work(group="answer")
    async def _answer(self) -> None:
        """Select what was asked for last, off the event loop, until nothing newer is asked."""
        self._is_answering = True
        while self._asked is not None:
            (text, query), asker = self._asked, self.asker
            self._asked = None
            try:
                selection, disputed = await asker.select(query, self.state)
            except QueryError as error:
                self.become(filter_steps.write(self.state, text, error))
                continue
            if asker is self.asker:  # else the files were read again, and this query was asked of them, too
                asker.forget()
                self.become(filter_steps.narrow(self.state, text, selection, disputed))
        self._is_answering = False

    def action_ask(self, field: str, value: str) -> None:
        """Ask for a value of a facet, or no more; a filter that cannot be read has to be mended first."""
        from tui.screen.asking import switched

        if not self.state.error:
            self.narrow(messages.Narrow(switched(self.state.query, field, value)))

    def action_lane(self, number: int) -> None:
        """Show one lane only, or all again."""
        from tui.screen.asking import lane_only

        lanes = [lane.id for lane in self.state.timeline.lanes]
        if number <= len(lanes) and not self.state.error:
            self.narrow(messages.Narrow(lane_only(self.state.query, lanes[number - 1], lanes)))
