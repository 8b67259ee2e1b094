"""What there is to see: the events, eras and series that a window of time needs, asked of a selection.

However many events a selection has, it is asked a bounded number of questions: all events if they are few, else those
around the window, else a sample from each slot of the grid, with the number of those that were left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import isqrt
from typing import Final

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds
from tui.layout.lanes import PADDING, SLOT
from tui.layout.pointers import NO_POINTERS, Pointers
from tui.layout.viewport import Viewport
from tui.store import Hit, Selection
from tui.timeline import Era, Event, Lane, Series, Timeline, lane_colours

FEW: Final = 400
"""A selection with no more events is drawn from all of them, wherever the window is."""

ENOUGH: Final = 400
"""About as many events are asked for around a window, when a selection has more."""

REACHING: Final = 64
"""The most events that begin before what is asked for and are still looked at."""

_ALL_TIME: Final = (BEGINNING_OF_TIME, END_OF_TIME)
_NAMELESS: Final = Lane("", "")
_AXIS: Final = 2
_LEAST_SHARE: Final = 4
_SAMPLES: Final = 64
_LABEL: Final = 24


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """A lane to be drawn: its events, the number of those left out by slot of the grid, its series.

    `need` is the number of rows it would like to have if that cannot be told from `hits`, else 0.
    """

    lane: Lane
    colour: str
    hits: tuple[Hit, ...] = ()
    unseen: Mapping[int, int] = field(default_factory=dict)
    series: tuple[Series, ...] = ()
    need: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that a canvas is composed from. `cursor` is drawn whether or not it is among the events of a band."""

    bands: tuple[Band, ...] = ()
    lanes_left_out: int = 0
    eras: tuple[Era, ...] = ()
    cursor: Event | None = None
    now: int | None = None
    pointers: Pointers = NO_POINTERS


def scene(
    selection: Selection,
    timeline: Timeline,
    viewport: Viewport,
    height: int,
    *,
    cursor: Event | None = None,
    now: int | None = None,
    pointers: Pointers = NO_POINTERS,
) -> Scene:
    """What a selection of a timeline has to show in a viewport, on a canvas of so many lines."""
    lanes = _lanes(selection, timeline)
    colours = lane_colours(timeline.lanes)
    shown = _page(lanes, max(height - _AXIS - viewport.is_broken, 1), cursor.lane if cursor else "")
    hits: Sequence[Hit]
    if selection.count <= FEW:
        hits = selection.page(0, selection.count)
        unseen: Mapping[str, Mapping[int, int]] = {}
        needs: Mapping[str, int] = {}
    else:
        columns = _padded(viewport)
        hits = _around(selection, viewport, columns)
        unseen = _unseen(selection, shown, viewport, columns, hits)
        needs = {lane.id: _need(selection, lane, viewport) for lane in shown}
    by_lane: dict[str, list[Hit]] = {lane.id: [] for lane in shown}
    for hit in hits:
        if hit.event.lane in by_lane:
            by_lane[hit.event.lane].append(hit)
    bands = tuple(
        Band(
            lane,
            colours[lane.id],
            tuple(by_lane[lane.id]),
            unseen.get(lane.id, {}),
            tuple(series for series in timeline.series if series.lane == lane.id),
            needs.get(lane.id, 0),
        )
        for lane in shown
    )
    return Scene(bands, len(lanes) - len(shown), timeline.eras, cursor, now, pointers)


def _page(lanes: Sequence[Lane], most: int, wanted: str) -> Sequence[Lane]:
    """As many lanes as have room, if that is not all of them those around the one that is wanted."""
    if len(lanes) <= most:
        return lanes
    size = max(most - 1, 1)
    place = next((place for place, lane in enumerate(lanes) if lane.id == wanted), 0)
    first = place // size * size
    return lanes[first : first + size]


def _lanes(selection: Selection, timeline: Timeline) -> list[Lane]:
    """The lanes that have something to show anywhere in time, in display order; one without a name comes last."""
    drawn = {series.lane for series in timeline.series}
    return [
        lane
        for lane in (*timeline.lanes, _NAMELESS)
        if lane.id in drawn or any(selection.density(_ALL_TIME, 1, lane.id))
    ]


def _padded(viewport: Viewport) -> range:
    """The columns around a window that decide what it shows, from the edge of one slot to that of another."""
    first = (viewport.first - PADDING) // SLOT * SLOT
    last = -(-(viewport.first + viewport.width + PADDING) // SLOT) * SLOT
    return range(first - viewport.first, last - viewport.first, SLOT)


def _bounds(columns: range, viewport: Viewport) -> Bounds:
    return viewport.instant(columns.start), viewport.instant(columns.stop)


def _around(selection: Selection, viewport: Viewport, columns: range) -> list[Hit]:
    """Some of the events that begin in each slot of some columns, and those that may reach into the columns."""
    share = max(ENOUGH * SLOT // (viewport.width + 2 * PADDING), _LEAST_SHARE)
    places = [selection.rank((viewport.instant(column), -END_OF_TIME)) for column in (*columns, columns.stop)]
    hits = list(selection.across(_bounds(columns, viewport), REACHING))
    for begin, end in pairwise(places):
        hits += _sample(selection, begin, end, share)
    return hits


def _sample(selection: Selection, begin: int, end: int, share: int) -> list[Hit]:
    """At most so many of the events from one position up to another, a few from each quarter."""
    if end - begin <= share:
        return list(selection.page(begin, end - begin))
    quarters = (begin + (end - begin) * quarter // 4 for quarter in range(4))
    return [hit for place in quarters for hit in selection.page(place, share // 4)]


def _unseen(
    selection: Selection, lanes: Sequence[Lane], viewport: Viewport, columns: range, hits: Sequence[Hit]
) -> dict[str, dict[int, int]]:
    """By lane and slot of the grid, how many events are not among the hits."""
    first = (columns.start + viewport.first) // SLOT
    seen: dict[tuple[str, int], int] = {}
    for hit in hits:
        key = hit.event.lane, (viewport.column(hit.event.when.sort_key[0]) + viewport.first) // SLOT
        seen[key] = seen.get(key, 0) + 1
    return {
        lane.id: {
            slot: left
            for slot, count in enumerate(_counts(selection, lane, viewport, columns), first)
            if (left := count - seen.get((lane.id, slot), 0)) > 0
        }
        for lane in lanes
    }


def _counts(selection: Selection, lane: Lane, viewport: Viewport, columns: range) -> Sequence[int]:
    """How many events of a lane begin on each so many columns: asked at once for those that no fold makes uneven."""
    if viewport.folds is None:
        return selection.density(_bounds(columns, viewport), len(columns), lane.id)
    edges = [viewport.instant(column) for column in (*columns, columns.stop)]
    counts: list[int] = []
    for is_even, parts in groupby(pairwise(edges), key=viewport.folds.is_even):
        stretches = list(parts)
        for run in [stretches] if is_even else [[stretch] for stretch in stretches]:
            counts += selection.density((run[0][0], run[-1][1]), len(run), lane.id)
    return counts


def _need(selection: Selection, lane: Lane, viewport: Viewport) -> int:
    """The rows that a lane needs where it is fullest, by its density all over time at this scale.

    Events do not keep equal distances: two standard deviations more than come on average (of a Poisson process).
    """
    start, end = selection.extent or viewport.window
    if viewport.is_broken:
        first, last = viewport.column(start), viewport.column(end) + 1
        step = max((last - first) // _SAMPLES, 1)
        counts = _counts(selection, lane, viewport, range(first, last, step))
        cells = max(step, _LABEL)
    else:
        counts = selection.density((start, end + 1), _SAMPLES, lane.id)
        cells = max((end - start) * viewport.width // viewport.span // _SAMPLES, _LABEL)
    fullest = max(counts, default=0)
    average = -(-fullest * _LABEL // cells)
    return average + 2 * isqrt(average) + 1
