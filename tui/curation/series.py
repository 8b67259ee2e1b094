"""Whether figures are in order, and whether those on one axis can be compared."""

from collections.abc import Iterator
from itertools import pairwise

from tui.curation.certainty import is_surely_before
from tui.curation.finding import Finding, named
from tui.dates import words
from tui.timeline import Series, Timeline


def series(timeline: Timeline) -> Iterator[Finding]:
    """What is doubtful about the series of a timeline."""
    first_in: dict[str, Series] = {}
    for one in timeline.series:
        for before, point in pairwise(one.points):
            if is_surely_before(point.when, before.when):
                message = f"{words(point.when)} stands after {words(before.when)}"
                yield Finding("series-order", message, point.place, "put the points in time order")
        if one.lane and one.unit:
            first = first_in.setdefault(one.lane, one)
            if first.unit != one.unit:
                message = (
                    f"{named(one.label)} is in {named(one.unit)}, "
                    f"and {named(first.label)} in the same lane is in {named(first.unit)}"
                )
                yield Finding("series-mixed-units", message, one.place, "give them the same unit, or two lanes")
