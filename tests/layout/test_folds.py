"""Folded time goes on as time does, loses no instant, and has a column for the sign of every break."""

from fractions import Fraction
from itertools import accumulate, pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tui.dates import END_OF_TIME, Bounds
from tui.dates.calendar import DAY, instant
from tui.layout import Viewport
from tui.layout.folds import Folds
from tui.layout.viewport import FIRST, LAST

lengths = st.integers(0, 20).flatmap(lambda power: st.integers(1, 10 ** (power + 1)))


@st.composite
def stretches(draw: st.DrawFn) -> tuple[Bounds, ...]:
    """Some stretches of time, apart from each other, none of them beyond the end of it."""
    edges = list(accumulate(draw(st.lists(lengths, max_size=24)), initial=draw(st.integers(FIRST // 2, LAST // 2))))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    """A window over some folded stretches, whose columns are a microsecond long or longer."""
    folded = draw(stretches())
    width = draw(st.integers(1, 300))
    edges = sorted({edge for stretch in folded for edge in stretch} | {0})
    begin = draw(st.sampled_from(edges)) + draw(st.integers(-(10**18), 10**18))
    length = draw(lengths)
    assume(length >= width)
    viewport = Viewport(begin, begin + length, width)
    return viewport.folding(Folds(folded), viewport.middle)


columns = st.integers(-500, 500)
factors = st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(3, 4), Fraction(5, 4), Fraction(2), Fraction(7)])


def is_at_a_limit(viewport: Viewport) -> bool:
    return viewport.start == FIRST or viewport.end == LAST


@pytest.mark.parametrize(
    ("at", "position"),
    [
        (-5, -5),
        (100, 100),  # the first fold takes ten instants for a hundred
        (109, 100),
        (110, 101),
        (199, 109),
        (200, 110),
        (250, 160),
        (300, 210),  # the second ten for a thousand
        (1299, 219),
        (1300, 220),
        (1301, 221),
    ],
)
def test_what_follows_a_fold_comes_closer(at: int, position: int) -> None:
    assert Folds(((100, 200), (300, 1300)), room=10, most=2).position(at) == position


def test_the_longest_are_folded_and_none_that_would_become_longer() -> None:
    folds = Folds(((0, 50), (100, 200), (300, 310), (400, 460)), room=10, most=4)
    assert [stretch for _, stretch in folds.breaks] == [(0, 50), (100, 200), (400, 460)]
    assert [stretch for _, stretch in Folds(folds.stretches, room=10, most=1).breaks] == [(100, 200)]


@given(stretches(), lengths, st.integers(0, 30), st.integers(FIRST, LAST), lengths)
def test_positions_never_go_back_and_never_jump(
    folded: tuple[Bounds, ...], room: int, most: int, at: int, step: int
) -> None:
    folds = Folds(folded, room, most)
    edges = [edge + by for stretch in folded for edge in stretch for by in (-1, 0, 1)]
    for one in [at, *edges]:
        assert folds.position(one) <= folds.position(one + 1) <= folds.position(one) + 1
        assert folds.position(one) <= folds.position(one + step) <= folds.position(one) + step


@given(stretches(), lengths, st.integers(0, 30), st.integers(FIRST, LAST))
def test_every_position_has_a_first_instant(folded: tuple[Bounds, ...], room: int, most: int, at: int) -> None:
    folds = Folds(folded, room, most)
    for position in [at, *(at for at, _ in folds.breaks)]:
        first = folds.instant(position)
        assert folds.position(first) == position
        assert folds.position(first - 1) == position - 1


@given(stretches(), lengths, st.integers(0, 30))
def test_what_is_folded_and_what_is_shown_is_the_whole(folded: tuple[Bounds, ...], room: int, most: int) -> None:
    folds = Folds(folded, room, most)
    hidden = sum(end - begin - room for _, (begin, end) in folds.breaks)
    assert folds.position(LAST) - folds.position(FIRST) + hidden == LAST - FIRST


@given(viewports(), columns)
def test_the_first_instant_of_a_column_falls_on_it_and_the_one_before_does_not(viewport: Viewport, column: int) -> None:
    assume(viewport.span >= viewport.width)
    first = viewport.instant(column)
    assert viewport.column(first) == column
    assert viewport.column(first - 1) == column - 1


@given(viewports(), st.integers(FIRST, LAST), lengths)
def test_columns_never_go_back(viewport: Viewport, at: int, step: int) -> None:
    assert viewport.column(at) <= viewport.column(at + step)


@given(viewports(), columns)
def test_nothing_else_is_on_the_column_of_a_break(viewport: Viewport, cells: int) -> None:
    panned = viewport.pan(cells)
    for column, (begin, end) in panned.breaks.items():
        assert panned.column(begin - 1) < column < panned.column(end)
        assert begin <= panned.instant(column) < end
    assert all(one < other for one, other in pairwise(panned.breaks))


@given(viewports(), columns, st.data())
def test_panning_moves_everything_by_as_many_columns(viewport: Viewport, cells: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(viewport.start, viewport.end - 1))
    panned = viewport.pan(cells)
    assume(viewport.span >= viewport.width and not is_at_a_limit(panned))
    assert panned.span == viewport.span
    assert panned.column(at) == viewport.column(at) - cells
    assert panned.pan(-cells) == viewport


@given(viewports(), factors, st.data())
def test_zooming_keeps_an_instant_on_its_column(viewport: Viewport, factor: Fraction, data: st.DataObject) -> None:
    at = data.draw(st.integers(viewport.start, viewport.end - 1))
    zoomed = viewport.zoom(factor, at)
    assume(zoomed.span >= zoomed.width and not is_at_a_limit(zoomed))
    assert zoomed.column(at) == viewport.column(at)
    assert abs(zoomed.span * factor - viewport.span) <= factor


@given(viewports(), st.lists(st.sampled_from([Fraction(1, 1000), Fraction(1000)]), max_size=12))
def test_a_window_stays_within_time(viewport: Viewport, steps: list[Fraction]) -> None:
    for factor in steps:
        viewport = viewport.zoom(factor, viewport.middle).pan(viewport.width)
        assert FIRST <= viewport.start < viewport.end <= LAST
        assert viewport.span * 4 >= viewport.width


@given(viewports(), st.integers(1, 300))
@example(Viewport(15, 45, 1, folds=Folds(((0, 1), (2, 3), (44, 50)), room=60, most=0)), 12)
@example(Viewport(15, 45, 1, folds=Folds(((0, 1), (2, 3), (44, 50)), room=60, most=0)), 20)  # ends within a fold
def test_another_width_shows_the_same_window(viewport: Viewport, width: int) -> None:
    assume(viewport.folds and 4 * viewport.span >= width)
    resized = viewport.resized(width)
    assert resized.folds
    if not resized.folds.fold_of(viewport.window):
        assert resized.column(viewport.start) == 0
        assert resized.column(viewport.end - 1) <= width - 1
        assert resized.instant(width) >= viewport.end


@given(stretches(), st.integers(FIRST // 2, LAST // 2), lengths, st.integers(1, 300))
def test_fit_shows_all_of_it(folded: tuple[Bounds, ...], start: int, length: int, width: int) -> None:
    viewport = Viewport.fit((start, start + length), width, folds=Folds(folded))
    assert 0 <= viewport.column(start) <= viewport.column(start + length - 1) < width


@given(viewports())
def test_unfolded_at_a_middle_it_is_as_if_it_had_never_been_folded(viewport: Viewport) -> None:
    middle = viewport.middle
    unfolded = viewport.folding(None, middle)
    assert unfolded.span == viewport.span or is_at_a_limit(viewport)
    assert unfolded.folds is None
    assert unfolded.breaks == {}


def test_two_clusters_a_thousand_years_apart_share_the_columns() -> None:
    there, here = instant(1021), instant(2021)
    folds = Folds(((there + 30 * DAY, here),))
    viewport = Viewport.fit((there, here + 30 * DAY), 66, margin=0, label=0, folds=folds)
    assert viewport.breaks == {32: (there + 30 * DAY, here)}
    noon = DAY // 2
    assert [viewport.column(there + day * DAY + noon) for day in (0, 1, 29)] == [0, 1, 29]
    assert [viewport.column(here + day * DAY + noon) for day in (0, 1, 29)] == [36, 37, 65]
    assert viewport.pieces == [
        (viewport.start, there + 30 * DAY, 0, 32),
        (here, END_OF_TIME, 33, 66),
    ]


def test_a_window_within_a_folded_stretch_shows_where_it_is_broken() -> None:
    folds = Folds(((instant(1021), instant(2021)),))
    viewport = Viewport.fit((instant(1400), instant(1500)), 60, folds=folds)
    assert list(viewport.breaks) == [29]
    looked_into = Viewport(instant(1400), instant(1500), 60).folding(folds, instant(1450))
    assert looked_into.span == instant(1500) - instant(1400)
    assert 30 - 4 <= next(iter(looked_into.breaks)) <= 30 + 4


def test_few_columns_have_few_folds() -> None:
    folds = Folds(tuple((year, year + 8) for year in range(1000, 2000, 10)))
    assert [len(folds.at_scale(1, width).breaks) for width in (10, 18, 60, 180)] == [0, 1, 3, 10]


@given(viewports(), columns)
def test_pieces_and_breaks_take_turns(viewport: Viewport, cells: int) -> None:
    panned = viewport.pan(cells)
    pieces = panned.pieces
    for before, after in pairwise(pieces):
        assert before.right in panned.breaks
        assert before.right + 1 == after.left
        assert panned.breaks[before.right] == (before.end, after.begin)
    for piece in pieces:
        assert 0 <= piece.left < piece.right <= panned.width
        assert piece.begin < piece.end
        assert piece.left <= panned.column(piece.begin)
