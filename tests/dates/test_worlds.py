"""Three-valued time against a model that lists every world on a short time line."""

from collections.abc import Callable, Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Choice, Edge, Moment, Precision, Range, Span, Truth, When
from tui.dates.apart import distance
from tui.dates.distance import Distance
from tui.dates.worlds import Window, after, before, during, since, until, within

Worlds = list[frozenset[int]]

LAST = 6
"""Dates are drawn from the instants 0 to LAST; unknown ends also lie beyond, at the ends of time."""
LINE = [BEGINNING_OF_TIME, *range(-4, LAST + 5), END_OF_TIME - 1]


def moment(low: int, high: int, precision: Precision = Precision.MICROSECOND) -> Moment:
    return Moment(low, high + 1, precision, f"{low}..{high}")


def worlds(window: Window) -> Worlds:
    if isinstance(window, Moment):
        return [frozenset([at]) for at in range(window.earliest, window.latest)]
    if isinstance(window, Span):
        begins = instants(window.begin, BEGINNING_OF_TIME)
        ends = instants(window.end, END_OF_TIME - 1)
        return [frozenset(at for at in LINE if b <= at <= e) for b in begins for e in ends if b <= e]
    if isinstance(window, Choice):
        cells = [cell for member in window.members for cell in members(member)]
        if window.every:
            return list({frozenset(picks) for picks in product(*cells)})
        return [frozenset([at]) for cell in cells for at in cell]
    return [frozenset(at for at in LINE if window[0] <= at < window[1])]


def instants(edge: Moment | Edge, far: int) -> list[int]:
    if isinstance(edge, Moment):
        return list(range(edge.earliest, edge.latest))
    return [far] if edge is Edge.OPEN else LINE


def members(member: Moment | Range) -> Iterator[list[int]]:
    if isinstance(member, Moment):
        yield list(range(member.earliest, member.latest))
    else:
        yield from ([at] for at in LINE if member.earliest <= at < member.latest)


def judged(event: When, window: Window, holds: Callable[[frozenset[int], frozenset[int]], bool]) -> Truth:
    verdicts = {holds(mine, other) for mine in worlds(event) for other in worlds(window)}
    if verdicts == {True}:
        return Truth.CERTAINLY
    return Truth.POSSIBLY if True in verdicts else Truth.NO


points = st.integers(0, LAST)
moments = st.builds(lambda low, length: moment(low, min(low + length, LAST)), points, st.integers(0, 3))
edges = moments | st.sampled_from(Edge)


def is_possible(begin: Moment | Edge, end: Moment | Edge) -> bool:
    return isinstance(begin, Edge) or isinstance(end, Edge) or begin.earliest < end.latest


spans = st.tuples(edges, edges).filter(lambda ends: is_possible(*ends)).map(lambda ends: Span(*ends))
exact = points.map(lambda at: moment(at, at))
ranges = st.tuples(exact, exact).map(lambda ends: Range(*sorted(ends, key=lambda end: end.earliest)))
half_open = st.builds(Range, st.none(), exact) | st.builds(Range, exact, st.none())
one_of = st.builds(Choice, st.lists(moments | ranges | half_open, min_size=1, max_size=3).map(tuple))
all_of = st.builds(Choice, st.lists(moments | ranges, min_size=1, max_size=3).map(tuple), st.just(True))
whens = moments | spans | one_of | all_of
periods = st.tuples(points, points).map(lambda ends: (min(ends), max(ends) + 1)) | st.builds(
    lambda at, is_start: (at, END_OF_TIME) if is_start else (BEGINNING_OF_TIME, at + 1), points, st.booleans()
)
windows = periods | whens


@settings(max_examples=300, deadline=None)
@given(whens, windows)
def test_relations_hold_in_just_the_worlds_where_they_do(event: When, window: Window) -> None:
    assert before(event, window) is judged(event, window, lambda mine, other: max(mine) < min(other))
    assert after(event, window) is judged(event, window, lambda mine, other: min(mine) > max(other))
    assert since(event, window) is judged(event, window, lambda mine, other: max(mine) >= min(other))
    assert until(event, window) is judged(event, window, lambda mine, other: min(mine) <= max(other))
    assert during(event, window) is judged(event, window, lambda mine, other: bool(mine & other))


@settings(max_examples=300, deadline=None)
@given(whens, windows, st.integers(0, 4))
def test_nearness_is_the_shortest_distance_of_any_two_instants(event: When, window: Window, reach: int) -> None:
    def is_near(mine: frozenset[int], other: frozenset[int]) -> bool:
        return any(abs(a - b) <= reach for a in mine for b in other)

    assert within(event, window, Distance(microseconds=reach)) is judged(event, window, is_near)


@settings(max_examples=300, deadline=None)
@given(all_of, all_of, st.integers(0, 3))
def test_two_sets_of_everything_dodge_each_other_where_they_can(event: Choice, other: Choice, reach: int) -> None:
    def is_near(mine: frozenset[int], theirs: frozenset[int]) -> bool:
        return any(abs(a - b) <= reach for a in mine for b in theirs)

    assert within(event, other, Distance(microseconds=reach)) is judged(event, other, is_near)


closed = whens.filter(lambda when: when.earliest > -100 and when.latest < 100)


@settings(max_examples=300, deadline=None)
@given(closed, closed)
def test_distances_are_those_of_all_pairs_of_worlds(one: When, other: When) -> None:
    ways = [
        min(abs(mine - its) for mine in world for its in others) for world in worlds(one) for others in worlds(other)
    ]
    least, most = distance(one, other)
    assert least == min(ways)
    assert most >= max(ways)
    if not any(isinstance(when, Choice) and when.every for when in (one, other)):
        assert most == max(ways)
