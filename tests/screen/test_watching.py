"""The file under the reader's hands: saves, broken saves, and the cursor on its event through them."""

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.formats import load
from tui.screen import garbage
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState
from tui.store import MemoryCollection

THREE = """\
lanes: {talks: {label: Talks}}
events:
  - {when: 1991, title: Opening, lane: talks}
  - {id: treaty, when: 1997-03-27, title: Treaty, lane: talks}
  - {when: 2005, title: Summit, lane: talks}
"""


@pytest.fixture(autouse=True)
def _no_looks_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """The explorer looks when it is told to, and not by the clock."""
    monkeypatch.setattr("tui.screen.watching._EVERY", 3600)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A timeline of three events."""
    path = tmp_path / "events.yaml"
    path.write_text(THREE)
    return path


@pytest.fixture
def app(file: Path, now: int) -> Explorer:
    """The explorer on it."""
    reading = load([str(file)])
    return explorer(MemoryCollection(reading.timeline), problems=reading.problems, now=now, files=[str(file)])


async def _save(pilot: Pilot[None], file: Path, text: str) -> ViewState:
    """Save a file, let the explorer look until it is sure, and give what it shows then."""
    file.write_text(text)
    screen = pilot.app.screen
    assert isinstance(screen, MainScreen)
    await screen.look_again()
    await screen.look_again()
    await pilot.pause()
    return screen.state


def _titles(state: ViewState) -> list[str]:
    return [hit.event.title for hit in state.selection.page(0, 99)]


async def test_a_save_appears_in_place_with_the_cursor_on_its_event(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("j", "+")
        before = app.screen.query_one("TimeCanvas").state.viewport  # type: ignore[attr-defined]
        state = await _save(pilot, file, THREE.replace("events:\n", "events:\n  - {when: 1990, title: Before}\n"))

        assert _titles(state) == ["Before", "Opening", "Treaty", "Summit"]
        assert state.cursor is state.selection.page(2, 1)[0].event
        assert (state.position, state.viewport) == (2, before)
        assert state.message == "saved, and read again: 1 more event than before"


async def test_an_event_without_an_id_of_its_own_is_known_by_its_likeness(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        state = await _save(pilot, file, THREE.replace("title: Opening", "title: The opening"))

        assert state.cursor is not None
        assert state.cursor.title == "The opening"


async def test_what_is_marked_and_measured_from_is_known_by_its_likeness_too(
    app: Explorer, file: Path, text_of: Callable[[Explorer], str]
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("m", "a", "space", "j")
        state = await _save(pilot, file, THREE.replace("title: Opening", "title: The opening"))
        first = state.selection.page(0, 1)[0].event
        assert (state.marks["a"].event, state.measured) == (first.id, first.id)
        await pilot.press("k", "j")
        assert "6 years 2 months" in text_of(app)


async def test_nothing_is_measured_from_an_event_that_is_gone_but_its_mark_may_come_back(
    app: Explorer, file: Path
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("j", "m", "a", "space", "k")
        state = await _save(pilot, file, "\n".join(line for line in THREE.splitlines() if "treaty" not in line))
        assert (state.marks["a"].event, state.measured) == ("treaty", "")
        await _save(pilot, file, THREE)
        await pilot.press("'", "a")
        await pilot.pause()
        assert app.state.cursor is not None
        assert app.state.cursor.id == "treaty"


async def test_the_cursor_of_an_event_that_is_gone_stays_where_it_was_in_time(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("j")
        state = await _save(pilot, file, "\n".join(line for line in THREE.splitlines() if "treaty" not in line))

        assert state.cursor is not None
        assert state.cursor.title == "Summit"
        assert state.message == "saved, and read again: 1 fewer event than before"


async def test_the_filter_stands_through_a_save(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press(*"/treaty", "enter")
        state = await _save(pilot, file, THREE + "  - {when: 2010, title: A second treaty}\n")

        assert _titles(state) == ["Treaty", "A second treaty"]
        assert state.query == "treaty"


async def test_a_filter_that_means_nothing_any_more_is_told(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press(*"/after:@treaty", "enter")
        state = await _save(pilot, file, THREE.replace("id: treaty", "id: agreement"))

        assert _titles(state) == ["Opening", "Treaty", "Summit"]
        assert state.error is not None
        assert "treaty" in state.error.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('events:\n  - {when: 1991, title: "Opening}\n', "2:25: this quote is never closed"),
        ("", "there are no events"),
        ("events:\n  - {title: Opening}\n", "2:5: an event needs 'when'"),
    ],
    ids=["syntax", "empty", "no event"],
)
async def test_a_broken_save_keeps_the_last_good_timeline_and_recovers(
    app: Explorer, file: Path, text_of: Callable[[Explorer], str], text: str, said: str
) -> None:
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("j")
        state = await _save(pilot, file, text)

        assert _titles(state) == ["Opening", "Treaty", "Summit"]
        last = text_of(app).splitlines()[-1]
        assert said in last
        assert "shown as it was before" in last

        await pilot.press("j")
        assert "shown as it was before" in text_of(app).splitlines()[-1]
        await pilot.press("!")
        await pilot.pause()
        assert said.rsplit(": ", maxsplit=1)[-1] in text_of(app)
        await pilot.press("escape")

        state = await _save(pilot, file, THREE)
        assert state.broken == ()
        assert "shown as it was before" not in text_of(app)


async def test_a_file_that_is_taken_away_and_put_back(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, MainScreen)
        file.unlink()
        for _ in range(2):
            await screen.look_again()
        assert [problem.code for problem in screen.state.broken] == ["file-missing"]

        state = await _save(pilot, file, THREE)
        assert (state.broken, len(_titles(state))) == ((), 3)


async def test_half_a_save_is_not_read(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, MainScreen)
        file.write_text("events:\n  - {when")
        await screen.look_again()
        assert screen.state.broken == ()

        state = await _save(pilot, file, THREE)
        assert state.broken == ()


async def test_what_was_read_before_is_let_go(app: Explorer, file: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("j", "T", "Y", "L", "m", "a", "slash", *"treaty", "enter", "j", "+")
        before = weakref.ref(app.state.collection)
        garbage.keep()
        for more in ("{when: 1999, title: More}", "{when: 2000, title: Other}"):
            await _save(pilot, file, THREE + f"  - {more}\n")
        await pilot.press("k", "slash", *"more", "enter", "L", "j")

        assert before() is None


async def test_what_has_no_file_cannot_be_edited(collection: MemoryCollection, now: int) -> None:
    app = explorer(collection, now=now)
    async with app.run_test() as pilot:
        await pilot.press("e")
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert screen.state.message == "there is no file to edit: this was not read from one"


async def test_lanes_that_come_and_go_leave_the_window_where_it_is(app: Explorer, file: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = app.screen
        assert isinstance(screen, MainScreen)
        before = screen.state.viewport
        longer = THREE.replace("{label: Talks}", "{label: Talks between the two}")
        state = await _save(pilot, file, longer)

        assert state.viewport.width < before.width
        assert state.viewport.window == before.window
