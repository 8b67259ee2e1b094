"""What a person does and sees, key by key, on the real screen."""

from collections.abc import Callable

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.screen.standing import state_of
from tui.dates import parse
from tui.layout import Line
from tui.screen.app import Explorer
from tui.screen.arrangement import Pane
from tui.screen.canvas import TimeCanvas
from tui.screen.event_list import EventList
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Place, Problem, Severity

Reader = Callable[[Explorer], str]


def _canvas(app: Explorer) -> str:
    lines = app.screen.query_one(TimeCanvas)._lines
    return "\n".join("".join(run.text for run in line) for line in lines)


def _title(app: Explorer) -> str:
    cursor = state_of(app).cursor
    return cursor.title if cursor else ""


async def _settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def _type(pilot: Pilot[None], text: str) -> None:
    """Type faster than anybody looks."""
    for character in text:
        pilot.app.post_message(Key({"/": "slash"}.get(character, character), character))
    await _settle(pilot)


async def test_opens_on_the_first_event_with_all_of_its_parts(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = text_of(app)
    lines = shown.splitlines()
    assert lines[0].startswith(" Datelines · Two shores")
    assert lines[0].endswith("5 of 5 · 1991 – 2021 · 1 disputed")
    assert lines[1].startswith(" / filter …")
    assert lines[1].endswith("◌ possibly · ● surely")
    assert "Talks" in shown
    assert "1991 · about 34 years ago" in shown
    assert lines[-1] == " ↑↓ event  ←→ time  +- zoom  / filter  t go to  Tab panes  LTWYS views  ? help  q quit"


@pytest.mark.parametrize(("key", "written"), [("/", " / summit"), ("t", " go to summit"), ("x", " write to summit")])
async def test_what_is_asked_for_is_written_behind_what_it_is(
    app: Explorer, key: str, written: str, text_of: Reader
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press({"/": "slash"}.get(key, key), *"summit")
        await pilot.pause()
        assert text_of(app).splitlines()[1] == written


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ("j", "Treaty in force"),
        ("down down", "Rumour of talks"),
        ("G", "Exercise"),
        ("end k", "Summit"),
        ("G g", "Opening"),
        ("G home", "Opening"),
        ("pagedown", "Exercise"),
        ("pagedown pageup", "Opening"),
        ("right_square_bracket right_square_bracket", "Summit"),
        ("G up left_square_bracket", "Treaty in force"),
    ],
)
async def test_keys_move_the_cursor(app: Explorer, keys: str, title: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        for key in keys.split():
            await pilot.press(key)
            await _settle(pilot)
        assert _title(app) == title


async def test_keys_move_and_zoom_the_window(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        whole = state_of(app).viewport
        await pilot.press("plus", "equals_sign")
        near = state_of(app).viewport
        assert near.span < whole.span / 3
        await pilot.press("l")
        assert state_of(app).viewport.start > near.start
        await pilot.press("left")
        assert state_of(app).viewport.first == near.first
        await pilot.press("minus", "0")
        assert state_of(app).viewport == whole


async def test_u_gives_room_to_what_hides_and_b_goes_back(explore_with: Callable[..., Explorer]) -> None:
    crowd = [Event(f"e{day}", parse(f"2021-10-{day:02}"), f"Event of the {day}th") for day in range(10, 31)]
    app = explore_with([Event("first", parse("1991"), "First"), *crowd])
    async with app.run_test(size=(120, 40)) as pilot:
        await _settle(pilot)
        whole = state_of(app).viewport
        assert "+" in _canvas(app)
        await pilot.press("G", "u")
        assert state_of(app).viewport.span < whole.span
        assert "Event of the 30th" in _canvas(app)
        assert "+" not in _canvas(app)
        await pilot.press("b")
        await _settle(pilot)
        assert state_of(app).viewport == whole


async def test_the_filter_narrows_while_it_is_typed_and_stays_after_enter(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await _type(pilot, "/summ")
        assert state_of(app).selection.count == 1
        assert "1 of 5" in text_of(app).splitlines()[0]
        await pilot.press("enter")
        await _settle(pilot)
        assert text_of(app).splitlines()[1].startswith(" / summ ")
        await pilot.press("j")
        assert _title(app) == "Summit"


async def test_escape_leaves_the_filter_and_then_clears_it(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "treaty")
        await pilot.press("escape")
        await _settle(pilot)
        assert (state_of(app).prompt, state_of(app).query, state_of(app).selection.count) == (None, "treaty", 1)
        await pilot.press("escape")
        await _settle(pilot)
        assert (state_of(app).query, state_of(app).selection.count) == ("", 5)


async def test_a_wrong_filter_says_where_and_keeps_the_events(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "summit ")
        await _type(pilot, "(")
        last = text_of(app).splitlines()[-1]
        assert last.startswith(" ✗ column 9: ")
        assert state_of(app).selection.count == 1
        await pilot.press("backspace")
        await _settle(pilot)
        assert text_of(app).splitlines()[-1].startswith(" ↑↓ event")


async def test_events_that_match_only_possibly_are_marked(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "during:1991-06")
        assert " ◌ 1991            Opening" in text_of(app)


async def test_q_typed_into_the_filter_does_not_quit(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", "q", "?", "1")
        await _settle(pilot)
        assert state_of(app).query == "q?1"
        assert app.return_code is None


async def test_a_number_shows_one_lane_and_all_again(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await _settle(pilot)
        assert (state_of(app).query, _title(app)) == ("lane:drills", "Exercise")
        await pilot.press("1")
        await _settle(pilot)
        assert (state_of(app).query, state_of(app).selection.count) == ("lane:talks", 3)
        await pilot.press("1", "9")
        await _settle(pilot)
        assert (state_of(app).query, _title(app)) == ("", "Opening")


async def test_goes_to_a_date(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("t")
        await _type(pilot, "early 2021")
        await pilot.press("enter")
        await _settle(pilot)
        assert _title(app) == "Summit"
        assert state_of(app).prompt is None


async def test_goes_to_words_in_titles_and_on_from_there(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("n")
        assert text_of(app).splitlines()[-1] == " t goes to words in titles; n and N then go on from there"
        await pilot.press("t")
        await _type(pilot, "m")
        await pilot.press("enter")
        await _settle(pilot)
        seen = [_title(app)]
        for key in "nnN":
            await pilot.press(key)
            await _settle(pilot)
            seen.append(_title(app))
        assert seen == ["Rumour of talks", "Summit", "Rumour of talks", "Summit"]


async def test_words_that_no_title_has_are_answered(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("t")
        await _type(pilot, "nowhere")
        await pilot.press("enter")
        await _settle(pilot)
        assert text_of(app).splitlines()[-1] == " no title with nowhere"
        await pilot.press("j")
        await pilot.pause()
        assert text_of(app).splitlines()[-1].startswith(" ↑↓ event")


async def test_tab_and_enter_give_the_keys_to_the_detail_and_escape_takes_them_back(app: Explorer) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("j", "enter")
        assert state_of(app).pane is Pane.DETAIL
        await pilot.press("j", "j")
        assert _title(app) == "Treaty in force"
        await pilot.press("escape")
        assert state_of(app).pane is Pane.EVENTS
        await pilot.press("tab", "tab")
        assert state_of(app).pane is Pane.EVENTS
        await pilot.press("shift+tab")
        assert state_of(app).pane is Pane.DETAIL


async def test_the_detail_tells_the_evidence(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        detail = [line[57:].strip() for line in text_of(app).splitlines()]
    for line in (
        "27 March 1997 · 28 years 7 months ago",
        "A second paragraph.",
        "✓ gazette p. 3",
        "On the 27th.",
        "A. Writer · The Gazette · Press · c. 2022",
        "✗ herald",
        "claims 28 March 1997",
        "link        follows → Opening, 1991",
        "seen by     one, two",
        "file.yaml:12:5 · treaty",
    ):
        assert line in detail


async def test_help_lists_every_key_and_closes(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(120, 70)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        shown = text_of(app)
        assert "Go to the next event in the same lane" in shown
        assert "1 … 9" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert "Esc closes" not in text_of(app)


async def test_problems_are_counted_and_listed(collection: MemoryCollection, now: int, text_of: Reader) -> None:
    problems = (
        Problem("date-invalid", "30 February 2021 does not exist", Place("f.yaml", 14, 9), "write 2021-02-28"),
        Problem("key-unknown", "sumary is no key", Place("f.yaml", 20, 5), severity=Severity.WARNING),
    )
    app = explorer(collection, problems=problems, now=now)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert text_of(app).splitlines()[-1].endswith("! 1 error and 1 warning")
        await pilot.press("exclamation_mark")
        await pilot.pause()
        shown = text_of(app)
        assert "f.yaml:14:9 error" in shown
        assert "→ write 2021-02-28" in shown


async def test_the_palette_does_what_keys_do(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.1)
        await _type(pilot, "what is disputed")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        await _settle(pilot)
        assert state_of(app).query == "is:disputed"
        assert _title(app) == "Treaty in force"


async def test_light_and_no_colours_and_dark(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        assert app.theme == "light"
        await pilot.press("c")
        assert app.theme == "plain"
        await pilot.press("c")
        assert app.theme == "dark"


async def test_q_quits(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("q")
    assert app.return_code == 0


async def test_ctrl_c_says_how_to_quit(app: Explorer, text_of: Reader) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert text_of(app).splitlines()[-1].strip() == "Ctrl+Q quits"


async def test_opens_on_a_query_at_an_event_and_in_a_window(collection: MemoryCollection, now: int) -> None:
    window = parse("2000/2010").hull
    app = explorer(collection, query="lane:talks", at="@summit", window=window, now=now)
    async with app.run_test(size=(120, 40)):
        assert (state_of(app).selection.count, _title(app)) == (3, "Summit")
    app = explorer(collection, window=window, now=now)
    async with app.run_test(size=(120, 40)):
        start, end = state_of(app).viewport.window
        assert (start, end) == window
    app = explorer(collection, query="(", at="yesterday-ish", now=now)
    async with app.run_test(size=(120, 40)):
        assert state_of(app).error
        assert state_of(app).selection.count == 5
        assert state_of(app).message == "neither a date nor an event: yesterday-ish"


@pytest.mark.parametrize(
    ("window", "shown"),
    [
        ("2000/..", ("2000-01-01", "2021-12-03")),
        ("../2000", ("1991-01-01", "2000-12-31")),
        ("2030/..", ("2030-01-01", "2030-01-01")),
        ("../1980", ("1980-12-31", "1980-12-31")),
    ],
)
def test_a_window_without_an_end_goes_to_the_last_event(
    collection: MemoryCollection, now: int, window: str, shown: tuple[str, str]
) -> None:
    app = explorer(collection, window=parse(window).hull, now=now)
    screen = app.get_default_screen()
    assert isinstance(screen, MainScreen)
    assert screen.state.viewport.window == (parse(shown[0]).earliest, parse(shown[1]).latest)


async def test_works_without_any_events(explore_with: Callable[..., Explorer], text_of: Reader) -> None:
    app = explore_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("j", "k", "G", "g", "l", "h", "plus", "minus", "0", "]", "n", "1", "enter", "escape", "slash", "x"):
            await pilot.press(key)
            await _settle(pilot)
        assert "0 of 0" in text_of(app)


async def test_works_with_events_that_never_began(explore_with: Callable[..., Explorer]) -> None:
    events = [
        Event("a", parse("../1985"), "Until"),
        Event("b", parse("2020/.."), "On"),
        Event("c", parse("/1990"), "?"),
    ]
    app = explore_with(events, lanes=(Lane("x", "X"),))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ["j", "j", "j", "plus", "plus", "minus", "l", "h", "0", "G", "g"]:
            await pilot.press(key)
        await _settle(pilot)
        assert state_of(app).selection.count == 3


async def test_only_the_two_lines_that_the_cursor_leaves_and_reaches_are_painted_in_the_list(
    app: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    line = EventList.line

    def recorded(self: EventList, place: int) -> Line:
        painted.append(place)
        return line(self, place)

    monkeypatch.setattr(EventList, "line", recorded)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        painted.clear()
        await pilot.press("j")
        await pilot.pause()
        assert sorted(painted) == [0, 1]


async def test_what_is_typed_before_the_prompt_has_the_keys_is_not_lost(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for key in ("slash", "q", "j"):
            app.post_message(Key(key, {"slash": "/"}.get(key, key)))
        await _settle(pilot)
        assert (state_of(app).query, app.return_code) == ("qj", None)


async def test_keys_work_again_after_a_sheet_and_the_palette(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark", "escape", "ctrl+p", "escape", "j")
        await _settle(pilot)
        assert (_title(app), state_of(app).query) == ("Treaty in force", "")
