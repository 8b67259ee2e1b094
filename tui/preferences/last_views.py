"""How the user left each timeline: a file for each in `last`, in the user's folder.

It is named by a hash of the names of what was open, and says them, so that its owner can see what it is about. The
latest hundred are kept.
"""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from tui.preferences.folder import keep, path_of
from tui.preferences.mapping import Mapped, read_mapping
from tui.timeline import Problem
from tui.timeline.clean import clean

FOLDER: Final = "last"

MOST: Final = 100
"""So many are kept: those left last."""

_NUMBER: Final = re.compile(r"-?[0-9]{1,25}", re.ASCII)


@dataclass(frozen=True, slots=True)
class LastView:
    """A query, the window of time in microseconds, whether empty stretches are folded, the id of an event, a view."""

    query: str = ""
    window: tuple[int, int] = (0, 1)
    is_folded: bool = False
    event: str = ""
    view: str = ""


def last_view(files: Sequence[str]) -> tuple[LastView | None, tuple[Problem, ...]]:
    """How some files were left when they were open last, if that is known, and what is wrong with the record."""
    if not path_of(FOLDER).is_dir():
        return None, ()
    read = read_mapping(_name(files))
    return None if read.problems else _view(read), read.problems


def remember_view(files: Sequence[str], view: LastView) -> str:
    """Keep how some files are left; what stood in the way, in words, or ""."""
    said = {
        "query": _quoted(view.query),
        "window": "[{}, {}]".format(*view.window),
        "folded": "yes" if view.is_folded else "no",
        "event": _quoted(view.event),
        "view": _quoted(view.view),
    }
    names = ", ".join(_quoted(os.path.abspath(file)) for file in files)
    told = keep(_name(files), [f"files: [{names}]", *(f"{name}: {value}" for name, value in said.items())])
    if not told:
        _forget_the_oldest()
    return told


def _name(files: Sequence[str]) -> str:
    from hashlib import sha256

    paths = b"\0".join(os.fsencode(os.path.abspath(file)) for file in files)
    return f"{FOLDER}/{sha256(paths).hexdigest()[:32]}.yaml"


def _view(read: Mapped) -> LastView | None:
    said = {entry.name: entry.texts for entry in read.entries}
    window = said.get("window", ())
    if len(window) != 2 or not all(map(_NUMBER.fullmatch, window)) or int(window[0]) >= int(window[1]):
        return None
    query, folded, event, view = (said.get(name, ("",))[0] for name in ("query", "folded", "event", "view"))
    return LastView(query, (int(window[0]), int(window[1])), folded == "yes", event, view)


def _quoted(text: str) -> str:
    """A text between quotes, as YAML reads it."""
    return '"{}"'.format(clean(text).replace("\\", "\\\\").replace('"', '\\"'))


def _forget_the_oldest() -> None:
    with suppress(OSError):
        kept = sorted(path_of(FOLDER).glob("*.yaml"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-MOST]:
            path.unlink()
