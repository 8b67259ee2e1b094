"""Hands on the keyboard: keys pressed one after another on the real screen, each answered before the next."""

from typing import Final

from textual.events import Key
from textual.pilot import Pilot

from tui.screen.app import Explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState

_NAMES: Final = {
    "~": "enter",
    "^": "escape",
    "<": "backspace",
    "↓": "down",
    "↑": "up",
    "←": "left",
    "→": "tab",
    "/": "slash",
    " ": "space",
    "+": "plus",
}
"""How keys without a letter of their own are written, and what Textual calls them."""

_SILENT: Final = "~^<↓↑←→"
"""Those that write nothing."""


def state_of(app: Explorer) -> ViewState:
    """What the main screen shows, whatever stands over it."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen.state


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything is answered."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], keys: str, *, at_once: bool = False) -> None:
    """Press keys one by one, or faster than anything is answered."""
    for key in keys:
        pilot.app.post_message(Key(_NAMES.get(key, key), None if key in _SILENT else key))
        if not at_once:
            await settle(pilot)
    await settle(pilot)
