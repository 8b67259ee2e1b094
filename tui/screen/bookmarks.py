"""Marks that the user sets: a letter for where they stand, to come back to."""

from collections.abc import Iterator
from dataclasses import replace

from rich.cells import cell_len

from tui.screen.cursor_steps import stand
from tui.screen.key_names import key_of
from tui.screen.signs import Signs
from tui.screen.state import ViewState, say
from tui.screen.travel import jump
from tui.store import position
from tui.timeline import Event


def is_letter(key: str) -> bool:
    """Whether a key can name a mark: there is one cell for it beside an event."""
    return len(key) == 1 and key.isalpha() and cell_len(key) == 1


def mark(state: ViewState, letter: str) -> ViewState:
    """A letter stands for this event and this window; if it did already, it does no more."""
    if state.cursor is None:
        return say(state, "no event to mark")
    others = {name: spot for name, spot in state.marks.items() if name != letter}
    if letter in state.marks and state.marks[letter].event == state.cursor.id:
        return say(replace(state, marks=others), f"{letter} marks nothing any more")
    return say(replace(state, marks={**others, letter: state.spot}), f"{letter} marks {state.cursor.title}")


def revisit(state: ViewState, letter: str) -> ViewState:
    """The window and the cursor where a letter was set, in any view, if the filter lets its event through."""
    spot = state.marks.get(letter)
    if spot is None:
        return say(state, f"no mark {letter}")
    there = jump(state, stand(state, replace(spot, view=state.view, sorting=state.sorting)))
    if there.cursor and there.cursor.id == spot.event:
        return there
    event = state.collection.event(spot.event)
    return say(there, f"{event.title if event else letter}: not among the events that the filter shows")


def marked(state: ViewState) -> Iterator[tuple[str, Event]]:
    """The letters that are set, in their order, each with its event."""
    for letter, spot in sorted(state.marks.items()):
        event = state.collection.event(spot.event)
        if event:
            yield letter, event


def sign(state: ViewState, event: str, signs: Signs) -> str:
    """What is shown in one cell of the event with an id: that it is measured from, or the letter that marks it."""
    if event == state.measured:
        return signs.canvas.measured
    return next((letter for letter, spot in state.marks.items() if spot.event == event), "")


def signed(state: ViewState, signs: Signs) -> Iterator[tuple[int, str]]:
    """The places in the selection of the events that have a sign, each with it, from the first."""
    ids = {state.measured, *(spot.event for spot in state.marks.values())} - {""}
    events = [event for event in map(state.collection.event, ids) if event]
    places = {place: event.id for event in events if (place := position(state.selection, event)) is not None}
    for place, event in sorted(places.items()):
        yield place, sign(state, event, signs)


def listed(state: ViewState, signs: Signs) -> str:
    """What can follow `'`: the marks that are set, and the place before the last jump."""
    marks = [f"{letter} {event.title}" for letter, event in marked(state)]
    none = f"no mark yet, {key_of('mark.set', state.keymap)} sets one"
    return f" {signs.dot} ".join([*(marks or [none]), "' before the last jump"])
