"""A viewport moves as one piece, keeps what it zooms about, and never leaves time."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.dates.calendar import DAY, instant
from tui.layout import Viewport
from tui.layout.viewport import FIRST, LAST

YEAR = 365 * DAY

widths = st.integers(1, 300)


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    """Any window in time whose columns are a microsecond long or longer."""
    width = draw(widths)
    power = draw(st.integers(0, 24))
    span = draw(st.integers(10**power, 10 ** (power + 1)))
    assume(width <= span <= LAST - FIRST)
    start = draw(st.integers(FIRST, LAST - span))
    return Viewport(start, start + span, width)


@st.composite
def viewports_with_an_instant(draw: st.DrawFn) -> tuple[Viewport, int]:
    viewport = draw(viewports())
    return viewport, draw(st.integers(viewport.start, viewport.end - 1))


factors = st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(3, 4), Fraction(5, 4), Fraction(2), Fraction(7)])


def is_at_a_limit(viewport: Viewport) -> bool:
    return viewport.start == FIRST or viewport.end == LAST


@pytest.mark.parametrize(
    ("moment", "column"),
    [(instant(2000), 0), (instant(2000, 1, 4), 3), (instant(2000, 1, 4, 23, 59), 3), (instant(2000, 1, 11), 10)],
)
def test_an_instant_falls_on_the_column_that_it_is_within(moment: int, column: int) -> None:
    assert Viewport(instant(2000), instant(2000, 1, 11), 10).column(moment) == column


def test_an_instant_outside_falls_outside() -> None:
    viewport = Viewport(instant(2000), instant(2000, 1, 11), 10)
    assert viewport.column(instant(1999, 12, 31)) == -1
    assert viewport.column(instant(2001)) == 366


@pytest.mark.parametrize(("start", "end", "width"), [(5, 5, 10), (6, 5, 10), (0, 10, 0)])
def test_a_window_of_nothing_is_refused(start: int, end: int, width: int) -> None:
    with pytest.raises(ValueError, match="no window"):
        Viewport(start, end, width)


@given(viewports(), st.integers(-500, 500))
def test_the_window_is_as_wide_as_its_columns(viewport: Viewport, cells: int) -> None:
    for window in (viewport, viewport.pan(cells)):
        assert window.column(window.start) == 0
        assert window.column(window.end - 1) == window.width - 1


@given(viewports(), st.integers(-1000, 1000))
def test_the_first_instant_of_a_column_falls_on_it_and_the_one_before_does_not(viewport: Viewport, column: int) -> None:
    first = viewport.instant(column)
    assert viewport.column(first) == column
    assert viewport.column(first - 1) == column - 1


@given(viewports_with_an_instant(), st.integers(-500, 500))
def test_panning_moves_everything_by_as_many_columns(place: tuple[Viewport, int], cells: int) -> None:
    viewport, moment = place
    panned = viewport.pan(cells)
    assume(not is_at_a_limit(panned))
    assert panned.span == viewport.span
    assert panned.column(moment) == viewport.column(moment) - cells
    assert panned.pan(-cells) == viewport


@given(viewports_with_an_instant(), factors)
def test_zooming_keeps_an_instant_on_its_column(place: tuple[Viewport, int], factor: Fraction) -> None:
    viewport, moment = place
    zoomed = viewport.zoom(factor, moment)
    assume(zoomed.span >= zoomed.width and not is_at_a_limit(zoomed))
    assert zoomed.column(moment) == viewport.column(moment)
    assert abs(zoomed.span * factor - viewport.span) <= factor


@given(viewports_with_an_instant(), factors)
def test_zooming_out_again_brings_back_the_window_to_within_a_cell(
    place: tuple[Viewport, int], factor: Fraction
) -> None:
    viewport, moment = place
    there = viewport.zoom(factor, moment)
    assume(there.span >= there.width and not is_at_a_limit(there))
    back = there.zoom(1 / factor, moment)
    assume(not is_at_a_limit(back))
    cell = viewport.span // viewport.width + 1
    slack = 2 * (factor + 1)  # a microsecond of rounding each way, as long as it has become
    assert abs(back.start - viewport.start) <= cell + slack
    assert abs(back.span - viewport.span) <= slack


@given(viewports_with_an_instant(), st.lists(st.sampled_from([Fraction(1, 1000), Fraction(1000)]), max_size=12))
def test_a_window_stays_within_time(place: tuple[Viewport, int], steps: list[Fraction]) -> None:
    viewport, moment = place
    for factor in steps:
        viewport = viewport.zoom(factor, moment).pan(viewport.width)
        assert FIRST <= viewport.start < viewport.end <= LAST
        assert viewport.span * 4 >= viewport.width


def test_zoom_goes_from_all_of_time_to_a_quarter_of_a_microsecond_a_cell() -> None:
    about = instant(2021, 10, 28, 14, 5, 22, 123456)
    viewport = Viewport.fit((about, about + 1), 120)
    for _ in range(100):
        viewport = viewport.zoom(Fraction(1, 2), about)
    assert viewport.window == (FIRST, LAST)
    for _ in range(100):
        viewport = viewport.zoom(2, about)
    assert viewport.span == 30
    assert viewport.start <= about < viewport.end
    assert viewport.pan(1).start == viewport.start + 1
    assert viewport.pan(-1).start == viewport.start - 1


@given(viewports(), widths)
def test_another_width_shows_the_same_window(viewport: Viewport, width: int) -> None:
    assume(4 * viewport.span >= width)
    assert viewport.resized(width).window == viewport.window


@pytest.mark.parametrize(
    ("begin", "end", "first"),
    [
        (30, 40, 0),  # in sight: stays
        (2, 4, 0),  # just within the margin
        (1, 4, -1),
        (-50, -40, -52),
        (97, 98, 0),
        (97, 99, 1),
        (200, 211, 113),
        (-10, 300, -12),  # longer than the window: its beginning
        (50, 300, 0),  # its beginning is in sight
        (150, 300, 53),
    ],
)
def test_it_moves_no_further_than_it_must_to_show_something(begin: int, end: int, first: int) -> None:
    viewport = Viewport(0, 100, 100).moved_to_show((begin, end), margin=2)
    assert viewport.window == (first, first + 100)


@given(viewports(), st.integers(0, 50), st.data())
def test_what_it_moved_to_show_needs_no_second_move(viewport: Viewport, margin: int, data: st.DataObject) -> None:
    begin = data.draw(st.integers(FIRST // 2, LAST // 2))
    moved = viewport.moved_to_show((begin, begin + 1), margin)
    assume(not is_at_a_limit(moved))
    assert 0 <= moved.column(begin) < moved.width
    assert moved.moved_to_show((begin, begin + 1), margin) == moved


def test_fit_leaves_columns_free_on_both_sides_and_for_the_last_label() -> None:
    viewport = Viewport.fit((0, 6000), 82, margin=1, label=20)
    assert (viewport.column(0), viewport.column(5999), viewport.width) == (1, 60, 82)


@given(st.integers(FIRST // 2, LAST // 2), st.integers(0, LAST // 4), widths)
def test_fit_shows_all_of_it(start: int, length: int, width: int) -> None:
    viewport = Viewport.fit((start, start + length), width)
    assert 0 <= viewport.column(start) < width
    assert 0 <= viewport.column(max(start + length - 1, start)) < width
