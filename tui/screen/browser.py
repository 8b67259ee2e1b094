"""The browser, started so that it can neither hold up the screen nor write on it.

Which one it is, the `webbrowser` module knows, which waits for some of them and lets those of the terminal write on
it. So it is asked in a process of its own (`which_browser`), without a terminal, and no module is taken from the
reader's folder. A browser that needs the terminal is not started there, but answered with.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Final, NamedTuple

from tui.timeline.links import is_openable

_ASKED: Final = Path(__file__).with_name("which_browser.py")

_LONGEST: Final = 10.0
"""The seconds after which a browser that goes on is taken to have opened."""

_LOOK: Final = 0.05


class Opening(NamedTuple):
    """What became of an address: opened, refused for a reason, or to be shown on the terminal by a command."""

    refusal: str = ""
    command: Sequence[str] = ()


async def browse(url: str, environment: Mapping[str, str] = os.environ) -> Opening:
    """Open an address in a browser with windows, or tell why not, or which command opens it on the terminal."""
    if not is_openable(url):
        return Opening("only web addresses (http and https) are opened")
    try:
        process = subprocess.Popen(  # noqa: S603 - an address that passed the gate, to our own code
            [sys.executable, "-I", str(_ASKED), url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
        )
    except OSError as error:
        return Opening(f"no browser could be started: {error.strerror}")
    stop = monotonic() + _LONGEST
    while process.poll() is None and monotonic() < stop:
        await asyncio.sleep(_LOOK)
    answer = _answer(process)
    if process.returncode:
        return Opening("no browser could be opened from here")
    return Opening(command=json.loads(answer)) if answer else Opening()


def _answer(process: "subprocess.Popen[bytes]") -> bytes:
    """What a process had to say by its end; nothing of one that goes on."""
    if process.stdout is None:
        return b""
    with process.stdout as said:
        return b"" if process.returncode is None else said.read()
