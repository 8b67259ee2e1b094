"""The detail: what can be activated in it, by key and by click, and what that does."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.screen.standing import cursor_of, state_of
from tui.dates import parse
from tui.screen import linking
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane
from tui.screen.detail import Detail
from tui.screen.exploring import explorer
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Lane, Link, Source, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]

EVENTS = (
    Event("first", parse("2001"), "First", links=(Link("second", "leads to"),)),
    Event(
        "second",
        parse("2002"),
        "Second",
        "What happened.",
        "talks",
        ("North", "South Sea"),
        ("war", "peace"),
        "Bangkok",
        sources=(Citation("gazette", "p. 3"),),
        links=(Link("third", "causes"), Link("nobody")),
    ),
    Event("third", parse("2003"), "Third", actors=("North",), links=(Link("second", "follows"), Link("second"))),
)


def _timeline(*more: Event) -> Timeline:
    sources = {"gazette": Source("gazette", "The Gazette")}
    return Timeline("Two", events=(*EVENTS, *more), lanes=(Lane("talks", "Talks"),), sources=sources)


@pytest.fixture
def app(now: int) -> Explorer:
    return explorer(MemoryCollection(_timeline()), at="@second", now=now)


def _marked(app: Explorer) -> str:
    """What the cursor of the detail stands on."""
    detail = app.screen_stack[0].query_one(Detail)
    lines = [detail.line(place) for place in range(detail.virtual_size.height)]
    return " ".join(run.text for line in lines for run in line if run.role.endswith("cursor"))


@pytest.mark.parametrize(
    ("steps", "marked", "query"),
    [
        (0, "Talks", "lane:talks"),
        (1, "North", 'actor:="North"'),
        (2, "South Sea", 'actor:="South Sea"'),
        (3, "Bangkok", 'place:="Bangkok"'),
        (4, "war", "tag:war"),
        (5, "peace", "tag:peace"),
    ],
)
async def test_what_an_event_has_narrows_and_widens_again(
    app: Explorer, press: Press, steps: int, marked: str, query: str
) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "~" + "j" * steps)
        assert _marked(app) == marked
        await press(pilot, "~")
        assert (state_of(app).query, state_of(app).answered, cursor_of(app)) == (query, query, "second")
        assert _marked(app) == marked
        await press(pilot, "~")
        assert (state_of(app).query, state_of(app).selection.count) == ("", 3)


async def test_narrowing_adds_to_the_filter_that_stands(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "/since:2000~~j~j~")
        assert state_of(app).query == 'since:2000 actor:="North",="South Sea"'


async def test_a_filter_that_is_wrong_is_left_to_be_mended(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "/(x~~~")
        assert state_of(app).query == "(x"


@pytest.mark.parametrize("word", ["Talks", "North", "South Sea", "Bangkok", "war", "peace"])
async def test_a_click_does_what_enter_does(app: Explorer, text_of: Reader, word: str) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await pilot.pause()
        detail = app.screen.query_one(Detail)
        found = [
            (place, "".join(run.text for run in detail.line(place)).index(word))
            for place in range(detail.virtual_size.height)
            if word in [run.text for run in detail.line(place)]
        ]
        await pilot.click(detail, offset=(found[0][1] + 1, found[0][0] + 1))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert word.split(maxsplit=1)[0].lower() in state_of(app).answered.lower()
        assert state_of(app).pane is Pane.DETAIL
        assert _marked(app) == word


async def test_links_are_followed_in_both_directions(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "~")
        detail = [line[58:].strip() for line in text_of(app).splitlines()]
        told = [line for line in detail if line.startswith("link ")]
        assert told == [
            "link        causes → Third, 2003",
            "link        nobody",
            "link        leads to ← First, 2001",
            "link        follows ← Third, 2003",
            "link        ← Third, 2003",
        ]
        await press(pilot, "jjjjjjj")
        assert _marked(app) == "leads to ← First, 2001"
        await press(pilot, "~")
        assert (cursor_of(app), state_of(app).pane, _marked(app)) == ("first", Pane.DETAIL, "leads to → Second, 2002")
        await press(pilot, "~")
        assert cursor_of(app) == "second"
        await press(pilot, "b")
        assert cursor_of(app) == "first"


async def test_the_first_event_is_told_with_what_links_to_it(now: int, press: Press, text_of: Reader) -> None:
    app = explorer(MemoryCollection(_timeline()), query="third or second", at="@third", now=now)
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "")
        while state_of(app).backlinks is None:  # asked of another thread, when the first paint is done
            await pilot.pause(0.01)
        await pilot.pause()
        assert "causes ← Second, 2002" in text_of(app)


async def test_of_many_links_some_are_told_and_the_others_are_one_step_away(now: int, press: Press) -> None:
    many = [Event(f"e{n}", parse("2010"), f"Event {n}", links=(Link("first"),)) for n in range(50)]
    app = explorer(MemoryCollection(_timeline(*many)), at="@first", now=now)
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "~k")
        found = state_of(app).backlinks
        assert found
        assert (len(found.links), found.more) == (20, 30)
        await press(pilot, "j" * 22)
        assert _marked(app) == "30 more"
        await press(pilot, "~")
        assert (state_of(app).query, state_of(app).selection.count) == ("links:@first", 51)


async def test_many_events_are_asked_when_the_cursor_rests(
    now: int, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "AT_ONCE", 0)
    monkeypatch.setattr(linking, "_REST", 0.001)
    app = explorer(MemoryCollection(_timeline()), at="@first", now=now)
    async with app.run_test(size=(120, 70)) as pilot:
        await pilot.press("j", "k", "j")
        while (found := state_of(app).backlinks) is None:
            await pilot.pause(0.001)
        assert (cursor_of(app), found.to, len(found.links)) == ("second", "second", 3)


async def test_keys_go_through_lines_to_what_is_out_of_sight(now: int, press: Press) -> None:
    event = replace(EVENTS[1], summary="\n\n".join(f"Paragraph {n}." for n in range(30)))
    app = explorer(MemoryCollection(Timeline(events=(event,), lanes=(Lane("talks", "Talks"),))), now=now)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "~")
        detail = app.screen.query_one(Detail)
        assert _marked(app) == "Talks"  # which is far below
        await press(pilot, "~j")
        assert (state_of(app).query, detail.scroll_offset.y) == ("", 1)
        for _ in range(70):
            detail.step(1)
        assert detail.scroll_offset.y == detail.max_scroll_y
        assert _marked(app) == "gazette"
        await press(pilot, "g")
        assert detail.scroll_offset.y == 0
        await press(pilot, "k~")
        assert state_of(app).query == ""
        await press(pilot, "Gk~")
        assert state_of(app).query.startswith("tag:")


async def test_what_is_there_twice_is_passed_twice(now: int, press: Press) -> None:
    event = Event("twice", parse("2001"), "Twice", actors=("North", "North", "South"))
    app = explorer(MemoryCollection(Timeline(events=(event,))), now=now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "~jj")
        assert _marked(app) == "South"
        await press(pilot, "kk")
        assert _marked(app) == "North"


async def test_another_event_that_says_the_same_in_a_line_keeps_no_cursor_there(
    explore_with: Callable[..., Explorer], press: Press
) -> None:
    twins = [Event(f"e{year}", parse(str(year)), "Talks", "", "lane", ("North", "South")) for year in (2001, 2002)]
    app = explore_with(twins)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "~j]")
        assert (cursor_of(app), _marked(app)) == ("e2002", "lane")
        detail = app.screen.query_one(Detail)
        shown = [segment for y in range(detail.size.height) for segment in detail.render_line(y)]
        behind = {segment.style.bgcolor for segment in shown if segment.style and segment.text in {"North", "South"}}
        assert len(behind) == 1


async def test_the_cursor_is_shown_only_while_the_detail_has_the_keys(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await press(pilot, "")
        assert _marked(app) == ""
        await press(pilot, "~j")
        assert _marked(app) == "North"
        await press(pilot, "^")
        assert _marked(app) == ""
        await press(pilot, "~")
        assert _marked(app) == "North"


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (200, 60)])
async def test_keys_reach_everything_at_any_size(app: Explorer, press: Press, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "~")
        detail = app.screen.query_one(Detail)
        seen = [_marked(app)]
        for _ in range(60):
            detail.step(1)
            seen.append(_marked(app))
        assert [word for word in ("Talks", "North", "Bangkok", "peace", "gazette") if word not in seen] == []
