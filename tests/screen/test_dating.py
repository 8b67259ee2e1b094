"""What is in force on a day: how it is asked, told, counted and drawn."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tests.screen.standing import state_of
from tui.dates import parse
from tui.dates.calendar import instant
from tui.query import parse as query
from tui.query.tree import And, InTime, Period
from tui.screen.app import Explorer
from tui.screen.asking import in_force
from tui.screen.distance import age
from tui.screen.exploring import explorer
from tui.store import MemoryCollection
from tui.timeline import Era, Event, Lane, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]

EVENTS = (
    Event("war", parse("1998-06-01/2001-06-30"), "War", lane="a"),
    Event("truce", parse("2000"), "Truce", lane="a"),
    Event("plan", parse("2000-06/.."), "Plan", lane="b"),
    Event("blockade", parse("1999/"), "Blockade", lane="a"),
    Event("summit", parse("2003-06-15"), "Summit", lane="b"),
    Event("report", parse("2020-01-01"), "Report", lane="b"),
)
ERAS = (Era("thaw", parse("2003/2005"), "The thaw"), Era("cold", parse("1990/1999"), "The cold"))


@pytest.fixture
def app() -> Explorer:
    lanes = (Lane("a", "Arms"), Lane("b", "Bureau"))
    return explorer(MemoryCollection(Timeline(events=EVENTS, eras=ERAS, lanes=lanes)), now=instant(2025))


def _told(text: str) -> list[str]:
    """What the detail pane of 66 columns tells of a day, line by line."""
    lines = [line[55:].rstrip(" ▁▂▃▄▅▆▇█") for line in text.splitlines()]
    begin = next(number for number, line in enumerate(lines) if " As of " in line)
    return [" ".join(line.split()) for line in lines[begin : lines.index("", begin)]]


async def test_a_tells_what_is_in_force_at_the_cursor_with_ages(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jjjja")
        assert _told(text_of(app)) == [
            "As of 15 June 2003 1 in force, 2 possibly",
            "◌ Blockade about 4 years",
            "● Plan 3 years",
            "◌ The thaw begun then",
        ]
        assert text_of(app).splitlines()[-1] == " as of 15 June 2003: 1 in force, 2 possibly"


async def test_what_is_in_force_is_told_beside_what_is_measured(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, " jYa")
        both = " War → Blockade: at the same time · as of 1999: 3 in force"
        assert text_of(app).splitlines()[-1] == both
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert text_of(app).splitlines()[-1] == " at the same time · 3 in force"


async def test_the_day_goes_along_with_the_cursor_and_to_where_t_goes(
    app: Explorer, press: Press, text_of: Reader
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "ajj")
        assert _told(text_of(app)) == [
            "As of 2000 2 in force, 1 possibly",
            "● War about 1 year",
            "◌ Blockade about 1 year",
            "● Plan begun then",
        ]
        await press(pilot, "t2010~")
        assert _told(text_of(app)) == [
            "As of 2010 1 in force, 1 possibly",
            "◌ Blockade about 11 years",
            "● Plan about 9 years",
        ]
        assert (state_of(app).cursor or EVENTS[0]).id == "report"


async def test_the_filter_that_stands_is_asked_too(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "Gka2")
        assert _told(text_of(app)) == [
            "As of 15 June 2003 1 in force, 1 possibly",
            "● Plan 3 years",
            "◌ The thaw begun then",
        ]


@pytest.mark.parametrize("end", ["a", "^"])
async def test_a_and_escape_end_it(app: Explorer, press: Press, text_of: Reader, end: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "a" + end)
        assert (state_of(app).as_of, state_of(app).in_force) == (None, None)
        assert "As of" not in text_of(app)


async def test_an_era_counts_as_in_force(press: Press, text_of: Reader) -> None:
    events = (Event("summit", parse("2005-12-13"), "Summit"), Event("report", parse("2020-01-01"), "Report"))
    eras = (Era("talks", parse("1996-07/2018"), "Dialogue"), Era("thaw", parse("200X/2008"), "The thaw"))
    app = explorer(MemoryCollection(Timeline(events=events, eras=eras)), now=instant(2025))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "a")
        assert _told(text_of(app)) == [
            "As of 13 December 2005 1 in force, 1 possibly",
            "─ Dialogue 9 years 5 months",
            "◌ The thaw at most 5 years",
        ]
        await press(pilot, "j")
        assert _told(text_of(app)) == ["As of 1 January 2020 nothing in force"]


async def test_a_line_leads_to_its_event(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "Ga")
        lines = text_of(app).splitlines()
        y = next(number for number, line in enumerate(lines) if "● Plan" in line[55:])
        await pilot.click(offset=(lines[y].index("Plan", 55), y))
        await press(pilot, "")
        assert (state_of(app).cursor or EVENTS[0]).id == "plan"


async def test_a_line_is_drawn_across_the_lanes(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jjjja")
        columns = {line.index("┃") for line in text_of(app).splitlines()[3:16] if "┃" in line}
        state = state_of(app)
        assert columns == {120 - state.viewport.width + state.viewport.column(instant(2003, 6, 15, 12))}


async def test_only_so_many_are_told_one_by_one(explore_with: Callable[..., Explorer], press: Press) -> None:
    app = explore_with([Event(f"e{n}", parse(f"2000-01-{n + 1:02}/.."), f"Event {n}") for n in range(30)])
    async with app.run_test(size=(120, 80)) as pilot:
        await press(pilot, "Ga")
        found = state_of(app).in_force
        assert found
        assert (len(found.hits), found.count, found.possible) == (24, 30, 0)


async def test_without_an_event_no_day_is_asked_about(explore_with: Callable[..., Explorer], press: Press) -> None:
    app = explore_with([])
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "a")
        assert (state_of(app).as_of, state_of(app).message) == (None, "no date to ask about")


@pytest.mark.parametrize(
    ("when", "at", "old"),
    [
        ("2014-01-01/..", "2018-04-05", "4 years 3 months"),
        ("2014/..", "2018-04-05", "about 4 years"),
        ("2014-01-01/2020", "2018", "about 4 years"),
        ("2018/..", "2018-04-05", "begun then"),
        ("2018-04-05/..", "2018-04-05", "begun then"),
        ("2018-04-04/..", "2018-04-05", "1 day"),
        ("/2020", "2018", "begun nobody knows when"),
        ("../2020", "2018", ""),
        ("2014/..", "[2018..]", ""),
        ("2014", "2018", ""),
        ("199X/..", "2018-04-05", "18 to 28 years"),
        ("201X/..", "2018-04-05", "at most 8 years"),
        ("2014/..", "201X", "at most 5 years"),
        ("Y-4600000000/..", "2018", "about 4.6 billion years"),
        ("-0043-03-15/0014", "-0031-09-02", "12 years 5 months"),
    ],
)
def test_how_old_something_is_on_a_day(when: str, at: str, old: str) -> None:
    assert age(parse(when), parse(at)) == old


DATES = ("2021", "2021-10-28", "2021-10-03T14:05:22Z", "2021-10-03T14:05+03:00", "1984?", "2004-06~", "201X")
SETS = (
    "[1667,1668]",
    "{1960,1961-12}",
    "[..1065]",
    "2001-21",
    "-0043-03-15",
    "1985-04-XX",
    "?2004-06-~11",
    "Y-66E6S2~",
)


@pytest.mark.parametrize("text", [*DATES, *SETS])
@pytest.mark.parametrize("filter", ["", "lane:a or lane:b"])
def test_every_date_can_be_asked_about(text: str, filter: str) -> None:
    when = parse(text)
    asked = query(in_force(filter, when)).root
    assert isinstance(asked, And)
    windows = [part.window for part in asked.parts if isinstance(part, InTime)]
    assert [(window.earliest, window.latest) for window in windows if isinstance(window, Period)] == [when.hull]
