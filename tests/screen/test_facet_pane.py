"""The facets on the real screen: opened, walked through, toggled, closed; by keys and by mouse."""

from collections.abc import Callable

import pytest
from textual.widgets import Input

from tests.screen.hands import press, settle, state_of
from tui.dates import parse
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane
from tui.screen.exploring import explorer
from tui.screen.facet_pane import FacetPane
from tui.store import MemoryCollection
from tui.timeline import Event

Reader = Callable[[Explorer], str]


def _rows(app: Explorer) -> list[str]:
    """What the pane shows, without its title."""
    strips = app.screen._compositor.render_strips(app.size)
    region = app.screen.query_one(FacetPane).region
    lines = ["".join(segment.text for segment in strip) for strip in strips][region.y + 1 : region.bottom]
    return [" ".join(line[region.x : region.right].split()) for line in lines]


async def test_the_facets_open_with_counts(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f")
        assert _rows(app)[:9] == [
            "lanes",
            "Talks 3",
            "Drills 1",
            "actors",
            "North 1",
            "South 1",
            "tags",
            "start 1",
            "places",
        ]
        assert state_of(app).pane is Pane.FACETS


@pytest.mark.parametrize("key", "~ ")
async def test_a_value_is_asked_for_then_left_out_then_neither(app: Explorer, key: str) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, f"f↓{key}")
        assert (state_of(app).query, state_of(app).selection.count) == ("lane:drills", 1)
        assert _rows(app)[:4] == ["lanes", "Talks 3", "✓ Drills 1", "decades"]
        await press(pilot, key)
        assert (state_of(app).query, state_of(app).selection.count) == ("-lane:drills", 4)
        assert _rows(app)[:3] == ["lanes", "Talks 3", "✗ Drills 1"]
        await press(pilot, key)
        assert (state_of(app).query, state_of(app).selection.count) == ("", 5)
        assert _rows(app)[:3] == ["lanes", "Talks 3", "Drills 1"]


async def test_what_is_toggled_is_written_into_the_filter_that_stands(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "/during:2021~fj ")
        assert text_of(app).splitlines()[1].startswith(" / during:2021 lane:drills ")


async def test_the_counts_follow_the_filter_while_it_is_typed(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f/summit")
        assert _rows(app)[:4] == ["lanes", "Talks 1", "decades", "2020s 1"]
        assert state_of(app).prompt is not None
        await press(pilot, "~j")
        facets = state_of(app).facets
        assert facets
        assert facets.rows[facets.place].key == ("decade", "2020s")


async def test_values_asked_for_are_shown_without_events_too(collection: MemoryCollection, now: int) -> None:
    app = explorer(collection, query="summit lane:drills", now=now)
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f")
        assert _rows(app)[:3] == ["lanes", "Talks 1", "✓ Drills 0"]


async def test_nothing_is_toggled_while_the_filter_cannot_be_read(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "/(a~f ")
        assert (state_of(app).query, _rows(app)[1]) == ("(a", "Talks 3")


@pytest.mark.parametrize("keys", ["ff", "f^"])
async def test_the_facets_close_and_give_the_keys_back(app: Explorer, keys: str) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, keys)
        assert (state_of(app).facets, state_of(app).pane) == (None, Pane.EVENTS)
        assert not app.screen.query_one(FacetPane).display
        await press(pilot, "j")
        assert state_of(app).position == 1


async def test_the_keys_go_around_among_the_panes(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f→j")
        assert (state_of(app).pane, state_of(app).position) == (Pane.EVENTS, 1)
        await press(pilot, "f↓ ")
        assert (state_of(app).pane, state_of(app).query) == (Pane.FACETS, "lane:drills")
        await press(pilot, "→→→")
        assert state_of(app).pane is Pane.FACETS
        await press(pilot, "^→→")
        assert state_of(app).pane is Pane.EVENTS


async def test_keys_of_the_main_screen_work_in_the_facets(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        before = state_of(app).viewport
        await press(pilot, "f+")
        assert state_of(app).viewport.span < before.span
        await press(pilot, "gG")
        assert state_of(app).position == 0


async def test_a_value_is_toggled_by_a_click(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f")
        for query in ("lane:drills", "-lane:drills"):
            await pilot.click(FacetPane, offset=(6, 3))
            await settle(pilot)
            assert state_of(app).query == query
        await pilot.click(FacetPane, offset=(6, 1))
        await settle(pilot)
        assert state_of(app).query == "-lane:drills"


async def test_a_prompt_keeps_the_keys_when_the_facets_are_clicked_until_it_is_left(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f/no")
        await pilot.click(FacetPane, offset=(6, 1))
        await press(pilot, "rth")
        assert state_of(app).query == "north"
        await press(pilot, "~↓")
        assert state_of(app).pane is Pane.FACETS
        assert app.focused is app.screen.query_one(FacetPane)


async def test_a_value_that_is_clicked_while_the_filter_is_written_is_written_into_it(app: Explorer) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f/no")
        await pilot.click(FacetPane, offset=(6, 2))
        await settle(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value == state_of(app).query == "no lane:talks"
        await press(pilot, " r")
        assert state_of(app).query == "no lane:talks r"


def _tags(number: int) -> tuple[Event, ...]:
    return tuple(Event(f"e{n}", parse(str(1900 + n)), f"E{n}", tags=(f"t{n:02}",)) for n in range(number))


async def test_many_values_are_folded_until_asked_for(explore_with: Callable[..., Explorer]) -> None:
    app = explore_with(_tags(40))
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "f")
        assert _rows(app)[:10] == ["tags", *(f"t{n:02} 1" for n in range(8)), "… 32 more"]
        await press(pilot, "↓↓↓↓↓↓↓↓~")
        await press(pilot, "G")
        assert _rows(app)[-1] == "1930s 10"
        await press(pilot, "g")
        assert _rows(app)[1] == "t00 1"
        await pilot.resize_terminal(120, 20)
        await press(pilot, "G")
        assert _rows(app)[-1] == "1930s 10"


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("view", ["", "T", "W", "Y", "S"])
async def test_the_row_with_the_keys_is_in_sight_in_every_size_and_view(
    app: Explorer, text_of: Reader, size: tuple[int, int], view: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, f"{view}f↓ ")
        assert state_of(app).query == "lane:drills"
        assert any(row.startswith("✓ Drills") for row in _rows(app))
        assert all(len(line) <= size[0] for line in text_of(app).splitlines())
        await press(pilot, "^")
        assert state_of(app).arrangement.facets_columns == 0


async def test_the_ascii_look_has_marks_too(collection: MemoryCollection, now: int, text_of: Reader) -> None:
    app = explorer(collection, query="lane:talks -lane:drills", ascii=True, now=now)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f")
        assert _rows(app)[:3] == ["lanes", "+ Talks 3", "x Drills 1"]
        assert text_of(app).isascii()
