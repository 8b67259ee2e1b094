"""The steps of the cursor from event to event; the window keeps it in sight."""

from dataclasses import replace
from typing import Final

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, When, elapsed
from tui.dates.calendar import DAY
from tui.screen import window_steps
from tui.screen.key_names import key_of
from tui.screen.spot import Spot
from tui.screen.state import ViewState, say
from tui.screen.window_steps import centre, instant_of, keep_in_sight, show_again
from tui.store import Selection, position
from tui.timeline import Event

_LEAST_PERIOD: Final = 8
"""The columns from which on a period can be read without looking closer."""


def go(state: ViewState, place: int) -> ViewState:
    """The cursor stands on the event at a place, or the nearest that there is; the window keeps it in sight."""
    gone = _put(state, place)
    return replace(gone, anchor=gone.cursor or state.anchor)


def move(state: ViewState, by: int) -> ViewState:
    """The cursor goes so many events on, or back, as the view shows them."""
    return _go_to_row(state, state.order.rows[state.position] + by) if state.cursor else state


def page(state: ViewState, by: int) -> ViewState:
    """The cursor goes so many pages of the view on, or back."""
    return move(state, by * state.arrangement.page)


def end(state: ViewState, side: int) -> ViewState:
    """The cursor goes to the first event (-1) or to the last (1)."""
    return _go_to_row(state, 0 if side < 0 else state.selection.count - 1)


def follow(state: ViewState, event: Event) -> ViewState:
    """The cursor goes to an event, if the filter lets it through."""
    place = position(state.selection, event)
    if place is None:
        return say(state, f"{event.title}: not among the events that the filter shows")
    return go(state, place)


def step(state: ViewState, among: Selection, by: int) -> ViewState:
    """The cursor goes to the next event (1) or the one before (-1) that is also among others; stays if none is."""
    if state.cursor is None:
        return state
    earliest, against_latest = state.cursor.when.sort_key
    if by > 0:
        places = range(among.rank((earliest, against_latest)), among.count)
    else:
        places = range(among.rank((earliest, against_latest + 1)) - 1, -1, -1)
    for candidate in places:
        event = _event_at(among, candidate)
        place = position(state.selection, event) if event else None
        if place is not None and (place - state.position) * by > 0:
            return go(state, place)
    return state


def step_around(state: ViewState, among: Selection, by: int) -> ViewState:
    """The same, but from the last to the first, and from the first to the last."""
    stepped = step(state, among, by)
    if stepped is not state:
        return stepped
    first = _event_at(among, 0 if by > 0 else among.count - 1)
    return follow(state, first) if first else state


def seek(state: ViewState, when: When) -> ViewState:
    """The window has a date in its middle, and the cursor stands on the first event from it on."""
    gone = go(state, state.selection.rank(when.sort_key))
    instant = instant_of(when)
    if instant is None:
        return gone
    folds = state.viewport.folds
    if folds and (hidden := folds.fold_of((instant, instant + 1))):
        key = key_of("time.fold", state.keymap)
        gone = say(gone, f"{elapsed(*hidden)} without an event are folded here; {key} shows them")
    return centre(gone, instant)


def seek_period(state: ViewState, when: When) -> ViewState:
    """The same, but a date that lasts longer than a day has the window to itself, if it is cut by it or tiny in it."""
    sought = seek(state, when)
    begin, end = when.hull
    if begin > BEGINNING_OF_TIME and end < END_OF_TIME and end - begin > DAY:
        cells = state.viewport.column(end - 1) - state.viewport.column(begin) + 1
        if not _LEAST_PERIOD <= cells <= state.viewport.width:
            return window_steps.fit_to(sought, (begin, end))
    return sought


def near(state: ViewState, event: Event) -> ViewState:
    """The cursor stands on an event, or on the next one if the filter hides it; its anchor stays where it is."""
    place = position(state.selection, event)
    return _put(state, state.selection.rank(event.when.sort_key) if place is None else place)


def stand(state: ViewState, spot: Spot) -> ViewState:
    """What was looked at is so again: window, view and cursor, on the nearest event in time if its own is hidden."""
    event = state.collection.event(spot.event)
    stood = near(state, event) if event else _put(state, state.position)
    looked = replace(stood, view=spot.view, sorting=spot.sorting, anchor=event or state.anchor, heading=None)
    return show_again(looked, spot.viewport)


def _go_to_row(state: ViewState, row: int) -> ViewState:
    """The cursor goes to a row of the order that the view shows, or the nearest that there is."""
    places = state.order.places
    return go(state, places[min(max(row, 0), len(places) - 1)]) if places else state


def _put(state: ViewState, place: int) -> ViewState:
    place = min(max(place, 0), max(state.selection.count - 1, 0))
    return keep_in_sight(replace(state, position=place, cursor=_event_at(state.selection, place), thread=None))


def _event_at(selection: Selection, place: int) -> Event | None:
    hits = selection.page(place, 1)
    return hits[0].event if hits else None
