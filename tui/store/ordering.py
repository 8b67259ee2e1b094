"""Events by another order than that of time: that of what they have in one column.

An event that has nothing in a column stands behind all that have something, whichever way the order goes; what is the
same in a column stays in time order.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from tui.query.folding import fold
from tui.timeline import Event, Lane, Stance

COLUMNS: Final = ("when", "title", "lane", "actor", "tag", "place", "supports", "disputes")
"""What events can be put in the order of; `supports` and `disputes` count citations."""


class Order(NamedTuple):
    """The places of a selection in another order: `places[row]` stands on a row, a place on `rows[place]`."""

    places: Sequence[int]
    rows: Sequence[int]


class Ranks:
    """For each event of a collection in time order, its rank by a column; -1 for one that has nothing there."""

    def __init__(self, events: Sequence[Event], lanes: Sequence[Lane]) -> None:
        self._events = events
        self._places_of_lanes = {lane.id: place for place, lane in enumerate(lanes)}
        self._ranks: dict[str, Sequence[int]] = {}

    def by(self, column: str) -> Sequence[int]:
        """The ranks by one of `COLUMNS` but `when`."""
        ranks = self._ranks.get(column)
        if ranks is None:
            ranks = self._ranks[column] = self._rank(column)
        return ranks

    def _rank(self, column: str) -> Sequence[int]:
        if column == "lane":
            return [self._places_of_lanes.get(event.lane, -1) for event in self._events]
        if column in _COUNTED:
            stance = Stance(column)
            return [sum(citation.stance is stance for citation in event.sources) for event in self._events]
        keys = list(map(_TEXTS[column], self._events))
        ranks = {key: rank for rank, key in enumerate(sorted(set(keys) - {""}))} | {"": -1}
        return [ranks[key] for key in keys]


def in_time(count: int, *, descending: bool) -> Order:
    """So many events in time order, or from the last to the first."""
    places = range(count)[::-1] if descending else range(count)
    return Order(places, places)


def ordered(ranks: Sequence[int], *, descending: bool) -> Order:
    """Events, given by their ranks, from the lowest to the highest, or descending; those without one (-1) last."""
    ranked = [place for place, rank in enumerate(ranks) if rank >= 0]
    ranked.sort(key=ranks.__getitem__, reverse=descending)
    places = [*ranked, *(place for place, rank in enumerate(ranks) if rank < 0)]
    rows = [0] * len(places)
    for row, place in enumerate(places):
        rows[place] = row
    return Order(places, rows)


_COUNTED: Final = frozenset(stance.value for stance in Stance)

_TEXTS: Final[Mapping[str, Callable[[Event], str]]] = {
    "title": lambda event: fold(event.title),
    "actor": lambda event: fold(", ".join(event.actors)),
    "tag": lambda event: fold(", ".join(event.tags)),
    "place": lambda event: fold(event.location),
}
