"""What the page promises for every timeline, whatever is written in it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui import paper
from tui.dates import When
from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.layout import glyphs
from tui.paper import Page, marks, ordered
from tui.paper.marks import Mark
from tui.query import parse
from tui.store import Hit, MemoryCollection, Selection, walk
from tui.timeline import Citation, Era, Event, Importance, Lane, Point, Series, Stance, Timeline
from tui.timeline.clean import clean, clean_block

COLOUR = re.compile(r"\x1b\[[0-9;]*m")

DATES = [
    *("1991", "1991-12-03", "2005/2010", "2014/..", "../1995", "/2001", "1985/", "199X", "2021~", "1690?", "-0043"),
    *("2021-10-03T14:05:22.123456+03:00", "2021-12-28/2022-01-03", "Y-17E7", "Y170000002", "156X-12-25", "2001-21"),
    *("[1999,2003]", "{1960,1961-12}", "1950S2", "2004?-06-%11"),
]

texts = st.text(max_size=80) | st.text("漢字。 ab-/e\u0301\u0308👩\u200d🚀☀\ufe0f한ש[]\t\n\x1b", max_size=80)
words = texts.map(clean)
dates = st.sampled_from(DATES).map(date)
values = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False) | st.integers(-50, 50).map(Decimal)
citations = st.lists(
    st.builds(Citation, words, words, st.sampled_from(Stance), st.none() | dates, st.none() | values, words), max_size=2
).map(tuple)

points = st.lists(st.builds(Point, dates, values, citations), max_size=30).map(tuple)


def _timeline(
    title: str, labels: Sequence[str], eras: list[Era], series: list[Series], events: list[tuple[Event, int]]
) -> Timeline:
    lanes = tuple(Lane(str(number), label) for number, label in enumerate(labels))
    placed = tuple(
        replace(event, id=str(number), lane=lanes[lane % len(lanes)].id if lanes else "")
        for number, (event, lane) in enumerate(events)
    )
    return Timeline(title, title, placed, lanes, eras=tuple(eras), series=tuple(series))


events = st.builds(
    Event,
    id=st.just(""),
    when=dates,
    title=words,
    summary=texts.map(clean_block),
    location=words,
    actors=st.lists(words, max_size=2).map(tuple),
    importance=st.sampled_from(Importance),
    sources=citations,
)
timelines = st.builds(
    _timeline,
    words,
    st.lists(words, max_size=3),
    st.lists(st.builds(Era, st.just("era"), dates, words), max_size=2),
    st.lists(st.builds(Series, st.just("series"), words, words, points=points), max_size=1),
    st.lists(st.tuples(events, st.integers(0, 3)), max_size=8),
)
pages = st.builds(
    Page,
    st.integers(20, 140),
    st.booleans(),
    colour=st.just(False),
    now=st.none() | st.just(instant(2003)),
    sort=st.sampled_from(["start", "end"]),
    reverse=st.booleans(),
    window=st.none() | st.just((instant(1990), instant(2010))),
)
queries = st.sampled_from(["", "", "during:1990", "is:disputed"])


def select(timeline: Timeline, query: str = "") -> Selection:
    return MemoryCollection(timeline).select(parse(query))


@given(timelines, pages, queries)
def test_no_line_is_wider_than_the_page_and_colour_changes_no_character(
    timeline: Timeline, page: Page, query: str
) -> None:
    selection = select(timeline, query)
    for form in (paper.timeline, paper.table, paper.axis):
        plain = list(form(selection, timeline, page))
        assert max(map(cell_len, plain), default=0) <= page.width
        assert not any("\x1b" in line or "\n" in line or line.endswith(" ") for line in plain)
        coloured = form(selection, timeline, page._replace(colour=True))
        assert [COLOUR.sub("", line) for line in coloured] == plain


@given(timelines, pages, queries)
def test_pipes_get_every_event_once_in_the_order_of_the_page(timeline: Timeline, page: Page, query: str) -> None:
    selection = select(timeline, query)
    order = [(hit.event.id, hit.certain) for hit in ordered(selection, page.sort, reverse=page.reverse)]
    fields = [line.split("\t") for line in paper.lines(selection, timeline, page)]
    assert [(event_id, match == "certain") for _, _, _, event_id, match in fields] == order
    objects = [json.loads(line) for line in paper.jsonl(selection, timeline, page)]
    assert [(each["id"], each["match"] == "certain") for each in objects] == order
    assert sorted(order) == sorted((hit.event.id, hit.certain) for hit in walk(selection))


@given(st.lists(dates, max_size=8), st.integers(20, 140))
def test_ascii_pages_of_ascii_texts_are_ascii(whens: list[When], width: int) -> None:
    disputed = Citation("b", stance=Stance.DISPUTES, when=date("1999/2001"), says="no")
    made = tuple(Event(str(number), when, "event", lane="l", sources=(disputed,)) for number, when in enumerate(whens))
    timeline = Timeline("Title", "", made, (Lane("l", "Lane"),), eras=(Era("e", date("1990/2000"), "Era"),))
    page = Page(width, ascii=True, now=instant(2003))
    for form in (paper.timeline, paper.table, paper.axis, paper.markdown):
        assert all(line.isascii() for line in form(select(timeline), timeline, page))


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 600])
@pytest.mark.parametrize("sort", ["start", "end"])
def test_reversed_orders_are_the_same_backwards(sort: paper.SortBy, count: int) -> None:
    whens = [date(text) for text in DATES]
    made = tuple(Event(str(number), whens[number * 7 % len(whens)], "") for number in range(count))
    selection = select(Timeline(events=made))
    assert list(ordered(selection, sort, reverse=True)) == list(ordered(selection, sort))[::-1]


def test_events_are_ordered_by_their_end() -> None:
    whens = ["2014/..", "1991/2020", "2005", "2005-03", "/2001"]
    selection = select(Timeline(events=tuple(Event(when, date(when), "") for when in whens)))
    assert [hit.event.id for hit in ordered(selection, "end")] == ["/2001", "2005-03", "2005", "1991/2020", "2014/.."]


class Counting:
    """A selection that counts the events that are fetched from it."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self.fetched = 0

    def page(self, first: int, n: int) -> Sequence[Hit]:
        page = self._selection.page(first, n)
        self.fetched += len(page)
        return page

    def __getattr__(self, name: str) -> object:
        return getattr(self._selection, name)


@pytest.mark.parametrize("form", [paper.timeline, paper.table, paper.lines, paper.jsonl, paper.markdown])
@pytest.mark.parametrize("reverse", [False, True])
def test_a_reader_who_leaves_early_costs_only_what_was_read(
    form: Callable[[Selection, Timeline, Page], Iterator[str]], *, reverse: bool
) -> None:
    timeline = Timeline(events=tuple(Event(str(number), date("1991"), "x") for number in range(10_000)))
    counting = Counting(select(timeline))
    assert len(list(islice(form(cast("Selection", counting), timeline, Page(reverse=reverse)), 10))) == 10
    assert 0 < counting.fetched <= 1_000


def test_printing_needs_no_textual_pipes_no_rich_and_only_the_axis_the_canvas() -> None:
    program = """
import sys
from tui import paper
from tui.dates import parse
from tui.query import parse as query
from tui.store import MemoryCollection
from tui.timeline import Event, Timeline
timeline = Timeline(events=(Event("a", parse("1991"), "A"),))
selection = MemoryCollection(timeline).select(query(""))
for form in (paper.lines, paper.jsonl):
    list(form(selection, timeline, paper.Page()))
print("rich" in sys.modules)
for form in (paper.timeline, paper.table):
    list(form(selection, timeline, paper.Page()))
print("tui.layout" in sys.modules)
list(paper.axis(selection, timeline, paper.Page()))
print("rich.console" in sys.modules, "textual" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.split() == ["False"] * 4


def test_marks_of_dates_are_those_of_the_canvas() -> None:
    for page, canvas in ((marks.UNICODE, glyphs.UNICODE), (marks.ASCII, glyphs.ASCII)):
        shared = {
            Mark.EXACT: canvas.exact,
            Mark.APPROXIMATE: canvas.approximate,
            Mark.UNCERTAIN: canvas.uncertain,
            Mark.DOUBTFUL: canvas.doubtful,
            Mark.VAGUE: canvas.vague,
            Mark.VAGUE_DOUBTFUL: canvas.vague_doubtful,
            Mark.SPAN: canvas.short,
            Mark.POSSIBLE: canvas.possible,
        }
        assert {mark: page.marks[mark] for mark in shared} == shared
        assert all(cell_len(glyph) == 1 for glyph in page.marks.values())
        assert len({*page.marks.values(), page.supports}) == len(Mark) + 1
