"""Dates as evidence gives them: exact, vague, doubtful, from one end of time to the other.

`parse` reads a text into a `When`; `words` says it back in English, `edtf` and `written` for machines. What fewer
need has its own module: `worlds` (questions about time), `apart` (distances), `reading` (how a text is read).
"""

from tui.dates.durations import elapsed
from tui.dates.notation import edtf, written
from tui.dates.parsing import parse
from tui.dates.truth import Truth
from tui.dates.when import (
    BEGINNING_OF_TIME,
    END_OF_TIME,
    Bounds,
    Choice,
    DateError,
    Edge,
    Moment,
    Precision,
    Range,
    SortKey,
    Span,
    When,
)
from tui.dates.wording import words

__all__ = [
    "BEGINNING_OF_TIME",
    "END_OF_TIME",
    "Bounds",
    "Choice",
    "DateError",
    "Edge",
    "Moment",
    "Precision",
    "Range",
    "SortKey",
    "Span",
    "Truth",
    "When",
    "edtf",
    "elapsed",
    "parse",
    "words",
    "written",
]
