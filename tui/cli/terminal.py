"""What the three standard streams are: a terminal or not, how wide, with which colours and characters."""

import os
import sys
import time
from collections.abc import Mapping

from tui.dates.calendar import SECOND

_PIPE_WIDTH = 80
_NARROWEST, _WIDEST = 20, 1000


def is_interactive(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether an explorer can open: all three streams are a terminal, and one that can place its cursor."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return environ.get("TERM", "") not in {"", "dumb"} and all(_is_terminal(stream) for stream in streams)


def width(environ: Mapping[str, str] = os.environ) -> int:
    """The columns to print in: `COLUMNS`, else the terminal's, else 80; never fewer than 20."""
    columns = environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:5]):
        return min(max(_NARROWEST, int(columns[:5])), _WIDEST)
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH)
    except (OSError, ValueError):
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


def can_show(text: str) -> bool:
    """Whether standard output has the characters of a text."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeError, LookupError):
        return False
    return True


def local_clock() -> int:
    """The local time in microseconds from 1970-01-01T00:00, as a floating date has it."""
    now = time.time_ns() // 1000
    return now + time.localtime(now // SECOND).tm_gmtoff * SECOND


def _is_terminal(stream: object) -> bool:
    try:
        return bool(getattr(stream, "isatty", bool)())
    except ValueError:  # closed
        return False
