"""Jumps, and the way back from them: a filter, a destination, a link, a mark, another view, its order, folds.

Not each step from event to event.
"""

from dataclasses import replace

from tui.screen.spot import Spot
from tui.screen.state import ViewState, say
from tui.screen.trail import Trail


def jump(before: ViewState, after: ViewState) -> ViewState:
    """The state after a jump, from where a way leads back to the one before; no jump if nothing has moved."""
    return after if after.spot == before.spot else replace(after, trail=before.trail.left(before.spot))


def back(state: ViewState) -> ViewState:
    """On the way to where the last jump began."""
    return _set_off(state, state.trail.back(state.spot), "nothing to go back to")


def forward(state: ViewState) -> ViewState:
    """On the way to where one went back from."""
    return _set_off(state, state.trail.forward(state.spot), "nothing to go forward to")


def swap(state: ViewState) -> ViewState:
    """On the way to where the last jump began, as a jump of its own: once more leads back."""
    found = state.trail.back(state.spot)
    return _set_off(state, found and (found[0], state.trail.left(state.spot)), "no jump to go back from")


def _set_off(state: ViewState, found: tuple[Spot, Trail[Spot]] | None, otherwise: str) -> ViewState:
    if found is None:
        return say(state, otherwise)
    spot, trail = found
    return replace(state, trail=trail, query=spot.query, error=None, heading=spot)
