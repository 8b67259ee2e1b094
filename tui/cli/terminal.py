"""What the three standard streams are: a terminal or not, how wide, with which colours and characters."""

import os
import sys
import time
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager, suppress

from tui.dates.calendar import SECOND

_TERMINAL = "/dev/tty"
"""The terminal that controls a program, whatever its streams are (POSIX, general terminal interface)."""

_PIPE_WIDTH = 80
_NARROWEST, _WIDEST = 20, 1000
_ASCII_LOCALES = frozenset({"C", "POSIX"})
_COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})


def is_interactive(*, reads_input: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether an explorer can open: standard output is a terminal that can place its cursor, and keys can be typed.

    They are typed on standard input, or, if the timeline is read from there, on the terminal that controls the program.
    """
    if environ.get("TERM", "") in {"", "dumb"} or not _is_terminal(sys.stdout) or sys.stderr is None:
        return False
    return _is_terminal(sys.stdin) or (reads_input and sys.stdin is not None and _is_controlled())


@contextmanager
def taken() -> Iterator[None]:
    """Make all three streams a terminal, for an explorer and for the programs that it starts, and then what they were.

    Keys are read from the controlling terminal if standard input held the timeline; the screen is drawn where standard
    output goes, even if standard error is kept in a file.
    """
    kept = [(stream, os.dup(stream.fileno())) for stream in (sys.stdin, sys.stderr) if not _is_terminal(stream)]
    try:
        for stream, _ in kept:
            stream.flush()
            source = os.open(_TERMINAL, os.O_RDWR) if stream is sys.stdin else os.dup(sys.stdout.fileno())
            os.dup2(source, stream.fileno())
            os.close(source)
        yield
    finally:
        for stream, before in kept:
            os.dup2(before, stream.fileno())
            os.close(before)


def width(environ: Mapping[str, str] = os.environ) -> int:
    """The columns to print in: `COLUMNS`, else the terminal's, else 80; never fewer than 20."""
    columns = environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:5]):
        return min(max(_NARROWEST, int(columns[:5])), _WIDEST)
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH)
    except (AttributeError, OSError, ValueError):  # closed, or no terminal
        return _PIPE_WIDTH


def wants_colour(choice: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to print colours, for `auto`, `always` or `never`.

    By itself it follows `NO_COLOR` (no-color.org), then `FORCE_COLOR`, then whether a terminal will show them.
    """
    if choice != "auto":
        return choice == "always"
    if "NO_COLOR" in environ:
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(sys.stdout) and environ.get("TERM", "") not in {"", "dumb"}


def say_colour(choice: str, environ: MutableMapping[str, str] = os.environ) -> None:
    """Have what asks the environment for colours, as an explorer does, find there what the command line says.

    For `auto`, that says nothing.
    """
    if choice != "auto":
        for name in ("NO_COLOR", "FORCE_COLOR"):
            environ.pop(name, None)
        environ["FORCE_COLOR" if choice == "always" else "NO_COLOR"] = "1"


def wants_ascii(*, choice: bool | None = None) -> bool | None:
    """Whether to draw with ASCII alone: as the command line says, else if standard output has no more.

    None if neither is so, and it is for the user's settings to say.
    """
    return choice if choice is not None else None if can_show("●") else True


def can_show(text: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether standard output has the characters of a text; a terminal whose locale is `C` has those of ASCII alone."""
    if _is_terminal(sys.stdout) and _locale(environ) in _ASCII_LOCALES:
        return text.isascii()
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (AttributeError, UnicodeError, LookupError):
        return False
    return True


def local_clock() -> int:
    """The local time in microseconds from 1970-01-01T00:00, as a floating date has it."""
    now = time.time_ns() // 1000
    return now + time.localtime(now // SECOND).tm_gmtoff * SECOND


def _locale(environ: Mapping[str, str]) -> str:
    """The locale of characters as the user has set it; Python itself puts another in the place of `C` (PEP 538)."""
    kind = environ.get("LC_CTYPE", "")
    return environ.get("LC_ALL") or ("" if kind in _COERCED else kind) or environ.get("LANG", "")


def _is_controlled() -> bool:
    """Whether there is a controlling terminal."""
    with suppress(OSError):
        os.close(os.open(_TERMINAL, os.O_RDWR))
        return True
    return False


def _is_terminal(stream: object) -> bool:
    try:
        return bool(getattr(stream, "isatty", bool)())
    except ValueError:  # closed
        return False
