"""Writing a filter on the real screen: what is offered, taken, recalled, and underlined."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.events import Key

from tests.screen.hands import press, settle, state_of
from tui.preferences.queries import earlier_queries, remember_query
from tui.query.completion import Completer, Completions
from tui.screen.app import Explorer
from tui.screen.arrangement import View
from tui.screen.exploring import explorer
from tui.screen.offer_list import OfferList
from tui.screen.prompt import FilterInput
from tui.screen.themes import LOOKS
from tui.store import MemoryCollection

Reader = Callable[[Explorer], str]


def _written(app: Explorer) -> str:
    prompt = app.screen.query_one(FilterInput)
    return f"{prompt.value[: prompt.cursor_position]}|{prompt.value[prompt.cursor_position :]}"


def _offered(app: Explorer) -> list[str]:
    offers = state_of(app).offers
    assert bool(offers) == app.screen.query_one(OfferList).display
    return [candidate.text for candidate in offers.candidates] if offers else []


@pytest.mark.parametrize(
    ("keys", "offered"),
    [
        ("/lan", ["lane:"]),
        ("/lane:", ["talks", "drills"]),
        ("/lane:t", ["talks"]),
        ("/lane:talks", []),
        ("/summ", []),
        ("/", []),
        ("/→", True),
        ("/↓", True),
        ("/lane:^", []),
        ("/lane:^t", ["talks"]),
        ("/lane:←", []),
        ("/actor:", ["North", "South"]),
        ("/after:@su", ["@summit"]),
        ("/what", ["is:disputed"]),
    ],
)
async def test_what_can_be_written_is_offered(app: Explorer, keys: str, offered: list[str] | bool) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys)
        assert (_offered(app) if isinstance(offered, list) else bool(_offered(app))) == offered


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("/lan→", "lane:|"),
        ("/lan→→", "lane:talks|"),
        ("/lan→↓↓→", "lane:drills|"),
        ("/lan→↓↓~", "lane:drills|"),
        ("/lane:↓↓↑→", "lane:talks|"),
        ("/lane:↓↑~", "lane:|"),
        ("/what→", "is:disputed|"),
        ("/a lane:d→ b", "a lane:drills b|"),
    ],
)
async def test_what_is_offered_is_taken(app: Explorer, keys: str, written: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys)
        assert _written(app) == written
        assert state_of(app).query == written.replace("|", "")


async def test_what_is_taken_narrows_at_once(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/lane:d→")
        assert (state_of(app).answered, state_of(app).selection.count) == ("lane:drills", 1)


async def test_keys_that_come_faster_than_the_offers_write_what_they_are(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/lane:drills", at_once=True)
        assert _written(app) == "lane:drills|"
        assert state_of(app).selection.count == 1
        await press(pilot, ",talks~LT", at_once=True)
        assert state_of(app).query == "lane:drills,talks"
        assert state_of(app).view is View.TABLE


async def test_no_letter_waits_for_what_is_offered(app: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    is_over = Event()
    complete = Completer.complete

    def slow(self: Completer, text: str, cursor: int) -> Completions:
        is_over.wait(10)
        return complete(self, text, cursor)

    monkeypatch.setattr(Completer, "complete", slow)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in ("slash", *"lane:drills"):
            app.post_message(Key(key, key))
        for _ in range(200):
            await pilot.pause()
            if state_of(app).answered == "lane:drills":
                break
        assert not is_over.is_set()
        assert state_of(app).selection.count == 1
        is_over.set()
        await settle(pilot)


async def test_offers_stand_below_their_place_with_counts_under_the_query(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/summit lane:")
        lines = text_of(app).splitlines()
    assert lines[1] == " / summit lane:"
    assert [line[13:34] for line in lines[2:6]] == [
        "┌───────────────────┐",
        "│ talks   Talks   1 │",
        "│ drills  Drills  0 │",
        "└───────────────────┘",
    ]


async def test_an_offer_is_taken_by_a_click(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/lane:")
        await pilot.click(OfferList, offset=(4, 2))
        await settle(pilot)
        assert _written(app) == "lane:drills|"
        await press(pilot, " x")
        assert _written(app) == "lane:drills x|"


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (300, 100)])
async def test_the_list_fits_into_every_terminal(app: Explorer, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "/→" + "↓" * 12)
        box = app.screen.query_one(OfferList).region
        assert app.screen.region.contains_region(box)
        assert box.height > 2


async def test_escape_closes_the_list_then_leaves_then_clears(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/lane:talks,^")
        assert (state_of(app).prompt is None, _offered(app)) == (False, [])
        await press(pilot, "<^")
        assert (state_of(app).prompt, state_of(app).query) == (None, "lane:talks")
        await press(pilot, "^")
        assert state_of(app).query == ""


@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("theme", list(LOOKS))
async def test_the_mistake_is_underlined_while_it_is_written_and_after(
    collection: MemoryCollection, now: int, theme: str, ascii: bool
) -> None:
    app = explorer(collection, now=now, ascii=ascii)
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = theme
        await press(pilot, "/talks (nope y")
        for _ in range(2):
            line = list(app.screen._compositor.render_strips(app.size)[1])
            assert "".join(text for text, style, _ in line if style and style.underline) == "("
            assert state_of(app).selection.count == 1
            await press(pilot, "~")


async def test_a_mistake_far_to_the_right_stays_in_sight(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "/" + "summit " * 8 + "nope:x ~", at_once=True)
        assert text_of(app).splitlines()[1] == " / … summit nope:x"


async def test_earlier_queries_are_gone_back_to(collection: MemoryCollection, now: int, own_folder: Path) -> None:
    remember_query("lane:drills")
    app = explorer(collection, now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/talks~/<<<<<summ↑")
        assert (_written(app), state_of(app).selection.count) == ("talks|", 1)
        await press(pilot, "↑")
        assert (_written(app), state_of(app).answered) == ("lane:drills|", "lane:drills")
        await press(pilot, "↑↓↓")
        assert _written(app) == "summ|"
        await press(pilot, "↑x")
        assert _written(app) == "talksx|"
    assert earlier_queries() == ("lane:drills", "talks")


async def test_a_query_that_cannot_be_read_is_not_kept(app: Explorer, own_folder: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/(a~")
    assert earlier_queries() == ()


async def test_where_nothing_can_be_kept_this_session_remembers(
    app: Explorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/talks~^/↑")
        assert _written(app) == "talks|"
