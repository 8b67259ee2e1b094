"""How the dates of a selection stand in a column."""

from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from tui.dates import parse
from tui.screen.app import Explorer
from tui.screen.date_column import DateColumn, date_column, in_list, measured
from tui.screen.exploring import explorer
from tui.screen.signs import UNICODE
from tui.screen.table_columns import columns, with_dates
from tui.store import MemoryCollection, Selection
from tui.timeline import Event, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]

ONE_DAY = (
    "2024-03-05",
    "2024-03-05T09:12:03Z",
    "2024-03-05T09:12:07Z",
    "2024-03-05T09:15:40+01:00",
    "2024-03-05T10:02Z/..",
)
ONE_YEAR = (
    "2021",
    "2021-10/2021-11",
    "2021-10-03T22:47/2021-10-04T00:12",
    "2021-10-06/..",
    "2021-10-09~",
    "[..2021-12]",
)


def selection(*dates: str, title: str = "Pager goes off") -> Selection:
    events = tuple(Event(f"{number}", parse(date), title) for number, date in enumerate(dates))
    return MemoryCollection(Timeline(events=events)).everything


def told(column: DateColumn, dates: tuple[str, ...]) -> list[str]:
    return [column.text(parse(date), UNICODE) for date in dates]


def test_dates_are_told_in_full_where_titles_leave_them_room() -> None:
    column = in_list(measured(selection(*ONE_DAY)), 79, "")
    assert (column.room, column.common.name) == (27, "")
    assert told(column, ONE_DAY)[3] == "5 Mar 2024, 09:15:40 +01:00"


def test_the_day_that_all_are_of_is_left_to_the_heading_where_there_is_no_room() -> None:
    for width, title in ((34, "Pager goes off"), (54, "Somebody restarts the second replica of the database")):
        column = in_list(measured(selection(*ONE_DAY, title=title)), width, "")
        assert (column.room, column.common.name) == (15, "5 Mar 2024")
        assert told(column, ONE_DAY) == [
            "5 Mar 2024",
            "09:12:03 UTC",
            "09:12:07 UTC",
            "09:15:40 +01:00",
            "since 10:02 UTC",
        ]


def test_the_year_that_all_are_of_is_left_out_after_months_alone() -> None:
    column = in_list(measured(selection(*ONE_YEAR)), 52, "")
    assert column.common.name == "2021"
    assert told(column, (*ONE_YEAR, "2022-01-01T01:30+03:00")) == [
        "2021",
        "Oct–Nov",
        "3 Oct, 22:47 – 4 Oct, 00:12",
        "since 6 Oct",
        "c. 9 Oct",
        "before Jan 2022",
        "1 Jan 2022, 01:30 +03:00",
    ]


def test_what_only_some_have_in_common_is_told_with_each() -> None:
    assert measured(selection("2021-10-03T22:47", "2022-10-03T22:47")).common.name == ""


def test_most_dates_have_room_even_where_titles_are_long() -> None:
    dates = [*(f"2021-10-{day:02}T22:47:31" for day in range(1, 10)), "2019/2020"]
    assert in_list(measured(selection(*dates, title="x" * 90)), 54, "").room == 20
    assert in_list(measured(selection("1991", title="x" * 90)), 54, "").room == 14
    assert in_list(measured(selection("1991")), 29, "").room == 0


def test_events_from_all_over_decide() -> None:
    dates = [*(f"{year}" for year in range(1000, 1999)), "2021-10-03T14:05:22.123456Z"]
    assert in_list(measured(selection(*dates)), 79, "").room == 31


def test_in_a_table_dates_take_what_titles_leave() -> None:
    short, long = (selection(*ONE_DAY, title=title) for title in ("Pager goes off", "x" * 90))
    assert [(each.column.by, each.start, each.room) for each in with_dates(columns(short, 60), short).placed] == [
        ("when", 3, 27),
        ("title", 32, 25),
    ]
    placed, dates = with_dates(columns(long, 60), long)
    assert [(each.column.by, each.start, each.room) for each in placed] == [("when", 3, 17), ("title", 22, 35)]
    assert dates.common.name == "5 Mar 2024"
    assert with_dates(columns(long, 20), long).dates.room == 0


@given(
    st.lists(st.sampled_from([*ONE_DAY, *ONE_YEAR, "1991", "2019/2020"]), max_size=8),
    st.integers(0, 60),
    st.integers(20, 120),
)
def test_no_more_dates_are_cut_than_in_full_and_none_has_more_cells_than_it_needs(
    dates: list[str], title: int, room: int
) -> None:
    found = measured(selection(*dates, title="x" * title))
    column = date_column(found, room, 14, 20)
    sizes = [cell_len(said) for said in told(column, tuple(dates))]
    assert 14 <= column.room <= max(20, room - title)
    assert column.room <= max([14, *sizes])
    assert sum(size > column.room for size in sizes) <= sum(size > column.room for size in found.full)


@pytest.mark.parametrize(("size", "keys"), [((120, 40), ""), ((80, 24), ""), ((40, 20), ""), ((80, 24), "T")])
async def test_what_is_left_out_of_the_dates_stands_above_them(
    size: tuple[int, int], keys: str, press: Press, text_of: Reader
) -> None:
    events = tuple(
        Event(date, parse(date), "First errors in the log of the load balancer and the database") for date in ONE_DAY
    )
    app = explorer(MemoryCollection(Timeline(events=events)), now=0)
    async with app.run_test(size=size) as pilot:
        await press(pilot, keys)
        lines = text_of(app).splitlines()
        row = next(number for number, line in enumerate(lines) if line.startswith(" ● 09:12:03 UTC "))
        assert lines[row - 1].startswith(" ● 09:15:40 +01:00 ")
        assert "5 Mar 2024" in lines[row - 3]
        await press(pilot, "/id:2024-03-05T09:12:03Z^")
        assert "5 Mar 2024" in text_of(app)
