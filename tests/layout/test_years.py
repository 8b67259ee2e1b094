"""The year grid, cell by cell."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dates import parse
from tui.layout import ASCII, UNICODE, Line
from tui.layout.years import Grid, Style, grid, head, label_of, line
from tui.store import MemoryCollection
from tui.store.months import ALWAYS, NEVER, Cell, Months, Row
from tui.timeline import Event, Timeline

STYLE = Style({"a": "lane.red", "b": "lane.blue", "": "muted"}, UNICODE, cell_len, "Event {}".format)
NOWHERE = Cell(0, 0, 1)


def months(*dates: str, lanes: str = "a") -> Months:
    events = [Event(f"{n}", parse(date), date, lane=lanes[n % len(lanes)]) for n, date in enumerate(dates)]
    return MemoryCollection(Timeline(events=tuple(events))).everything.months()


def drawn(found: Months, width: int, style: Style = STYLE) -> list[str]:
    columns = grid(found, width)
    lines = [head(columns, width), *(line(row, found, columns, style, width, NOWHERE, "") for row in found.rows)]
    return ["".join(run.text for run in line).rstrip() for line in lines]


def test_each_month_has_a_cell_and_what_is_known_to_the_year_another() -> None:
    assert drawn(months("2021", "2021-03", "2021-03-05", "2021-12-31", "2022-01"), 60) == [
        "      year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        " 2021 ◆    ·   ·   ●●  ·   ·   ·   ·   ·   ·   ·   ·   ●",
        " 2022      ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·",
    ]


def test_what_is_known_less_exactly_has_a_row_of_its_own_and_no_month() -> None:
    assert drawn(months("199X", "1995-05", "../1990"), 64) == [
        "         year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "  always ◆",
        " 1990–99 ◆",
        "    1995      ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·",
    ]


def test_years_in_which_nothing_began_are_folded_and_counted() -> None:
    found = months("1990-01/1999-06", "2021-03", "2023-03")
    assert drawn(found, 60)[1:] == [
        " 1990      ●───────────────────────────────────────────────",
        "      nothing began in 30 years, 1991–2020; 1 event went on",
        " 2021      ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·",
        "      nothing began in 2022",
        " 2023      ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·",
    ]


def test_deep_time_in_which_nothing_began_is_no_count_of_years() -> None:
    found = months("Y-13800000000~", "Y-4600000000~", "2021", "2024")
    assert [line.rstrip(" ·") for line in drawn(found, 76)[1:]] == [
        " 13.8 Ga ◆",
        "         nothing began in 9.19 billion years",
        "  4.6 Ga ◆",
        "         nothing began in 4.6 billion years",
        "    2021 ◆",
        "         nothing began in 2 years, 2022–23",
        "    2024 ◆",
    ]


def test_spans_run_through_their_months_dotted_where_they_only_may() -> None:
    assert drawn(months("2021-03/2021-06-10", "2021-09", "2021/2022-02"), 60)[1:] == [
        " 2021 ◆    ┈┈┈┈┈┈┈┈●───────────────┈┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈────",
        "      nothing began in 2022; 1 event went on",
    ]


def test_many_events_are_a_number_and_a_bar() -> None:
    dates = ["2021-03"] * 12 + ["2021-04"] * 3
    assert drawn(months(*dates), 60)[1].startswith(" 2021      ·   ·   █12 ●●● ·")
    assert drawn(months(*dates), 20)[1:] == [" 2021     █3"]


def test_marks_have_the_colour_of_their_lane_and_numbers_that_of_a_lane_alone() -> None:
    found = months("2021-03", "2021-03", "2021-03", lanes="bab")
    columns = grid(found, 60)
    roles = [(run.text, run.role) for run in line(found.rows[0], found, columns, STYLE, 60, NOWHERE, "")]
    assert ("●", "lane.red") in roles
    assert ("●●", "lane.blue") in roles


def test_the_cell_of_the_cursor_stands_on_its_role() -> None:
    found = months("2021-03")
    columns = grid(found, 60)
    runs = line(found.rows[0], found, columns, STYLE, 60, Cell(2021, 2021, 3), "cursor")
    assert [run.text for run in runs if "cursor" in run.role] == ["●", "  "]
    assert any(run.text == "2021" and run.role == "strong" for run in runs)


def test_an_event_that_is_alone_in_a_wide_cell_has_its_title() -> None:
    lines = drawn(months("2021-01", "2021-03", "2021-03"), 160)
    assert lines[1].startswith(" 2021         ● Event 0   ·           ●●          ·")


def test_signs_stand_before_what_is_left_of_the_room() -> None:
    found = months("2021", "2021-03", "2021-03-05", "2021-05", *["2021-06"] * 12, *["2021-07"] * 2)
    cells = {0: "a", 3: "╎b", 5: "c", 6: "d", 7: "efgh"}
    style = STYLE._replace(signs={Cell(2021, 2021, month): signs for month, signs in cells.items()})
    assert drawn(found, 60, style)[1] == " 2021 a◆   ·   ·   ╎b2 ·   c●  d12 efg ·   ·   ·   ·   ·"
    assert drawn(found, 19, style)[1] == "2021 a   ╎ cde"
    runs = line(found.rows[0], found, grid(found, 60), style, 60, Cell(2021, 2021, 3), "cursor")
    assert [run.role for run in runs if run.text == "╎b"] == ["mark cursor"]


def test_a_sign_leaves_the_title_its_room() -> None:
    style = STYLE._replace(signs={Cell(2021, 2021, 1): "a"})
    assert drawn(months("2021-01", "2021-03"), 160, style)[1].startswith(" 2021         a● Event 0  ·  ")


@pytest.mark.parametrize(
    ("row", "label"),
    [
        (Row(2021, 2021), "2021"),
        (Row(1990, 1999), "1990–99"),
        (Row(-43, -43), "44 BCE"),
        (Row(2019, NEVER), "since 2019"),
        (Row(ALWAYS.first, ALWAYS.last), "always"),
        (Row(-13_799_999_999, -13_799_999_999), "13.8 Ga"),
        (Row(-13_800_000_000, -13_800_000_000), "13.8 Ga"),
    ],
)
def test_rows_are_called_as_people_write_years(row: Row, label: str) -> None:
    assert label_of(row) == label


def test_ascii_has_no_dash() -> None:
    assert drawn(months("199X"), 60, Style({"a": "muted"}, ASCII, cell_len, str))[1] == " 1990-99 #"


def test_a_column_belongs_to_a_month() -> None:
    columns = Grid(label=6, whole=4, month=4)
    assert [columns.month_at(column) for column in (5, 6, 9, 10, 13, 14, 57, 58)] == [None, 0, 0, 1, 1, 2, 12, None]


@given(
    st.lists(st.sampled_from(["2021", "2021-03", "199X", "../1990", "2015-02/2017-06", "Y-138E8", "44 BC"])),
    st.integers(19, 300),
)
def test_lines_are_exactly_as_wide_as_they_may_be(dates: Sequence[str], width: int) -> None:
    found = months(*dates)
    columns = grid(found, width)
    lines: list[Line] = [head(columns, width)]
    lines += [line(row, found, columns, STYLE, width, NOWHERE, "cursor") for row in found.rows]
    assert {sum(cell_len(run.text) for run in each) for each in lines} == {width}
    assert columns.column(12) + columns.month <= width
