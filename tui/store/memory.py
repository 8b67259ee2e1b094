"""Events in memory: sorted once, asked by bisection and by sets of bits.

The events stand in time order; a selection is a set of positions in that order, held as the bits of one integer, so
that counting a lane or a facet within a query is one `&` and one count of bits, however many events there are.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress, pairwise
from typing import TYPE_CHECKING, TypeVar

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, SortKey, When
from tui.store.collection import Hit
from tui.timeline import Event, Timeline, View

if TYPE_CHECKING:
    from tui.query import Answer, Columns, Query, Vocabulary
    from tui.query.completion import Completer
    from tui.store.coverage import Coverage
    from tui.store.months import Cell, Months
    from tui.store.ordering import Order, Ranks
    from tui.store.tallies import Tally

_Value = TypeVar("_Value")

_BLOCK = 256
"""Events that share one latest bound in the search for what reaches into a window."""


class MemoryCollection:
    """A timeline whose events are all in memory.

    The query language, and the columns that it judges events by, are loaded with the first question: a page that
    prints everything asks none.
    """

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._events = sorted(timeline.events, key=lambda event: event.when.sort_key)

    @cached_property
    def columns(self) -> "Columns":
        """The events in time order, by column."""
        from tui.query import Columns

        return Columns(self._events, self.timeline)

    @cached_property
    def ranks(self) -> "Ranks":
        """The rank of each event by each column that it can be ordered by."""
        from tui.store.ordering import Ranks

        return Ranks(self._events, self.timeline.lanes)

    @cached_property
    def cells(self) -> "Sequence[Cell]":
        """The cell of the calendar that each event begins in."""
        from tui.store.months import cells

        return list(cells(self._events))

    @property
    def vocabulary(self) -> "Vocabulary":
        """What a query about these events can speak of, to read one with."""
        return self.columns.vocabulary

    @cached_property
    def everything(self) -> "MemorySelection":
        """All events."""
        return MemorySelection(self, self._events, None)

    @cached_property
    def begins(self) -> Sequence[int]:
        """Where each event stands in time order."""
        return [event.when.sort_key[0] for event in self._events]

    @cached_property
    def reaches(self) -> tuple[Sequence[int], Sequence[int]]:
        """The first instant that each event can have, and the one after its last."""
        whens = [event.when for event in self._events]
        return [when.earliest for when in whens], [when.latest for when in whens]

    @cached_property
    def claims(self) -> Sequence[Sequence[When]]:
        """For each event, the dates that sources claim against its own."""
        return [event.claims if event.sources else () for event in self._events]

    def event(self, id: str) -> Event | None:
        """The event with this id, or None."""
        position = self.columns.position.get(id)
        return None if position is None else self._events[position]

    def make_ready(self) -> None:
        """Make what the first query would wait for: to be called while nobody waits."""
        columns = self.columns
        columns.vocabulary  # noqa: B018  # made when it is first asked for, and kept
        columns.prose("text").folded  # noqa: B018
        columns.values("doubt")

    def select(self, query: "Query") -> "MemorySelection":
        """The events that a query selects. Raises `QueryError` for an `@id` that is not there."""
        from tui.query import evaluate

        if query.is_everything:
            return self.everything
        return MemorySelection(self, self._events, evaluate(query, self.columns))

    def completer(self, views: Sequence[View], now: int) -> "Completer":
        """What completes queries as of an instant (microseconds), with these views besides the timeline's."""
        from tui.query.completion import Completer

        return Completer(self.columns, views, now)


class MemorySelection:
    """Some events of a collection in memory, in time order: those of an answer, or all without one."""

    def __init__(self, collection: MemoryCollection, events: Sequence[Event], answer: "Answer | None") -> None:
        self._collection = collection
        self._events = events
        self._answer = answer
        self._begins_by_lane: dict[str | None, Sequence[int]] = {}
        self._facets: dict[str, Mapping[str, int]] = {}
        self._orders: dict[tuple[str, bool], Order] = {}
        self._tallies: dict[tuple[int, ...], Tally] = {}
        self._coverages: dict[tuple[int, ...], Mapping[str, Coverage]] = {}

    @cached_property
    def count(self) -> int:
        """How many events it holds."""
        return self._answer.possible.bit_count() if self._answer else len(self._events)

    @property
    def possible(self) -> int:
        """How many of them match only possibly."""
        return self.count - self._answer.certain.bit_count() if self._answer else 0

    @cached_property
    def extent(self) -> Bounds | None:
        """From the first instant that one of its events can have to the last, but for open ends; None without any."""
        earliest, latest = map(self._of_mine, self._collection.reaches)
        return _hull(earliest, latest)

    @cached_property
    def reach(self) -> Bounds | None:
        """The same, with what sources claim against the dates of its events and, beside all events, the series."""
        dates = [when for dates in self._of_mine(self._collection.claims) for when in dates]
        if self._answer is None:
            dates += [point.when for series in self._collection.timeline.series for point in series.points]
        beside = _hull([when.earliest for when in dates], [when.latest for when in dates])
        if beside is None or self.extent is None:
            return self.extent or beside
        return min(beside[0], self.extent[0]), max(beside[1], self.extent[1])

    def density(self, window: Bounds, bins: int, lane: str | None = None) -> Sequence[int]:
        """How many events (of a lane) begin in each of `bins` equal parts of a window."""
        start, end = window
        begins = self._begins(lane)
        edges = [bisect_left(begins, start + (end - start) * part // bins) for part in range(bins + 1)]
        return [after - before for before, after in pairwise(edges)]

    def page(self, first: int, n: int) -> Sequence[Hit]:
        """At most `n` events in time order from position `first` on."""
        return [self._hit(position) for position in self._positions[max(first, 0) : max(first + n, 0)]]

    def across(self, window: Bounds, n: int) -> Sequence[Hit]:
        """At most `n` events that begin before a window and may reach into it, the latest to begin first."""
        start = window[0]
        found: list[Hit] = []
        stop = self.rank((start, -END_OF_TIME))
        while stop and len(found) < n:
            block = (stop - 1) // _BLOCK
            if self._latest_of_blocks[block] > start:
                found.extend(
                    self._hit(position)
                    for position in reversed(self._positions[block * _BLOCK : stop])
                    if self._events[position].when.latest > start
                )
            stop = block * _BLOCK
        return found[:n]

    def facets(self, fields: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """For each field of `FACETS` asked for: its values with their counts, the most frequent first."""
        return {field: self._facet(field) for field in fields}

    def rank(self, key: SortKey) -> int:
        """The position that a date with this sort key has: how many events stand before it."""
        events = self._events
        return bisect_left(self._positions, key, key=lambda position: events[position].when.sort_key)

    def order(self, by: str, *, descending: bool = False) -> "Order":
        """Its events by one of `ordering.COLUMNS`. Slow the first time, as are the next three; then it is known."""
        order = self._orders.get((by, descending))
        if order is None:
            from tui.store.ordering import in_time, ordered

            if by == "when":
                order = in_time(self.count, descending=descending)
            else:
                order = ordered(self._of_mine(self._collection.ranks.by(by)), descending=descending)
            self._orders[by, descending] = order
        return order

    def months(self) -> "Months":
        """Its events on the calendar."""
        return self._months

    def tally(self, edges: tuple[int, ...]) -> "Tally":
        """How many of its events began in each of the periods from one edge up to the next."""
        found = self._tallies.get(edges)
        if found is None:
            from tui.store.tallies import tally

            found = self._tallies[edges] = tally(self._of_mine(self._events), edges)
        return found

    def coverage(self, edges: tuple[int, ...]) -> "Mapping[str, Coverage]":
        """How much each lane covers of the periods from one edge up to the next; "" is for events in none."""
        found = self._coverages.get(edges)
        if found is None:
            from tui.store.coverage import coverage

            found = self._coverages[edges] = coverage(self._of_mine(self._events), edges)
        return found

    @cached_property
    def _months(self) -> "Months":
        from tui.store.months import Months

        return Months(self._of_mine(self._events), self._of_mine(self._collection.cells))

    def _facet(self, field: str) -> Mapping[str, int]:
        counts = self._facets.get(field)
        if counts is None:
            counts = self._facets[field] = self._collection.columns.values(field).counts(self._bits)
        return counts

    def _hit(self, position: int) -> Hit:
        return Hit(self._events[position], certain=not self._answer or bool(self._answer.certain >> position & 1))

    @cached_property
    def _positions(self) -> Sequence[int]:
        """The positions of its events among all, in time order."""
        return self._of_mine(range(len(self._events)))

    def _of_mine(self, values: Sequence[_Value]) -> Sequence[_Value]:
        """Of one value for each event of the collection, those of its own."""
        if self._answer is None:
            return values
        from tui.query.bits import flags

        return list(compress(values, flags(self._answer.possible, len(values))))

    @property
    def _bits(self) -> int:
        """The positions of its events as the bits of an integer."""
        return self._answer.possible if self._answer else self._collection.columns.all

    @cached_property
    def _latest_of_blocks(self) -> Sequence[int]:
        latest = self._of_mine(self._collection.reaches[1])
        return [max(latest[first : first + _BLOCK]) for first in range(0, len(latest), _BLOCK)]

    def _begins(self, lane: str | None) -> Sequence[int]:
        """When the events (of a lane) begin, for the search of a selection's density."""
        begins = self._begins_by_lane.get(lane)
        if begins is None:
            everywhere = self._collection.begins
            begins = self._of_mine(everywhere) if lane is None else self._of_lane(lane, everywhere)
            self._begins_by_lane[lane] = begins
        return begins

    def _of_lane(self, lane: str, values: Sequence[_Value]) -> Sequence[_Value]:
        """Of one value for each event of the collection, those of its own in a lane; "" is for those in none."""
        from tui.query.bits import flags

        columns = self._collection.columns
        lanes = columns.values("lane")
        inside = lanes.get(lane, 0) if lane else columns.all ^ lanes.union(lanes)
        return list(compress(values, flags(self._bits & inside, len(values))))


def _hull(earliest: Sequence[int], latest: Sequence[int]) -> Bounds | None:
    """From the first to the last of the instants that dates can have, but for open ends; None without any."""
    instants = [*_ends(earliest, BEGINNING_OF_TIME), *(end - 1 for end in _ends(latest, END_OF_TIME))]
    return (min(instants), max(instants) + 1) if instants else None


def _ends(bounds: Sequence[int], opened: int) -> Sequence[int]:
    """The least and the greatest of bounds, but for those that are open; none without any."""
    if not bounds:
        return ()
    ends = min(bounds), max(bounds)
    return _ends([bound for bound in bounds if bound != opened], opened) if opened in ends else ends
