"""The saved views on the real screen: listed, shown, saved and deleted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.screen.hands import press, settle, state_of
from tui.preferences.views import own_views, save_view
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.habits import Habits
from tui.screen.view_sheet import ViewSheet
from tui.store import MemoryCollection

Reader = Callable[[Explorer], str]


def _listed(app: Explorer) -> list[str]:
    views = app.screen.query_one(OptionList)
    return [str(views.get_option_at_index(place).prompt) for place in range(views.option_count)]


def _saved() -> dict[str, str]:
    return {view.id: view.query for view in own_views().views}


async def test_a_view_of_the_timeline_is_shown(app: Explorer, own_folder: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "v")
        assert _listed(app) == ["What is disputed\nis:disputed"]
        await press(pilot, "~")
        assert (state_of(app).answered, state_of(app).selection.count) == ("is:disputed", 1)
        assert not own_folder.exists()


async def test_the_filter_is_saved_shown_and_deleted(app: Explorer, own_folder: Path, text_of: Reader) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "/lane:drills~vsmy drills~")
        assert _listed(app) == ["What is disputed\nis:disputed", "my drills  your own\nlane:drills"]
        assert "my drills is saved" in text_of(app)
        assert _saved() == {"my drills": "lane:drills"}
        await press(pilot, "^^")
        assert state_of(app).query == ""
        await press(pilot, "vj~")
        assert state_of(app).answered == "lane:drills"
        await press(pilot, "vjd")
        assert "d again deletes my drills" in text_of(app)
        assert _saved()
        await press(pilot, "kjd")
        assert _saved()
        await press(pilot, "d")
        assert _saved() == {}
        assert _listed(app) == ["What is disputed\nis:disputed"]
        assert "my drills is deleted" in text_of(app)


async def test_the_users_keys_work_and_are_named(collection: MemoryCollection, now: int, text_of: Reader) -> None:
    keys = {"list.choose": "f5", "views.save": "S", "views.delete": "x", "views.close": "w", "filter.edit": "f3"}
    app = explorer(collection, now=now, habits=Habits(keymap=keys))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "v")
        assert "F5 shows  S saves the filter  x deletes  w closes" in text_of(app)
        await press(pilot, "S")
        assert "there is no filter to save: write one first, with F3" in text_of(app)
        await press(pilot, "~s^")
        assert len(app.screen_stack) == 2
        await press(pilot, "w")
        assert len(app.screen_stack) == 1
        await press(pilot, "v")
        await pilot.press("f5")
        await settle(pilot)
        assert state_of(app).answered == "is:disputed"


async def test_a_view_is_shown_by_a_click(app: Explorer, own_folder: Path) -> None:
    save_view("mine", "lane:talks")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "v")
        await pilot.click(OptionList, offset=(5, 3))
        await settle(pilot)
        assert state_of(app).query == "lane:talks"


@pytest.mark.parametrize("keys", ["v^", "vq", "vv", "/a~vs^^", "/a~vsname^v"])
async def test_the_views_close_without_a_trace(app: Explorer, own_folder: Path, keys: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, keys)
        assert not isinstance(app.screen, ViewSheet)
        assert _saved() == {}


@pytest.mark.parametrize("keys", ["vs", "/(a~vs"])
async def test_without_a_filter_there_is_nothing_to_save(
    app: Explorer, own_folder: Path, text_of: Reader, keys: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, keys)
        assert "there is no filter to save" in text_of(app)


async def test_a_view_of_the_timeline_is_not_deleted(app: Explorer, own_folder: Path, text_of: Reader) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "vdd")
        assert "What is disputed is in the file of the timeline" in text_of(app)
        assert len(_listed(app)) == 1


async def test_a_name_that_the_timeline_has_too_is_told(app: Explorer, own_folder: Path, text_of: Reader) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "/a~vsdoubtful~")
        assert "doubtful is saved; the timeline has a view of this name too" in text_of(app)
        assert _saved() == {"doubtful": "a"}


async def test_a_broken_file_is_told_and_stays(app: Explorer, own_folder: Path, text_of: Reader) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "views.yaml").write_text("views: [", "utf-8")
    async with app.run_test(size=(200, 40)) as pilot:
        await press(pilot, "/a~v")
        assert _listed(app) == ["What is disputed\nis:disputed"]
        assert "views.yaml:1:8" in text_of(app)
        await press(pilot, "sx~")
        assert (own_folder / "views.yaml").read_text("utf-8") == "views: ["


async def test_what_is_saved_is_offered_while_a_filter_is_written(app: Explorer, own_folder: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "/lane:drills~vsZebra~^^/Zeb")
        offers = state_of(app).offers
        assert offers
        assert [(each.text, each.count, each.label) for each in offers.candidates] == [("lane:drills", 1, "Zebra")]


async def test_the_palette_shows_the_users_own_views_as_text(app: Explorer, own_folder: Path, text_of: Reader) -> None:
    save_view("[red]Zebra[/] [@click=app.quit]x", "lane:drills")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "v")
        assert "[red]Zebra[/] [@click=app.quit]x" in text_of(app)
        await pilot.press("escape", "ctrl+p")
        await pilot.pause(0.2)
        await press(pilot, "Zebra")
        await pilot.pause(0.3)
        assert "Show: [red]Zebra[/] [@click=app.quit]x" in text_of(app)
        await press(pilot, "~")
        await pilot.pause(0.2)
        await press(pilot, "~")
        await settle(pilot)
        assert state_of(app).query == "lane:drills"


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (200, 60)])
async def test_the_views_fit_into_every_terminal(
    collection: MemoryCollection, now: int, own_folder: Path, size: tuple[int, int], text_of: Reader
) -> None:
    for number in range(30):
        save_view(f"view {number}", "lane:talks")
    app = explorer(collection, query="talks", ascii=True, now=now)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "vjjj")
        assert text_of(app).isascii()
        region = app.screen.query_one("#frame").region
        assert app.screen.region.contains_region(region)
        assert app.screen.query_one(OptionList).size.height > 0
        await pilot.resize_terminal(10, 3)
        await settle(pilot)
        assert not isinstance(app.screen, ViewSheet)


async def test_where_nothing_fits_nothing_opens(app: Explorer) -> None:
    async with app.run_test(size=(10, 3)) as pilot:
        await press(pilot, "vsf/la→")
        assert len(app.screen_stack) == 1
