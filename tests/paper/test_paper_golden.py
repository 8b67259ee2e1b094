"""The page as it was last looked at and found good, byte by byte.

`UPDATE_GOLDEN=1 pytest tests/paper` writes the files anew; look at what has changed before you keep it.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tui import paper
from tui.dates.calendar import instant
from tui.formats import curated, load
from tui.paper import Page
from tui.query import parse
from tui.store import MemoryCollection, Selection
from tui.timeline import Timeline

Form: TypeAlias = Callable[[Selection, Timeline, Page], Iterator[str]]

GOLDEN = Path(__file__).with_name("golden")
NOW = instant(2021, 11, 5)


def check(name: str, form: Form, timeline: Timeline, page: Page, query: str = "") -> None:
    selection = MemoryCollection(timeline).select(parse(query))
    text = "".join(f"{line}\n" for line in form(selection, timeline, page))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("is_ascii", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [24, 60, 80, 120])
@pytest.mark.parametrize("form", [paper.timeline, paper.table, paper.axis], ids=["timeline", "table", "axis"])
def test_specimen(specimen: Timeline, form: Form, width: int, *, is_ascii: bool) -> None:
    name = f"specimen-{form.__name__}-{width}{'-ascii' if is_ascii else ''}"
    check(name, form, specimen, Page(width, ascii=is_ascii, now=NOW))


@pytest.mark.parametrize("form", [paper.lines, paper.jsonl, paper.markdown])
def test_specimen_for_programs(specimen: Timeline, form: Form) -> None:
    check(f"specimen-{form.__name__}", form, specimen, Page())


def test_specimen_in_colour(specimen: Timeline) -> None:
    check("specimen-timeline-colour", paper.timeline, specimen, Page(80, colour=True))
    check("specimen-table-colour", paper.table, specimen, Page(80, colour=True))
    check("specimen-axis-colour", paper.axis, specimen, Page(80, colour=True))


@pytest.mark.parametrize("form", [paper.timeline, paper.table])
def test_possible_matches(specimen: Timeline, form: Form) -> None:
    check(f"possible-{form.__name__}", form, specimen, Page(72), "during:1990")


@pytest.mark.parametrize(("sort", "reverse"), [("start", True), ("end", False), ("end", True)])
def test_other_orders(night: Timeline, sort: paper.SortBy, *, reverse: bool) -> None:
    name = f"night-by-{sort}{'-reversed' if reverse else ''}"
    check(name, paper.timeline, night, Page(64, sort=sort, reverse=reverse))


def test_one_night_is_told_by_days_and_minutes(night: Timeline) -> None:
    check("night", paper.timeline, night, Page(64, now=instant(2021, 10, 4, 1)))


@pytest.mark.parametrize("is_ascii", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_curated(width: int, *, is_ascii: bool) -> None:
    timeline = load([curated()]).timeline
    check(f"curated-{width}{'-ascii' if is_ascii else ''}", paper.timeline, timeline, Page(width, ascii=is_ascii))


@pytest.mark.parametrize("is_ascii", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_curated_on_an_axis(width: int, *, is_ascii: bool) -> None:
    timeline = load([curated()]).timeline
    page = Page(width, ascii=is_ascii, now=NOW)
    check(f"curated-axis-{width}{'-ascii' if is_ascii else ''}", paper.axis, timeline, page)


def test_curated_in_markdown() -> None:
    check("curated-markdown", paper.markdown, load([curated()]).timeline, Page())


def test_a_window_on_an_axis(specimen: Timeline) -> None:
    page = Page(80, window=(instant(1985), instant(2005)))
    check("specimen-axis-window", paper.axis, specimen, page, "since:1985 until:2004")
