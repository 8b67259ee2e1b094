"""Back and forward bring back what was looked at: query, window, event, view, the order of the table, folds."""

from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.screen.standing import cursor_of, state_of
from tui.dates import Bounds, parse
from tui.layout import Viewport
from tui.screen import bookmarks, cursor_steps, filter_steps, following, travel, viewing, viewing_steps, window_steps
from tui.screen.app import Explorer
from tui.screen.arrangement import View
from tui.screen.asker import count_disputed, read
from tui.screen.exploring import explorer
from tui.screen.state import ViewState
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]

YEARS = (*range(1000, 1010), *range(1500, 1505), *range(2000, 2010))
CLUSTERS = MemoryCollection(
    Timeline(
        "Then and now",
        events=tuple(
            Event(f"e{year}", parse(str(year)), f"Event {9999 - year}", lane="a" if year % 2 else "b") for year in YEARS
        ),
        lanes=(Lane("a", "A"), Lane("b", "B")),
    )
)
QUERIES = ("", "lane:a", "since:1400", "lane:a since:1400 or until:1005")


@pytest.fixture
def clusters(now: int) -> Explorer:
    """Three times with long empty stretches between them."""
    return explorer(CLUSTERS, now=now)


def _seen(app: Explorer) -> tuple[object, ...]:
    """What is looked at, in short."""
    state = state_of(app)
    order = f"{state.sorting.by}{'-' if state.sorting.descending else ''}"
    return state.view.value, order, state.viewport.folds is not None, state.answered, cursor_of(app)


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "prepared"])
async def test_b_goes_back_through_views_orders_and_folds_and_shift_b_forward(
    clusters: Explorer, press: Press, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr(following, "AT_ONCE", 0)
        monkeypatch.setattr(viewing, "AT_ONCE", 0)
    async with clusters.run_test(size=(120, 40)) as pilot:
        there = [
            ("list", "when", False, "", "e1000"),
            ("list", "when", True, "", "e1000"),
            ("table", "when", True, "", "e1000"),
            ("table", "title", True, "", "e1000"),
            ("table", "title-", True, "", "e1000"),
            ("table", "title-", True, "lane:a", "e1001"),
            ("years", "title-", True, "lane:a", "e1001"),
        ]
        assert _seen(clusters) == there[0]
        for keys, expected in zip(["z", "T", ",", ";", "1", "Y"], there[1:], strict=True):
            await press(pilot, keys)
            assert _seen(clusters) == expected
        for expected in there[-2::-1]:
            await press(pilot, "b")
            assert _seen(clusters) == expected
        for expected in there[1:]:
            await press(pilot, "B")
            assert _seen(clusters) == expected


async def test_keys_that_come_faster_than_answers_lead_to_the_same_views(
    clusters: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 0)
    monkeypatch.setattr(viewing, "AT_ONCE", 0)
    async with clusters.run_test(size=(120, 40)) as pilot:
        for key in ("T", "Y", "1", "S"):
            await pilot.press(key)
            await clusters.workers.wait_for_complete()
        await pilot.press("b", "b", "b", "B", "W")
        await clusters.workers.wait_for_complete()
        await pilot.pause()
        assert _seen(clusters) == ("lanes", "when", False, "", "e1000")
        await pilot.press("b")
        await clusters.workers.wait_for_complete()
        assert _seen(clusters) == ("years", "when", False, "", "e1000")


async def test_a_mark_is_gone_to_in_the_view_that_is_looked_at(clusters: Explorer, press: Press) -> None:
    async with clusters.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jmaGT,'a")
        assert _seen(clusters) == ("table", "title", False, "", "e1001")
        await press(pilot, "''")
        assert _seen(clusters) == ("table", "title", False, "", "e2009")


def _narrowed(state: ViewState, query: str) -> ViewState:
    """The state once a query is answered, as the screen steps there."""
    return state if query == state.query else _arrived(filter_steps.write(state, query))


def _arrived(state: ViewState) -> ViewState:
    """The state once what it heads for is answered."""
    selection = state.collection.select(read(state.query, state.collection, 0))
    return filter_steps.narrow(state, state.query, selection, count_disputed(selection))


def _walk(state: ViewState, steps: list[tuple[str, int]]) -> list[ViewState]:
    """Where some jumps lead, one after the other."""
    states = [state]
    for kind, by in steps:
        match kind:
            case "view":
                state = travel.jump(state, viewing_steps.look(state, list(View)[by % len(View)]))
            case "sort":
                state = travel.jump(state, viewing_steps.sort(state, ("when", "title", "lane")[by % 3]))
            case "fold":
                state = travel.jump(state, window_steps.fold(state))
            case "end":
                state = travel.jump(state, cursor_steps.end(state, by % 2 * 2 - 1))
            case "mark":
                state = bookmarks.revisit(bookmarks.mark(state, "a") if by % 2 else state, "a")
            case _:
                state = _narrowed(state, QUERIES[by % len(QUERIES)])
        states.append(state)
    return states


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["view", "sort", "fold", "end", "mark", "query"]), st.integers(0, 9))))
def test_every_jump_is_gone_back_from_and_forward_to(steps: list[tuple[str, int]]) -> None:
    app = explorer(CLUSTERS, now=0)
    walked = _walk(app.state, steps)
    state = walked[-1]
    spots = [each.spot for number, each in enumerate(walked) if not number or each.spot != walked[number - 1].spot]
    for go, way in ((travel.back, spots[-2::-1]), (travel.forward, spots[1:])):
        for spot in way:
            state = _arrived(go(state))
            assert state.spot == spot
            assert _stretches(state.viewport) == _stretches(window_steps.refolded(state, state.selection))


def _stretches(viewport: Viewport) -> tuple[Bounds, ...] | None:
    return viewport.folds.stretches if viewport.folds else None


def test_a_window_that_was_folded_for_another_filter_is_folded_for_this_one() -> None:
    state = explorer(CLUSTERS, now=0).state
    marked = bookmarks.mark(window_steps.fold(_narrowed(state, "since:1400")), "a")
    whole = bookmarks.revisit(window_steps.fold(_narrowed(window_steps.fold(marked), "")), "a")
    anew = bookmarks.revisit(_narrowed(window_steps.fold(marked), ""), "a")
    assert [len(_stretches(there.viewport) or ()) for there in (whole, anew)] == [2, 2]
