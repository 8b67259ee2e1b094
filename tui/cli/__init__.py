"""The command line: what `datelines` does with its arguments, and the code it ends with."""

import gc
import sys
from collections.abc import Sequence

from tui.cli.ending import ended

__all__ = ["main"]

_COLLECTED_AFTER = 100_000
"""New objects between two searches for garbage: importing makes many objects and next to no garbage."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (without the program's name) and return its exit code.

    0: done. 1: the file, or a date, has errors that were to be reported. 2: wrong usage, or a file that cannot be
    read or written. 3: `merge` was left without writing. 130: interrupted.
    """
    gc.set_threshold(_COLLECTED_AFTER)
    words = list(sys.argv[1:] if argv is None else argv)
    return ended(lambda: _run(words))


def _run(words: Sequence[str]) -> int:
    from tui.cli.arguments import read_arguments
    from tui.cli.commands import run

    return run(read_arguments(words))
