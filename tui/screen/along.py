"""Steps along a thread: to the next event of the same lane, actor or tag, or to the events that one is linked with."""

from dataclasses import replace
from typing import Final

from tui.screen.cursor_steps import step, step_around
from tui.screen.state import ViewState, say
from tui.screen.thread import LINKS, Thread
from tui.screen.travel import jump
from tui.store import Selection, position
from tui.timeline import Event, Timeline

_NOTHING: Final = {"lane": "stands in no lane", "actor": "names no actor", "tag": "has no tag"}


def taken(state: ViewState, field: str) -> Thread | None:
    """The thread that leads on: the one that led to the cursor, or one that its event begins; None if it has none.

    An event begins a thread along its lane, the first of its actors or tags, or its links.
    """
    if state.thread and state.thread.field == field:
        return state.thread
    return _begun(state.cursor, field, state.timeline) if state.cursor else None


def anew(state: ViewState, thread: Thread, among: Selection) -> Thread | None:
    """The links of the cursor's own event, if it is all that the links of another lead to."""
    if thread.field != LINKS or state.cursor is None or among.count > 1 or position(among, state.cursor) is None:
        return None
    return _begun(state.cursor, LINKS, state.timeline)


def follow(state: ViewState, thread: Thread, among: Selection, by: int) -> ViewState:
    """The cursor on the next event (1) or the one before (-1) along a thread, and how far along it that is.

    Links lead from the last event to the first as well, and can be gone back from; at the other ends it stays.
    """
    if thread.field == LINKS:
        stepped = jump(state, step_around(state, among, by))
        told = f"linked with {thread.name}"
    else:
        stepped = step(state, among, by)
        told = f"{thread.field} {thread.name}"
    place = position(among, stepped.cursor) if stepped.cursor else None
    if place is None:
        return say(state, f"{told}: no event that the filter shows" if state.answered else f"{told}: no event")
    return say(replace(stepped, thread=thread), f"{told}: {place + 1:,} of {among.count:,}")


def nothing(state: ViewState, field: str) -> ViewState:
    """The same, and that the cursor's event begins no thread along a field."""
    return say(state, f"{state.cursor.title} {_NOTHING[field]}") if state.cursor else state


def _begun(event: Event, field: str, timeline: Timeline) -> Thread | None:
    if field == LINKS:
        return Thread(LINKS, event.id, event.title)
    if field == "lane":
        label = next((lane.label for lane in timeline.lanes if lane.id == event.lane), event.lane)
        return Thread(field, event.lane, label) if event.lane else None
    values = event.actors if field == "actor" else event.tags
    return Thread(field, values[0], values[0]) if values else None
