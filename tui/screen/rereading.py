"""Reading the files again: how they are seen to be saved, and the state that follows."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tui.screen import filter_steps, window_steps
from tui.screen.lanes import window_width
from tui.screen.state import ViewState, say
from tui.store import Collection, Selection
from tui.timeline import Event, Problem

if TYPE_CHECKING:
    from tui.query.error import QueryError

Seen: TypeAlias = tuple[tuple[int, ...] | None, ...]
"""What changes about each file when it is saved, however it is saved; None for one that is not there."""


def look(files: Iterable[str]) -> Seen:
    """How files stand now, by their names."""
    return tuple(map(_look, files))


def _look(file: str) -> tuple[int, ...] | None:
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_dev


class Succession:
    """Which event of one reading is which of another: the one with its id, else the one that is like it."""

    def __init__(self, before: Collection, after: Collection) -> None:
        self._before, self._after = before, after

    def successor(self, event: Event) -> Event | None:
        """What an event of the reading before is now; None if it is gone."""
        return self._after.event(event.id) or self._alike.get(event.id)

    def id_of(self, event: str) -> str | None:
        """The id that the event with an id has now; None if there was none, or it is gone."""
        before = self._before.event(event)
        now = self.successor(before) if before else None
        return now.id if now else None

    def find(self, state: ViewState) -> None:
        """Find the successors of the events that a state points at: without their ids, that takes a while."""
        for event in filter(None, (state.cursor, state.anchor)):
            self.successor(event)
        for each in _pointed_at(state):
            self.id_of(each)

    @cached_property
    def _alike(self) -> dict[str, Event]:
        from tui.curation.matching import match

        pairs, _, _ = match(self._before.timeline.events, self._after.timeline.events)
        return {old.id: new for old, new in pairs}


class Answer(NamedTuple):
    """What a query selects of another reading, and how many of it some source disputes.

    With an error the query cannot be read any more, and everything is selected.
    """

    selection: Selection
    disputed: int
    error: "QueryError | None" = None


def break_off(state: ViewState, problems: Sequence[Problem]) -> ViewState:
    """The files cannot be read: the last good timeline stays, and what is wrong is said until they can."""
    return replace(state, broken=tuple(problems), message="")


def reread(
    state: ViewState, collection: Collection, problems: Sequence[Problem], answer: Answer, succession: Succession
) -> ViewState:
    """What the files say now: the cursor on the event that it stood on, or else where that was in time."""
    width = window_width(collection.timeline, state.columns)
    viewport = state.viewport if width == state.viewport.width else state.viewport.resized(width)
    stood = state.cursor or state.anchor
    anchor = state.anchor and (succession.successor(state.anchor) or state.anchor)
    ids = {each: succession.id_of(each) for each in _pointed_at(state)}
    read = replace(
        state,
        collection=collection,
        problems=tuple(problems),
        broken=(),
        error=answer.error,
        viewport=viewport,
        anchor=stood and (succession.successor(stood) or stood),
        marks={letter: replace(spot, event=ids[spot.event] or spot.event) for letter, spot in state.marks.items()},
        measured=ids[state.measured] or "",
    )
    narrowed = filter_steps.narrow(read, "" if answer.error else state.query, answer.selection, answer.disputed)
    if not window_steps.is_in_sight(state):  # the reader has moved the window away: it stays there
        narrowed = replace(narrowed, viewport=window_steps.refolded(read, answer.selection))
    said = _said(state.collection.everything.count, collection.everything.count)
    return say(replace(narrowed, anchor=anchor), said)


def _pointed_at(state: ViewState) -> Sequence[str]:
    """The ids of the events that are marked, and of the one that is measured from, or "" for none."""
    return state.measured, *(spot.event for spot in state.marks.values())


def _said(before: int, now: int) -> str:
    if before == now:
        return "saved, and read again"
    by = abs(now - before)
    events = f"{by:,} {'fewer' if now < before else 'more'} event{'' if by == 1 else 's'}"
    return f"saved, and read again: {events} than before"
