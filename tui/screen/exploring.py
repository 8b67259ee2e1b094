"""How an exploration begins: from what the command line asks for to the first state."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.dates import Bounds
from tui.layout import Viewport, opened, whole
from tui.layout.viewport import FIRST, LAST
from tui.query.error import QueryError
from tui.screen import cursor_steps, filter_steps, window_steps
from tui.screen.app import Explorer
from tui.screen.arrangement import Part, View
from tui.screen.asker import count_disputed, read
from tui.screen.forms import Forms
from tui.screen.goto import destination
from tui.screen.habits import NONE, Habits
from tui.screen.lanes import window_width
from tui.screen.main_screen import MainScreen
from tui.screen.spot import Spot
from tui.screen.state import ViewState, say
from tui.store import Collection
from tui.timeline import Event, Problem

if TYPE_CHECKING:
    from tui.preferences.last_views import LastView


def explorer(
    collection: Collection,
    *,
    problems: Sequence[Problem] = (),
    query: str = "",
    at: str | None = None,
    window: Bounds | None = None,
    now: int,
    ascii: bool | None = None,
    files: Sequence[str] = (),
    forms: Forms = MappingProxyType({}),
    habits: Habits = NONE,
) -> Explorer:
    """The app that `explore` runs, for somebody with habits; the other arguments are the same."""
    state = _opened(collection, tuple(problems), query, now, window)
    if at:
        arrived = _arrived(state, at, collection, now)
        state = window_steps.show(arrived, state.viewport) if window else arrived
    if habits.last:
        state = _as_left(state, habits.last, now)
    hidden = frozenset(part for part in Part if habits.settings.get(part) == "hidden")
    state = replace(state, hidden=hidden, keymap=habits.keymap, amiss=habits.amiss)
    return Explorer(MainScreen(state, habits.signs(ascii=ascii), now, files, forms), habits)


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
            state = filter_steps.write(state, asked, error)
    answered = "" if state.error else asked
    state = filter_steps.narrow(state, answered, selection, count_disputed(selection))
    return window_steps.show(state, opened(window, selection, width))


def _as_left(state: ViewState, last: "LastView", now: int) -> ViewState:
    """The state as the user left it; as it is, if that has no meaning any more."""
    start, end = last.window
    left = _opened(state.collection, state.problems, last.query, now, None)
    if left.error or start < FIRST or end > LAST or last.view not in list(View):
        return state
    if last.is_folded:
        left = window_steps.fold(left)
    viewport = Viewport(start, end, left.viewport.width, folds=left.viewport.folds)
    left = cursor_steps.stand(left, Spot(last.query, viewport, last.event))
    left = replace(left, view=View(last.view), message="")
    return left if (left.spot, left.view) == (state.spot, state.view) else say(left, "as you left it")


def _arrived(state: ViewState, at: str, collection: Collection, now: int) -> ViewState:
    try:
        there = destination(at, collection, now)
    except QueryError as error:
        return say(state, "; ".join(filter(None, (error.message, error.hint))))
    if isinstance(there, str):
        return say(state, f"neither a date nor an event: {there}")
    return cursor_steps.follow(state, there) if isinstance(there, Event) else cursor_steps.seek(state, there)
