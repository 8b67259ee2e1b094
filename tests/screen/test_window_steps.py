"""The steps of the window, without a screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screen.states import HUNDRED, opened
from tui.dates.calendar import instant
from tui.screen import cursor_steps, window_steps
from tui.store import MemoryCollection


def test_the_window_stays_while_the_cursor_is_in_it_and_follows_when_it_is_not(many: MemoryCollection) -> None:
    state = window_steps.zoom(opened(many), 2)
    assert cursor_steps.move(state, 1).viewport == state.viewport
    far = cursor_steps.end(state, 1)
    assert far.viewport.start < instant(2000) < far.viewport.end
    assert far.viewport.span == state.viewport.span


def test_the_window_pans_by_columns(many: MemoryCollection) -> None:
    state = opened(many)
    later = window_steps.pan(state, 10)
    assert later.viewport.first == state.viewport.first + 10
    assert window_steps.pan(later, -10).viewport.first == state.viewport.first
    assert later.cursor is state.cursor


def test_zooming_keeps_the_cursor_on_its_column(many: MemoryCollection) -> None:
    state = cursor_steps.go(opened(many), 50)
    middle = instant(1951, 7, 2)
    zoomed = window_steps.zoom(state, 1)
    assert zoomed.viewport.span == pytest.approx(state.viewport.span / 2, rel=0.01)
    assert abs(zoomed.viewport.column(middle) - state.viewport.column(middle)) <= 1
    assert window_steps.zoom(zoomed, -1).viewport.span == pytest.approx(state.viewport.span, rel=0.01)


@given(st.integers(0, 99), st.integers(-6, 30), st.integers(-100, 100), st.lists(st.sampled_from((-1, 1)), max_size=8))
def test_however_far_one_zooms_the_cursor_stays_on_its_column(
    place: int, deep: int, panned: int, zooms: list[int]
) -> None:
    state = cursor_steps.go(window_steps.zoom(opened(HUNDRED), deep), place)
    state = window_steps.pan(state, panned)
    assert state.cursor
    middle = (state.cursor.when.earliest + state.cursor.when.latest - 1) // 2
    column = state.viewport.column(middle)
    for by in zooms:
        state = window_steps.zoom(state, by)
        if 0 <= column < state.viewport.width:
            assert state.viewport.column(middle) == column


def test_zooming_keeps_the_middle_of_the_window_if_the_cursor_is_not_in_it(many: MemoryCollection) -> None:
    state = window_steps.pan(window_steps.zoom(cursor_steps.go(opened(many), 50), 3), 200)
    middle = state.viewport.instant(40)
    assert window_steps.zoom(state, 1).viewport.column(middle) == 40


def test_zooming_about_the_pointer_keeps_what_is_under_it(many: MemoryCollection) -> None:
    state = opened(many)
    about = state.viewport.instant(60)
    assert window_steps.zoom(state, 1, about).viewport.column(about) == 60


def test_fit_shows_the_whole_selection_again(many: MemoryCollection) -> None:
    state = opened(many)
    assert window_steps.fit(window_steps.pan(window_steps.zoom(state, 3), 40)).viewport == state.viewport


def test_another_size_of_the_terminal_keeps_the_window(many: MemoryCollection) -> None:
    state = opened(many)
    resized = window_steps.resize(state, 200, 60, 180)
    assert (resized.columns, resized.rows, resized.viewport.width) == (200, 60, 180)
    assert resized.viewport.window == state.viewport.window
