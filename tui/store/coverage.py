"""How much of time the events of a lane cover, and where they leave a gap.

A gap is a stretch within which no event of the lane can lie: what is known to the year only leaves none in its year.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from tui.dates import Bounds
from tui.timeline import Event

_TOLD: Final = 3


class Coverage(NamedTuple):
    """From when to when a lane has events, and the longest gaps between them, the longest first (microseconds)."""

    hull: Bounds  # the ends of time, if an event has no beginning or no end
    gaps: tuple[Bounds, ...] = ()


def coverage(events: Iterable[Event]) -> Mapping[str, Coverage]:
    """The coverage of each lane; "" is for events in none."""
    stretches: dict[str, list[Bounds]] = {}
    for event in events:
        stretches.setdefault(event.lane, []).append(event.when.hull)
    return {lane: _covered(hulls) for lane, hulls in stretches.items()}


def _covered(hulls: list[Bounds]) -> Coverage:
    hulls.sort()
    first, covered = hulls[0]
    gaps = []
    for begin, end in hulls:
        if begin > covered:
            gaps.append((covered, begin))
        covered = max(covered, end)
    gaps.sort(key=lambda gap: gap[0] - gap[1])
    return Coverage((first, covered), tuple(gaps[:_TOLD]))
