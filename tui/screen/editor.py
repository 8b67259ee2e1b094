"""The editor: which program it is, and how it is told a line; it has the terminal to itself while it runs."""

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.screen.handing import hand_terminal
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from textual.app import App

_FALLBACK: Final = "vi"

_PLUS_LINE: Final = frozenset(
    {"vi", "vim", "nvim", "nvi", "vis", "elvis", "vim.basic", "vim.tiny", "gvim", "view", "kak", "ne", "nano", "pico"}
    | {
        "emacs",
        "emacsclient",
        "mg",
        "zile",
        "jed",
        "joe",
        "jmacs",
        "jstar",
        "micro",
        "mcedit",
        "tilde",
        "gedit",
        "kate",
    }
)
"""Those that take a line as `+14` before the file."""

_GOTO: Final = frozenset(["code", "code-insiders", "codium", "vscodium", "cursor"])
"""Those that take it as `--goto file:14`."""

_COLON: Final = frozenset(["hx", "helix", "subl", "sublime_text", "zed", "atom"])
"""Those that take it as `file:14`."""


class NoEditorError(Exception):
    """There is no program to edit with; the message says what was looked for, and where it was named."""


async def edit(app: "App[None]", file: str, line: int) -> str:
    """Hand the terminal to the editor until it ends; what went wrong, in words, or ""."""
    try:
        command = editing(file, line)
    except NoEditorError as error:
        return clean(str(error))
    return await hand_terminal(app, command, "an editor")


def editing(file: str, line: int, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The command that edits a file at a line (counted from 1; 0 for none): that of `VISUAL`, `EDITOR`, or `vi`.

    Editors that are not known to take a line are given the file alone. Raises `NoEditorError`.
    """
    named = next((name for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), "")
    try:
        words = shlex.split(environ[named] if named else _FALLBACK)
    except ValueError:
        raise NoEditorError(f"{named} is no command: a quote in it is never closed") from None
    program = shutil.which(words[0], path=environ.get("PATH"))
    if program is None:
        missing = (
            f"${named} names {words[0]}, which is not to be found"
            if named
            else f"neither $VISUAL nor $EDITOR names an editor, and there is no {_FALLBACK}"
        )
        raise NoEditorError(f"{missing}; set $EDITOR to the editor you use")
    path = os.path.abspath(file)  # a name that begins with a hyphen would be an option
    return [program, *words[1:], *_at(Path(words[0]).name, path, line)]


def _at(editor: str, path: str, line: int) -> list[str]:
    if line and editor in _PLUS_LINE:
        return [f"+{line}", path]
    if line and editor in _GOTO:
        return ["--goto", f"{path}:{line}"]
    if line and editor in _COLON:
        return [f"{path}:{line}"]
    return [path]
