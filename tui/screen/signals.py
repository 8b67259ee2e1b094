"""Signals from outside: they end the explorer, but for those that are meant for a program that has its terminal."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from textual.app import App

ENDING: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""What ends a program from outside; its exit code is then 128 and the signal's number, as shells count."""


def heed(app: "App[Any]", number: signal.Signals) -> None:
    """Let a signal end the app, unless who started the program had it ignored, as `nohup` does."""
    if signal.getsignal(number) is not signal.SIG_IGN:
        asyncio.get_running_loop().add_signal_handler(number, partial(app.exit, return_code=128 + number))


@asynccontextmanager
async def uninterrupted(app: "App[Any]") -> AsyncIterator[None]:
    """Leave SIGINT, which a terminal sends to all that runs in it, to the program that has the terminal."""
    asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        for _ in range(2):  # turns of the loop, in which it takes what came, and finds nobody who asks for it
            await asyncio.sleep(0)
        signal.signal(signal.SIGINT, before)
        heed(app, signal.SIGINT)
