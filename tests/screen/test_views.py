"""The same events in every view: one key each, the cursor on its event, the filter and the detail as everywhere."""

from collections.abc import Callable

import pytest
from textual import events
from textual.events import Key
from textual.pilot import Pilot
from textual.widget import Widget

from tests.screen.standing import state_of
from tui.dates import parse
from tui.layout import Line
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane, View
from tui.screen.exploring import explorer
from tui.screen.messages import Narrow
from tui.screen.sorting import IN_TIME, Sorting
from tui.screen.statistics import Statistics
from tui.screen.table import Table, TableHead
from tui.screen.year_grid import YearGrid
from tui.store import MemoryCollection
from tui.store.memory import MemorySelection
from tui.timeline import Event, Timeline

Reader = Callable[[Explorer], str]

VIEWS = {"L": View.LIST, "T": View.TABLE, "W": View.LANES, "Y": View.YEARS, "S": View.STATISTICS}


def _title(app: Explorer) -> str:
    cursor = state_of(app).cursor
    return cursor.title if cursor else ""


async def _press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()  # what a view is made of is mounted, laid out and painted, one after the other


async def _narrow(pilot: Pilot[None], query: str) -> None:
    pilot.app.screen.post_message(Narrow(query))
    await pilot.pause()
    await _press(pilot, "right")


def _titles(app: Explorer, text: str) -> list[str]:
    """The titles of the five events in the order in which a text has them."""
    known = ["Opening", "Treaty in force", "Rumour of talks", "Summit", "Exercise"]
    return sorted((title for title in known if title in text), key=text.index)


async def test_each_view_has_a_key_and_the_cursor_stays_on_its_event(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _press(pilot, "j")
        for key, view in [*VIEWS.items(), *reversed(VIEWS.items())]:
            await _press(pilot, key)
            assert (state_of(app).view, _title(app)) == (view, "Treaty in force")
            assert "Treaty in force" in text_of(app)


@pytest.mark.parametrize("key", VIEWS)
async def test_the_detail_is_one_key_away_and_the_filter_narrows_in_every_view(
    app: Explorer, text_of: Reader, key: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await _press(pilot, key)
        await _narrow(pilot, "treaty")
        await _press(pilot, "enter")
        assert (state_of(app).pane, state_of(app).selection.count) == (Pane.DETAIL, 1)
        shown = text_of(app)
        assert "28 years 7 months ago" in shown
        assert "Summit" not in shown
        await _press(pilot, "escape")
        assert state_of(app).pane is Pane.EVENTS
        await _narrow(pilot, "nothing")
        assert "no event matches the filter" in text_of(app) or key in "LW"
        await _press(pilot, "j", "l", "pagedown", "G", "comma", "escape")
        assert state_of(app).selection.count == 5


@pytest.mark.parametrize("key", VIEWS)
async def test_every_view_fits_every_size(many: MemoryCollection, now: int, text_of: Reader, key: str) -> None:
    app = explorer(many, now=now)
    async with app.run_test(size=(80, 24)) as pilot:
        await _press(pilot, key, "G", "k")
        for columns, rows in ((20, 6), (300, 100), (40, 12), (19, 6), (120, 40), (80, 24)):
            await pilot.resize_terminal(columns, rows)
            for toggle in ("enter", "escape"):
                await _press(pilot, toggle)
                lines = text_of(app).splitlines()
                assert all(len(line) <= columns for line in lines)
                assert "q quit" in lines[-1] if columns >= 20 else lines[0] == "too small"


async def test_the_table_is_sorted_by_the_next_column_and_the_other_way(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _press(pilot, "T")
        assert _titles(app, text_of(app)) == ["Opening", "Treaty in force", "Rumour of talks", "Summit", "Exercise"]
        assert " when▲" in text_of(app)
        await _press(pilot, "comma")
        assert _titles(app, text_of(app)) == ["Exercise", "Opening", "Rumour of talks", "Summit", "Treaty in force"]
        await _press(pilot, "semicolon")
        assert _titles(app, text_of(app)) == ["Treaty in force", "Summit", "Rumour of talks", "Opening", "Exercise"]
        assert " title▼" in text_of(app)
        assert _title(app) == "Opening"
        await _press(pilot, "j")
        assert _title(app) == "Exercise"
        await _press(pilot, "g")
        assert _title(app) == "Treaty in force"
        await _press(pilot, "L", "j")
        assert _title(app) == "Rumour of talks"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("comma", "the table alone is sorted: T shows it"),
        ("semicolon", "the table alone is sorted: T shows it"),
        ("T z", "time is folded on the canvas, which L and W show"),
        ("Y z", "time is folded on the canvas, which L and W show"),
        ("S z", "time is folded on the canvas, which L and W show"),
    ],
)
async def test_a_key_that_does_nothing_here_says_where_it_does(app: Explorer, keys: str, said: str) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await _press(pilot, *keys.split())
        assert state_of(app).message == said
        assert state_of(app).viewport.folds is None
        assert state_of(app).sorting == IN_TIME


async def test_a_click_on_a_heading_sorts_and_one_on_a_row_selects(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _press(pilot, "T")
        head = app.screen.query_one(TableHead)
        for _ in range(100):  # until it is laid out where it belongs
            heading = text_of(app).splitlines()[head.region.y]
            if "lane" in heading:
                break
            await pilot.pause()
        column = heading.index("lane")
        await pilot.click(head, offset=(column, 0))
        await _press(pilot)
        assert state_of(app).sorting == Sorting("lane")
        await pilot.click(head, offset=(column, 0))
        await _press(pilot)
        assert state_of(app).sorting == Sorting("lane", descending=True)
        await pilot.click(Table, offset=(10, 0))
        assert _title(app) == "Exercise"


async def test_only_the_two_rows_that_the_cursor_leaves_and_reaches_are_painted_in_the_table(
    app: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    line = Table.line

    def recorded(self: Table, place: int) -> Line:
        painted.append(place)
        return line(self, place)

    monkeypatch.setattr(Table, "line", recorded)
    async with app.run_test(size=(120, 40)) as pilot:
        await _press(pilot, "T", "comma")
        painted.clear()
        await _press(pilot, "j")
        assert sorted(painted) == [1, 2]


async def test_the_year_grid_shows_what_began_in_which_month(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await _press(pilot, "Y")
        lines = [line.rstrip("▁▂▃▄▅▆▇█ ") for line in text_of(app).splitlines()]
    assert lines[3:11] == [
        "      year  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec",
        " 1991 ◆     ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·",
        "      nothing began in 5 years, 1992–96",
        " 1997       ·    ·    ●    ·    ·    ·    ·    ·    ·    ·    ·    ·",
        "      nothing began in 22 years, 1998–2019",
        " 2020 ◆     ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·",
        " 2021       ·    ·    ·    ·    ·    ·    ·    ·    ·    ●    ·    ●",
        "",
    ]
    assert lines[-2].startswith(" ● 1991")


async def test_keys_go_by_event_by_month_and_by_year_in_the_grid(
    explore_with: Callable[..., Explorer],
) -> None:
    dates = ["2001", "2001-02-01", "2001-02-02", "2001-07", "2005-01", "2005-12", "2009-03"]
    app = explore_with([Event(date, parse(date), date) for date in dates])
    async with app.run_test(size=(80, 24)) as pilot:
        await _press(pilot, "Y")
        seen = []
        for key in ["j", "right", "l", "h", "j", "G", "left", "pageup", "pagedown", "g", "left"]:
            await _press(pilot, key)
            seen.append(_title(app))
    assert seen == [
        "2001-02-01",
        "2001-07",
        "2005-01",
        "2001-07",
        "2005-01",
        "2009-03",
        "2005-12",
        "2001",
        "2009-03",
        "2001",
        "2001",
    ]


async def test_a_click_on_a_cell_or_a_year_goes_there(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await _press(pilot, "Y")
        body = app.screen.query_one(YearGrid)
        row, line = next((y, line) for y, line in enumerate(text_of(app).splitlines()) if line.startswith(" 2021"))
        await pilot.click(body, offset=(line.rindex("●"), row - body.region.y))
        assert _title(app) == "Exercise"
        await pilot.click(body, offset=(2, row - body.region.y))
        assert _title(app) == "Summit"
        await pilot.click(body, offset=(line.index("·"), row - body.region.y))
        await pilot.click(body, offset=(10, row - body.region.y - 2))
        await pilot.click(body, offset=(10, row - body.region.y + 5))
        assert _title(app) == "Summit"


async def test_statistics_are_scrolled_by_keys_and_the_wheel_and_the_cursor_stays(
    app: Explorer, text_of: Reader
) -> None:
    async with app.run_test(size=(80, 20)) as pilot:
        await _press(pilot, "S")
        body = app.screen.query_one(Statistics)
        assert "Events by year" in text_of(app)
        for key, offset in (("j", 1), ("k", 0), ("G", body.max_scroll_y), ("g", 0)):
            await _press(pilot, key)
            assert body.scroll_offset.y == offset
        await _press(pilot, "pagedown")
        assert body.scroll_offset.y > 5
        _wheel(body)
        await pilot.pause()
        assert _title(app) == "Opening"


async def test_a_click_in_statistics_goes_to_a_year_or_narrows(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(80, 60)) as pilot:
        await _press(pilot, "S")
        await _click(pilot, app, text_of, " 2021 ")
        assert _title(app) == "Summit"
        await _click(pilot, app, text_of, " Drills ")
        assert (state_of(app).query, _title(app)) == ("lane:drills", "Exercise")
        await _click(pilot, app, text_of, " Drills ")
        assert (state_of(app).query, _title(app)) == ("", "Summit")
        await _click(pilot, app, text_of, " North ")
        assert state_of(app).query == 'actor:="North"'


async def test_keys_pressed_right_after_that_of_a_view_are_its_own(app: Explorer) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        for key in "YllT,":
            pilot.app.post_message(Key({",": "comma"}.get(key, key), key))
        await _press(pilot, "j")
        assert state_of(app).sorting == Sorting("title")
        assert _title(app) == "Summit"


async def test_a_view_that_was_left_catches_up(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        for key in "TYS":
            await _press(pilot, key)
        await _press(pilot, "L")
        await _narrow(pilot, "lane:talks")
        await _press(pilot, "G")
        for key in "TYS":
            await _press(pilot, key)
            assert "Summit" in text_of(app)
            assert "Exercise" not in text_of(app)


async def test_a_view_that_is_not_looked_at_asks_nothing(app: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _press(pilot, "T", "comma", "Y", "S", "L")
        for question in ("months", "coverage", "tally", "facets"):
            monkeypatch.setattr(MemorySelection, question, None)
        await _narrow(pilot, "summit")
        await _press(pilot, "j", "l")
        assert _title(app) == "Summit"


async def test_many_events_are_prepared_before_they_are_shown(now: int, text_of: Reader) -> None:
    made = tuple(Event(f"e{n}", parse(f"19{n % 100:02}-{n % 12 + 1:02}"), f"Event {n:04}") for n in range(3000))
    app = explorer(MemoryCollection(Timeline(events=made)), now=now)
    async with app.run_test(size=(100, 30)) as pilot:
        await _press(pilot, "T", "comma", "semicolon", "g")
        assert _title(app) == "Event 2999"
        await _press(pilot, "Y", "l", "S", "W")
        await _narrow(pilot, "0001")
        assert state_of(app).selection.count == 1


async def _click(pilot: Pilot[None], app: Explorer, text_of: Reader, text: str) -> None:
    body = app.screen.query_one(Statistics)
    row = next(y for y, line in enumerate(text_of(app).splitlines()) if line.startswith(text))
    await pilot.click(body, offset=(3, row - body.region.y))
    await _press(pilot)


def _wheel(widget: Widget) -> None:
    region = widget.region
    widget.post_message(events.MouseScrollDown(widget, 5, 3, 0, 1, 0, False, False, False, region.x + 5, region.y + 3))
