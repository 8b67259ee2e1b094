"""How a run ends: the exit code for whatever happens, in one calm line and never a traceback.

A traceback would put the reader's own text on the screen unclean; a reader who closes the pipe (`head`) has seen
enough, and that is no failure.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from tui.timeline.clean import clean

DONE = 0
HAS_ERRORS = 1
UNUSABLE = 2
LEFT = 3  # the user left, and so nothing was written
CRASHED = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT, as shells count


class UnusableError(Exception):
    """Wrong usage, or something that cannot be read or written; the message is for the user."""


def ended(run: Callable[[], int]) -> int:
    """The exit code of a run: its own, or the one for what it raises, with at most one line on standard error."""
    try:
        return _written(run)
    except BrokenPipeError:
        _leave(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except UnusableError as error:
        complain(str(error))
        return UNUSABLE
    except OSError as error:
        complain(f"cannot go on: {error.strerror or type(error).__name__}")
        _leave(sys.stdout)
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - the edge: whatever is left is a bug, told without the reader's text
        complain(f"internal error: {type(error).__name__} at {_origin(error)}; please report it")
        return CRASHED


def complain(message: str) -> None:
    """Write one clean line to standard error, in the name of the program."""
    tell(f"datelines: {clean(message)}")


def tell(line: str) -> None:
    """Write one line to standard error; nothing happens if it is closed or full."""
    if sys.stderr is None:  # which `print` would take for standard output
        return
    try:
        print(line, file=sys.stderr)  # noqa: T201 - the one place
    except (OSError, ValueError):
        _leave(sys.stderr)


def _written(run: Callable[[], int]) -> int:
    """The exit code of a run, once all that it printed is written, even if it ends the program itself."""
    try:
        return run()
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


def _leave(stream: IO[str] | None) -> None:
    """Point a stream that has failed at nothing, so that the interpreter's last flush does not fail as well."""
    if stream is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _origin(error: BaseException) -> str:
    """The module and line that raised, as `tui.paper.rail:42`."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    module = trace.tb_frame.f_globals.get("__name__", "?")
    return f"{module}:{trace.tb_lineno}"
