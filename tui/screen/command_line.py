"""The view as a command line: what it takes to open, or to print, the same events in the same window again."""

import os
import shlex
from collections.abc import Sequence

from tui.dates import Bounds
from tui.dates.limits import limits
from tui.formats import curated
from tui.layout import whole
from tui.screen.state import ViewState


def opening(state: ViewState, files: Sequence[str]) -> str:
    """The command line that opens the explorer on some files at this query, window and event."""
    at = ["--at", f"@{state.cursor.id}"] if state.cursor else []
    return _quoted(["datelines", *_files(files), *_view(state), *at])


def printing(state: ViewState, files: Sequence[str]) -> str:
    """The command line that prints what the query selects in the window."""
    return _quoted(["datelines", "print", *_files(files), *_view(state)])


def _files(files: Sequence[str]) -> list[str]:
    """The files as arguments, none for the timeline that ships; a name that begins with a hyphen is no option."""
    if list(files) == [curated()]:
        return []
    return [f"./{file}" if file.startswith("-") else file for file in files]


def _view(state: ViewState) -> list[str]:
    words = ["-q", state.answered] if state.answered.strip() else []
    if window := window_of(state):
        since, until = limits(window)
        words += ["--from", since, "--to", until]
    return words


def window_of(state: ViewState) -> Bounds | None:
    """The window that a view needs to be told: none if it shows the whole selection, as it does unasked."""
    everything = whole(state.selection, state.viewport.width, state.viewport.folds)
    return None if state.viewport.window == everything.window else state.viewport.window


def _quoted(words: Sequence[str]) -> str:
    return " ".join(map(_word, words))


def _word(word: str) -> str:
    """A word as a shell reads it; one with a character that a terminal obeys, or that is none, in escapes of its own.

    A file can be named anything; such names are written `$'…'`, as bash, zsh and the POSIX shell of 2024 read it.
    """
    if word.isprintable():
        return shlex.quote(word)
    escaped = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b"'\\" else f"\\x{byte:02x}" for byte in os.fsencode(word)
    )
    return f"$'{escaped}'"
