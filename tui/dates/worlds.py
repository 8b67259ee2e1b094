"""Three-valued time: what holds in every possible world, in some, or in none.

A world of a moment is one instant within its bounds; of a span, a beginning and an end, not before it, and everything
between, both included (an open end goes on for ever, an unknown one may lie anywhere); of a choice, a world of one
member, or of every member. The worlds of two dates vary independently. A window is either a date, or a fixed period
given as `Bounds`, which has one world: all of it. Everything is decided from the ends of ranges, without sampling.
"""

from heapq import heappop, heappush
from typing import Final, NamedTuple, TypeAlias

from tui.dates.cells import Cell, Cells
from tui.dates.distance import Distance
from tui.dates.truth import Truth
from tui.dates.when import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Choice, Edge, Moment, Span, When

Window: TypeAlias = When | Bounds

TOUCHING: Final = Distance()
"""No distance at all: what two dates are within if they share an instant."""

_PATIENCE: Final = 500
"""Cells of a set to walk past before its certainty is given up: what would take longer is called possible."""


class Ends(NamedTuple):
    """The least and the greatest instant that something can begin at, and end at; all four are included."""

    first_low: int
    first_high: int
    last_low: int
    last_high: int


def ends(window: Window) -> Ends:
    """Between which instants a date, or a fixed period, begins and ends."""
    if isinstance(window, Moment):
        return Ends(window.earliest, window.latest - 1, window.earliest, window.latest - 1)
    if isinstance(window, Span):
        begin_low, begin_high = _edge(window.begin, BEGINNING_OF_TIME)
        end_low, end_high = _edge(window.end, END_OF_TIME - 1)
        return Ends(begin_low, min(begin_high, end_high), max(end_low, begin_low), end_high)
    if isinstance(window, Choice):
        low, high = window.earliest, window.latest - 1
        if not window.every:
            return Ends(low, high, low, high)
        cells = Cells(window)
        soonest = cells.first_to_end()
        return Ends(low, soonest[1] if soonest else high, cells.last_start, high)
    low, high = window[0], window[1] - 1
    return Ends(low, low, high, high)


def before(event: When, window: Window) -> Truth:
    """Whether all of an event lies before a window begins."""
    its, the = ends(event), ends(window)
    return _truth(possible=its.last_low < the.first_high, certain=its.last_high < the.first_low)


def after(event: When, window: Window) -> Truth:
    """Whether all of an event lies after a window ends."""
    its, the = ends(event), ends(window)
    return _truth(possible=its.first_high > the.last_low, certain=its.first_low > the.last_high)


def since(event: When, window: Window) -> Truth:
    """Whether some of an event lies at or after the beginning of a window."""
    return before(event, window).negated


def until(event: When, window: Window) -> Truth:
    """Whether some of an event lies at or before the end of a window."""
    return after(event, window).negated


def during(event: When, window: Window) -> Truth:
    """Whether some instant of an event lies in a window."""
    return within(event, window, TOUCHING)


def within(event: When, window: Window, distance: Distance) -> Truth:
    """Whether some instant of an event is no further than a distance from some instant of a window."""
    if not _can_meet(event, window, distance):
        return Truth.NO
    return _truth(possible=True, certain=not _can_part(event, window, distance))


def cover(window: Window) -> list[Cell]:
    """The instants that belong to a date in some world, as stretches in order with gaps between."""
    if not isinstance(window, Choice):
        its = ends(window)
        return [(its.first_low, its.last_high)]
    stretches: list[Cell] = []
    for low, high in sorted((member.earliest, member.latest - 1) for member in window.members):
        if stretches and low <= stretches[-1][1] + 1:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], high)
        else:
            stretches.append((low, high))
    return stretches


def _edge(edge: Moment | Edge, far: int) -> Cell:
    """The least and greatest instant of one end of a span that, if it is open, lies `far` away."""
    if isinstance(edge, Moment):
        return edge.earliest, edge.latest - 1
    return (far, far) if edge is Edge.OPEN else (BEGINNING_OF_TIME, END_OF_TIME - 1)


def _truth(*, possible: bool, certain: bool) -> Truth:
    if certain:
        return Truth.CERTAINLY
    return Truth.POSSIBLY if possible else Truth.NO


def _can_meet(event: When, window: Window, distance: Distance) -> bool:
    """Whether the two come within a distance in some world: whether any two stretches of them do."""
    theirs = iter(cover(window))
    low, high = next(theirs)
    for first, last in cover(event):
        while distance.after(high) < first:
            stretch = next(theirs, None)
            if stretch is None:
                return False
            low, high = stretch
        if distance.before(low) <= last:
            return True
    return False


def _can_part(event: When, window: Window, distance: Distance) -> bool:
    """Whether the two are further than a distance from each other in some world."""
    scattered = isinstance(event, Choice) and event.every
    if isinstance(window, Choice) and window.every:
        if scattered and isinstance(event, Choice):
            return _can_alternate(Cells(event), Cells(window), distance)
        return _can_dodge(Cells(window), event, distance)
    if scattered and isinstance(event, Choice):
        return _can_dodge(Cells(event), window, distance)
    its, the = ends(event), ends(window)
    return its.last_low < distance.before(the.first_high) or its.first_high > distance.after(the.last_low)


def _can_dodge(cells: Cells, window: Window, distance: Distance) -> bool:
    """Whether every cell can have its instant further than a distance from a window that is no set of cells.

    It is enough to look at the least worlds of the window: a stretch that belongs to all of them, else single instants.
    """
    its = ends(window)
    if its.first_high < its.last_low:
        caught = cells.first_to_end(distance.before(its.first_high) - 1)
        return caught is None or caught[1] > distance.after(its.last_low)
    stretches = cover(window) if isinstance(window, Choice) else [(its.last_low, its.first_high)]
    return any(_has_clearing(cells, stretch, distance) for stretch in stretches)


def _has_clearing(cells: Cells, stretch: Cell, distance: Distance) -> bool:
    """Whether some instant of a stretch has no whole cell within a distance about it."""
    at, last = stretch
    for _ in range(_PATIENCE):
        if at > last:
            return False
        caught = cells.first_to_end(distance.before(at) - 1)
        if caught is None or caught[1] > distance.after(at):
            return True
        at = distance.after(cells.row_end(caught[0], distance.after(at) - at)) + 1
    return True


def _can_alternate(these: Cells, those: Cells, distance: Distance) -> bool:
    """Whether the cells of two sets can have their instants so that none of one is within a distance of the other's.

    Then the time line divides into runs for one set and runs for the other, more than the distance apart. An instant
    can be the last so far of one set if no cell of the other, among those that begin after its own last instant, has
    ended within the distance. The instants for which that holds are found as stretches, the earliest first; a set
    that has passed the beginning of all its cells leaves the rest of time to the other.
    """
    sides = these, those
    passed = [BEGINNING_OF_TIME - 1, BEGINNING_OF_TIME - 1]
    stretches: list[tuple[int, int, int]] = []
    for side in (0, 1):
        _add_stretch(stretches, 1 - side, BEGINNING_OF_TIME, sides[side].first_to_end(), distance)
    for _ in range(_PATIENCE):
        if not stretches:
            return False
        low, high, side = heappop(stretches)
        start = sides[side].next_start(passed[side])
        if start is None or start > high:
            continue
        passed[side] = last = max(start, low)
        rest = sides[side].first_to_end(last)
        if rest is None:
            return True
        _add_stretch(stretches, 1 - side, distance.after(last) + 1, rest, distance)
        heappush(stretches, (last + 1, high, side))
    return True


def _add_stretch(
    stretches: list[tuple[int, int, int]], side: int, low: int, other: Cell | None, distance: Distance
) -> None:
    """Note that a set can have its last instant from `low` on until the other's next cell would be lost."""
    high = distance.before(other[1]) - 1 if other else END_OF_TIME
    if low <= high:
        heappush(stretches, (low, high, side))
