"""States to take steps from, without a screen."""

from hypothesis import strategies as st

from tui.dates import parse as date
from tui.layout import whole
from tui.query import parse
from tui.screen import cursor_steps, window_steps
from tui.screen.cursor_steps import go
from tui.screen.state import ViewState
from tui.store import Collection, MemoryCollection
from tui.timeline import Event, Timeline

HUNDRED = MemoryCollection(
    Timeline(events=tuple(Event(f"e{year}", date(str(year)), f"{year}") for year in range(1901, 2001)))
)
"""An event a year."""

PRESSES = (
    st.tuples(st.just(cursor_steps.move), st.integers(-40, 40)),
    st.tuples(st.just(window_steps.pan), st.integers(-200, 200)),
    st.tuples(st.just(window_steps.zoom), st.sampled_from((-1, 1))),
    st.tuples(st.just(cursor_steps.end), st.sampled_from((-1, 1))),
)
"""Steps of the cursor and the window with their argument, as keys lead to them."""


def opened(collection: Collection, query: str = "", width: int = 80, rows: int = 24) -> ViewState:
    """What a query selects, as a whole, with the cursor on the first event."""
    selection = collection.select(parse(query))
    viewport = whole(selection, width)
    return go(ViewState(collection, selection, viewport, columns=width, rows=rows, query=query, answered=query), 0)


def title_of(state: ViewState) -> str:
    """The title of the event under the cursor; "" without one."""
    return state.cursor.title if state.cursor else ""
