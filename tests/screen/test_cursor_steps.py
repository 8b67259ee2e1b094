"""The steps of the cursor, without a screen."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screen.states import HUNDRED, PRESSES, opened, title_of
from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.query import parse
from tui.screen import cursor_steps, window_steps
from tui.screen.state import ViewState
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Timeline

Press = tuple[Callable[[ViewState, int], ViewState], int]


def test_the_cursor_goes_from_event_to_event_in_time_order_and_stays_at_the_ends(collection: MemoryCollection) -> None:
    state = opened(collection)
    titles = [title_of(state)]
    for _ in range(5):
        state = cursor_steps.move(state, 1)
        titles.append(title_of(state))
    assert titles == ["Opening", "Treaty in force", "Rumour of talks", "Summit", "Exercise", "Exercise"]
    assert title_of(cursor_steps.move(state, -9)) == "Opening"


def test_the_cursor_goes_to_the_ends_and_by_pages(many: MemoryCollection) -> None:
    state = opened(many)
    assert title_of(cursor_steps.end(state, 1)) == "Event of 2000"
    assert title_of(cursor_steps.end(cursor_steps.end(state, 1), -1)) == "Event of 1901"
    rows = state.arrangement.lower_rows - 2
    assert title_of(cursor_steps.page(state, 2)) == f"Event of {1901 + 2 * rows}"


def test_an_empty_selection_has_no_cursor() -> None:
    state = opened(MemoryCollection(Timeline()))
    assert (state.cursor, state.position) == (None, 0)
    assert cursor_steps.move(state, 1).cursor is None
    assert window_steps.zoom(state, 1).cursor is None
    assert cursor_steps.step(state, state.selection, 1) is state


def test_an_event_that_the_filter_hides_is_not_gone_to(collection: MemoryCollection) -> None:
    state = opened(collection, "lane:talks")
    exercise = collection.event("exercise")
    assert exercise
    followed = cursor_steps.follow(state, exercise)
    assert followed.cursor is state.cursor
    assert followed.message == "Exercise: not among the events that the filter shows"


def test_a_date_is_gone_to_even_where_nothing_happened(many: MemoryCollection) -> None:
    state = cursor_steps.seek(window_steps.zoom(opened(many), 3), date("1950-06"))
    assert title_of(state) == "Event of 1951"
    assert abs(state.viewport.column(instant(1950, 6, 15)) - state.viewport.width // 2) <= 1


@pytest.mark.parametrize(
    ("sought", "closer", "title"),
    [
        ("1950", 0, "Event of 1950"),  # tiny in the window
        ("1950-06", 0, "Event of 1951"),
        ("1940/1944", -1, "Event of 1940"),
        ("194X", 5, "Event of 1940"),  # cut by it
    ],
)
def test_a_period_that_is_cut_or_tiny_has_the_window_to_itself(
    many: MemoryCollection, sought: str, closer: int, title: str
) -> None:
    state = cursor_steps.seek_period(window_steps.zoom(opened(many), closer), date(sought))
    begin, end = date(sought).hull
    assert state.viewport.column(begin) in (1, 2)
    assert state.viewport.column(end - 1) == 57
    assert title_of(state) == title


@pytest.mark.parametrize("sought", ["1930/1949", "1950-06-03", "1950-06-03T10:00", "1950/.."])
def test_the_scale_stays_where_a_date_can_be_read_or_is_a_day(many: MemoryCollection, sought: str) -> None:
    before = opened(many)
    state = cursor_steps.seek_period(before, date(sought))
    assert state == cursor_steps.seek(before, date(sought))
    assert state.viewport.span == before.viewport.span


def test_steps_through_other_events(many: MemoryCollection) -> None:
    even = many.select(parse("lane:even"))
    state = cursor_steps.go(opened(many), 10)
    assert title_of(state) == "Event of 1911"
    assert title_of(cursor_steps.step(state, even, 1)) == "Event of 1912"
    assert title_of(cursor_steps.step(state, even, -1)) == "Event of 1910"
    last = cursor_steps.end(state, 1)
    assert cursor_steps.step(last, even, 1) is last
    assert title_of(cursor_steps.step_around(last, even, 1)) == "Event of 1902"


def test_steps_go_through_events_of_the_same_day_one_by_one() -> None:
    events = tuple(Event(f"e{n}", date("2021"), f"{n}", lane="a" if n % 2 else "b") for n in range(6))
    collection = MemoryCollection(Timeline(events=events, lanes=(Lane("a", "A"), Lane("b", "B"))))
    among = collection.select(parse("lane:a"))
    state, seen = opened(collection), []
    for by in (1, 1, 1, 1, -1, -1, -1):
        state = cursor_steps.step(state, among, by)
        seen.append(title_of(state))
    assert seen == ["1", "3", "5", "5", "3", "1", "1"]


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            *PRESSES,
            st.tuples(st.just(cursor_steps.page), st.integers(-3, 3)),
        ),
        max_size=40,
    )
)
def test_whatever_is_pressed_the_cursor_is_on_the_event_of_its_position(presses: list[Press]) -> None:
    state = opened(HUNDRED)
    for step, by in presses:
        state = step(state, by)
        assert 0 <= state.position < state.selection.count
        assert state.cursor is state.selection.page(state.position, 1)[0].event
        assert state.viewport.start < state.viewport.end
