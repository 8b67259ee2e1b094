"""Timelines small enough to know by heart, and the explorer on them without a terminal."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest
from textual.pilot import Pilot

from tui.dates import parse
from tui.dates.calendar import instant
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.store import Collection, MemoryCollection
from tui.timeline import Citation, Event, Importance, Lane, Link, Place, Source, Stance, Timeline, View

pytest.register_assert_rewrite("tests.screen.consistency")

NOW = instant(2025, 11, 23, 12)


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tests show does not depend on the terminal that they run on."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("LINES", "40")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def now() -> int:
    """Noon on 23 November 2025."""
    return NOW


@pytest.fixture
def collection() -> MemoryCollection:
    """Five events in two lanes, one disputed, one in no lane."""
    sources = {
        "gazette": Source("gazette", "The Gazette", "A. Writer", "Press", parse("2022~"), "https://example.org/g"),
        "herald": Source("herald", "The Herald"),
    }
    events = (
        Event("opening", parse("1991"), "Opening", "How it began.", "talks", ("North", "South"), ("start",)),
        Event(
            "treaty",
            parse("1997-03-27"),
            "Treaty in force",
            "It enters into force.\n\nA second paragraph.",
            "talks",
            location="Bangkok",
            importance=Importance.MAJOR,
            url="https://example.org/treaty",
            sources=(
                Citation("gazette", "p. 3", says="On the 27th."),
                Citation("herald", stance=Stance.DISPUTES, when=parse("1997-03-28"), says="On the 28th."),
            ),
            links=(Link("opening", "follows"),),
            fields={"casualties": "none", "seen by": ("one", "two")},
            place=Place("file.yaml", 12, 5),
        ),
        Event("exercise", parse("2021-12-01/2021-12-03"), "Exercise", lane="drills"),
        Event("summit", parse("2021-10-28"), "Summit", "The fourth.", "talks"),
        Event("rumour", parse("2020?"), "Rumour of talks", importance=Importance.MINOR),
    )
    lanes = (Lane("talks", "Talks", "blue"), Lane("drills", "Drills", "red"))
    views = (View("doubtful", "What is disputed", "is:disputed"),)
    return MemoryCollection(Timeline("Two shores", events=events, lanes=lanes, sources=sources, views=views))


@pytest.fixture
def many() -> MemoryCollection:
    """A hundred events, one a year from 1901 on, in lanes that take turns."""
    events = tuple(
        Event(f"e{year}", parse(str(year)), f"Event of {year}", lane=("odd" if year % 2 else "even"))
        for year in range(1901, 2001)
    )
    return MemoryCollection(Timeline("Many", events=events, lanes=(Lane("odd", "Odd"), Lane("even", "Even"))))


@pytest.fixture
def app(collection: MemoryCollection) -> Explorer:
    """The explorer on the five events."""
    return explorer(collection, now=NOW)


@pytest.fixture
def explore_with() -> Callable[..., Explorer]:
    """The explorer on a collection of some events, lanes and whatever else a timeline has."""

    def make(events: Sequence[Event], *, query: str = "", ascii: bool = False, **timeline: Any) -> Explorer:
        collection: Collection = MemoryCollection(Timeline(events=tuple(events), **timeline))
        return explorer(collection, query=query, ascii=ascii, now=NOW)

    return make


@pytest.fixture
def text_of() -> Callable[[Explorer], str]:
    """What an explorer shows, line by line."""

    def read(app: Explorer) -> str:
        strips = app.screen._compositor.render_strips(app.size)
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    return read


_NAMES = {
    "]": "right_square_bracket",
    "[": "left_square_bracket",
    "}": "right_curly_bracket",
    "{": "left_curly_bracket",
    ")": "right_parenthesis",
    "(": "left_parenthesis",
    ">": "greater_than_sign",
    "<": "less_than_sign",
    "'": "apostrophe",
    "/": "slash",
    "@": "at",
    " ": "space",
    "-": "minus",
    "+": "plus",
    "~": "enter",
    "^": "escape",
}


@pytest.fixture
def press() -> Callable[[Pilot[None], str], Awaitable[None]]:
    """Press key after key (`~` is Enter, `^` Escape), each when the one before has been answered."""

    async def each(pilot: Pilot[None], keys: str) -> None:
        for key in keys:
            await pilot.press(_NAMES.get(key, key))
            if pilot.app.workers:
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
        await pilot.pause()

    return each
