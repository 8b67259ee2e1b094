"""The steps of the filter: it begins to be written, is another text, and selects other events."""

from dataclasses import replace

from tui.query.error import QueryError
from tui.screen.cursor_steps import go, near, stand
from tui.screen.offers import Offers
from tui.screen.state import Prompt, ViewState
from tui.screen.window_steps import refolded
from tui.store import Selection


def ask(state: ViewState, prompt: Prompt | None) -> ViewState:
    """Something begins to be written in the line under the header, or nothing any more.

    A filter, once it is written, is one step that can be gone back from, however many letters it has.
    """
    begun, trail = state.begun, state.trail
    if begun and begun.query != state.query:
        trail = trail.left(begun)
    return replace(
        state, prompt=prompt, begun=state.spot if prompt is Prompt.FILTER else None, trail=trail, offers=None
    )


def offer(state: ViewState, offers: Offers | None) -> ViewState:
    """What can be written on in the filter, or nothing any more."""
    return replace(state, offers=offers)


def recall(state: ViewState, earlier: tuple[str, ...]) -> ViewState:
    """The queries asked before."""
    return replace(state, earlier=earlier)


def write(state: ViewState, query: str, error: QueryError | None = None) -> ViewState:
    """The filter is another text, which may not be readable; the selection is still the one before."""
    if query == state.query:
        return replace(state, error=error, heading=None if error else state.heading)
    trail = state.trail if state.begun else state.trail.left(state.spot)
    return replace(state, query=query, error=error, heading=None, trail=trail)


def narrow(state: ViewState, answered: str, selection: Selection, disputed: int) -> ViewState:
    """The filter selects other events; the cursor goes to its anchor, or to the nearest in time.

    If the user was going back or forward to where this was the filter, they arrive.
    """
    viewport = refolded(state, selection)
    narrowed = replace(state, answered=answered, selection=selection, disputed=disputed, viewport=viewport)
    if state.heading and state.heading.query == answered:
        return stand(narrowed, state.heading)
    return near(narrowed, state.anchor) if state.anchor else go(narrowed, 0)
