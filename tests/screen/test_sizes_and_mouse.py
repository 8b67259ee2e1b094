"""Every size of the terminal, and everything that a mouse can do."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from textual import events
from textual.pilot import Pilot

from tests.screen.standing import state_of
from tui.dates import parse
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane, View
from tui.screen.canvas import TimeCanvas
from tui.screen.density import Density
from tui.screen.detail import Detail
from tui.screen.event_list import EventList
from tui.screen.exploring import explorer
from tui.screen.prompt import SeekInput
from tui.screen.sheet import Sheet
from tui.screen.state import Prompt
from tui.screen.statistics import Statistics
from tui.store import MemoryCollection
from tui.timeline import Era, Event, Place, Point, Problem, Series, Severity, Timeline

Reader = Callable[[Explorer], str]


def _title(app: Explorer) -> str:
    cursor = state_of(app).cursor
    return cursor.title if cursor else ""


@pytest.mark.parametrize("size", [(40, 12), (60, 18), (79, 24), (80, 24), (119, 40), (120, 40), (250, 70)])
async def test_the_title_the_events_and_the_cursor_are_in_sight(
    app: Explorer, size: tuple[int, int], text_of: Reader
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await pilot.pause()
        lines = text_of(app).splitlines()
        assert "Two shores" in lines[0]
        assert "5 of 5" in lines[0]
        assert any("27 Mar 1997" in line and "Treaty" in line for line in lines)
        assert "? help" in lines[-1]
        assert "q quit" in lines[-1]
        assert all(len(line) <= size[0] for line in lines)


@pytest.mark.parametrize(("size", "shows_detail"), [((79, 24), False), ((80, 24), True), ((120, 40), True)])
async def test_the_detail_stands_beside_the_events_from_80_columns_on(
    app: Explorer, size: tuple[int, int], shows_detail: bool
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.screen.query_one(Detail).display is shows_detail
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.query_one(Detail).display is True
        assert app.screen.query_one(EventList).display is shows_detail


async def test_a_terminal_that_is_too_small_says_so_and_recovers(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(19, 10)) as pilot:
        await pilot.press("ctrl+p", "j")
        await pilot.pause()
        assert text_of(app).strip() == "too small"
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Two shores" in text_of(app)
        await pilot.press("question_mark")
        await pilot.pause()
        await pilot.resize_terminal(1, 1)
        await pilot.pause()
        await pilot.resize_terminal(80, 5)
        await pilot.pause()
        assert text_of(app).strip() == "too small"
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("key", ["S", "question_mark"])
async def test_what_holds_the_mouse_loses_it_when_it_is_gone(app: Explorer, key: str) -> None:
    async def send(kind: type[events.MouseEvent], x: int, y: int) -> None:
        app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await pilot.pause()

    async with app.run_test(size=(80, 24)) as pilot:
        await send(events.MouseDown, 40, 6)
        await pilot.press(key)
        await send(events.MouseUp, 40, 12)
        await pilot.press("escape", "L", "t")
        await send(events.MouseMove, 5, 16)
        assert isinstance(app.focused, SeekInput)
        window = state_of(app).viewport
        await send(events.MouseMove, 20, 6)
        assert state_of(app).viewport == window


@pytest.mark.parametrize("key", ["question_mark", "exclamation_mark", "y", "s", "o", "v", "ctrl+p"])
async def test_nothing_opens_where_there_is_no_room_for_it(app: Explorer, text_of: Reader, key: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        await pilot.resize_terminal(19, 10)
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert text_of(app).strip() == "too small"
        assert len(app.screen_stack) == 1


async def test_a_view_that_there_is_no_room_for_answers_its_keys_and_comes_when_there_is(app: Explorer) -> None:
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.press("S", "j", "pagedown", "G")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen.query_one(Statistics).size.height > 0


async def test_a_terminal_that_is_too_small_closes_a_text_and_the_palette_over_it(app: Explorer) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark", "ctrl+p")
        await pilot.pause()
        assert len(app.screen_stack) == 3
        await pilot.resize_terminal(10, 4)
        await pilot.pause()
        assert len(app.screen_stack) == 1


async def test_a_prompt_has_the_keys_again_when_there_is_room_for_it_again(app: Explorer) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"/su")
        await pilot.resize_terminal(10, 4)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.press(*"mm")
        await pilot.pause()
        assert state_of(app).query == "summ"


async def test_another_size_keeps_the_cursor_in_sight(many: MemoryCollection, now: int, text_of: Reader) -> None:
    app = explorer(many, now=now)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press(*"jjjjjjjjjjjjjjjj")
        await pilot.resize_terminal(60, 14)
        await pilot.pause()
        assert "Event of 1917" in text_of(app)
        assert _title(app) == "Event of 1917"


async def test_a_click_selects_in_the_list(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.click(EventList, offset=(10, 4))
        assert _title(app) == "Summit"
        await pilot.click(EventList, offset=(10, 12))
        assert _title(app) == "Summit"


async def test_a_click_selects_on_the_canvas(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        row, line = next((y, line) for y, line in enumerate(text_of(app).splitlines()) if "Treaty in force" in line)
        canvas = app.screen.query_one(TimeCanvas)
        await pilot.click(canvas, offset=(line.index("Treaty in"), row - canvas.region.y))
        assert _title(app) == "Treaty in force"


async def test_a_click_on_what_has_no_row_gives_it_the_height_of_the_screen(text_of: Reader) -> None:
    figures = tuple(Series(name, name, points=(Point(parse("1991"), Decimal(1)),)) for name in "abcdefghi")
    only = Timeline(events=(Event("one", parse("1991-05-01"), "One"),), series=figures)
    app = explorer(MemoryCollection(only), now=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row, line = next((y, line) for y, line in enumerate(text_of(app).splitlines()) if "+6 series" in line)
        canvas = app.screen.query_one(TimeCanvas)
        await pilot.click(canvas, offset=(line.index("+6"), row - canvas.region.y))
        assert state_of(app).view is View.LANES
        assert "series" not in text_of(app)


async def test_a_click_on_the_detail_gives_it_the_keys_and_follows_links(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        row, line = next((y, line) for y, line in enumerate(text_of(app).splitlines()) if "follows →" in line)
        detail = app.screen.query_one(Detail)
        await pilot.click(detail, offset=(2, 1))
        assert state_of(app).pane is Pane.DETAIL
        await pilot.click(detail, offset=(line.index("follows") - detail.region.x, row - detail.region.y))
        assert _title(app) == "Opening"


async def _click_on(pilot: Pilot[None], text: str, text_of: Reader, button: int = 1) -> None:
    """Click on the first place where a text stands."""
    assert isinstance(pilot.app, Explorer)
    row, line = next((y, line) for y, line in enumerate(text_of(pilot.app).splitlines()) if text in line)
    await pilot.click(offset=(line.index(text), row), button=button)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_click_on_a_key_in_the_last_line_does_what_it_does(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _click_on(pilot, "↓ event", text_of)
        assert _title(app) == "Treaty in force"
        await _click_on(pilot, "TWYS views", text_of)
        assert state_of(app).view is View.TABLE
        await _click_on(pilot, "Tab panes", text_of)
        assert state_of(app).pane is Pane.DETAIL
        await _click_on(pilot, "go to", text_of)
        assert state_of(app).prompt is Prompt.SEEK
        await _click_on(pilot, "help", text_of)
        assert isinstance(app.screen, Sheet)


async def test_a_click_on_the_filter_begins_to_write_it(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _click_on(pilot, "possibly", text_of)
        assert state_of(app).prompt is Prompt.FILTER
        await pilot.press(*"summit", "enter")
        await _click_on(pilot, "summit", text_of)
        await pilot.press(*"s")
        assert state_of(app).query == "summits"


async def test_a_click_on_how_many_are_disputed_narrows_to_them_and_back(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _click_on(pilot, "1 disputed", text_of)
        assert state_of(app).query == "is:disputed"
        assert state_of(app).selection.count == 1
        await _click_on(pilot, "1 disputed", text_of)
        assert state_of(app).query == ""
        assert state_of(app).selection.count == 5


async def test_a_click_on_the_name_of_a_lane_shows_it_alone_and_all_again(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _click_on(pilot, "Drills", text_of)
        assert state_of(app).query == "lane:drills"
        await _click_on(pilot, "▎ Drills", text_of)
        assert state_of(app).query == ""


async def test_a_click_on_an_era_shows_the_whole_of_it_and_b_leads_back(text_of: Reader, now: int) -> None:
    events_of = tuple(Event(year, parse(year), year) for year in ("1900", "1950", "2000"))
    eras = (Era("thaw", parse("1953/1964"), "The thaw"), Era("now", parse("1991/.."), "Since then"))
    app = explorer(MemoryCollection(Timeline(events=events_of, eras=eras)), now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        before = state_of(app).viewport
        await _click_on(pilot, "The thaw", text_of)
        shown = state_of(app).viewport
        assert shown.start < parse("1953").earliest < parse("1964").latest < shown.end
        assert shown.span < before.span / 3
        assert state_of(app).message == "The thaw · 1953–64"
        await pilot.press("b")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert state_of(app).viewport == before
        await _click_on(pilot, "Since then", text_of)
        assert (
            state_of(app).viewport.start < parse("1991").earliest < parse("2000").latest <= state_of(app).viewport.end
        )


async def test_a_click_on_how_many_problems_there_are_lists_them(
    collection: MemoryCollection, now: int, text_of: Reader
) -> None:
    problem = Problem("odd", "This is odd.", Place("file.yaml", 3, 5), severity=Severity.WARNING)
    app = explorer(collection, problems=[problem], now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await _click_on(pilot, "! 1 warning", text_of)
        assert "This is odd." in text_of(app)


async def test_a_drag_pans(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("plus", "plus")
        before = state_of(app).viewport
        await pilot.mouse_down(TimeCanvas, offset=(60, 8))
        await pilot.hover(TimeCanvas, offset=(40, 8))
        await pilot.mouse_up(TimeCanvas, offset=(40, 8))
        await pilot.pause()
        assert state_of(app).viewport.first == before.first + 20
        assert _title(app) == "Opening"


async def test_the_wheel_scrolls_the_list_and_pans_the_canvas(many: MemoryCollection, now: int) -> None:
    app = explorer(many, now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        events_list, canvas = app.screen.query_one(EventList), app.screen.query_one(TimeCanvas)
        _wheel(events_list)
        await pilot.pause()
        assert events_list.scroll_offset.y > 0
        assert _title(app) == "Event of 1901"
        before = state_of(app).viewport
        _wheel(canvas)
        await pilot.pause()
        assert state_of(app).viewport.first == before.first + 4


async def test_the_wheel_with_ctrl_zooms_about_the_pointer(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = state_of(app).viewport
        canvas = app.screen.query_one(TimeCanvas)
        column = 70 - (canvas.size.width - before.width)
        _wheel(canvas, ctrl=True, x=70)
        await pilot.pause()
        after = state_of(app).viewport
        assert after.span == pytest.approx(before.span * 2, rel=0.01)
        assert abs(after.column(before.instant(column)) - column) <= 1


async def test_a_click_on_the_density_moves_the_window_there(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("plus", "plus", "plus")
        await pilot.mouse_down(Density, offset=(100, 0))
        await pilot.pause()
        late = state_of(app).viewport
        await pilot.hover(Density, offset=(40, 0))
        await pilot.mouse_up(Density, offset=(40, 0))
        await pilot.pause()
        assert state_of(app).viewport.end < late.start
        assert state_of(app).viewport.span == late.span


def _wheel(widget: EventList | TimeCanvas, *, ctrl: bool = False, x: int = 5) -> None:
    region = widget.region
    widget.post_message(events.MouseScrollDown(widget, x, 3, 0, 1, 0, False, False, ctrl, region.x + x, region.y + 3))
