"""How far it is from one event to the cursor, as far as the evidence tells."""

from dataclasses import replace
from typing import Final

from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.timeline import Event

RIGHT_BUTTON: Final = 3
"""The button of the mouse that measures from what it points at."""


def measure(state: ViewState, event: Event) -> ViewState:
    """Distances are told from an event; if they were already, no more."""
    return replace(state, measured="" if event.id == state.measured else event.id)


def distances(state: ViewState, signs: Signs) -> list[str]:
    """The distance from the measured event to the cursor, from all that there is to say of it to the least."""
    origin = state.collection.event(state.measured) if state.measured else None
    if origin is None or state.cursor is None:
        return []
    if origin.id == state.cursor.id:
        return [f"measuring from {origin.title}: go to another event", "measuring from here"]
    from tui.dates.apart import distance_words

    words = signs.own(distance_words(origin.when, state.cursor.when))
    both = f"{origin.title} {signs.arrow} {state.cursor.title}"
    return [f"{both}: {words}", f"from {origin.title}: {words}", words, words.partition(";")[0]]
