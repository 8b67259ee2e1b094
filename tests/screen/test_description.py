"""What is told of an event, in lines of a width."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.brief import brief
from tui.dates.calendar import instant
from tui.screen.date_column import alone, in_list
from tui.screen.description import Teller, flat
from tui.screen.detail import Detail
from tui.screen.distance import ago
from tui.screen.event_list import row
from tui.screen.exploring import explorer
from tui.screen.signs import ASCII, UNICODE
from tui.store import Hit, MemoryCollection
from tui.timeline import Citation, Event, Stance, Timeline


def _told(event: Event, collection: MemoryCollection, now: int, width: int = 60) -> list[str]:
    lines = Teller(collection, UNICODE, now, width).tell(event)
    return ["".join(words.text for words in line).rstrip() for line in lines]


def test_an_event_is_told_from_its_date_to_its_place(collection: MemoryCollection, now: int) -> None:
    event = collection.event("treaty")
    assert event
    assert _told(event, collection, now) == [
        "Treaty in force",
        "27 March 1997 · 28 years 7 months ago",
        "written 1997-03-27 · known to the day · disputed by 1 of 2",
        "sources",
        "",
        "It enters into force.",
        "",
        "A second paragraph.",
        "",
        "lane        Talks",
        "place       Bangkok",
        "importance  major",
        "page        https://example.org/treaty",
        "link        follows → Opening, 1991",
        "",
        "Evidence",
        "✓ gazette p. 3",
        "  On the 27th.",
        "  A. Writer · The Gazette · Press · c. 2022",
        "  https://example.org/g",
        "✗ herald",
        "  claims 28 March 1997",
        "  On the 28th.",
        "  The Herald",
        "",
        "casualties  none",
        "seen by     one, two",
        "",
        "file.yaml:12:5 · treaty",
    ]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1991", "written 1991 · from 1991-01-01 to 1991-12-31 · known to the year"),
        (
            "c. Dec 1991",
            "written c. Dec 1991 · read as 1991-12~ · from 1991-12-01 to 1991-12-31 · known to the month · approximate",
        ),
        ("1984?", "written 1984? · from 1984-01-01 to 1984-12-31 · known to the year · uncertain"),
        ("2021-12-01/2021-12-03", "written 2021-12-01/2021-12-03 · known to the day"),
        ("since 2014", "written since 2014 · read as 2014/.. · from 2014-01-01 to an open end"),
        ("until 1985", "written until 1985 · read as ../1985 · from an open beginning to 1985-12-31"),
        ("1985/", "written 1985/ · from 1985-01-01 to an unknown end"),
        ("/1985-04-03", "written /1985-04-03 · from an unknown beginning to 1985-04-03"),
        ("before 1066", "written before 1066 · read as [..1065] · by 1065-12-31"),
        ("[1946..]", "written [1946..] · 1946-01-01 or later"),
        ("{..1984}", "written {..1984} · from an open beginning to 1984-12-31"),
        ("1508-37", "written 1508-37 · from 1508-01-01 to 1508-04-30 · known to a third of a year"),
        ("2021-40", "written 2021-40 · from 2021-01-01 to 2021-06-30 · known to half a year"),
        ("2021/2022-40", "written 2021/2022-40 · from 2021-01-01 to 2022-06-30 · known to the year and half a year"),
        ("1991/2021-10", "written 1991/2021-10 · from 1991-01-01 to 2021-10-31 · known to the year and the month"),
    ],
)
def test_how_sure_a_date_is(date: str, told: str, now: int) -> None:
    collection = MemoryCollection(Timeline())
    assert _told(Event("x", parse(date), "X"), collection, now, width=120)[2] == told


def test_a_source_that_gives_a_figure(now: int) -> None:
    event = Event("x", parse("2014"), "X", sources=(Citation("s", "", Stance.DISPUTES, value=Decimal("1234.5")),))
    assert "  claims 1,234.5" in _told(event, MemoryCollection(Timeline()), now)


def test_a_date_that_is_told_from_now_is_told_so_once(now: int) -> None:
    event = Event("x", parse("Y-13800000000~"), "X")
    assert _told(event, MemoryCollection(Timeline()), now)[1] == "c. 13.8 billion years ago"


def test_a_day_that_is_kept_in_the_coming_year_is_told(now: int) -> None:
    collection = MemoryCollection(Timeline())
    dates = ("1995-12-01", "1995-12-01T09:12")
    kept, clocked = (_told(Event("x", parse(date), "X"), collection, now) for date in dates)
    assert "anniversary 30 years on 1 December 2025" in kept
    assert not any("anniversary" in line for line in clocked)


@pytest.mark.parametrize("width", [12, 20, 33, 60, 120])
def test_no_line_is_wider_than_asked(collection: MemoryCollection, now: int, width: int) -> None:
    wide = Event(
        "wide", parse("2021"), "第四次东盟俄罗斯峰会" * 5, "word " * 40 + "x" * 90, fields={"very long name": "y" * 50}
    )
    for event in (wide, *collection.timeline.events):
        for line in _told(event, collection, now, width):
            assert cell_len(line) <= max(width, 26), line


@pytest.mark.parametrize(
    ("date", "far"),
    [
        ("1991", "about 34 years ago"),
        ("2021-10-28", "4 years ago"),
        ("2025-11-22", "1 day ago"),
        ("2025", "possibly now"),
        ("2021-12-01/2021-12-03", "3 years 11 months ago"),
        ("2014/..", "for about 11 years so far"),
        ("2021/2024", "about 1 year ago"),
        ("2030/..", ""),
        ("[..1984]", ""),
        ("2030", "in about 4 years"),
        ("../1985", "about 40 years ago"),
        ("2020/2030", "now"),
        ("15XX", "425 to 525 years ago"),
        ("199X/..", "for 25 to 35 years so far"),
        ("[1939..1945]", "79 to 86 years ago"),
        ("2022/202X", "possibly now"),
        ("[2023..2024]", "10 months to 2 years ago"),
        ("[2014-01..2024-01]", "1 to 11 years ago"),
        ("Y-66E6S2~", "66 to 67 million years ago"),
        ("2031/2035", "in about 5 years"),
        ("203X", "in 4 to 14 years"),
        ("Y-13800000000~", "about 13.8 billion years ago"),
        ("Y-66000000", "about 66 million years ago"),
        ("Y-12000", "about 14,025 years ago"),
        ("Y1200000000", "in about 1.19 billion years"),
        ("Y-4600000000/..", "for about 4.6 billion years so far"),
    ],
)
def test_how_long_ago_no_more_exactly_than_it_is_known(date: str, far: str) -> None:
    assert ago(parse(date), instant(2025, 11, 23, 12)) == far


def test_own_fields_on_one_line() -> None:
    assert flat("one") == "one"
    assert flat(("one", ("two", "three"))) == "one, two, three"
    assert flat({"a": "one", "b": ("two",)}) == "a: one; b: two"


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("28 October 2021", "28 Oct 2021"),
        ("May 2015", "May 2015"),
        ("1–3 December 2021", "1–3 Dec 2021"),
        ("June or July 1996", "Jun or Jul 1996"),
        ("spring 2021", "spring 2021"),
    ],
)
def test_months_are_cut_to_three_letters(words: str, short: str) -> None:
    assert brief(words) == short


@pytest.mark.parametrize("width", [20, 34, 56, 100])
def test_a_row_is_exactly_as_wide_as_the_list(collection: MemoryCollection, width: int) -> None:
    for event in collection.timeline.events:
        for signs in (UNICODE, ASCII):
            label = "Talks " if width >= 80 else ""
            runs = row(Hit(event), width, signs, "lane.blue", label, "", in_list(alone(event), width, label))
            assert sum(cell_len(run.text) for run in runs) == width


def test_a_row_says_how_many_sources_dispute_it(collection: MemoryCollection) -> None:
    event = collection.event("treaty")
    assert event
    dates = in_list(alone(event), 50, "")
    text = "".join(run.text for run in row(Hit(event, certain=False), 50, UNICODE, "lane.blue", "", "cursor", dates))
    assert text == " ◌ 27 Mar 1997     Treaty in force             ≠1 "


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (29, " ● A summit by the sea"),
        (36, " ● 19–20 May 2016 A summit by the…"),
        (57, " ● 19–20 May 2016  A summit by the sea"),
    ],
)
def test_dates_and_titles_are_parted(width: int, shown: str) -> None:
    hit = Hit(Event("x", parse("19–20 May 2016"), "A summit by the sea"))
    dates = in_list(alone(hit.event), width, "")
    text = "".join(run.text for run in row(hit, width, UNICODE, "lane.blue", "", "", dates))
    assert text == shown.ljust(width)


async def test_only_safe_pages_become_links_of_the_terminal(now: int) -> None:
    event = Event("x", parse("2021"), "X", url="https://example.org/page")
    unsafe = Event("y", parse("2022"), "Y", url="file:///etc/passwd")
    app = explorer(MemoryCollection(Timeline(events=(event, unsafe))), now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        detail = app.screen.query_one(Detail)
        links = {style.link for y in range(detail.size.height) for _, style, _ in detail.render_line(y) if style}
        assert links == {None, "https://example.org/page"}
        await pilot.press("j")
        await pilot.pause()
        links = {style.link for y in range(detail.size.height) for _, style, _ in detail.render_line(y) if style}
        assert links == {None}
