"""How many events began in each of several periods, counted only where that is known."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.store.beginnings import beginning
from tui.timeline import Event


class Tally(NamedTuple):
    """For each lane, how many events began in each period; `vague` are those of which nobody knows in which one."""

    lanes: Mapping[str, Sequence[int]]
    vague: int


def tally(events: Iterable[Event], edges: Sequence[int]) -> Tally:
    """Count events by lane and by the periods from one edge (microseconds) up to the next."""
    periods = len(edges) - 1
    lanes: dict[str, list[int]] = {}
    vague = 0
    for event in events:
        begin, end = beginning(event.when)
        period = bisect_right(edges, begin) - 1
        if 0 <= period < periods and end <= edges[period + 1]:
            counts = lanes.get(event.lane)
            if counts is None:
                counts = lanes[event.lane] = [0] * periods
            counts[period] += 1
        else:
            vague += 1
    return Tally(lanes, vague)
