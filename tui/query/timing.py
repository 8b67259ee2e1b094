"""Which events stand to a window as a query asks, certainly and possibly, all of them at once.

The ends of an event decide it, compared column by column; only where a date is scattered (gaps between what it can
be, or many members) it is judged by itself. See `worlds` for what the comparisons mean.
"""

from typing import TypeAlias

from tui.dates import Truth
from tui.dates.distance import Distance
from tui.dates.worlds import TOUCHING, Window, ends, until, within
from tui.query.bits import from_flags, positions
from tui.query.columns import Columns
from tui.query.times import is_scattered
from tui.query.tree import InTime, Period, Reference, Within

Sets: TypeAlias = tuple[int, int]
"""The events that something certainly holds for, and those that it possibly does, them included, as bits."""


def in_time(node: InTime, columns: Columns) -> Sets:
    """The events that stand to a window as asked; raises `QueryError` for an `@id` that is not there."""
    window = _window(node.window, columns)
    match node.relation:
        case "before":
            return _with_itself(node.window, _before(columns, window), columns, holds=False)
        case "after":
            return _with_itself(node.window, _after(columns, window), columns, holds=False)
        case "since":
            return _with_itself(node.window, _negated(_before(columns, window), columns), columns, holds=True)
        case "until":
            return _with_itself(node.window, _negated(_after(columns, window), columns), columns, holds=True)
        case "during":
            return _with_itself(node.window, _near(columns, window, TOUCHING), columns, holds=True)
    return _known(columns, window)


def near(node: Within, columns: Columns) -> Sets:
    """The events within a distance of another; raises `QueryError` for an `@id` that is not there."""
    return _with_itself(node.of, _near(columns, _window(node.of, columns), node.distance), columns, holds=True)


def _window(window: Period | Reference, columns: Columns) -> Window:
    if isinstance(window, Reference):
        return columns.vocabulary.date(window.id, window.column)
    return window.earliest, window.latest


def _with_itself(window: Period | Reference, sets: Sets, columns: Columns, *, holds: bool) -> Sets:
    """The sets with an event's relation to itself put right: it has one world, not two."""
    place = columns.position.get(window.id) if isinstance(window, Reference) else None
    if place is None:
        return sets
    certain, possible = sets
    itself = 1 << place
    return (certain | itself, possible | itself) if holds else (certain & ~itself, possible & ~itself)


def _negated(sets: Sets, columns: Columns) -> Sets:
    certain, possible = sets
    return columns.all ^ possible, columns.all ^ certain


def _before(columns: Columns, window: Window) -> Sets:
    times, the = columns.times, ends(window)
    certain = from_flags([high < the.first_low for high in times.last_high])
    possible = from_flags([low < the.first_high for low in times.last_low])
    return certain, possible


def _after(columns: Columns, window: Window) -> Sets:
    times, the = columns.times, ends(window)
    certain = from_flags([low > the.last_high for low in times.first_low])
    possible = from_flags([high > the.last_low for high in times.first_high])
    return certain, possible


def _near(columns: Columns, window: Window, distance: Distance) -> Sets:
    times, the = columns.times, ends(window)
    nearest, furthest = distance.before(the.first_low), distance.after(the.last_high)
    surely_before, surely_after = distance.before(the.first_high), distance.after(the.last_low)
    possible = from_flags(
        [low <= furthest and high >= nearest for low, high in zip(times.first_low, times.last_high, strict=True)]
    )
    certain = from_flags(
        [
            low >= surely_before and high <= surely_after
            for low, high in zip(times.last_low, times.first_high, strict=True)
        ]
    )
    apart = possible if not isinstance(window, tuple) and is_scattered(window) else possible & times.scattered
    certain &= ~apart
    for place in positions(apart):
        truth = within(columns.events[place].when, window, distance)
        if truth is Truth.CERTAINLY:
            certain |= 1 << place
        elif truth is Truth.NO:
            possible ^= 1 << place
    return certain, possible


def _known(columns: Columns, window: Window) -> Sets:
    """The events that some supporting source was published about by the end of a window; it may be unknown when."""
    column = columns.values("supports")
    verdicts: dict[Truth, list[str]] = {truth: [] for truth in Truth}
    for name in column:
        source = columns.timeline.sources.get(name)
        published = source.published if source else None
        verdicts[until(published, window) if published else Truth.POSSIBLY].append(name)
    certain = column.union(verdicts[Truth.CERTAINLY])
    return certain, certain | column.union(verdicts[Truth.POSSIBLY])
