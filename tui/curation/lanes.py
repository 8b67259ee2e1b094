"""Whether lanes are used and differ, and where they are empty for unusually long."""

from collections import defaultdict
from collections.abc import Iterator
from statistics import median
from typing import Final

from tui.curation.finding import Finding, named
from tui.dates.durations import elapsed
from tui.query.folding import fold
from tui.timeline import Event, Timeline

_FEWEST: Final = 5
"""Events that a lane needs for its gaps to have a usual length."""

_UNUSUAL: Final = 10
"""Times the median that an unusual gap is longer than."""


def lanes(timeline: Timeline) -> Iterator[Finding]:
    """Lanes that nothing is in, those that another has the label of, and gaps in them."""
    events: defaultdict[str, list[Event]] = defaultdict(list)
    for event in timeline.events:
        events[event.lane].append(event)
    used = events.keys() | {series.lane for series in timeline.series}
    labelled: dict[str, str] = {}
    for lane in timeline.lanes:
        first = labelled.setdefault(fold(lane.label), lane.id)
        if first != lane.id:
            message = f"{named(lane.id)} has the same label as {named(first)}"
            yield Finding(
                "lane-duplicate", message, lane.place, "put their events into one lane, or name one otherwise"
            )
        if lane.id not in used:
            message = f"nothing is in the lane {named(lane.id)}"
            yield Finding("lane-unused", message, lane.place, "remove it, or put events into it")
        yield from _gaps(lane.id, events.get(lane.id, []))


def _gaps(lane: str, events: list[Event]) -> Iterator[Finding]:
    """Gaps from the last instant that anything before can have lasted to, until the first of the next event."""
    if len(events) < _FEWEST:
        return
    in_order = sorted(events, key=lambda event: event.when.earliest)
    gaps: list[tuple[int, int, Event]] = []
    reached = in_order[0].when.latest
    for event in in_order[1:]:
        if event.when.earliest > reached:
            gaps.append((reached, event.when.earliest, event))
        reached = max(reached, event.when.latest)
    if not gaps:
        return
    usual = median(stop - start for start, stop, _ in gaps)
    for start, stop, event in gaps:
        if stop - start > _UNUSUAL * usual:
            message = f"nothing in the lane {named(lane)} for {elapsed(start, stop)} before this"
            yield Finding("lane-gap", message, event.place, "see whether something is missing")
