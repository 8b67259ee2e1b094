"""Going along a lane, an actor, a tag or links, to places by their names, and back, on the real screen."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tests.screen.standing import cursor_of, state_of
from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import whole
from tui.screen import along, asking, cursor_steps
from tui.screen.app import Explorer
from tui.screen.asker import read
from tui.screen.exploring import explorer
from tui.screen.messages import Seek
from tui.screen.state import ViewState, say
from tui.screen.thread import Thread
from tui.store import MemoryCollection, Selection
from tui.timeline import Era, Event, Lane, Link, Timeline

NOW = instant(2025, 11, 23, 12)
Press = Callable[[Pilot[None], str], Awaitable[None]]


def _event(id: str, actors: str = "", tags: str = "", lane: str = "", links: str = "", when: str = "") -> Event:
    return Event(
        id,
        parse(when or id),
        f"Event of {id}",
        lane=lane,
        actors=tuple(actors.split()),
        tags=tuple(tags.split()),
        links=tuple(Link(to) for to in links.split()),
    )


EVENTS = (
    _event("2001", "North South", "talks", "a", links="2003 2005"),
    _event("2002", "South", "war talks", "b"),
    _event("2003", "South North", "war", "a"),
    _event("2004", "", "", "", links="2001"),
    _event("2005", "North", "talks", "b", links="2006"),
    _event("2006", "South", "war", "a"),
)
ERAS = (Era("thaw", parse("2003/2005"), "The thaw"),)
FIELDS = {"lane": "[]", "actor": "{}", "tag": "()", "links": "<>"}
DESTINATIONS = [
    ("@2004", "2004", ""),
    ("@thaw", "2003", ""),
    ("@thaws", "2001", "no event or era has the id “thaws”; did you mean @thaw?"),
    ("@nobody", "2001", "no event or era has the id “nobody”; ids are listed with the events and eras of the file"),
    ("c. May 2004", "2005", ""),
    ("of 2004", "2004", ""),
    ("30 Feb 2003", "2001", "30 February 2003 does not exist; February has 28 days"),
    ("treaty", "2001", "no title with treaty"),
]
LANES = (Lane("a", "Assembly"), Lane("b", "Bureau"))


@pytest.fixture
def app() -> Explorer:
    return explorer(MemoryCollection(Timeline(events=EVENTS, eras=ERAS, lanes=LANES)), now=NOW)


@pytest.mark.parametrize(
    ("keys", "at", "told"),
    [
        ("]", "2003", "lane Assembly: 2 of 3"),
        ("]]", "2006", "lane Assembly: 3 of 3"),
        ("]]]", "2006", "lane Assembly: 3 of 3"),
        ("]][", "2003", "lane Assembly: 2 of 3"),
        ("jjj]", "2004", "Event of 2004 stands in no lane"),
        ("}", "2003", "actor North: 2 of 3"),
        ("}}", "2005", "actor North: 3 of 3"),
        ("}}}", "2005", "actor North: 3 of 3"),
        ("}{", "2001", "actor North: 1 of 3"),
        ("jj}", "2006", "actor South: 4 of 4"),
        ("jjj}", "2004", "Event of 2004 names no actor"),
        (")", "2002", "tag talks: 2 of 3"),
        ("))", "2005", "tag talks: 3 of 3"),
        ("j)", "2003", "tag war: 2 of 3"),
        ("jjj(", "2004", "Event of 2004 has no tag"),
        (">", "2003", "linked with Event of 2001: 1 of 3"),
        (">>", "2004", "linked with Event of 2001: 2 of 3"),
        (">>>", "2005", "linked with Event of 2001: 3 of 3"),
        (">>>>", "2003", "linked with Event of 2001: 1 of 3"),
        ("<", "2005", "linked with Event of 2001: 3 of 3"),
        ("jj<", "2001", "linked with Event of 2003: 1 of 1"),
        ("jj<>", "2003", "linked with Event of 2001: 1 of 3"),
        ("G<<", "2001", "linked with Event of 2005: 1 of 2"),
        ("j>", "2002", "linked with Event of 2002: no event"),
    ],
)
def test_keys_lead_along_what_events_share(keys: str, at: str, told: str) -> None:
    state = _walked(keys)
    assert state.cursor
    assert (state.cursor.id, state.message) == (at, told)


def _walked(keys: str) -> ViewState:
    """The state after some keys, as the screen steps from one to the next."""
    collection = MemoryCollection(Timeline(events=EVENTS, eras=ERAS, lanes=LANES))
    everything = collection.everything
    state = cursor_steps.go(ViewState(collection, everything, whole(everything, 80)), 0)
    for key in keys:
        if key in "jG":
            state = say(cursor_steps.move(state, 1) if key == "j" else cursor_steps.end(state, 1), "")
            continue
        field = next(field for field, pair in FIELDS.items() if key in pair)
        thread = along.taken(state, field)
        if thread is None:
            state = along.nothing(state, field)
            continue
        among = _select(collection, thread)
        if own := along.anew(state, thread, among):
            thread, among = own, _select(collection, own)
        state = along.follow(state, thread, among, 1 if key in "]})>" else -1)
    return state


def _select(collection: MemoryCollection, thread: Thread) -> Selection:
    return collection.select(read(asking.along("", thread), collection, NOW))


async def test_the_keys_do_so_on_the_screen(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        seen = []
        for key in "]}){[(>><jj>":
            await press(pilot, key)
            seen.append((cursor_of(app), state_of(app).message))
        walked = [_walked("]}){[(>><jj>"[:length]) for length in range(1, 13)]
        assert seen == [(state.cursor.id if state.cursor else "", state.message) for state in walked]


async def test_threads_stay_within_the_filter(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/-tag:talks~g>")
        assert (cursor_of(app), state_of(app).message) == (
            "2003",
            "linked with Event of 2003: no event that the filter shows",
        )
        await press(pilot, "}")
        assert (cursor_of(app), state_of(app).message) == ("2006", "actor South: 2 of 2")


async def test_keys_that_come_faster_than_answers_all_count(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("right_curly_bracket", "right_curly_bracket", "left_curly_bracket", "b")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert cursor_of(app) == "2003"


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("b", "2001"),
        ("jjb", "2003"),
        ("Gb", "2001"),
        ("Gkb", "2001"),
        ("GkbB", "2005"),
        ("Gggb", "2006"),
        ("Ggbb", "2001"),
        ("GgbbBB", "2001"),
        ("GgbbBBB", "2001"),
        ("t2004~b", "2001"),
        ("tevent~nb", "2002"),
        (">>bb", "2001"),
        (">bjB", "2003"),
        ("Gbt2004~B", "2004"),
    ],
)
async def test_b_leads_back_from_jumps_and_not_from_single_steps(
    app: Explorer, press: Press, keys: str, at: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys)
        assert cursor_of(app) == at


async def test_a_filter_is_one_step_however_it_is_written(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jj/tag:war~")
        assert (state_of(app).selection.count, cursor_of(app)) == (3, "2003")
        await press(pilot, "G2")
        assert (state_of(app).answered, cursor_of(app)) == ("tag:war lane:b", "2002")
        seen = []
        for key in "bbbbBBB":
            await press(pilot, key)
            seen.append((state_of(app).query, state_of(app).answered, cursor_of(app)))
        assert seen == [
            ("tag:war", "tag:war", "2006"),
            ("tag:war", "tag:war", "2003"),
            ("", "", "2003"),
            ("", "", "2003"),
            ("tag:war", "tag:war", "2003"),
            ("tag:war", "tag:war", "2006"),
            ("tag:war lane:b", "tag:war lane:b", "2002"),
        ]


async def test_the_window_comes_back_with_the_place(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "++lll")
        window = state_of(app).viewport
        await press(pilot, "0")
        assert state_of(app).viewport != window
        await press(pilot, "b")
        assert state_of(app).viewport == window
        await press(pilot, "Gb")
        assert state_of(app).viewport == window


async def test_a_filter_that_is_looked_at_and_left_is_no_step(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "G/x^^/~b")
        assert (state_of(app).query, cursor_of(app)) == ("x", "")
        await press(pilot, "bb")
        assert (state_of(app).query, cursor_of(app)) == ("", "2001")
        await press(pilot, "b")
        assert state_of(app).message == "nothing to go back to"


async def test_goes_to_dates_ids_eras_and_words_and_tells_what_it_cannot_find(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        for text, at, told in DESTINATIONS:
            await press(pilot, "g")
            app.screen.post_message(Seek(text))
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert (cursor_of(app), state_of(app).message) == (at, told)


async def test_an_id_that_is_none_is_told_at_the_start() -> None:
    app = explorer(MemoryCollection(Timeline(events=EVENTS, eras=ERAS)), at="@thaws", now=NOW)
    async with app.run_test(size=(120, 40)):
        assert state_of(app).message == "no event or era has the id “thaws”; did you mean @thaw?"
