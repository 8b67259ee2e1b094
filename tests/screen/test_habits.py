"""The explorer opens as the user left it, and keeps how they like it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.preferences.last_views import LastView
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane, View
from tui.screen.exploring import explorer
from tui.screen.habits import Habits, habits, leave
from tui.screen.sorting import Sorting
from tui.store import MemoryCollection
from tui.timeline import Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
FILES = ("events.yaml",)


def opened(collection: MemoryCollection, now: int, *, is_new: bool = False) -> Explorer:
    """The explorer on a collection, for whoever has this folder."""
    return explorer(collection, now=now, habits=habits(FILES, is_new=is_new))


async def test_a_timeline_opens_as_it_was_left(
    own_folder: Path, collection: MemoryCollection, now: int, press: Press
) -> None:
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.state.message == ""
        await press(pilot, "/talks~jzTl+")
    left = app.state
    leave(FILES, left)
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)):
        again = app.state
        assert (again.answered, again.query, again.view, again.cursor) == ("talks", "talks", left.view, left.cursor)
        assert again.viewport.window == left.viewport.window
        assert again.viewport.folds == left.viewport.folds
        assert (again.sorting, again.as_of, again.facets) == (left.sorting, None, None)
        assert again.message == "as you left it"
    assert opened(collection, now, is_new=True).state.query == ""


async def test_the_order_of_the_table_the_facets_the_folds_and_the_date_asked_about_are_as_they_were_left(
    own_folder: Path, collection: MemoryCollection, now: int, press: Press, text_of: Callable[[Explorer], str]
) -> None:
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "zT,;Lat1997-04~f")
        await pilot.press("tab")
        left = app.state
    leave(FILES, left)
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        again = app.state
        assert (again.view, again.sorting) == (View.LIST, Sorting("title", descending=True))
        assert (str(again.as_of), again.pane) == ("1997-04", Pane.EVENTS)
        assert again.viewport.window == left.viewport.window
        assert again.viewport.folds == left.viewport.folds is not None
        assert again.facets is not None
        assert again.message == "as you left it"
        assert " lanes" in text_of(app)
        assert "Talks" in text_of(app)
        assert again.facets.rows
        await press(pilot, "j")
        assert text_of(app).splitlines()[-1].startswith(" as of ")


@pytest.mark.parametrize(
    ("last", "left"),
    [
        (LastView("", (0, 10**15), view="table", by="lane"), ("table", "lane", None)),
        (LastView("", (0, 10**15), view="table", as_of="2021"), ("table", "when", "2021")),
        (LastView("", (0, 10**15), view="table", as_of="20210"), ("table", "when", None)),
    ],
)
def test_what_is_kept_is_what_can_be_shown(
    collection: MemoryCollection, now: int, last: LastView, left: tuple[str, str, str | None]
) -> None:
    state = explorer(collection, now=now, habits=Habits(last=last)).state
    assert (state.view, state.sorting.by, state.as_of and str(state.as_of)) == left


async def test_what_was_left_as_it_opens_is_not_spoken_of(
    own_folder: Path, collection: MemoryCollection, now: int
) -> None:
    leave(FILES, opened(collection, now).state)
    assert opened(collection, now).state.message == ""


def test_an_event_that_is_gone_is_replaced_by_another(own_folder: Path, collection: MemoryCollection, now: int) -> None:
    last = LastView("", (0, 10**15), event="gone", view="list")
    state = explorer(collection, now=now, habits=Habits(last=last)).state
    assert state.viewport.window == (0, 10**15)
    assert state.cursor


@pytest.mark.parametrize(
    "last",
    [
        LastView("is:(", (0, 1), view="list"),
        LastView("", (-(10**25), 1), view="list"),
        LastView("", (0, 10**25), view="list"),
        LastView("", (0, 1), view="globe"),
        LastView("", (0, 1), view="table", by="weight"),
    ],
)
def test_what_has_no_meaning_any_more_is_forgotten(last: LastView, collection: MemoryCollection, now: int) -> None:
    as_new = explorer(collection, now=now).state
    state = explorer(collection, now=now, habits=Habits(last=last)).state
    assert (state.query, state.viewport, state.view, state.error) == (as_new.query, as_new.viewport, as_new.view, None)


def test_an_empty_timeline_opens_as_it_was_left(own_folder: Path, now: int) -> None:
    nothing = MemoryCollection(Timeline("Nothing"))
    leave(FILES, opened(nothing, now).state)
    assert opened(nothing, now).state.cursor is None


async def test_the_look_and_the_parts_are_kept(
    own_folder: Path, collection: MemoryCollection, now: int, press: Press
) -> None:
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.state.arrangement.detail_columns
        await press(pilot, "cpP")
    assert (own_folder / "settings.yaml").read_text("utf-8") == "look: light\ndetail: hidden\ndensity: hidden\n"
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.theme == "light"
        assert (app.state.arrangement.detail_columns, app.state.arrangement.density_rows) == (0, 0)
        assert app.state.arrangement.events_columns == 120
        await press(pilot, "~")
        assert app.state.arrangement.detail_columns == 120
        await press(pilot, "^pPcc")
        assert app.state.arrangement.detail_columns
        assert app.theme == "dark"
    assert (own_folder / "settings.yaml").read_text("utf-8") == "look: dark\ndetail: shown\ndensity: shown\n"


async def test_nothing_is_kept_if_nothing_may_be(
    own_folder: Path, collection: MemoryCollection, now: int, press: Press
) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "settings.yaml").write_text("remember: no\nascii: yes\n")
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        assert app._main_screen.signs.canvas.ellipsis.isascii()
        await press(pilot, "cp/talks~")
    assert (own_folder / "settings.yaml").read_text("utf-8") == "remember: no\nascii: yes\n"
    assert [path.name for path in own_folder.iterdir()] == ["settings.yaml"]


async def test_what_cannot_be_kept_is_said_and_stays_for_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: MemoryCollection, now: int, press: Press
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "c")
        assert app.theme == "light"
        assert app.state.message.endswith("settings.yaml cannot be written: Not a directory")
    leave(FILES, app.state)


async def test_broken_files_of_the_user_are_told_and_left_alone(
    own_folder: Path, collection: MemoryCollection, now: int, press: Press
) -> None:
    own_folder.mkdir(parents=True)
    for name in ("settings.yaml", "keys.yaml"):
        (own_folder / name).write_text("a: [")
    app = opened(collection, now)
    async with app.run_test(size=(120, 40)) as pilot:
        assert {Path(problem.place.file).name for problem in app.state.amiss} == {"settings.yaml", "keys.yaml"}
        await press(pilot, "cp")
    assert (own_folder / "settings.yaml").read_text() == "a: ["


@pytest.mark.parametrize(
    ("kept", "environ", "look"),
    [
        ({}, {}, "dark"),
        ({"look": "light"}, {}, "light"),
        ({"look": "plain"}, {}, "plain"),
        ({"look": "light"}, {"NO_COLOR": ""}, "plain"),
        ({"look": "plain"}, {"FORCE_COLOR": "1"}, "dark"),
        ({"look": "plain"}, {"FORCE_COLOR": ""}, "plain"),
        ({"look": "light"}, {"FORCE_COLOR": "1"}, "light"),
        ({"look": "light"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, "plain"),
    ],
)
def test_the_environment_goes_before_the_look(kept: dict[str, str], environ: dict[str, str], look: str) -> None:
    assert Habits(kept).look(environ) == look


@pytest.mark.parametrize(
    ("kept", "asked", "ascii"),
    [
        ({}, None, False),
        ({"ascii": "yes"}, None, True),
        ({"ascii": "no"}, True, True),
        ({"ascii": "yes"}, False, False),
    ],
)
def test_what_is_asked_for_goes_before_the_setting(kept: dict[str, str], asked: bool | None, *, ascii: bool) -> None:
    assert Habits(kept).signs(ascii=asked).dot.isascii() is ascii


async def test_without_colours_there_are_none_at_all(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "cc~?")
        assert app.theme == "plain"
        for strip in app.screen._compositor.render_strips(app.size):
            segments = list(strip)
            for line_filter in app.get_line_filters():
                segments = line_filter.apply(segments, app.screen.styles.background)
            styles = [style for _, style, _ in segments if style]
            assert {colour.name for style in styles for colour in (style.color, style.bgcolor) if colour} <= {"default"}
