"""The view as a command line: what it takes to open, or to print, the same events in the same window again."""

import os
import shlex
from collections.abc import Sequence
from typing import Final

from tui.dates import Bounds
from tui.dates.limits import limits
from tui.formats import curated
from tui.layout import whole
from tui.screen.arrangement import View
from tui.screen.sorting import IN_TIME
from tui.screen.state import ViewState

_ON_SCREEN: Final = {View.YEARS: "the year grid", View.STATISTICS: "the statistics"}
"""The views that have no form in print."""


def opening(state: ViewState, files: Sequence[str]) -> str:
    """The command line that opens the explorer on some files as they are looked at."""
    at = ["--at", f"@{state.cursor.id}"] if state.cursor else []
    words = [*_view(state), *at, *_looks(state)]
    return _quoted(["datelines", *_files(files), *(words or ["--fresh"])])


def printing(state: ViewState, files: Sequence[str]) -> str:
    """The command line that prints what the query selects in the window, in the form that is most like the view."""
    return _quoted(["datelines", "print", *_files(files), *_view(state), *_form(state)])


def unprintable(state: ViewState) -> list[str]:
    """What is looked at and not in print, in words."""
    said = []
    if state.view is View.TABLE and state.sorting.by != IN_TIME.by:
        said.append(f"the order by {state.sorting.by}")
    if state.view in _ON_SCREEN:
        said.append(_ON_SCREEN[state.view])
    if state.viewport.folds is not None and state.view in (View.LIST, View.LANES):
        said.append("the folds")
    if state.as_of is not None:
        said.append("the date asked about")
    return said


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


def _looks(state: ViewState) -> list[str]:
    """In which view the events are looked at, and how, as far as that is not as usual."""
    by, descending = state.sorting
    words = ["--show", state.view] if state.view is not View.LIST or state.sorting != IN_TIME else []
    words += ["--sort", by] if by != IN_TIME.by else []
    words += ["--reverse"] if descending else []
    words += ["--fold"] if state.viewport.folds is not None else []
    return [*words, "--as-of", str(state.as_of)] if state.as_of is not None else words


def _form(state: ViewState) -> list[str]:
    if state.view is View.LANES:
        return ["--as", "axis"]
    if state.view is not View.TABLE:
        return []
    return ["--as", "table", *(["--reverse"] if state.sorting == IN_TIME._replace(descending=True) else [])]


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
