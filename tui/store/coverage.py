"""How much of time the events of a lane cover, surely and possibly, and where they leave a gap.

A period is covered by what begins in it, goes on in it or ends in it, as the query language has it for `during`: surely
if some event does in every world, possibly if some event does in one. A gap is a stretch within which no event of the
lane can lie: the periods that one holds are those that are not even possibly covered.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tui.dates import Bounds, Choice, Moment, Truth, When
from tui.dates.worlds import cover, during, ends
from tui.timeline import Event

_TOLD: Final = 3


class Coverage(NamedTuple):
    """From when to when a lane has events; its longest gaps of a whole period or more, the longest first.

    `surely` and `possibly` say of each period whether it is covered.
    """

    hull: Bounds  # the ends of time, if an event has no beginning or no end
    gaps: tuple[Bounds, ...]
    surely: Sequence[bool]
    possibly: Sequence[bool]


def coverage(events: Iterable[Event], edges: Sequence[int]) -> Mapping[str, Coverage]:
    """The coverage of each lane in the periods from one edge up to the next; "" is for events in none."""
    periods = len(edges) - 1
    lanes: dict[str, tuple[list[Bounds], bytearray]] = {}
    low = high = period = 0
    for event in events:
        when = event.when
        lane = lanes.get(event.lane)
        if lane is None:
            lane = lanes[event.lane] = [], bytearray(periods)
        stretches, surely = lane
        if isinstance(when, Moment):
            begin, end = hull = when.earliest, when.latest
            stretches.append(hull)
            if not low <= begin < high:
                period = max(bisect_right(edges, begin) - 1, 0)
                low, high = edges[period : period + 2] if period < periods else (0, 0)
            if low <= begin and end <= high:
                surely[period] = 1
        else:
            stretches += ((first, last + 1) for first, last in cover(when))
            for number in _surely(when, edges):
                surely[number] = 1
    return {lane: _covered(stretches, surely, edges) for lane, (stretches, surely) in lanes.items()}


def _surely(when: When, edges: Sequence[int]) -> Iterable[int]:
    """The periods that have some instant of a date in every world."""
    if isinstance(when, Choice) and when.every:
        return [number for number, each in enumerate(pairwise(edges)) if during(when, each) is Truth.CERTAINLY]
    its = ends(when)
    first, last = (bisect_right(edges, instant) - 1 for instant in (its.first_high, its.last_low))
    return range(max(first, 0), min(last + 1, len(edges) - 1))


def _covered(stretches: list[Bounds], surely: Sequence[int], edges: Sequence[int]) -> Coverage:
    """The coverage of a lane from what its events can be, and from the periods that they surely cover."""
    stretches.sort()
    shortest = min(after - edge for edge, after in pairwise(edges))
    begin, covered = stretches[0]
    gaps = []
    for first, after in stretches:
        if after > covered:
            if first - covered >= shortest:
                gaps.append((covered, first))
            covered = after
    possibly = [True] * len(surely)
    told = []
    for gap in ((edges[0], begin), *gaps, (covered, edges[-1])):
        held = range(bisect_left(edges, gap[0]), bisect_right(edges, gap[1]) - 1)
        for period in held:
            possibly[period] = False
        if held and begin < gap[0] < covered:
            told.append(gap)
    told.sort(key=lambda gap: gap[0] - gap[1])
    return Coverage((begin, covered), tuple(told[:_TOLD]), [*map(bool, surely)], possibly)
