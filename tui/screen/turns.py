"""Keys one after the other: each is handed over when the one before it has been answered, wherever that led.

Textual hands a key to what has the keys when it arrives, and what is typed fast, or while the machine was busy, arrives
at once: the `q` behind the Enter that ends a filter would be written into the filter, before it ends.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any, Final

from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.events import Event

_ROUNDS: Final = 3
"""A key can lead to a message, and that to another: each goes from what has the keys up to the app."""

_PATIENCE: Final = 1.0
"""Seconds after which a key that is not answered, as what had it is gone, lets the others pass."""


class Turns:
    """The keys that wait for their turn."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Event] = deque()
        self._due: Event | None = None
        self._going: asyncio.Task[None] | None = None

    def has(self, event: Event) -> bool:
        """Whether it is the turn of what was typed; if not, the app gets it again when it is."""
        if event is self._due:
            self._due = None
            return True
        if self._going and not self._going.done():
            self._waiting.append(event)
            return False
        self._going = asyncio.create_task(self._go_on())
        return True

    async def _go_on(self) -> None:
        """Wait for the answer to each, and let the next go."""
        await self._answered()
        while self._waiting:
            self._due = self._waiting.popleft()
            self._app.post_message(self._due)
            await self._answered()

    async def _answered(self) -> None:
        """Wait until the app has handed over what was typed, and all has passed that it led to."""
        with suppress(TimeoutError, ScreenStackError):  # the app has ended meanwhile
            async with asyncio.timeout(_PATIENCE):
                await _passed(self._app)
                before = self._keeper
                for _ in range(_ROUNDS):
                    for node in self._keeper.ancestors_with_self:
                        await _passed(node)
                    if self._keeper is before is self._app.screen:
                        break  # the screen itself has the keys, and answers them at once

    @property
    def _keeper(self) -> DOMNode:
        """What has the keys."""
        return self._app.focused or self._app.screen


async def _passed(node: DOMNode) -> None:
    """Wait until a node has answered all that was sent to it so far."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()
