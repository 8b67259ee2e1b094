"""What has to hold of the screen after every step, whatever was done."""

from unicodedata import category

from textual.strip import Strip

from tests.fuzz.promises import OBEYED
from tui.screen.app import Explorer
from tui.screen.canvas import TimeCanvas
from tui.screen.detail import Detail
from tui.screen.event_list import EventList
from tui.screen.lanes import window_width
from tui.screen.main_screen import MainScreen
from tui.screen.painting import Painted
from tui.screen.prompt import FilterInput, PromptInput
from tui.screen.scrolled import Lines
from tui.screen.state import Prompt, ViewState


def check(app: Explorer) -> None:
    """Raises AssertionError if the screen contradicts itself."""
    main = app.screen_stack[0]
    assert isinstance(main, MainScreen)
    assert len(app.screen_stack) <= (1 if main.state.arrangement.is_too_small else 3)  # a list, and the palette over it
    assert app.failure is None
    _check_state(main.state)
    assert (main.state.columns, main.state.rows) == app.size
    _check_prompt(main)
    _check_parts(main)
    with app._context():
        _check_painted(app)


def _check_state(state: ViewState) -> None:
    """The cursor stands where the selection has it, and what is remembered is of the timeline that is shown."""
    if state.selection.count:
        assert 0 <= state.position < state.selection.count
        assert state.cursor is state.selection.page(state.position, 1)[0].event
        assert state.cursor is state.collection.event(state.cursor.id)
        assert state.order.places[state.order.rows[state.position]] == state.position
    else:
        assert (state.position, state.cursor) == (0, None)
    assert state.viewport.width == window_width(state.timeline, state.columns)
    assert state.query == state.answered or state.error or state.broken
    assert state.heading is None
    if state.backlinks:
        assert state.cursor
        assert state.backlinks.to == state.cursor.id
        assert all(state.collection.event(each.event.id) is each.event for each in state.backlinks.links)


def _check_prompt(main: MainScreen) -> None:
    """The prompt that is asked for has the keys and is in sight, or none has or is."""
    focused, asked = main.focused, main.state.prompt
    inputs = [each for each in main.query(PromptInput) if each.display]
    if asked is None:
        assert inputs == []
        assert not isinstance(focused, PromptInput)
        return
    if main.state.arrangement.is_too_small:
        return  # what is out of sight cannot have the keys
    assert inputs == [focused]
    if asked is Prompt.FILTER:
        assert isinstance(focused, FilterInput)
        assert focused.value == main.state.query


def _check_parts(main: MainScreen) -> None:
    """Every part shows the one state, in the room that it was given."""
    state, places = main.state, main.state.arrangement
    for part in (*main.query(Painted), *main.query(Lines)):
        assert part.state is state
    for part in main.query(Painted):
        assert part.display == (part.rows(places) > 0)
    canvas, events, detail = main.query_one(TimeCanvas), main.query_one(EventList), main.query_one(Detail)
    assert canvas.size.height == places.canvas_rows or not canvas.display
    assert events.outer_size.width == places.events_columns or not events.display
    assert detail.outer_size.width == places.detail_columns or not detail.display
    assert events.virtual_size.height == state.selection.count
    if state.cursor and detail.columns:
        assert detail._told
    for lines in main.query(Lines):
        assert 0 <= lines.scroll_y <= lines.max_scroll_y or not lines.size


def _check_painted(app: Explorer) -> None:
    """The screen is full to the last cell, harmless, and the same when all of it is drawn again."""
    painted = _strips(app)
    assert len(painted) == app.size.height
    assert {strip.cell_length for strip in painted} <= {app.size.width}
    for strip in painted:
        assert not OBEYED & {*strip.text}
        assert "C" not in {category(sign) for sign in strip.text}
    for part in app.screen.walk_children():
        if isinstance(part, Painted):
            part._painter.forget()
            part._lines = part.draw(part.state, part.size) if part.size else ()
        elif isinstance(part, Lines):
            part.painter.forget()
    again = _strips(app)
    changed = [(before.text, after.text) for before, after in zip(painted, again, strict=True) if before != after]
    assert changed == []


def _strips(app: Explorer) -> list[Strip]:
    return [Strip(strip) for strip in app.screen._compositor.render_strips(app.size)]
