"""The terminal in other hands: a program has it to itself until it ends, and the screen comes back whatever it did."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from tui.screen.signals import uninterrupted
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from textual.app import App


async def hand_terminal(app: "App[Any]", command: Sequence[str], to: str) -> str:
    """Hand the terminal to what a command starts, until that ends; what went wrong, in words, or "".

    `to` is what it is, with its article.
    """
    async with uninterrupted(app):
        try:
            with app.suspend():
                return _run(command)
        except SuspendNotSupported:
            return f"there is no terminal here to hand to {to}"


def _run(command: Sequence[str]) -> str:
    """Run a command to its end; what went wrong, in words. Nothing is raised, or the terminal would stay as it is."""
    try:
        code = subprocess.call(command)  # noqa: S603 - the command that the user has named, and no shell
    except OSError as error:
        return f"{clean(command[0])} does not start: {error.strerror or 'unknown error'}"
    if code == 0:
        return ""
    return clean(f"{Path(command[0]).name} ended with {f'signal {-code}' if code < 0 else f'code {code}'}")
