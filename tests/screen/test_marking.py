"""Marks, and distances from one event to others, on the real screen."""

from collections.abc import Awaitable, Callable

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.screen.standing import cursor_of, state_of
from tui.dates import parse
from tui.screen.app import Explorer
from tui.timeline import Event

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]


@pytest.mark.parametrize(
    ("keys", "at", "told"),
    [
        ("jmag'a", "treaty", ""),
        ("jmaGmbg'b", "exercise", ""),
        ("jmaGmag'a", "exercise", ""),
        ("jma", "treaty", "a marks Treaty in force"),
        ("jmama", "treaty", "a marks nothing any more"),
        ("jmamaG'a", "exercise", "no mark a"),
        ("jmÄG'Ä", "treaty", ""),
        ("jm^G'^", "exercise", ""),
        ("m1", "opening", ""),
        ("jm漢G'漢", "exercise", ""),
        ("G''", "opening", ""),
        ("G''''", "exercise", ""),
        ("jmaG'a''", "exercise", ""),
        ("jmaG'ab", "exercise", ""),
        ("''", "opening", "no jump to go back from"),
        ("jma2'a", "exercise", "Treaty in force: not among the events that the filter shows"),
    ],
)
async def test_a_letter_marks_a_place_and_leads_there(
    app: Explorer, press: Press, keys: str, at: str, told: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys)
        assert (cursor_of(app), state_of(app).message) == (at, told)


async def test_a_mark_keeps_its_window(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "j+++ma")
        window = state_of(app).viewport
        await press(pilot, "0G'a")
        assert state_of(app).viewport == window


async def test_before_the_last_jump_is_under_its_filter(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "1G2''")
        assert (state_of(app).answered, cursor_of(app)) == ("lane:talks", "summit")
        await press(pilot, "''")
        assert (state_of(app).answered, cursor_of(app)) == ("lane:drills", "exercise")


async def test_marks_are_listed_while_their_letter_is_waited_for(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "m")
        assert text_of(app).splitlines()[-1] == " a letter to mark Opening"
        await press(pilot, "b'")
        assert text_of(app).splitlines()[-1] == " b Opening · ' before the last jump"
        await press(pilot, "^jma'")
        assert text_of(app).splitlines()[-1] == " a Treaty in force · b Opening · ' before the last jump"
        await press(pilot, "^")
        assert text_of(app).splitlines()[-1].startswith(" ↑↓ event")


async def test_marks_show_in_the_list_and_on_the_axis(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jmaj")
        assert "\na● 27 Mar 1997     Treaty in force" in text_of(app)
        axis = text_of(app).splitlines()[3:5]
        assert sum(line.count("a") for line in axis) == 1
        await press(pilot, "kma")
        assert "\n ● 27 Mar 1997     Treaty in force" in text_of(app)


async def test_marks_and_what_is_measured_show_in_every_view_alike(
    app: Explorer, press: Press, text_of: Reader
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        for keys, drawn in {
            "jmaGmb": {
                "T": ["\na● 27 Mar 1997", "\nb● 1–3 Dec 2021"],
                "Y": ["  a●  ", "  b●\n"],
                "W": ["1995 a", "2020b"],
            },
            "g ": {"T": ["\n╎● 1991", "\na● 27 Mar 1997"], "Y": ["\n 1991 ╎◆  ", "\n╎● 1991 "], "W": ["╎"]},
            "j ": {"T": ["\n ● 1991", "\n╎● 27 Mar 1997"], "Y": ["\n 1991 ◆  ", "  ╎●  "], "W": ["╎"]},
            " ma": {"T": ["\n ● 27 Mar 1997", "\nb● 1–3 Dec 2021"], "Y": ["   ●  ", "  b●\n"], "W": ["2020b"]},
        }.items():
            await press(pilot, keys)
            for view, texts in drawn.items():
                await press(pilot, view)
                assert [text for text in texts if text not in text_of(app)] == []


@pytest.mark.parametrize("key", "LTWYS")
async def test_the_distance_shows_in_every_view(app: Explorer, press: Press, text_of: Reader, key: str) -> None:
    told = "Opening → Treaty in force: 6 years 2 months; at least 5 years 2 months, at most 6 years 3 months"
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, f" {key}]")
        assert text_of(app).splitlines()[-1].split("  ")[0] == " lane Talks: 2 of 3"
        assert text_of(app).splitlines()[-1].endswith(f"    {told}")
        await press(pilot, "+-")
        assert text_of(app).splitlines()[-1].strip() == told


async def test_marks_are_in_the_palette(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jmaG")
        await pilot.press("ctrl+p")
        await pilot.pause(0.1)
        for character in "to mark a":
            app.post_message(Key({" ": "space"}.get(character, character), character))
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert cursor_of(app) == "treaty"


async def test_a_letter_that_follows_at_once_is_no_key(app: Explorer) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for key, character in (("m", "m"), ("q", "q"), ("apostrophe", "'"), ("q", "q"), ("j", "j")):
            app.post_message(Key(key, character))
        await pilot.pause()
        assert (list(state_of(app).marks), cursor_of(app), app.return_code) == (["q"], "treaty", None)


async def test_space_measures_from_one_event_to_others(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        said = []
        for key in " jjjk":
            await press(pilot, key)
            said.append(text_of(app).splitlines()[-1])
        assert said == [
            " measuring from Opening: go to another event",
            " Opening → Treaty in force: 6 years 2 months; at least 5 years 2 months, at most 6 years 3 months",
            " Opening → Rumour of talks: 29 years; at least 28 years, at most 30 years",
            " Opening → Summit: 30 years 9 months; at least 29 years 9 months, at most 30 years 10 months",
            " Opening → Rumour of talks: 29 years; at least 28 years, at most 30 years",
        ]
        assert "\n╎● 1991            Opening" in text_of(app)


@pytest.mark.parametrize(("keys", "measured"), [(" j^", ""), (" jk ", ""), (" jj ", "rumour"), (" ~j", "opening")])
async def test_measuring_ends_with_escape_and_with_space_on_its_event(
    app: Explorer, press: Press, keys: str, measured: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, keys)
        assert state_of(app).measured == measured


async def test_the_distance_gives_way_where_there_is_no_room(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(92, 24)) as pilot:
        said = []
        await press(pilot, " j")
        for columns in (92, 84, 70, 40, 20):
            await pilot.resize_terminal(columns, 24)
            await pilot.pause()
            said.append(text_of(app).splitlines()[-1])
        assert said == [
            " from Opening: 6 years 2 months; at least 5 years 2 months, at most 6 years 3 months",
            " 6 years 2 months; at least 5 years 2 months, at most 6 years 3 months",
            " 6 years 2 months",
            " 6 years 2 months",
            " 6 years 2 months",
        ]


async def test_ends_that_are_open_or_unknown_are_said_honestly(
    explore_with: Callable[..., Explorer], press: Press
) -> None:
    events = [
        Event("a", parse("[..1065]"), "Once"),
        Event("b", parse("1985/"), "Begun"),
        Event("c", parse("2020"), "Later"),
    ]
    app = explore_with(events)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, " jj")
        assert app.screen.query_one("Footer").render_line(0).text.rstrip() == " Once → Later: at least 954 years"
        await press(pilot, "^k j")
        assert app.screen.query_one("Footer").render_line(0).text.rstrip() == " Begun → Later: at most 36 years"


async def test_the_right_button_measures_from_what_is_clicked(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "jj")
        await pilot.click("EventList", offset=(5, 1), button=3)
        await pilot.pause()
        assert (state_of(app).measured, cursor_of(app)) == ("opening", "rumour")


async def test_measuring_from_an_event_that_the_filter_hides_goes_on(app: Explorer, press: Press) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, " 2")
        footer = app.screen.query_one("Footer").render_line(0).text
        assert footer.startswith(" Opening → Exercise: 30 years 11 months; ")
