"""What each form says, with what it should say written out."""

import json
from decimal import Decimal
from itertools import pairwise

import pytest

from tui import paper
from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.paper import Page
from tui.paper.cells import shorten, wrap
from tui.query import parse
from tui.store import MemoryCollection
from tui.timeline import Citation, Era, Event, Importance, Lane, Link, Point, Series, Stance, Timeline

PAGE = Page(80)
LANES = (Lane("war", "War", "red"), Lane("trade", "Trade"), Lane("art", "Art"))


def printed(form: str, *events: Event, query: str = "", eras: tuple[Era, ...] = (), page: Page = PAGE) -> list[str]:
    timeline = Timeline(events=events, lanes=LANES, eras=eras)
    selection = MemoryCollection(timeline).select(parse(query))
    return list(getattr(paper, form)(selection, timeline, page))


def rail(*whens: str, eras: tuple[Era, ...] = (), page: Page = PAGE) -> list[str]:
    """The rail for events with these dates and nothing more, without its ends."""
    events = [Event(str(number), date(when), f"event {number}") for number, when in enumerate(whens)]
    lines = printed("timeline", *events, eras=eras, page=page)
    first = next(number for number, line in enumerate(lines) if "╷" in line)
    last = max(number for number, line in enumerate(lines) if "╵" in line)
    return [line.strip() for line in lines[first + 1 : last]]


def entries(*whens: str) -> list[str]:
    """The same, without the lines between the entries."""
    return [line for line in rail(*whens) if line.strip("│┊┃╹")]


def test_years_head_the_dates_that_lie_in_them() -> None:
    assert entries(
        "2021", "2021-10", "2021-10-28", "2021-12-01/2021-12-03", "2021-12-28/2022-01-03", "2022-02-01?"
    ) == [
        "2021               ◆    event 0",
        "October ◆    event 1",
        "28 October ●    event 2",
        "1–3 December ■    event 3",
        "28 December 2021 – ■    event 4",
        "3 January 2022 │",
        "2022   1 February? ○    event 5",
    ]


def test_what_may_lie_in_several_years_has_no_heading() -> None:
    assert entries("199X", "1991", "1991-05", "../0476", "/1992") == [
        "until 476 CE ■    event 3",
        "1990s ◆    event 0",
        "1991               ◆    event 1",
        "May ◆    event 2",
        "1992               │",
        "until 1992 (start ■    event 4",
        "unknown) │",
    ]


def test_days_head_what_happened_within_a_fortnight() -> None:
    assert entries("2021-10-03T22:47", "2021-10-03T23:05:10~", "2021-10-04", "2021-10-04T01:00/2021-10-04T02:00") == [
        "3 October 2021     │",
        "22:47 ●    event 0",
        "c. 23:05:10 ◐    event 1",
        "4 October 2021     ●    event 2",
        "01:00–02:00 ■    event 3",
    ]


def test_room_hints_at_the_time_between() -> None:
    lines = rail("2021-01-01", "2021-01-03", "2021-01-20", "2021-03-30", "2021-04-01", "2021-12-31")
    numbers = [number for number, line in enumerate(lines) if "event" in line]
    assert [after - before - 1 for before, after in pairwise(numbers)] == [0, 1, 2, 0, 3]
    assert lines[-4:] == ["┊", "┊", "┊", "31 December ●    event 5"]


def test_a_bar_runs_while_something_lasts() -> None:
    assert rail("2001/2020", "2002-05-01/2003-02-01", "2002-06-07", "2004-05-01", "2005/..", "2006") == [
        "2001       2001–20 ■┓   event 0",
        "│┃",
        "2002               │┃",
        "1 May 2002 – ■╋┓  event 1",
        "1 February 2003 │┃┃",
        "7 June ●┃┃  event 2",
        "│┃╹",
        "2004         1 May ●┃   event 3",
        "│┃",
        "2005    since 2005 ▼╋┓  event 4",
        "│┃┃",
        "2006               ◆┃┃  event 5",
    ]


def test_no_bar_for_what_nobody_knows_to_last_nor_where_time_runs_up() -> None:
    assert not [line for line in rail("1985/", "1990", "/2001", "2001-05") if "┃" in line]
    assert not [line for line in rail("2001/2020", "2002", page=Page(reverse=True)) if "┃" in line]


def test_eras_stand_where_they_begin_and_reach_where_they_end() -> None:
    eras = (Era("e", date("1990/2000"), "Between wars", "red"), Era("f", date("1066"), "Long ago"))
    assert rail("1995", "2005", eras=eras) == [
        "1990     1990–2000 ├┐   Between wars",
        "│┊",
        "1995               ◆┊   event 0",
        "│╵",
        "│",
        "2005               ◆    event 1",
    ]


@pytest.mark.parametrize(("year", "is_drawn"), [(1980, False), (2000, True), (2020, False)])
def test_the_present_is_marked_between_events_only(year: int, *, is_drawn: bool) -> None:
    lines = rail("1991", "2010", page=Page(now=instant(year, 3, 4)))
    assert [line for line in lines if "now" in line] == (["2000       4 March ┿    now"] if is_drawn else [])


def test_evidence_is_told_on_both_sides() -> None:
    sources = (
        Citation("embassy", "p. 3"),
        Citation("afp"),
        Citation("scmp", stance=Stance.DISPUTES, when=date("2021-12-01/2021-12-04"), says="all ten came"),
        Citation("tass", "¶2", Stance.DISPUTES, value=Decimal("21.50")),
        Citation("blog", stance=Stance.DISPUTES, when=date("2021-12-05"), says="until 5 December 2021"),
        Citation("hearsay", stance=Stance.DISPUTES),
    )
    event = Event("arnex", date("2021-12-01/2021-12-03"), "Exercise", sources=sources)
    assert [line.strip(" │") for line in printed("timeline", event) if "✓" in line or "✗" in line] == [
        "✓ embassy p. 3, afp",
        "✗ disputed by scmp: 1–4 December 2021; all ten came",
        "✗ disputed by tass ¶2: 21.50",
        "✗ disputed by blog: until 5 December 2021",
        "✗ disputed by hearsay",
        "■ lasts   ✗ disputed",
    ]


def test_the_margin_of_a_wide_page_takes_the_small_print() -> None:
    event = Event(
        "a", date("1991"), "A", location="Sochi", actors=("Russia", "ASEAN"), sources=(Citation("x"), Citation("y"))
    )
    assert [line[94:] for line in printed("timeline", event, page=Page(120)) if line[94:].strip()] == [
        "Sochi",
        "Russia, ASEAN",
        "✓ x",
        "✓ y",
    ]


def test_a_summary_keeps_its_paragraphs_and_lists_and_no_other_line_breaks() -> None:
    summary = "One\nparagraph.\n\nAnother:\n- first\n  point\n- second"
    lines = printed("timeline", Event("a", date("1991"), "A", summary=summary))
    told = [line.partition("│")[2].strip() for line in lines if "│" in line]
    assert told == ["One paragraph.", "Another:", "- first point", "- second"]


def test_lanes_have_the_colour_that_they_ask_for_or_the_next_free() -> None:
    events = [Event(lane.id, date("1991"), lane.label, lane=lane.id) for lane in LANES]
    lines = printed("timeline", *events, page=Page(colour=True))
    marks = [line for line in lines if "◆" in line]
    assert ["\x1b[31m◆" in marks[0], "\x1b[34m◆" in marks[1], "\x1b[32m◆" in marks[2]] == [True] * 3


def test_nothing_is_taken_for_markup() -> None:
    title = "[bold]not bold[/bold] [/x] {brace} %s \\x1b[31m"
    for form in ("timeline", "table"):
        assert any(title in line for line in printed(form, Event("a", date("1991"), title)))


def test_a_table_has_room_for_doubts_that_come_late() -> None:
    late = Event("late", date("1991-06"), "Late", sources=(Citation("x", stance=Stance.DISPUTES),))
    events = [Event(str(number), date("1991-02-01"), "Early") for number in range(300)]
    lines = printed("table", *events, late, query="-during:1991-06-05")
    assert lines[0] == "   when             title  ✗"
    assert lines[2] == "   1 February 1991  Early"
    assert lines[-1] == "◌  June 1991        Late   1"


def test_a_long_series_is_drawn_as_a_line() -> None:
    points = tuple(Point(date(str(year)), Decimal(abs(year - 2010))) for year in range(2000, 2030))
    disputed = Point(date("2030"), Decimal(7), (Citation("x", stance=Stance.DISPUTES, value=Decimal(9)),))
    timeline = Timeline(
        events=(Event("a", date("1990/2040"), "A"),),
        series=(Series("s", "Distance", "km", points=(*points, disputed)),),
    )
    lines = list(paper.timeline(MemoryCollection(timeline).select(parse("")), timeline, PAGE))
    start = next(number for number, line in enumerate(lines) if "Distance" in line)
    assert [line.strip() for line in lines[start:]] == [
        "Distance, km",
        "2000 – 2030      ▅▄▄▄▃▃▂▂▂▁▁▁▂▂▂▃▃▄▄▄▅▅▅▆▆▇▇▇██▄",
        "31 figures, from 10 to 7; least 0 (2010); most 19",
        "(2029); 1 disputed",
    ]


def test_series_are_shown_with_the_lanes_and_the_time_of_the_selection() -> None:
    def series(name: str, lane: str, year: str) -> Series:
        return Series(name, name, lane=lane, points=(Point(date(year), Decimal(1)),))

    timeline = Timeline(
        events=(Event("a", date("1990/2000"), "A", lane="war"), Event("b", date("1995"), "B", lane="trade")),
        lanes=LANES,
        series=(
            series("of-war", "war", "1995"),
            series("of-trade", "trade", "1995"),
            series("of-no-events", "art", "1995"),
            series("of-no-lane", "", "1995"),
            series("of-another-time", "war", "2001"),
        ),
    )
    lines = list(paper.timeline(MemoryCollection(timeline).select(parse("lane:war")), timeline, PAGE))
    assert [line.strip() for line in lines if line.strip().startswith("of-")] == [
        "of-war",
        "of-no-events",
        "of-no-lane",
    ]


def test_an_empty_selection_says_so() -> None:
    assert printed("timeline") == [" 0 events", ""]
    assert printed("table") == ["when  title", "────  ─────"]
    assert printed("lines") == printed("jsonl") == []


def test_a_list_has_five_fields_a_line() -> None:
    events = (
        Event("ongoing", date("c. 2014"), "Sanctions | & more", lane="trade"),
        Event("span", date("2013/2015"), "No lane"),
    )
    assert printed("lines", *events, query="during:2014-05") == [
        "2013/2015\t\tNo lane\tspan\tcertain",
        "2014~\ttrade\tSanctions | & more\tongoing\tpossible",
    ]


def test_a_record_has_what_the_file_says_under_its_own_names() -> None:
    event = Event(
        "arnex",
        date("3–5 December 2021"),
        "Exercise “ARNEX”",
        summary="Two\nlines",
        lane="war",
        actors=("Russia", "ASEAN"),
        tags=("navy",),
        location="Sumatra",
        importance=Importance.MAJOR,
        url="https://example.org",
        sources=(
            Citation("embassy"),
            Citation("afp", "p. 1", Stance.DISPUTES, date("2021-12~"), Decimal("21.5"), "so", {"seen": "yes"}),
            Citation("x", value=Decimal(15)),
            Citation("y", value=Decimal("0.12345678901234567890")),
        ),
        links=(Link("summit", "follows"), Link("other")),
        fields={"ships": ("a", {"name": "b"}), "match": "not ours", "title": "nor this"},
    )
    (line,) = printed("jsonl", event)
    assert "“ARNEX”" in line
    assert list(json.loads(line).items()) == [
        ("id", "arnex"),
        ("when", "3–5 December 2021"),
        ("edtf", "2021-12-03/2021-12-05"),
        ("earliest", "2021-12-03"),
        ("latest", "2021-12-05"),
        ("match", "certain"),
        ("title", "Exercise “ARNEX”"),
        ("summary", "Two\nlines"),
        ("lane", "war"),
        ("actors", ["Russia", "ASEAN"]),
        ("tags", ["navy"]),
        ("place", "Sumatra"),
        ("importance", "major"),
        ("url", "https://example.org"),
        (
            "sources",
            [
                {"source": "embassy"},
                {
                    "source": "afp",
                    "locator": "p. 1",
                    "stance": "disputes",
                    "when": "2021-12~",
                    "value": 21.5,
                    "says": "so",
                    "seen": "yes",
                },
                {"source": "x", "value": 15},
                {"source": "y", "value": "0.12345678901234567890"},
            ],
        ),
        ("links", [{"to": "summit", "kind": "follows"}, {"to": "other"}]),
        ("ships", ["a", {"name": "b"}]),
    ]


def test_what_an_event_does_not_have_is_not_in_its_record() -> None:
    (line,) = printed("jsonl", Event("a", date("1991"), "A"))
    assert line == (
        '{"id": "a", "when": "1991", "edtf": "1991", "earliest": "1991-01-01", "latest": "1991-12-31", '
        '"match": "certain", "title": "A"}'
    )


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 5, []),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("anti-aircraft/naval", 9, ["anti-", "aircraft/", "naval"]),
        ("漢字かな交じり文", 5, ["漢字", "かな", "交じ", "り文"]),
        ("ab漢字cd", 3, ["ab", "漢", "字", "cd"]),
        ("see 漢字かな", 8, ["see 漢字", "かな"]),
        ("a\u0301b\u0308c", 2, ["a\u0301b\u0308", "c"]),
        ("👩\u200d🚀👩\u200d🚀", 3, ["👩\u200d🚀", "👩\u200d🚀"]),
        ("28\u00a0October 2021", 12, ["28\u00a0October", "2021"]),
    ],
)
def test_text_breaks_between_words_or_wide_characters(text: str, cells: int, lines: list[str]) -> None:
    assert wrap(text, cells) == lines


def test_shortened_text_never_ends_in_half_a_character() -> None:
    assert [shorten("漢字かな", cells, "…") for cells in (8, 7, 6, 3, 2)] == [
        "漢字かな",
        "漢字か…",
        "漢字…",
        "漢…",
        "…",
    ]


def test_an_axis_is_as_high_as_its_lanes_need_and_explains_the_marks_that_it_uses() -> None:
    events = (
        Event("pact", date("1988/1995"), "Pact", lane="war"),
        Event("loan", date("1997"), "Loan", lane="trade", sources=(Citation("b", stance=Stance.DISPUTES),)),
    )
    assert printed("axis", *events, page=Page(60, now=instant(1999))) == [
        " 2 events · 1988–97 · 1 disputed",
        "",
        "        1980s     │1990s                                 │",
        "          │1988   │1990  │1992    │1994  │1996    │1998  │",
        "▎ War     ░░▒▓█ Pact █████████████████▓▒░░           │   ┊",
        "                  ┊                                  │   ┊",
        "▎ Trade           ┊                           ┈┈◆┈≠ Loan ┊",
        "",
        "◆ somewhere along the dotted line, nobody knows where",
        "█ lasted all this time   ░▒▓ may have lasted this time too",
        "≠ a source says otherwise   │ now",
    ]


def test_an_axis_shows_the_window_that_is_asked_for() -> None:
    events = (Event("old", date("1914"), "Old", lane="war"), Event("new", date("1991-05-01"), "New", lane="war"))
    lines = printed("axis", *events, page=Page(60, window=(instant(1991), instant(1992))))
    assert not any("Old" in line for line in lines)
    assert any("● New" in line for line in lines)


def test_there_is_no_axis_where_there_is_no_time_to_show() -> None:
    assert printed("axis", page=Page(40)) == [" 0 events", ""]
