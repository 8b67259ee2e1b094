"""The view as a file."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.dates import Bounds
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState
from tui.store import MemoryCollection, Selection
from tui.timeline import Timeline

HINT = "the end of its name says its form: .table.txt .axis.txt .txt .md .jsonl .tsv"


def _titles(selection: Selection, _timeline: Timeline, window: Bounds | None) -> Iterable[str]:
    """A form that shows what it was given."""
    yield "all" if window is None else "window"
    yield from (hit.event.title for hit in selection.page(0, 99))


@pytest.fixture
def app(collection: MemoryCollection, now: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Explorer:
    """The explorer in an empty folder, with one form for every name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "events.txt").write_text("the timeline")
    names = ("timeline", "table", "list", "jsonl", "axis", "markdown")
    return explorer(collection, now=now, files=["events.txt"], forms=dict.fromkeys(names, _titles))


def _state(app: Explorer) -> ViewState:
    screen = app.screen
    assert isinstance(screen, MainScreen)
    return screen.state


async def _done(pilot: Pilot[None]) -> None:
    """Wait for what is being written."""
    await pilot.pause()
    if writing := [worker for worker in pilot.app.workers if worker.group == "write"]:
        await pilot.app.workers.wait_for_complete(writing)
    await pilot.pause()


async def test_a_view_is_written_with_what_its_window_and_query_leave(app: Explorer, tmp_path: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x")
        assert _state(app).message == HINT
        await pilot.press(*"all.md", "enter")
        await _done(pilot)
        assert _state(app).message == "5 events written to all.md"
        assert _state(app).prompt is None

        await pilot.press(*"/talks", "enter", "G", *["plus"] * 4, "x", *"some.tsv", "enter")
        await _done(pilot)
    assert (tmp_path / "all.md").read_text() == ("all\nOpening\nTreaty in force\nRumour of talks\nSummit\nExercise\n")
    assert (tmp_path / "some.tsv").read_text() == "window\nRumour of talks\n"


async def test_a_name_that_says_no_form_can_be_mended(app: Explorer, tmp_path: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", *"view", "enter")
        await pilot.pause()
        assert _state(app).message == HINT
        await pilot.press(*".jsonl", "enter")
        await _done(pilot)
    assert (tmp_path / "view.jsonl").exists()


async def test_what_is_there_is_replaced_only_when_its_name_is_entered_twice(app: Explorer, tmp_path: Path) -> None:
    there = tmp_path / "there.md"
    there.write_text("mine")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", *"there.md", "enter")
        await pilot.pause()
        assert _state(app).message == "there is such a file: Enter again replaces it"
        assert there.read_text() == "mine"
        await pilot.press("enter")
        await _done(pilot)
    assert there.read_text().startswith("all\n")


@pytest.mark.parametrize("name", ["events.txt", "./events.txt", "link.txt"])
async def test_the_timeline_itself_is_never_written_to(app: Explorer, tmp_path: Path, name: str) -> None:
    (tmp_path / "link.txt").symlink_to("events.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", *name, "enter", "enter", "enter")
        await pilot.pause()
        assert _state(app).message == "that is the timeline itself, which nothing here writes to"
    assert (tmp_path / "events.txt").read_text() == "the timeline"


async def test_a_file_that_cannot_be_written_is_told(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", *"nowhere/a.md", "enter")
        await _done(pilot)
        assert _state(app).message == "nowhere/a.md: cannot be written: No such file or directory"


async def test_nothing_is_written_without_a_name(app: Explorer, tmp_path: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("x", "enter")
        await pilot.pause()
        assert _state(app).prompt is None
        await pilot.press("x", *"a.md", "escape")
        await pilot.pause()
        assert _state(app).prompt is None
    assert [path.name for path in tmp_path.iterdir()] == ["events.txt"]
