"""The palette: everything that can be done, and nothing that harms whatever is shown."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tui.screen.app import Explorer
from tui.screen.commands import Commands
from tui.screen.keys import BINDINGS, LANE_KEYS

Press = Callable[[Pilot[None], str], Awaitable[None]]

LEAVE_THE_PROGRAM = {"Quit", "Stop, until fg in the shell", "Edit the file at the line of the event"}


async def _names(app: Explorer) -> list[str]:
    return [str(hit.text) async for hit in Commands(app.screen).discover()]


async def test_every_key_is_there_and_lanes_marks_and_views_by_name(app: Explorer, press: Press) -> None:
    async with app.run_test() as pilot:
        await press(pilot, "ma")
        named = [
            "Show only the lane: Talks",
            "Show only the lane: Drills",
            "Go to mark a: Opening",
            "Show: What is disputed",
            "Save the filter as a view of your own",
        ]
        keyed = [str(binding.tooltip) for binding in BINDINGS if binding not in LANE_KEYS]
        assert sorted(await _names(app)) == sorted(keyed + named)


async def test_a_command_is_found_by_its_name_with_its_key(app: Explorer, text_of: Callable[[Explorer], str]) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "j", "j", "ctrl+p", *"fore in same")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "[          Go to the one before in the same lane" in text_of(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.screen is app._main_screen
        assert app._main_screen.state.position == 1


@pytest.mark.parametrize("size", [(20, 6), (20, 11), (40, 12), (80, 15), (80, 16), (120, 40)])
async def test_commands_are_in_sight_in_every_terminal(
    app: Explorer, size: tuple[int, int], text_of: Callable[[Explorer], str]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await app.workers.wait_for_complete()
        await pilot.resize_terminal(*size)
        await pilot.press("down", "down")
        await pilot.pause()
        words = " ".join(text_of(app).split())
        assert "Find a command" in words
        assert "↓ j Go to the next event" in words


@pytest.mark.parametrize("before", ["/none~", "Y~"])
async def test_no_command_harms_whatever_is_shown(before: str, app: Explorer, press: Press) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, before)
        hits = [hit async for hit in Commands(app.screen).discover()]
        for hit in hits:
            if hit.text not in LEAVE_THE_PROGRAM:
                app._main_screen.call_next(hit.command)
                await pilot.pause()
                while app.screen is not app._main_screen:
                    app.pop_screen()
        await app.workers.wait_for_complete()
        assert app.is_running
