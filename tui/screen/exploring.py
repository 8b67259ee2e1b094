"""How an exploration begins: from what the command line asks for to the first state."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from tui.dates import Bounds
from tui.layout import opened, whole
from tui.query.error import QueryError
from tui.screen import state as steps
from tui.screen.app import Explorer
from tui.screen.asker import read
from tui.screen.forms import Forms
from tui.screen.goto import destination
from tui.screen.habits import NONE, Habits
from tui.screen.lanes import window_width
from tui.screen.main_screen import MainScreen
from tui.screen.signs import ASCII, UNICODE
from tui.screen.state import ViewState
from tui.store import Collection
from tui.timeline import Event, Problem


def explorer(
    collection: Collection,
    *,
    problems: Sequence[Problem] = (),
    query: str = "",
    at: str | None = None,
    window: Bounds | None = None,
    now: int,
    ascii: bool = False,
    files: Sequence[str] = (),
    forms: Forms = MappingProxyType({}),
    habits: Habits = NONE,
) -> Explorer:
    """The app that `explore` runs, for somebody with habits; the other arguments are the same."""
    state = _opened(collection, tuple(problems), query, now, window)
    state = replace(state, keymap=habits.keymap, amiss=habits.amiss)
    if at:
        arrived = _arrived(state, at, collection, now)
        state = steps.show(arrived, state.viewport) if window else arrived
    return Explorer(MainScreen(state, ASCII if ascii else UNICODE, now, files, forms))


def _opened(
    collection: Collection, problems: tuple[Problem, ...], asked: str, now: int, window: Bounds | None
) -> ViewState:
    """The first state: what is asked for, from end to end unless there is a window, at its first event."""
    columns, rows = shutil.get_terminal_size()
    width = window_width(collection.timeline, columns)
    everything = collection.everything
    state = ViewState(
        collection,
        everything,
        whole(everything, width),
        columns=columns,
        rows=rows,
        problems=problems,
        query=asked,
    )
    selection = everything
    if asked:
        try:
            selection = collection.select(read(asked, collection, now))
        except QueryError as error:
            state = steps.write(state, asked, error)
    answered = "" if state.error else asked
    state = steps.narrow(state, answered, selection, steps.count_disputed(selection))
    return steps.show(state, opened(window, selection, width))


def _arrived(state: ViewState, at: str, collection: Collection, now: int) -> ViewState:
    try:
        there = destination(at, collection, now)
    except QueryError as error:
        return steps.say(state, "; ".join(filter(None, (error.message, error.hint))))
    if isinstance(there, str):
        return steps.say(state, f"neither a date nor an event: {there}")
    return steps.follow(state, there) if isinstance(there, Event) else steps.seek(state, there)
