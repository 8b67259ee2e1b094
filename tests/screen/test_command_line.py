"""The command line that a view is copied as: what it says of a view, and that it opens exactly that view again."""

import shlex
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui import screen
from tui.cli import main, terminal
from tui.cli.arguments import COLUMNS as COLUMNS_TO_SORT_BY
from tui.cli.arguments import VIEWS, read_arguments
from tui.cli.commands import _showing, _window
from tui.dates import parse
from tui.dates.calendar import instant
from tui.dates.limits import limits
from tui.layout import Viewport
from tui.paper.page import ordered
from tui.screen import as_of, cursor_steps, filter_steps, viewing_steps, window_steps
from tui.screen.app import Explorer
from tui.screen.arrangement import View
from tui.screen.asker import count_disputed, read
from tui.screen.command_line import opening, printing, unprintable
from tui.screen.exploring import explorer
from tui.screen.showing import AS_USUAL, Showing
from tui.screen.sorting import Sorting
from tui.screen.state import ViewState
from tui.store import MemoryCollection
from tui.store.ordering import COLUMNS
from tui.timeline import Event, Lane, Timeline

FILE = "a file.yaml"
NOW = instant(2025, 11, 23, 12)
DATES = (
    *("-0043-03-15", "-0043/-0026", "0476~", "1066-10-14", "1914-07-28/1918-11-11", "1969-07-20T20:17:40"),
    *("1969-07-21", "1985/..", "1991?", "199X", "2021-10-28", "2021-12-01/2021-12-03", "[2022-01,2022-03]"),
    "2021-10-03T14:05:59.999999",
)
COLLECTION = MemoryCollection(
    Timeline(
        "From Caesar on",
        events=tuple(
            Event(f"-e{number}", parse(date), f"Event {99 - number}", lane="ab"[number % 2])
            for number, date in enumerate(DATES)
        ),
        lanes=(Lane("a", "Acts"), Lane("b", "Battles")),
    )
)
QUERIES = ("", "lane:a", "-lane:a", "event since:1900", "surely after:1960", "nothing of all that")
ASKED = ("-0043", "1991?", "1916-07", "2021-10-03T14:05:59", "{1985,1999}", "today", "2020/2022", "summer 1985")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["query", "view", "sort", "fold", "fit", "zoom", "zoom", "pan", "move", "seek", "as of"]),
        st.integers(-9, 9),
    ),
    max_size=12,
)


def _explored(words: list[str]) -> ViewState:
    """The first state that a command line opens, of an explorer that keeps nothing."""
    arguments = read_arguments(words)
    return explorer(
        COLLECTION,
        query=arguments.query,
        at=arguments.at,
        window=_window(arguments, NOW),
        now=NOW,
        showing=_showing(arguments, NOW) or AS_USUAL,
    ).state


def _stepped(state: ViewState, kind: str, by: int) -> ViewState:
    match kind:
        case "query":
            query = QUERIES[by % len(QUERIES)]
            selection = state.collection.select(read(query, state.collection, NOW))
            return filter_steps.narrow(filter_steps.write(state, query), query, selection, count_disputed(selection))
        case "view":
            return viewing_steps.look(state, list(View)[by % len(View)])
        case "sort":
            return viewing_steps.sort(state, COLUMNS[by % len(COLUMNS)])
        case "fold":
            return window_steps.fold(state)
        case "fit":
            return window_steps.fit(state)
        case "zoom":
            return window_steps.zoom(state, by)
        case "pan":
            return window_steps.pan(state, 7 * by)
        case "move":
            return cursor_steps.move(state, by)
        case "seek":
            return cursor_steps.seek(state, parse(ASKED[by % len(ASKED)], NOW))
        case _:
            return as_of.ask(state, parse(ASKED[by % len(ASKED)], NOW)) if by else as_of.toggle(state)


def _walked(steps: list[tuple[str, int]]) -> ViewState:
    state = _explored(["--fresh"])
    for kind, by in steps:
        state = _stepped(state, kind, by)
    return state


@settings(max_examples=150, deadline=None)
@given(STEPS)
@example([("fold", 0), ("zoom", 3), ("pan", 5)])
@example([("zoom", -9), ("zoom", -9), ("fold", 0)])
@example([("query", 5), ("as of", 0)])
@example([("pan", 1), ("move", 3), ("fold", 0), ("zoom", 2), ("zoom", 9)])
def test_the_line_opens_an_equal_view(steps: list[tuple[str, int]]) -> None:
    state = _walked(steps)
    command, *words = shlex.split(opening(state, [FILE]))
    assert command == "datelines"
    again = _explored(words)

    assert again.query == again.answered == state.answered
    assert _ids(again) == _ids(state)
    assert (again.cursor, again.position) == (state.cursor, state.position)
    assert (again.view, again.sorting, again.as_of) == (state.view, state.sorting, state.as_of)
    if "Y" in "".join(limits(state.viewport.window)):  # beyond the years that have days, windows are of whole years
        assert again.viewport.start <= state.viewport.start < state.viewport.end <= again.viewport.end
        assert (again.viewport.folds is None) == (state.viewport.folds is None)
    else:
        assert again.viewport.window == state.viewport.window
        assert _stretches(again.viewport) == _stretches(state.viewport)
        assert abs(again.viewport.span - state.viewport.span) <= state.viewport.width


def _ids(state: ViewState) -> list[str]:
    return [hit.event.id for hit in state.selection.page(0, 99)]


def _stretches(viewport: Viewport) -> object:
    return viewport.folds and viewport.folds.stretches


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ([("query", 5), ("fit", 0)], "datelines 'a file.yaml' -q 'nothing of all that'"),
        ([("view", 1)], "datelines 'a file.yaml' --at @-e1 --show table"),
        (
            [("view", 1), ("sort", 1), ("sort", 1)],
            "datelines 'a file.yaml' --at @-e1 --show table --sort title --reverse",
        ),
        ([("sort", 2)], "datelines 'a file.yaml' --at @-e1 --show list --sort lane"),
        ([("fold", 0), ("as of", 1)], "datelines 'a file.yaml' --at @-e1 --fold --as-of '1991?'"),
    ],
)
def test_the_line_says_what_is_not_as_usual(steps: list[tuple[str, int]], line: str) -> None:
    assert opening(_walked(steps), [FILE]) == line


def test_a_view_of_nothing_is_opened_as_it_is_and_not_as_it_was_left(now: int) -> None:
    state = explorer(MemoryCollection(Timeline()), now=now).state
    assert opening(state, [FILE]) == "datelines 'a file.yaml' --fresh"


@pytest.mark.parametrize(
    ("steps", "words", "left_out"),
    [
        ([], "", []),
        ([("view", 1)], " --as table", []),
        ([("view", 1), ("sort", 0)], " --as table --reverse", []),
        ([("view", 1), ("sort", 1)], " --as table", ["the order by title"]),
        ([("view", 1), ("sort", 1), ("sort", 1), ("fold", 0)], " --as table", ["the order by title"]),
        ([("sort", 1), ("view", 2), ("fold", 0)], " --as axis", ["the folds"]),
        ([("view", 3), ("as of", 1)], "", ["the year grid", "the date asked about"]),
        ([("view", 4)], "", ["the statistics"]),
    ],
)
def test_print_is_told_what_it_can_and_the_rest_is_said(
    steps: list[tuple[str, int]], words: str, left_out: list[str]
) -> None:
    state = _walked(steps)
    assert printing(state, [FILE]) == f"datelines print 'a file.yaml'{words}"
    assert unprintable(state) == left_out


def test_the_order_of_a_table_in_time_is_that_of_its_print() -> None:
    state = _walked([("view", 1), ("sort", 0)])
    shown = [state.selection.page(place, 1)[0].event for place in state.order.places]
    assert [hit.event for hit in ordered(state.selection, reverse=True)] == shown


@pytest.mark.parametrize(
    ("words", "view", "sorting"),
    [
        ([], View.LIST, Sorting()),
        (["--sort", "title"], View.TABLE, Sorting("title")),
        (["--reverse"], View.TABLE, Sorting("when", descending=True)),
        (["--show", "lanes", "--sort", "title"], View.LANES, Sorting("title")),
    ],
)
def test_an_order_is_that_of_the_table(words: list[str], view: View, sorting: Sorting) -> None:
    state = _explored(words)
    assert (state.view, state.sorting) == (view, sorting)


def test_the_words_of_the_command_line_are_those_of_the_screen() -> None:
    assert (*View,) == VIEWS
    assert COLUMNS_TO_SORT_BY == COLUMNS


def test_a_span_is_asked_about_where_it_begins_and_what_cannot_be_folded_is_said() -> None:
    assert _explored(["--as-of", "1914-07/1918-11"]).as_of == parse("1914-07")
    assert _explored(["-q", "event during:1969-07", "--fold"]).message == (
        "no stretch of time is empty for so long that it could be folded"
    )


@pytest.mark.parametrize(
    ("words", "showing"),
    [
        ([], None),
        (["--show", "years"], Showing(View.YEARS)),
        (["--fold"], Showing(is_folded=True)),
        (["--as-of", "-0043", "--reverse"], Showing(View.TABLE, Sorting(descending=True), as_of=parse("-0043"))),
    ],
)
def test_the_explorer_is_told_and_opens_a_file_anew_if_it_is(
    monkeypatch: pytest.MonkeyPatch, words: list[str], showing: Showing | None
) -> None:
    told: dict[str, Any] = {}

    def explore(_collection: MemoryCollection, **how: Any) -> int:
        told.update(how)
        return 0

    monkeypatch.setattr(terminal, "is_interactive", lambda **_: True)
    monkeypatch.setattr(terminal, "taken", nullcontext)
    monkeypatch.setattr(screen, "explore", explore)
    assert main(words) == 0
    assert (told["showing"], told["is_new"]) == (showing, showing is not None)


async def test_the_date_asked_about_is_answered_from_the_start(text_of: Callable[[Explorer], str]) -> None:
    app = explorer(COLLECTION, now=NOW, showing=Showing(as_of=parse("1916")))
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert text_of(app).splitlines()[-1].startswith(" as of 1916: 1 in force")


async def test_what_print_leaves_out_is_shown_with_the_line(text_of: Callable[[Explorer], str]) -> None:
    app = explorer(COLLECTION, now=NOW, files=[FILE])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("T", "comma", "ctrl+y")
        await pilot.pause()
        await pilot.pause()
        assert app.clipboard == "datelines print 'a file.yaml' --as table"
        assert "Not in print: the order by title." in text_of(app)
