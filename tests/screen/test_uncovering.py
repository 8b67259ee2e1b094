"""Zooming in until what hides about the cursor has room, without a screen."""

from decimal import Decimal

from tests.screen.states import opened
from tui.dates import parse as date
from tui.screen import cursor_steps, window_steps
from tui.screen.uncovering import uncover
from tui.store import MemoryCollection
from tui.timeline import Era, Event, Point, Series, Timeline


def test_uncover_zooms_in_about_the_cursor_until_what_hides_has_room(many: MemoryCollection) -> None:
    state = cursor_steps.move(opened(many), 50)
    assert state.cursor
    near = uncover(state)
    assert near.viewport.span < state.viewport.span
    assert (near.cursor, near.message) == (state.cursor, "")
    about = window_steps.held(state)
    assert near.viewport.column(about) == state.viewport.column(about)
    again = uncover(near)
    assert (again.viewport, again.message) == (near.viewport, "nothing hides about the cursor")


def test_uncover_says_what_no_scale_has_room_for() -> None:
    events = tuple(Event(str(number), date("1991-05-01"), f"Event {number}") for number in range(40))
    state = opened(MemoryCollection(Timeline(events=events)))
    assert state.arrangement.canvas_rows == 6
    assert uncover(state).message == "37 still hide here: no scale has room for them, the list (L) has"


def test_uncover_names_the_lanes_where_they_have_room() -> None:
    events = tuple(Event(str(number), date("1991-05-01"), f"Event {number}") for number in range(9))
    state = opened(MemoryCollection(Timeline(events=events)))
    assert uncover(state).message == "6 still hide here: no scale has room for them, W has"


def test_uncover_tells_of_series_and_eras_without_a_row() -> None:
    figures = tuple(Series(name, name, points=(Point(date("1991"), Decimal(1)),)) for name in "abcdef")
    eras = tuple(Era(name, date("1990/1992"), name) for name in "abcd")
    only = Timeline(events=(Event("one", date("1991-05-01"), "One"),), series=figures, eras=eras)
    state = opened(MemoryCollection(only))
    told = "no event hides about the cursor; W has more room for 2 eras, 5 series"
    assert uncover(state).message == told
