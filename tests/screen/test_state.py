"""Every step from one state to the next, without a screen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.layout import whole
from tui.query import QueryError, parse
from tui.screen import state as steps
from tui.screen.arrangement import Pane
from tui.screen.state import Prompt, ViewState
from tui.screen.uncovering import uncover
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Timeline


def _opened(collection: MemoryCollection, query: str = "", width: int = 80) -> ViewState:
    selection = collection.select(parse(query))
    viewport = whole(selection, width)
    state = ViewState(collection, selection, viewport, columns=width, rows=24, query=query, answered=query)
    return steps.go(state, 0)


def _narrowed(state: ViewState, collection: MemoryCollection, query: str) -> ViewState:
    return steps.narrow(state, query, collection.select(parse(query)), 0)


def _title(state: ViewState) -> str:
    return state.cursor.title if state.cursor else ""


def test_the_cursor_goes_from_event_to_event_in_time_order_and_stays_at_the_ends(collection: MemoryCollection) -> None:
    state = _opened(collection)
    titles = [_title(state)]
    for _ in range(5):
        state = steps.move(state, 1)
        titles.append(_title(state))
    assert titles == ["Opening", "Treaty in force", "Rumour of talks", "Summit", "Exercise", "Exercise"]
    assert _title(steps.move(state, -9)) == "Opening"


def test_the_cursor_goes_to_the_ends_and_by_pages(many: MemoryCollection) -> None:
    state = _opened(many)
    assert _title(steps.end(state, 1)) == "Event of 2000"
    assert _title(steps.end(steps.end(state, 1), -1)) == "Event of 1901"
    rows = state.arrangement.lower_rows - 2
    assert _title(steps.page(state, 2)) == f"Event of {1901 + 2 * rows}"


def test_an_empty_selection_has_no_cursor() -> None:
    state = _opened(MemoryCollection(Timeline()))
    assert (state.cursor, state.position) == (None, 0)
    assert steps.move(state, 1).cursor is None
    assert steps.zoom(state, 1).cursor is None
    assert steps.step(state, state.selection, 1) is state


def test_the_window_stays_while_the_cursor_is_in_it_and_follows_when_it_is_not(many: MemoryCollection) -> None:
    state = steps.zoom(_opened(many), 2)
    assert steps.move(state, 1).viewport == state.viewport
    far = steps.end(state, 1)
    assert far.viewport.start < instant(2000) < far.viewport.end
    assert far.viewport.span == state.viewport.span


def test_the_window_pans_by_columns(many: MemoryCollection) -> None:
    state = _opened(many)
    later = steps.pan(state, 10)
    assert later.viewport.first == state.viewport.first + 10
    assert steps.pan(later, -10).viewport.first == state.viewport.first
    assert later.cursor is state.cursor


def test_zooming_keeps_the_cursor_on_its_column(many: MemoryCollection) -> None:
    state = steps.go(_opened(many), 50)
    middle = instant(1951, 7, 2)
    zoomed = steps.zoom(state, 1)
    assert zoomed.viewport.span == pytest.approx(state.viewport.span / 2, rel=0.01)
    assert abs(zoomed.viewport.column(middle) - state.viewport.column(middle)) <= 1
    assert steps.zoom(zoomed, -1).viewport.span == pytest.approx(state.viewport.span, rel=0.01)


@given(st.integers(0, 99), st.integers(-6, 30), st.integers(-100, 100), st.lists(st.sampled_from((-1, 1)), max_size=8))
def test_however_far_one_zooms_the_cursor_stays_on_its_column(
    place: int, deep: int, panned: int, zooms: list[int]
) -> None:
    state = steps.go(steps.zoom(_opened(_HUNDRED), deep), place)
    state = steps.pan(state, panned)
    assert state.cursor
    middle = (state.cursor.when.earliest + state.cursor.when.latest - 1) // 2
    column = state.viewport.column(middle)
    for by in zooms:
        state = steps.zoom(state, by)
        if 0 <= column < state.viewport.width:
            assert state.viewport.column(middle) == column


def test_zooming_keeps_the_middle_of_the_window_if_the_cursor_is_not_in_it(many: MemoryCollection) -> None:
    state = steps.pan(steps.zoom(steps.go(_opened(many), 50), 3), 200)
    middle = state.viewport.instant(40)
    assert steps.zoom(state, 1).viewport.column(middle) == 40


def test_zooming_about_the_pointer_keeps_what_is_under_it(many: MemoryCollection) -> None:
    state = _opened(many)
    about = state.viewport.instant(60)
    assert steps.zoom(state, 1, about).viewport.column(about) == 60


def test_fit_shows_the_whole_selection_again(many: MemoryCollection) -> None:
    state = _opened(many)
    assert steps.fit(steps.pan(steps.zoom(state, 3), 40)).viewport == state.viewport


def test_a_date_is_gone_to_even_where_nothing_happened(many: MemoryCollection) -> None:
    state = steps.seek(steps.zoom(_opened(many), 3), date("1950-06"))
    assert _title(state) == "Event of 1951"
    assert abs(state.viewport.column(instant(1950, 6, 15)) - state.viewport.width // 2) <= 1


def test_an_event_that_the_filter_hides_is_not_gone_to(collection: MemoryCollection) -> None:
    state = _opened(collection, "lane:talks")
    exercise = collection.event("exercise")
    assert exercise
    followed = steps.follow(state, exercise)
    assert followed.cursor is state.cursor
    assert followed.message == "Exercise: not among the events that the filter shows"


def test_steps_through_other_events(many: MemoryCollection) -> None:
    even = many.select(parse("lane:even"))
    state = steps.go(_opened(many), 10)
    assert _title(state) == "Event of 1911"
    assert _title(steps.step(state, even, 1)) == "Event of 1912"
    assert _title(steps.step(state, even, -1)) == "Event of 1910"
    last = steps.end(state, 1)
    assert steps.step(last, even, 1) is last
    assert _title(steps.step_around(last, even, 1)) == "Event of 1902"


def test_steps_go_through_events_of_the_same_day_one_by_one() -> None:
    events = tuple(Event(f"e{n}", date("2021"), f"{n}", lane="a" if n % 2 else "b") for n in range(6))
    collection = MemoryCollection(Timeline(events=events, lanes=(Lane("a", "A"), Lane("b", "B"))))
    among = collection.select(parse("lane:a"))
    state, seen = _opened(collection), []
    for by in (1, 1, 1, 1, -1, -1, -1):
        state = steps.step(state, among, by)
        seen.append(_title(state))
    assert seen == ["1", "3", "5", "5", "3", "1", "1"]


def test_a_filter_keeps_the_cursor_on_its_event(collection: MemoryCollection) -> None:
    state = steps.go(_opened(collection), 3)
    narrowed = _narrowed(state, collection, "lane:talks")
    assert (_title(narrowed), narrowed.position) == ("Summit", 2)


def test_a_filter_that_hides_the_event_goes_to_the_nearest_and_comes_back(collection: MemoryCollection) -> None:
    state = steps.go(_opened(collection), 3)
    narrowed = _narrowed(state, collection, "lane:drills")
    assert _title(narrowed) == "Exercise"
    nothing = _narrowed(narrowed, collection, "nowhere")
    assert nothing.cursor is None
    assert _title(_narrowed(nothing, collection, "")) == "Summit"


def test_a_query_that_cannot_be_read_leaves_the_selection(collection: MemoryCollection) -> None:
    state = _opened(collection, "lane:talks")
    error = QueryError("expected a date", 8)
    written = steps.write(state, "during:", error)
    assert (written.query, written.answered, written.error) == ("during:", "lane:talks", error)
    assert written.selection is state.selection
    assert steps.write(written, "during:2021").error is None


def test_panes_prompts_and_messages_are_part_of_the_state(collection: MemoryCollection) -> None:
    state = _opened(collection)
    assert steps.focus(state, Pane.DETAIL).pane is Pane.DETAIL
    assert steps.ask(state, Prompt.SEEK).prompt is Prompt.SEEK
    assert steps.say(state, "hello").message == "hello"


def test_another_size_of_the_terminal_keeps_the_window(many: MemoryCollection) -> None:
    state = _opened(many)
    resized = steps.resize(state, 200, 60, 180)
    assert (resized.columns, resized.rows, resized.viewport.width) == (200, 60, 180)
    assert resized.viewport.window == state.viewport.window


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("move"), st.integers(-40, 40)),
            st.tuples(st.just("pan"), st.integers(-200, 200)),
            st.tuples(st.just("zoom"), st.sampled_from((-1, 1))),
            st.tuples(st.just("end"), st.sampled_from((-1, 1))),
            st.tuples(st.just("page"), st.integers(-3, 3)),
        ),
        max_size=40,
    )
)
def test_whatever_is_pressed_the_cursor_is_on_the_event_of_its_position(presses: list[tuple[str, int]]) -> None:
    state = _opened(_HUNDRED)
    for name, argument in presses:
        state = getattr(steps, name)(state, argument)
        assert 0 <= state.position < state.selection.count
        assert state.cursor is state.selection.page(state.position, 1)[0].event
        assert state.viewport.start < state.viewport.end


_HUNDRED = MemoryCollection(
    Timeline(events=tuple(Event(f"e{year}", date(str(year)), f"{year}") for year in range(1901, 2001)))
)


def test_uncover_zooms_in_about_the_cursor_until_what_hides_has_room(many: MemoryCollection) -> None:
    state = steps.move(_opened(many), 50)
    assert state.cursor
    near = uncover(state)
    assert near.viewport.span < state.viewport.span
    assert (near.cursor, near.message) == (state.cursor, "")
    about = steps.held(state)
    assert near.viewport.column(about) == state.viewport.column(about)
    again = uncover(near)
    assert (again.viewport, again.message) == (near.viewport, "nothing hides about the cursor")


def test_uncover_says_what_no_scale_has_room_for() -> None:
    events = tuple(Event(str(number), date("1991-05-01"), f"Event {number}") for number in range(40))
    state = _opened(MemoryCollection(Timeline(events=events)))
    assert state.arrangement.canvas_rows == 6
    assert uncover(state).message == "37 still hide here: no scale has room for them"
