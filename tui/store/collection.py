"""What the screen and the page ask of events, however many there are and wherever they are kept.

A collection is asked for selections; a selection is made once and asked often. Nothing above this floor loops over
all events.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from tui.dates import Bounds, SortKey
from tui.timeline import Event, Timeline, View

if TYPE_CHECKING:
    from tui.query import Query, Vocabulary
    from tui.query.completion import Completions
    from tui.store.coverage import Coverage
    from tui.store.months import Months
    from tui.store.ordering import Order
    from tui.store.tallies import Tally

FACETS: Final = ("lane", "actor", "tag", "place", "source", "decade", "doubt")
"""The fields that a selection can be counted by."""


class Hit(NamedTuple):
    """An event that a query selects; `certain` is false where it only possibly does."""

    event: Event
    certain: bool = True


class Selection(Protocol):
    """The events that one query selects, in time order; compared by identity."""

    @property
    def count(self) -> int:
        """How many events it holds."""

    @property
    def possible(self) -> int:
        """How many of them match only possibly."""

    @property
    def extent(self) -> Bounds | None:
        """From the first instant that one of its events can have to the last, but for open ends; None without any."""

    @property
    def reach(self) -> Bounds | None:
        """The same, with what sources claim against the dates of its events and, beside all events, the series."""

    def density(self, window: Bounds, bins: int, lane: str | None = None) -> Sequence[int]:
        """How many events (of a lane) begin in each of `bins` equal parts of a window."""

    def page(self, first: int, n: int) -> Sequence[Hit]:
        """At most `n` events in time order from position `first` on."""

    def across(self, window: Bounds, n: int) -> Sequence[Hit]:
        """At most `n` events that begin before a window and may reach into it, the latest to begin first."""

    def facets(self, fields: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """For each field of `FACETS` asked for: its values with their counts, the most frequent first."""

    def rank(self, key: SortKey) -> int:
        """The position that a date with this sort key has: how many events stand before it."""

    def order(self, by: str, *, descending: bool = False) -> "Order":
        """Its events by one of `ordering.COLUMNS`. Slow the first time, as are the next three; then it is known."""

    def months(self) -> "Months":
        """Its events on the calendar."""

    def tally(self, edges: tuple[int, ...]) -> "Tally":
        """How many of its events began in each of the periods from one edge up to the next."""

    def coverage(self, edges: tuple[int, ...]) -> "Mapping[str, Coverage]":
        """How much each lane covers of the periods from one edge up to the next; "" is for events in none."""


class Collection(Protocol):
    """All events of a timeline."""

    @property
    def timeline(self) -> Timeline:
        """What stands beside the events: title, lanes, sources, eras, series, views."""

    @property
    def vocabulary(self) -> "Vocabulary":
        """What a query about these events can speak of, to read one with."""

    @property
    def everything(self) -> Selection:
        """All events."""

    def make_ready(self) -> None:
        """Make what the first query would wait for: to be called while nobody waits."""

    def select(self, query: "Query") -> Selection:
        """The events that a query selects."""

    def event(self, id: str) -> Event | None:
        """The event with this id, or None."""

    def completer(self, views: Sequence[View], now: int) -> "Completer":
        """What completes queries as of an instant (microseconds), with these views besides the timeline's."""


class Completer(Protocol):
    """Completes queries about a collection."""

    def complete(self, text: str, cursor: int) -> "Completions":
        """What can be written where the cursor stands, from 0, with how many events the query would select then."""


def position(selection: Selection, event: Event) -> int | None:
    """The position of an event in a selection; None if it is not selected."""
    key = event.when.sort_key
    place = selection.rank(key)
    for hit in walk(selection, place):
        if hit.event is event or hit.event.id == event.id:
            return place
        if hit.event.when.sort_key != key:
            return None
        place += 1
    return None


def walk(selection: Selection, first: int = 0) -> Iterator[Hit]:
    """The events of a selection from one on, fetched a page at a time."""
    size = 256
    while page := selection.page(first, size):
        yield from page
        first += len(page)
