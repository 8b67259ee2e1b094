"""Where results go: standard output, or a file that is replaced whole."""

import sys
from collections.abc import Iterable

from tui.cli.ending import UnusableError


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output as they come; a character that it lacks becomes `?`. Raises `UnusableError`."""
    if sys.stdout is None:
        raise UnusableError("standard output is closed")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace", newline="\n")
    for line in lines:
        sys.stdout.write(line + "\n")


def write_file(name: str, lines: Iterable[str]) -> None:
    """Write lines to a file. Raises `UnusableError`."""
    from pathlib import Path

    from tui.formats.writing import write_whole

    try:
        write_whole(Path(name), (f"{line}\n".encode() for line in lines))
    except OSError as error:
        raise UnusableError(f"{name}: cannot be written: {error.strerror}") from None
