"""The browser, started so that it can neither hold up the screen nor write on it.

Which one it is, the `webbrowser` module knows, which waits for some of them and lets those of the terminal write on
it. So it runs in a process of its own, without a terminal, and no module is taken from the reader's folder. A browser
that needs the terminal is not started.
"""

import asyncio
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from time import monotonic
from typing import Final

from tui.timeline.links import is_openable

_OPENING: Final = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"

_OF_THE_TERMINAL: Final = frozenset(
    (
        *("www-browser", "lynx", "links", "links2", "elinks", "w3m"),
        *("netrik", "retawq", "chawan", "cha", "browsh", "carbonyl"),
    )
)

_LONGEST: Final = 10.0
"""The seconds after which a browser that goes on is taken to have opened."""

_LOOK: Final = 0.05


async def browse(url: str, environment: Mapping[str, str] = os.environ) -> str:
    """Open an address in the browser; says why it was not opened, "" if it was."""
    if not is_openable(url):
        return "only web addresses (http and https) are opened"
    named = [command for command in environment.get("BROWSER", "").split(os.pathsep) if command.strip()]
    windowed = [command for command in named if not _is_of_the_terminal(command)]
    if named and not windowed:
        return f"$BROWSER is {_program(named[0])}, which needs the terminal that this runs on"
    try:
        process = subprocess.Popen(  # noqa: S603 - an address that passed the gate, to our own code
            [sys.executable, "-I", "-c", _OPENING, url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=_without_terminal(environment, windowed),
        )
    except OSError as error:
        return f"no browser could be started: {error.strerror}"
    stop = monotonic() + _LONGEST
    while process.poll() is None and monotonic() < stop:
        await asyncio.sleep(_LOOK)
    return "no browser could be opened from here" if process.returncode else ""


def _without_terminal(environment: Mapping[str, str], browsers: list[str]) -> dict[str, str]:
    """The environment for browsers with windows: `webbrowser` offers the others only where there is a terminal."""
    kept = {name: value for name, value in environment.items() if name not in ("TERM", "BROWSER")}
    return {**kept, "BROWSER": os.pathsep.join(browsers)} if browsers else kept


def _is_of_the_terminal(command: str) -> bool:
    return _program(command) in _OF_THE_TERMINAL


def _program(command: str) -> str:
    try:
        words = shlex.split(command)
    except ValueError:
        words = command.split()
    return os.path.basename(words[0]) if words else ""
