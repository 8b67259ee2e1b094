"""The forms that a view can be written in: who opens the explorer brings them along, as it prints nothing itself."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from tui.dates import Bounds
from tui.store import Selection
from tui.timeline import Timeline

Form: TypeAlias = Callable[[Selection, Timeline, Bounds | None], Iterable[str]]
"""What words a selection line by line, as seen in a window (None: all of it)."""

Forms: TypeAlias = Mapping[str, Form]
"""Forms by their names, as `datelines print --as` has them."""

ENDINGS: Final = {
    ".table.txt": "table",
    ".axis.txt": "axis",
    ".txt": "timeline",
    ".md": "markdown",
    ".jsonl": "jsonl",
    ".tsv": "list",
}
"""The form of a file by the end of its name; the first that fits."""
