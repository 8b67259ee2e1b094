"""Asking the collection off the event loop, so that keys are answered while it thinks.

The query language is loaded with the first question: who only looks around asks none.
"""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tui.dates import Bounds
from tui.layout import all_time, scene
from tui.screen.arrangement import View
from tui.screen.state import ViewState
from tui.store import Collection, Selection

if TYPE_CHECKING:
    from tui.dates import When
    from tui.query import Query
    from tui.query.completion import Completions
    from tui.screen.backlinks import Backlinks
    from tui.screen.facets import Counts
    from tui.screen.in_force import InForce
    from tui.screen.thread import Thread
    from tui.store.collection import Completer
    from tui.timeline import Event

AT_ONCE: Final = 2_000
"""A selection of no more events answers at once whatever it is asked."""

_MOST: Final = 24
"""So many spans that are in force are told one by one."""

_FEW: Final = 400
"""So many events are looked at one by one sooner than a selection counts them."""


def read(text: str, collection: Collection, now: int) -> "Query":
    """A query about a collection, as of an instant (microseconds). Raises `QueryError`."""
    from tui.query import parse

    return parse(text, collection.vocabulary, now)


def count_disputed(selection: Selection) -> int:
    """How many events of a selection some source disputes."""
    if selection.count <= _FEW:
        return sum(hit.event.is_disputed for hit in selection.page(0, _FEW))
    return selection.facets(("doubt",))["doubt"].get("disputed", 0)


class Asker:
    """Asks one collection; what it was asked on the side is kept until it is told to forget."""

    def __init__(self, collection: Collection, now: int) -> None:
        self._collection = collection
        self._now = now
        self._others: dict[str, Selection] = {}
        self._turn = asyncio.Lock()
        self._completer: Completer | None = None

    def read(self, text: str) -> "Query":
        """A query about the collection. Raises `QueryError`."""
        return read(text, self._collection, self._now)

    async def make_ready(self) -> None:
        """Have all that a first word waits for made before it is written."""
        await asyncio.to_thread(self._collection.make_ready)

    async def select(self, query: "Query", state: ViewState) -> tuple[Selection, int]:
        """What a query selects, and how many of it some source disputes. Raises `QueryError`."""
        return await asyncio.to_thread(self._select, query, state)

    async def prepare(self, state: ViewState) -> None:
        """Ask the selection what a view will ask first, so that it is known by then."""
        await asyncio.to_thread(prepare, state)

    async def complete(self, text: str, cursor: int) -> "Completions":
        """What can be written where the cursor stands in a query that is being written."""
        return await asyncio.to_thread(self._complete, text, cursor)

    async def facets(self, query: str) -> "Counts":
        """The values of all facets, with what toggling each would give. Raises `QueryError`."""
        return await asyncio.to_thread(self._facets, query)

    async def along(self, query: str, thread: "Thread") -> Selection:
        """What a query selects along a thread."""
        from tui.screen.asking import along

        return await self._other(along(query, thread))

    async def in_window(self, query: str, window: Bounds) -> Selection:
        """What a query selects in a window."""
        from tui.screen.asking import in_window

        return await self._other(in_window(query, window))

    async def in_title(self, query: str, words: str) -> Selection:
        """What a query selects with some words in the title."""
        from tui.screen.asking import in_title

        return await self._other(in_title(query, words))

    async def backlinks(self, event: "Event") -> "Backlinks":
        """What links to an event."""
        return await asyncio.to_thread(self.backlinks_now, event)

    def backlinks_now(self, event: "Event") -> "Backlinks":
        """The same, for who asks of a few events only and can wait."""
        from tui.screen.backlinks import backlinks, linked_with

        return backlinks(event, self._collection.select(self.read(linked_with(event))))

    async def in_force(self, state: ViewState, when: "When") -> "InForce":
        """What is in force on a date, of all that a state selects."""
        return await asyncio.to_thread(self._in_force, state, when)

    def forget(self) -> None:
        """Let go of what other queries selected."""
        self._others.clear()

    def forget_views(self) -> None:
        """Read the user's own views again when they are asked for next: they may be others."""
        self._completer = None

    async def _other(self, query: str) -> Selection:
        """What a query selects; those who ask are answered in their order, as keys were pressed."""
        async with self._turn:
            if query not in self._others:
                self._others[query] = await asyncio.to_thread(self._collection.select, self.read(query))
            return self._others[query]

    def _in_force(self, state: ViewState, when: "When") -> "InForce":
        from tui.screen.asking import in_force
        from tui.screen.in_force import InForce, eras_at

        found = state.collection.select(self.read(in_force(state.answered, when)))
        eras = eras_at(when, state.timeline.eras)
        return InForce(when, state.selection, tuple(found.page(0, _MOST)), found.count, found.possible, eras)

    def _complete(self, text: str, cursor: int) -> "Completions":
        if self._completer is None:
            from tui.preferences.views import own_views

            self._completer = self._collection.completer(own_views().views, self._now)
        return self._completer.complete(text, cursor)

    def _facets(self, query: str) -> "Counts":
        from tui.screen.facet_counts import count_facets

        collection = self._collection
        return count_facets(query, collection.timeline, lambda text: collection.select(self.read(text)))

    def _select(self, query: "Query", state: ViewState) -> tuple[Selection, int]:
        """Select, and ask at once what the screen will ask first: the answers are kept, and nobody waits for them."""
        selection = self._collection.select(query)
        everything = all_time(selection, state.viewport.width)
        selection.density(everything.window, everything.width)
        scene(selection, self._collection.timeline, state.viewport, height=1)
        prepare(replace(state, selection=selection, view=state.spot.view, sorting=state.spot.sorting))
        return selection, count_disputed(selection)


def prepare(state: ViewState) -> None:
    """Ask what the view of a state asks of its selection."""
    if state.view is View.TABLE:
        _ = state.order
    elif state.view is View.YEARS:
        _ = state.selection.months().row_of
    elif state.view is View.STATISTICS:
        from tui.layout.statistics import numbers

        numbers(state.selection)
