"""The view as a command line, which opens or prints exactly that view."""

import shlex
import subprocess
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.arguments import read_arguments
from tui.cli.commands import _window
from tui.formats import curated, load
from tui.screen.app import Explorer
from tui.screen.command_line import opening, printing
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState
from tui.store import MemoryCollection


def _explore(files: list[str], now: int, words: list[str] | None = None) -> Explorer:
    """The explorer as a command line opens it."""
    arguments = read_arguments(words or files)
    collection = MemoryCollection(load(files).timeline)
    window = _window(arguments, now)
    return explorer(
        collection, query=arguments.query, at=arguments.at, window=window, now=now, files=arguments.files or files
    )


def _state(app: Explorer) -> ViewState:
    screen = app.screen
    assert isinstance(screen, MainScreen)
    return screen.state


@pytest.mark.parametrize(
    "keys",
    [
        ["j", "j"],
        ["G", "plus", "plus", "h", "h", "h"],
        [*"/surely after:2019 lane:security", "enter", "j", "plus"],
        [*"/-is:disputed", "enter", "plus", "G", "l"],
        [*"t@arnex-2021", "enter", *["plus"] * 30],
        ["minus"] * 40,
    ],
    ids=["cursor", "panned away", "query", "minus", "microseconds", "all time"],
)
async def test_the_line_opens_the_view_again(now: int, keys: list[str]) -> None:
    file = curated()
    app = _explore([file], now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        state = _state(app)
    command, *words = shlex.split(opening(state, [file]))
    again = _explore([file], now, words)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        opened = _state(again)

    assert command == "datelines"
    assert opened.query == state.answered
    assert [hit.event.id for hit in opened.selection.page(0, 99)] == [
        hit.event.id for hit in state.selection.page(0, 99)
    ]
    assert opened.cursor is not None
    assert state.cursor is not None
    assert (opened.cursor.id, opened.position) == (state.cursor.id, state.position)
    if keys[0] == "minus":  # windows beyond the years that have days are held by whole years
        assert opened.viewport.start <= state.viewport.start < state.viewport.end <= opened.viewport.end
    else:
        assert opened.viewport.window == state.viewport.window


async def test_the_line_prints_what_the_window_shows(now: int) -> None:
    file = curated()
    app = _explore([file], now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*"/lane:security", "enter", "G", "plus", "plus")
        await pilot.pause()
        state = _state(app)
    _, *words = shlex.split(printing(state, [file]))
    printed = StringIO()
    with redirect_stdout(printed):
        assert main([*words, "--as", "list"]) == 0
    start, end = state.viewport.window
    shown = [hit.event for hit in state.selection.page(0, 99)]
    assert [line.split("\t")[3] for line in printed.getvalue().splitlines()] == [
        event.id for event in shown if event.when.latest > start and event.when.earliest < end
    ]


async def test_the_line_is_copied_and_shown(now: int, text_of: Callable[[Explorer], str]) -> None:
    app = _explore([curated()], now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "y")
        await pilot.pause()
        await pilot.pause()
        assert app.clipboard == "datelines --at @seanwfz-1995"
        assert "datelines --at @seanwfz-1995" in text_of(app)
        await pilot.press("escape", "ctrl+y")
        await pilot.pause()
        assert app.clipboard == "datelines print"


async def test_without_a_file_there_is_nothing_to_name(collection: MemoryCollection, now: int) -> None:
    app = explorer(collection, now=now)
    async with app.run_test() as pilot:
        await pilot.press("y")
        assert _state(app).message == "there is no file to name: what is shown was not read from one"
        assert app.clipboard == ""


@pytest.mark.parametrize("name", ["-x.yaml", "it's.yaml", "a b.yaml", "a\x1b]0;x\x07.yaml", "é.yaml", "\udcff.yaml"])
async def test_any_file_name_reaches_the_shell_whole(
    collection: MemoryCollection, now: int, name: str, tmp_path: Path
) -> None:
    app = explorer(collection, now=now)
    async with app.run_test(size=(120, 40)):
        line = printing(_state(app), [name])
    assert line.isprintable()
    script = line.replace("datelines print", "printf '%s\\n'", 1)
    finished = subprocess.run(["bash", "-c", script], capture_output=True, check=True, cwd=tmp_path)
    expected = f"./{name}" if name.startswith("-") else name
    assert finished.stdout == expected.encode(errors="surrogateescape") + b"\n"
