"""What has to hold of the screen after every step, whatever was done."""

from collections.abc import Iterable
from typing import Any
from unicodedata import category

from rich.cells import cell_len
from textual.app import App
from textual.geometry import Size
from textual.widget import Widget

from tests.fuzz.promises import OBEYED
from tests.screen.sightings import Sightings
from tests.screen.terminal import UNKNOWN, Terminal, TerminalDriver, differences
from tui.screen.app import Explorer
from tui.screen.body import Body
from tui.screen.canvas import TimeCanvas
from tui.screen.detail import Detail
from tui.screen.event_list import EventList
from tui.screen.lanes import window_width
from tui.screen.main_screen import MainScreen
from tui.screen.painting import Drawn, Painted, Painter
from tui.screen.program import is_tiny
from tui.screen.prompt import FilterInput, PromptInput
from tui.screen.scrolled import Lines
from tui.screen.state import Prompt, ViewState


def check(app: Explorer) -> None:
    """Raises AssertionError if the screen contradicts itself."""
    main = app.screen_stack[0]
    assert isinstance(main, MainScreen)
    assert len(app.screen_stack) <= (1 if main.state.arrangement.is_too_small else 3)  # a list, and the palette over it
    assert app.failure is None
    assert not app._notifications  # they would cover what they are about
    _check_state(main.state)
    assert (main.state.columns, main.state.rows) == app.size
    _check_prompt(main)
    _check_parts(main)
    _check_focus(app)
    with app._context():
        terminal = _check_painted(app)
    if len(app.screen_stack) == 1:
        Sightings(main, terminal).check()


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
    assert not state.measured or state.collection.event(state.measured)
    assert (state.in_force is None) is (state.as_of is None)
    assert state.in_force is None or state.in_force.when == state.as_of
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
    if main.state.arrangement.is_too_small or not main.app.app_focus:
        return  # what is out of sight cannot have the keys, nor can anything on a terminal without the focus
    assert inputs == [focused], f"{inputs} are asked for, {focused} has the keys"
    if asked is Prompt.FILTER:
        assert isinstance(focused, FilterInput)
        assert focused.value == main.state.query


def _check_focus(app: Explorer) -> None:
    """What has the keys is in sight, and on the screen that is on top."""
    focused = app.focused
    if focused is not None and not is_tiny(*app.size):
        assert focused.screen is app.screen
        assert focused.focusable, f"{focused} of {app.screen} has the keys"
        assert all(part.display for part in focused.ancestors_with_self if isinstance(part, Widget))


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


def _check_painted(app: Explorer) -> Terminal:
    """The screen is full to the last cell and harmless, and what was sent of it adds up to all of it, drawn again."""
    driver = app._driver
    assert isinstance(driver, TerminalDriver)
    again = drawn_again(app)
    assert not again.lost
    assert not any(UNKNOWN in line for line in again.lines)
    for text in again.text():
        assert not OBEYED & {*text}
        assert "C" not in {category(sign) for sign in text}
    amiss = differences(driver.terminal, again)
    assert not amiss, "\n".join(amiss)
    for widget in app.screen.walk_children(Widget):
        for painter in _painters(widget):
            for strip in painter._strips.values():
                assert strip.cell_length == cell_len(strip.text), f"runs of {widget} part a character: {strip.text!r}"
    return driver.terminal


def drawn_again(app: App[Any]) -> Terminal:
    """A terminal that is sent all of the screen, of which nothing is remembered."""
    behind = app._background_screens
    for screen in (*behind, app.screen):
        for widget in screen.walk_children(with_self=True):
            if isinstance(widget, Widget):
                _forget(widget)
    again = Terminal(app.size)
    update: Any = app.screen._compositor.render_update(full=True, screen_stack=behind)
    again.write(update.render_segments(app.console))
    return again


def _forget(widget: Widget) -> None:
    """Have a widget draw all of itself when it is asked next."""
    widget._styles_cache.clear()
    widget._dirty_regions.add(widget.size.region)
    for painter in _painters(widget):
        painter.forget()
    if isinstance(widget, Drawn):
        widget._drawn = Size()
    elif isinstance(widget, Body):
        widget._fitted = 0
    elif isinstance(widget, EventList):
        widget._page = ()


def _painters(widget: Widget) -> Iterable[Painter]:
    return (kept for kept in vars(widget).values() if isinstance(kept, Painter))
