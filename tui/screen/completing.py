"""Writing a filter: what can be written on, and what was asked earlier."""

import asyncio
from typing import TYPE_CHECKING

from textual import on, work

from tui.screen import filter_steps, messages
from tui.screen.offers import Offers
from tui.screen.state import Prompt
from tui.screen.stateful import Stateful

if TYPE_CHECKING:
    from tui.screen.prompt import FilterInput


class Completing(Stateful):
    """What helps while a filter is written."""

    _wanted: messages.Complete | None = None
    _is_completing = False

    @on(messages.Complete)
    def complete(self, intent: messages.Complete) -> None:
        """Find what can be written on; of several texts in a row, only for the last."""
        self._wanted = intent
        if not self._is_completing:
            self._complete()

    @on(messages.Choose)
    def choose(self, intent: messages.Choose) -> None:
        """Choose another of what is offered."""
        self._filter_input().choose(intent.by)

    @on(messages.Take)
    def take(self, intent: messages.Take) -> None:
        """Write what is offered."""
        self._filter_input().take(intent.place)

    @on(messages.Finish)
    def finish(self) -> None:
        """Leave the filter as it is, and keep it for later if it can be read."""
        self.take_step(filter_steps.ask, None)
        query = self.state.query
        if query.strip() and not self.state.error:
            self._remember(query)

    def action_filter(self) -> None:
        """Begin to write a filter."""
        self.take_step(filter_steps.ask, Prompt.FILTER)
        self._make_ready()
        if not self.state.earlier:
            self._recall()

    @work(group="ready")
    async def _make_ready(self) -> None:
        """Make ready for the first letter while it is not yet written."""
        await self.asker.make_ready()

    @work(group="complete")
    async def _complete(self) -> None:
        """Complete what was asked for last, off the event loop, until nothing newer is asked."""
        self._is_completing = True
        while self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            completions = await self.asker.complete(wanted.text, wanted.caret)
            if self.state.prompt is Prompt.FILTER:
                offers = Offers(wanted.text, wanted.caret, completions)
                is_shown = bool(offers.candidates) if wanted.is_asked_for else offers.is_news
                self.become(filter_steps.offer(self.state, offers if is_shown else None))
        self._is_completing = False

    @work(group="earlier")
    async def _recall(self) -> None:
        """Read what was asked in earlier sessions."""
        from tui.preferences.queries import earlier_queries

        earlier = await asyncio.to_thread(earlier_queries)
        self.become(filter_steps.recall(self.state, earlier))

    @work(group="earlier")
    async def _remember(self, query: str) -> None:
        """Keep a query for this session and later ones; where it cannot be kept, this session has it all the same."""
        from tui.preferences.queries import remember_query, with_query

        self.become(filter_steps.recall(self.state, with_query(self.state.earlier, query)))
        await asyncio.to_thread(remember_query, query)

    def _filter_input(self) -> "FilterInput":
        from tui.screen.prompt import FilterInput

        return self.query_one(FilterInput)
