"""Empty stretches of time are folded by one key, and everything else goes on as before."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events

from tests.screen.standing import state_of
from tests.screen.states import PRESSES, opened
from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.query import parse
from tui.screen import cursor_steps, filter_steps, window_steps
from tui.screen.app import Explorer
from tui.screen.canvas import TimeCanvas
from tui.screen.density import Density
from tui.screen.state import ViewState
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Timeline

CLUSTERS = MemoryCollection(
    Timeline(
        "Then and now",
        events=tuple(
            Event(f"e{year}", date(str(year)), f"Event of {year}", lane="a" if year % 2 else "b")
            for year in (*range(1000, 1010), *range(1500, 1505), *range(2000, 2010))
        ),
        lanes=(Lane("a", "A"), Lane("b", "B")),
    )
)


def _opened(collection: MemoryCollection = CLUSTERS, width: int = 100) -> ViewState:
    return opened(collection, width=width, rows=40)


def _breaks(state: ViewState) -> list[tuple[int, int]]:
    """The stretches folded in sight, in years."""
    return [(round(begin / 31_556_952e6) + 1970, round(end / 31_556_952e6) + 1970) for begin, end in _stretches(state)]


def _stretches(state: ViewState) -> list[tuple[int, int]]:
    return list(state.viewport.breaks.values())


def test_the_whole_is_folded_as_a_whole_and_back() -> None:
    state = _opened()
    folded = window_steps.fold(state)
    assert _breaks(folded) == [(1011, 1499), (1506, 1999)]
    assert folded.viewport.column(instant(1000)) in (1, 2)
    assert 66 < folded.viewport.column(instant(2009, 12)) <= 100 - 16
    assert window_steps.fold(folded) == state


def test_else_the_scale_and_the_column_of_the_cursor_stay() -> None:
    state = window_steps.zoom(cursor_steps.go(_opened(), 9), 3)
    folded = window_steps.fold(state)
    middle = instant(1009, 7, 2, 12)
    assert folded.viewport.span == state.viewport.span
    assert folded.viewport.column(middle) == state.viewport.column(middle)
    assert _breaks(folded)[0] == (1011, 1499)
    assert window_steps.fold(folded).viewport.column(middle) == state.viewport.column(middle)


def test_zooming_keeps_the_cursor_or_the_pointer_on_its_column() -> None:
    state = cursor_steps.go(window_steps.fold(_opened()), 12)
    middle = instant(1502, 7, 2, 12)
    zoomed = window_steps.zoom(state, 2)
    assert zoomed.viewport.column(middle) == state.viewport.column(middle)
    about = state.viewport.instant(80)
    assert window_steps.zoom(state, 1, about).viewport.column(about) == 80


def test_another_filter_has_other_folds() -> None:
    state = window_steps.fold(_opened())
    narrowed = window_steps.fit(filter_steps.narrow(state, "x", CLUSTERS.select(parse("before:1400 or after:1900")), 0))
    assert _breaks(narrowed) == [(1010, 2000)]
    widened = window_steps.fit(filter_steps.narrow(narrowed, "", CLUSTERS.everything, 0))
    assert _breaks(widened) == [(1011, 1499), (1506, 1999)]


def test_a_folded_date_can_be_gone_to() -> None:
    state = cursor_steps.seek(window_steps.fold(_opened()), date("1700"))
    assert list(state.viewport.breaks)[1] == 50
    assert state.cursor
    assert state.cursor.title == "Event of 2000"
    assert state.message == "493 years 11 months without an event are folded here; z shows them"


def test_where_nothing_is_empty_for_long_that_is_said(many: MemoryCollection) -> None:
    state = _opened(many)
    folded = window_steps.fold(state)
    assert folded.viewport.window == state.viewport.window
    assert folded.message == "no stretch of time is empty for so long that it could be folded"


def test_an_empty_selection_can_be_folded() -> None:
    state = _opened(MemoryCollection(Timeline()))
    assert window_steps.fold(window_steps.fold(state)).viewport == state.viewport


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            *PRESSES,
            st.tuples(st.just(window_steps.fold)),
            st.tuples(st.just(window_steps.fit)),
            st.tuples(st.just(window_steps.resize), st.integers(20, 200), st.just(40), st.integers(12, 180)),
        ),
        max_size=40,
    )
)
def test_whatever_is_pressed_the_cursor_is_never_on_a_break(presses: list[tuple[Any, ...]]) -> None:
    state = _opened()
    for step, *arguments in presses:
        state = step(state, *arguments)
        viewport = state.viewport
        assert viewport.start < viewport.end
        assert state.cursor
        assert viewport.column(state.cursor.when.earliest) not in viewport.breaks
        if step in (cursor_steps.move, cursor_steps.end):
            assert 0 <= viewport.column((state.cursor.when.earliest + state.cursor.when.latest) // 2) < viewport.width


@pytest.fixture
def folded(explore_with: Callable[..., Explorer]) -> Explorer:
    timeline = CLUSTERS.timeline
    return explore_with(timeline.events, lanes=timeline.lanes)


async def test_z_folds_and_a_click_on_a_break_unfolds(folded: Explorer, text_of: Callable[[Explorer], str]) -> None:
    async with folded.run_test(size=(120, 40)) as pilot:
        await pilot.press("z")
        assert "⋮ 488 years" in text_of(folded)
        canvas = folded.screen.query_one(TimeCanvas)
        column = next(iter(state_of(folded).viewport.breaks)) + canvas.size.width - state_of(folded).viewport.width
        await pilot.click(TimeCanvas, offset=(column, 0))
        assert state_of(folded).viewport.folds is None
        assert "⋮" not in text_of(folded)


async def test_in_ascii_a_break_is_a_tilde(
    explore_with: Callable[..., Explorer], text_of: Callable[[Explorer], str]
) -> None:
    app = explore_with(CLUSTERS.timeline.events, ascii=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        assert "~ 488 years" in text_of(app) or "~488y" in text_of(app)


async def test_the_mouse_zooms_drags_and_moves_the_window_over_folds(folded: Explorer) -> None:
    async with folded.run_test(size=(120, 40)) as pilot:
        await pilot.press("z")
        before = state_of(folded).viewport
        canvas = folded.screen.query_one(TimeCanvas)
        x = 90
        column = x - (canvas.size.width - before.width)
        about = before.instant(column)
        region = canvas.region
        where = (x, 3, 0, -1, 0, False, False, True, region.x + x, region.y + 3)
        canvas.post_message(events.MouseScrollUp(canvas, *where))
        await pilot.pause()
        zoomed = state_of(folded).viewport
        assert zoomed.span * 2 == pytest.approx(before.span, rel=0.01)
        assert zoomed.column(about) == column
        await pilot.mouse_down(TimeCanvas, offset=(60, 5))
        await pilot.hover(TimeCanvas, offset=(50, 5))
        await pilot.mouse_up(TimeCanvas, offset=(50, 5))
        await pilot.pause()
        assert state_of(folded).viewport == zoomed.pan(10)
        await pilot.mouse_down(Density, offset=(15, 0))
        await pilot.mouse_up(Density, offset=(15, 0))
        await pilot.pause()
        early = state_of(folded).viewport
        assert early.span == zoomed.span
        assert early.start < instant(1005) < early.end


async def test_it_stays_folded_in_any_size(folded: Explorer, text_of: Callable[[Explorer], str]) -> None:
    async with folded.run_test(size=(120, 40)) as pilot:
        await pilot.press("z")
        window = state_of(folded).viewport.window
        for size in ((20, 6), (40, 12), (200, 60), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert state_of(folded).viewport.folds is not None
        assert "⋮ 488 years" in text_of(folded)
        assert state_of(folded).viewport.start == pytest.approx(window[0], rel=1e-6)
