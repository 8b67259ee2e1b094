"""When an app under test has nothing left to do.

Textual's own pilot takes a process for idle that uses no processor for a moment, which on a busy machine it may just
not have been given. Here the event loop is asked, and its threads: that is right however slow they are, and sooner.
"""

import asyncio
from typing import Any, cast

_TURNS = 5
"""Turns of the loop in which nothing was to be done: what one message leads to comes in the next turns."""

_SOON = 0.05
"""Seconds: a timer that is due no later is part of what an app has to do, as when it gathers changes of its size."""

_TIMERS = 100
"""After so many timers in a row, one goes on for ever, as that of a caret that blinks."""


async def until_idle(*_: float) -> None:
    """Wait until nothing is ready to run and no thread is at work; in the place of `textual._wait.wait_for_idle`."""
    loop = cast("Any", asyncio.get_running_loop())
    timers = quiet = 0
    while quiet < _TURNS:
        due = min((each._when - loop.time() for each in loop._scheduled if not each._cancelled), default=_SOON)
        if due < _SOON and timers < _TIMERS:
            timers += 1
            await asyncio.sleep(max(due, 0))
        else:
            await asyncio.sleep(0.001 if is_working(loop) else 0)
        quiet = 0 if loop._ready or is_working(loop) else quiet + 1


def is_working(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether a thread runs something for a loop, or is about to."""
    pool = cast("Any", loop)._default_executor
    if pool is None:
        return False
    return not pool._work_queue.empty() or pool._idle_semaphore._value < len(pool._threads)
