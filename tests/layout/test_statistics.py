"""A selection in numbers, written out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import UNICODE
from tui.layout.bars import bar
from tui.layout.periods import unit
from tui.layout.statistics import Facet, Paper, Told, halves, numbers, statistics
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Lane, Source, Stance, Timeline

DISPUTED = (Citation("gazette"), Citation("herald", stance=Stance.DISPUTES))
TIMELINE = Timeline(
    events=(
        Event("a", parse("1991"), "One", lane="talks", actors=("North", "South"), sources=DISPUTED),
        Event("b", parse("1991-05"), "Two", lane="talks", actors=("North",)),
        Event("c", parse("1996~"), "Three", lane="drills", tags=("sea",), location="Sochi"),
        Event("d", parse("199X"), "Four"),
    ),
    lanes=(Lane("talks", "Talks"), Lane("drills", "会議")),
    sources={"gazette": Source("gazette", "The Gazette")},
)


def told(timeline: Timeline, width: int, cursor: str = "") -> list[tuple[Told, ...]]:
    collection = MemoryCollection(timeline)
    paper = Paper(width, UNICODE, cell_len)
    return statistics(numbers(collection.everything), timeline, collection.event(cursor), paper)


def text(parts: tuple[Told, ...]) -> str:
    return "".join(run.text for part in parts for run in part.line).rstrip()


def covered(events: tuple[Event, ...], *lanes: Lane) -> list[str]:
    """What is told of what lanes cover, and after it, on a page of 80 columns."""
    lines = [text(parts) for parts in told(Timeline(events=events, lanes=lanes), 80)]
    return lines[lines.index(" What the lanes cover") + 1 :]


def test_a_narrow_page_tells_everything_one_below_the_other() -> None:
    assert [text(parts) for parts in told(TIMELINE, 40)] == [
        " Events by year",
        " 1990 ·",
        " 1991 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2",
        "      nothing began in 4 years",
        " 1996 ━━━━━━━━━━━━━━━╸                1",
        "      nothing began in 3 years",
        " 1 more, not known to the year",
        "",
        " Events by lane",
        " Talks   ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2",
        " 会議    ━━━━━━━━━━━━━━               1",
        " no lane ━━━━━━━━━━━━━━               1",
        "",
        " What the lanes cover",
        " Talks   1991, covers 1 of 10 years",
        "          █",
        " 会議    1996, covers 1 of 10 years",
        "               █",
        " no lane 1990 – 1999",
        "         possibly covers 10 of 10 years",
        "         ┈┈┈┈┈┈┈┈┈┈",
        "",
        " Events by actor",
        " North ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2",
        " South ━━━━━━━━━━━━━━━                1",
        "",
        " Events by tag",
        " sea ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1",
        "",
        " Events by place",
        " Sochi ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1",
        "",
        " Events by source",
        " The Gazette ━━━━━━━━━━━━━━━━━━━━━━━━ 1",
        " herald      ━━━━━━━━━━━━━━━━━━━━━━━━ 1",
        "",
        " In doubt",
        " disputed    ━━━━━━━━━━━━━━━━━━━━━━━━ 1",
        " approximate ━━━━━━━━━━━━━━━━━━━━━━━━ 1",
    ]


def test_on_a_wide_page_the_years_stand_beside_the_rest() -> None:
    left, right = halves(120)
    lines = told(TIMELINE, 120)
    assert text(lines[0]) == f"{' Events by year':<{left}} Events by lane"
    assert all(sum(cell_len(run.text) for run in parts[0].line) == left for parts in lines)
    assert (left, right) == (48, 72)


def test_gaps_are_told_if_they_are_no_shorter_than_a_period() -> None:
    events = (Event("1", parse("1991"), "", lane="x"), Event("2", parse("1995-03"), "", lane="x"))
    lines = [text(parts) for parts in told(Timeline(events=events, lanes=(Lane("x", "X"),)), 80)]
    assert " X 1991 – 1995, covers 2 of 5 years" in lines
    assert "   gap of 3 years 2 months, Jan 1992 – Feb 1995" in lines


def test_what_lasts_covers_its_years_in_number_strip_and_gaps_alike() -> None:
    dates = ("2000/2010", "2012", "2015/..", "2020")
    events = tuple(Event(date, parse(date), "", lane="kings") for date in dates)
    assert covered(events, Lane("kings", "Kings"))[:4] == [
        " Kings since 2000, covers 18 of 21 years",
        "       █────────── █  █────█",
        "       gap of 2 years, 2013 – 2014",
        "       gap of 1 year, 2011",
    ]


def test_hours_are_told_by_their_minutes() -> None:
    """A file of one day, and of more than one lane."""
    events = (
        Event("1", parse("2024-03-05T09:12:03"), "", lane="web"),
        Event("2", parse("2024-03-05T09:12:07"), "", lane="db"),
        Event("3", parse("2024-03-05T14:02:30/.."), "", lane="web"),
        Event("4", parse("2024-03-05T14:31/2024-03-05T15:02"), "", lane="db"),
    )
    assert covered(events, Lane("web", "Web"), Lane("db", "Database"))[:6] == [
        " Web      since 5 Mar 2024, 09:12, covers 3 of 7 hours",
        "          █    █─",
        "          gap of 4 hours 50 minutes, 5 Mar 2024, 09:12–14:02",
        " Database 5 Mar 2024, 09:12–15:02, covers 3 of 7 hours",
        "          █    █─",
        "          gap of 5 hours 18 minutes, 5 Mar 2024, 09:12–14:30",
    ]


def test_what_is_vague_covers_possibly() -> None:
    dates = ("1990", "1994/199X", "2003/", "2009")
    events = tuple(Event(date, parse(date), "", lane="kings") for date in dates)
    assert covered(events, Lane("kings", "Kings"))[:4] == [
        " Kings since 1990, covers 4 of 20 years, possibly 14",
        "       █   █┈┈┈┈┈   █┈┈┈┈┈█",
        "       gap of 3 years, 1991 – 1993",
        "       gap of 3 years, 2000 – 2002",
    ]


@pytest.mark.parametrize(
    ("cursor", "marked"),
    [
        ("a", {"1991", "Talks", "North", "South", "The Gazette", "herald", "disputed"}),
        ("c", {"1996", "会議", "sea", "Sochi", "approximate"}),
        ("d", {"no lane"}),
    ],
)
def test_what_belongs_to_the_event_under_the_cursor_is_marked(cursor: str, marked: set[str]) -> None:
    runs = [run for parts in told(TIMELINE, 60, cursor) for run in parts[0].line]
    assert {run.text.strip() for run in runs if run.role == "strong idle"} == marked


def test_lines_know_what_they_count() -> None:
    targets = {text(parts).split()[0]: parts[0].target for parts in told(TIMELINE, 60) if parts[0].target}
    assert targets["1996"] == instant(1996)
    assert targets["North"] == Facet("actor", "North")
    assert targets["disputed"] == Facet("doubt", "disputed")


def test_nothing_has_no_numbers() -> None:
    assert [text(parts) for parts in told(Timeline(), 60)] == [" no event matches the filter"]


@pytest.mark.parametrize(
    ("extent", "name"),
    [
        ("2021-10-03T14:00/2021-10-04", "hours"),
        ("2021-10-01/2021-11-10", "days"),
        ("2021/2022", "months"),
        ("1991/2025", "years"),
        ("1600/2025", "decades"),
        ("-0500/2000", "centuries"),
        ("-9999/2025", "millennia"),
        ("Y-13800000000/2025", "500,000,000 years"),
    ],
)
def test_the_unit_is_the_finest_of_which_there_are_few(extent: str, name: str) -> None:
    hull = parse(extent).hull
    assert unit(hull).many == name
    assert len(unit(hull).edges(hull)) <= 63


@pytest.mark.parametrize(
    ("count", "most", "room", "drawn"),
    [(0, 9, 6, ""), (9, 9, 6, "━━━━━━"), (4, 8, 5, "━━╸"), (1, 900, 6, "╸"), (1, 1, 0, "")],
)
def test_bars_are_as_long_as_something_is_much(count: int, most: int, room: int, drawn: str) -> None:
    assert bar(count, most, room, "╸━") == drawn


@given(st.integers(19, 300), st.sampled_from(["", "a", "c", "d"]))
def test_no_line_is_wider_than_the_page(width: int, cursor: str) -> None:
    for parts in told(TIMELINE, width, cursor):
        assert sum(cell_len(run.text) for part in parts for run in part.line) <= width
