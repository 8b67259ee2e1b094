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

_LONGEST: Final = 20_000
"""Characters of a query that is kept, or of a date; with a longer one nothing is."""

_SWITCH: Final = {True: "yes", False: "no"}

_NUMBER: Final = re.compile(r"-?[0-9]{1,25}", re.ASCII)


@dataclass(frozen=True, slots=True)
class LastView:
    """What was looked at: the window of time is in microseconds, the date that was asked about as it is written.

    `by` is the column that the table is sorted by.
    """

    query: str = ""
    window: tuple[int, int] = (0, 1)
    is_folded: bool = False
    event: str = ""
    view: str = ""
    by: str = "when"
    is_descending: bool = False
    as_of: str = ""
    has_facets: bool = False


def last_view(files: Sequence[str]) -> tuple[LastView | None, tuple[Problem, ...]]:
    """How some files were left when they were open last, if that is known, and what is wrong with the record."""
    if not path_of(FOLDER).is_dir():
        return None, ()
    read = read_mapping(_name(files))
    return None if read.problems else _view(read), read.problems


def remember_view(files: Sequence[str], view: LastView) -> str:
    """Keep how some files are left; what stood in the way, in words, or ""."""
    if max(len(view.query), len(view.as_of), len(view.event)) > _LONGEST:
        return "too long to be kept"
    said = {
        "query": _quoted(view.query),
        "window": "[{}, {}]".format(*view.window),
        "folded": _SWITCH[view.is_folded],
        "event": _quoted(view.event),
        "view": _quoted(view.view),
        "sorted-by": _quoted(view.by),
        "descending": _SWITCH[view.is_descending],
        "as-of": _quoted(view.as_of),
        "facets": _SWITCH[view.has_facets],
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
    texts = {name: texts[0] for name, texts in said.items()}
    return LastView(
        texts.get("query", ""),
        (int(window[0]), int(window[1])),
        texts.get("folded") == "yes",
        texts.get("event", ""),
        texts.get("view", ""),
        texts.get("sorted-by", "when"),
        texts.get("descending") == "yes",
        texts.get("as-of", ""),
        texts.get("facets") == "yes",
    )


def _quoted(text: str) -> str:
    """A text between quotes, as YAML reads it."""
    return '"{}"'.format(clean(text).replace("\\", "\\\\").replace('"', '\\"'))


def _forget_the_oldest() -> None:
    with suppress(OSError):
        kept = sorted(path_of(FOLDER).glob("*.yaml"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-MOST]:
            path.unlink()
