"""Which events stand to a window as a query asks, certainly and possibly, all of them at once.

The ends of an event decide it, compared all together; only where a date is scattered (gaps between what it can be,
or many members) it is judged by itself. See `worlds` for what the comparisons mean.
"""

from typing import TypeAlias

from tui.dates import Choice, Truth
from tui.dates.distance import Distance
from tui.dates.worlds import TOUCHING, Ends, Window, cover, ends, until, within
from tui.query.bits import from_positions, positions
from tui.query.columns import Columns
from tui.query.times import FIRST_HIGH, FIRST_LOW, LAST_HIGH, LAST_LOW
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
    the, before = ends(window), columns.times.before
    return before(LAST_HIGH, the.first_low), before(LAST_LOW, the.first_high)


def _after(columns: Columns, window: Window) -> Sets:
    the, before = ends(window), columns.times.before
    return columns.all ^ before(FIRST_LOW, the.last_high + 1), columns.all ^ before(FIRST_HIGH, the.last_low + 1)


def _near(columns: Columns, window: Window, distance: Distance) -> Sets:
    certain, possible = columns.all, 0
    for the in _stretches(window):
        its = _near_stretch(columns, the, distance)
        certain &= its[0]
        possible |= its[1]
    apart = possible if isinstance(window, Choice) and window.every else possible & columns.times.scattered
    truths: dict[Truth, list[int]] = {truth: [] for truth in Truth}
    for place in positions(apart):
        truths[within(columns.events[place].when, window, distance)].append(place)
    certain = certain & ~apart | from_positions(truths[Truth.CERTAINLY], columns.size)
    return certain, possible ^ from_positions(truths[Truth.NO], columns.size)


def _stretches(window: Window) -> list[Ends]:
    """The ends of a window; of one out of several, those of each, since its worlds are the worlds of all of them."""
    if isinstance(window, Choice) and not window.every:
        return [Ends(low, high, low, high) for low, high in cover(window)]
    return [ends(window)]


def _near_stretch(columns: Columns, the: Ends, distance: Distance) -> Sets:
    """The events within a distance, as if the instants of each were one stretch."""
    before = columns.times.before
    nearest, furthest = distance.before(the.first_low), distance.after(the.last_high)
    surely_before, surely_after = distance.before(the.first_high), distance.after(the.last_low)
    certain = before(FIRST_HIGH, surely_after + 1) & ~before(LAST_LOW, surely_before)
    possible = before(FIRST_LOW, furthest + 1) & ~before(LAST_HIGH, nearest)
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
