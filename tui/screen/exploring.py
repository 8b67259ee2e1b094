"""How an exploration begins: from what the command line asks for to the first state."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.dates import Bounds, When
from tui.layout import opened, whole
from tui.layout.viewport import FIRST, LAST
from tui.query.error import QueryError
from tui.screen import cursor_steps, filter_steps, viewing_steps, window_steps
from tui.screen.app import Explorer
from tui.screen.arrangement import Part, View
from tui.screen.asker import count_disputed, read
from tui.screen.facets import Facets
from tui.screen.forms import Forms
from tui.screen.goto import destination
from tui.screen.habits import NONE, Habits
from tui.screen.lanes import window_width
from tui.screen.main_screen import MainScreen
from tui.screen.showing import AS_USUAL, Showing
from tui.screen.sorting import Sorting, is_column
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
    showing: Showing = AS_USUAL,
    habits: Habits = NONE,
) -> Explorer:
    """The app that `explore` runs, for somebody with habits; the other arguments are the same."""
    state = _opened(collection, tuple(problems), query, now, window, showing)
    if at:
        arrived = _arrived(state, at, collection, now)
        state = window_steps.show(arrived, state.viewport) if window else arrived
    if habits.last:
        state = _as_left(state, habits.last, now)
    hidden = frozenset(part for part in Part if habits.settings.get(part) == "hidden")
    state = replace(state, hidden=hidden, keymap=habits.keymap, amiss=habits.amiss)
    return Explorer(MainScreen(state, habits.signs(ascii=ascii), now, files, forms), habits)


def _opened(
    collection: Collection,
    problems: tuple[Problem, ...],
    asked: str,
    now: int,
    window: Bounds | None,
    showing: Showing,
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
    if showing.is_folded:
        state = window_steps.fold(state)
    if showing.as_of:
        from tui.screen.as_of import ask

        state = ask(state, showing.as_of)
    state = viewing_steps.look_at(state, showing.view, showing.sorting)
    return window_steps.show(state, opened(window, selection, width, state.viewport.folds))


def _as_left(state: ViewState, last: "LastView", now: int) -> ViewState:
    """The state as the user left it; as it is, if that has no meaning any more."""
    start, end = last.window
    if start < FIRST or end > LAST or last.view not in list(View) or not is_column(last.by):
        return state
    sorting = Sorting(last.by, descending=last.is_descending)
    showing = Showing(View(last.view), sorting, last.is_folded, _date(last.as_of, now))
    left = _opened(state.collection, state.problems, last.query, now, last.window, showing)
    if left.error:
        return state
    left = cursor_steps.stand(left, replace(left.spot, event=last.event))
    left = replace(left, facets=Facets() if last.has_facets else None, message="")
    told, told_before = ((each.spot, each.as_of, each.facets is None) for each in (left, state))
    return left if told == told_before else say(left, "as you left it")


def _date(text: str, now: int) -> When | None:
    """The date that was asked about; None if there was none."""
    if not text:
        return None
    from tui.dates import DateError, parse

    try:
        return parse(text, now)
    except DateError:
        return None


def _arrived(state: ViewState, at: str, collection: Collection, now: int) -> ViewState:
    try:
        there = destination(at, collection, now)
    except QueryError as error:
        return say(state, "; ".join(filter(None, (error.message, error.hint))))
    if isinstance(there, str):
        return say(state, f"neither a date nor an event: {there}")
    return cursor_steps.follow(state, there) if isinstance(there, Event) else cursor_steps.seek(state, there)
