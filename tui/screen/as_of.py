"""The date that is asked about: set, led along by the cursor, and told of in a line."""

from dataclasses import replace
from typing import Final

from tui.dates import Moment, Span, When, words
from tui.screen.signs import Signs
from tui.screen.state import ViewState, say

_NONE: Final = "no date to ask about"


def toggle(state: ViewState) -> ViewState:
    """The date of the cursor is asked about, or none any more."""
    if state.as_of is not None:
        return replace(state, as_of=None, in_force=None)
    return ask(state, state.cursor.when) if state.cursor else say(state, _NONE)


def ask(state: ViewState, when: When) -> ViewState:
    """A date is asked about; of a span, where it begins, or at least ends."""
    day = _day_of(when)
    return say(state, _NONE) if day is None else replace(state, as_of=day)


def ask_about(state: ViewState, when: When) -> ViewState:
    """If a date is asked about, it is this one."""
    return state if state.as_of is None else replace(state, as_of=_day_of(when) or state.as_of)


def led(before: ViewState, state: ViewState) -> ViewState:
    """The date that is asked about goes along with the cursor, unless it was just set by itself."""
    if state.as_of is not before.as_of or state.cursor is before.cursor or state.cursor is None:
        return state
    return ask_about(state, state.cursor.when)


def is_answered(state: ViewState) -> bool:
    """Whether what is in force is known for the date that is asked about, of all that is selected."""
    found = state.in_force
    return found is not None and found.when is state.as_of and found.among is state.selection


def told(state: ViewState, signs: Signs) -> list[str]:
    """How much is in force, from all that there is to say of it to the least; nothing if no date is asked about."""
    found = state.in_force
    if state.as_of is None or found is None:
        return []
    return [f"as of {signs.own(words(found.when))}: {found.counted}", found.counted]


def _day_of(when: When) -> When | None:
    """The date that a question about a day takes from another: of a span where it begins, or at least ends."""
    if isinstance(when, Span):
        return next((edge for edge in (when.begin, when.end) if isinstance(edge, Moment)), None)
    return when
