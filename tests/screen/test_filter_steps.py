"""The steps of the filter, without a screen."""

from tests.screen.states import opened, title_of
from tui.query import QueryError, parse
from tui.screen import cursor_steps, filter_steps
from tui.screen.state import ViewState
from tui.store import MemoryCollection


def _narrowed(state: ViewState, collection: MemoryCollection, query: str) -> ViewState:
    return filter_steps.narrow(state, query, collection.select(parse(query)), 0)


def test_a_filter_keeps_the_cursor_on_its_event(collection: MemoryCollection) -> None:
    state = cursor_steps.go(opened(collection), 3)
    narrowed = _narrowed(state, collection, "lane:talks")
    assert (title_of(narrowed), narrowed.position) == ("Summit", 2)


def test_a_filter_that_hides_the_event_goes_to_the_nearest_and_comes_back(collection: MemoryCollection) -> None:
    state = cursor_steps.go(opened(collection), 3)
    narrowed = _narrowed(state, collection, "lane:drills")
    assert title_of(narrowed) == "Exercise"
    nothing = _narrowed(narrowed, collection, "nowhere")
    assert nothing.cursor is None
    assert title_of(_narrowed(nothing, collection, "")) == "Summit"


def test_a_query_that_cannot_be_read_leaves_the_selection(collection: MemoryCollection) -> None:
    state = opened(collection, "lane:talks")
    error = QueryError("expected a date", 8)
    written = filter_steps.write(state, "during:", error)
    assert (written.query, written.answered, written.error) == ("during:", "lane:talks", error)
    assert written.selection is state.selection
    assert filter_steps.write(written, "during:2021").error is None
