"""The glyphs of the page and their ASCII twins, and what the mark of an event says of its date.

Marks of dates are those of the explorer's canvas, so that a reader learns them once; only what goes on points down
here. All are one cell wide; none says by colour alone what it says.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from tui.dates import Choice, Span, When
from tui.dates.calendar import DAY
from tui.store import Hit


class Mark(Enum):
    """What a glyph says; the value is what the key at the foot of the page calls it."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    DOUBTFUL = "approx., uncertain"
    VAGUE = "day not known"
    VAGUE_DOUBTFUL = "period in doubt"
    SPAN = "lasts"
    OPEN = "goes on"
    CHOICE = "one of several"
    EVERY = "each of several"
    POSSIBLE = "possible match"
    ERA = "era"
    PRESENT = "now"
    DISPUTED = "disputed"


class Stroke(NamedTuple):
    """What is drawn beside the rail while something lasts."""

    line: str
    across: str  # from the rail to the bar
    over: str  # across a bar that already runs
    corner: str  # where it begins
    end: str


class Glyphs(NamedTuple):
    """Every character that the page draws with."""

    marks: Mapping[Mark, str]
    first: str  # the rail's upper end
    rail: str
    lapse: str  # the rail where much time passes
    last: str
    span: Stroke
    era: Stroke
    supports: str
    swatch: str
    rule: str
    separator: str
    ellipsis: str
    blocks: str  # a cell filled from the left, from least to all
    shade: str  # a cell that only some claim fills
    levels: str  # a cell filled from below, from least to all
    dashes: Mapping[int, str]

    def own(self, text: str) -> str:
        """A text of ours, such as a worded date, in these characters."""
        return text.translate(self.dashes)


UNICODE: Final = Glyphs(
    marks={
        Mark.EXACT: "●",
        Mark.APPROXIMATE: "◐",
        Mark.UNCERTAIN: "○",
        Mark.DOUBTFUL: "◔",
        Mark.VAGUE: "◆",
        Mark.VAGUE_DOUBTFUL: "◇",
        Mark.SPAN: "■",
        Mark.OPEN: "▼",
        Mark.CHOICE: "∴",
        Mark.EVERY: "∷",
        Mark.POSSIBLE: "◌",
        Mark.ERA: "├",
        Mark.PRESENT: "┿",
        Mark.DISPUTED: "✗",
    },
    first="╷",
    rail="│",
    lapse="┊",
    last="╵",
    span=Stroke(line="┃", across="━", over="╋", corner="┓", end="╹"),
    era=Stroke(line="┊", across="┄", over="┼", corner="┐", end="╵"),
    supports="✓",
    swatch="■",
    rule="─",
    separator=" · ",
    ellipsis="…",
    blocks="▏▎▍▌▋▊▉█",
    shade="░",
    levels="▁▂▃▄▅▆▇█",
    dashes={},
)

ASCII: Final = Glyphs(
    marks={
        Mark.EXACT: "*",
        Mark.APPROXIMATE: "@",
        Mark.UNCERTAIN: "o",
        Mark.DOUBTFUL: "%",
        Mark.VAGUE: "#",
        Mark.VAGUE_DOUBTFUL: "0",
        Mark.SPAN: "=",
        Mark.OPEN: "v",
        Mark.CHOICE: "/",
        Mark.EVERY: "&",
        Mark.POSSIBLE: ":",
        Mark.ERA: "[",
        Mark.PRESENT: "-",
        Mark.DISPUTED: "x",
    },
    first="|",
    rail="|",
    lapse=".",
    last="|",
    span=Stroke(line="!", across="=", over="=", corner=".", end="'"),
    era=Stroke(line=":", across="-", over="-", corner=".", end="'"),
    supports="+",
    swatch="#",
    rule="-",
    separator="; ",
    ellipsis="...",
    blocks="#",
    shade=":",
    levels="_.-=+*#@",
    dashes=str.maketrans({"–": "-", "—": "-", "…": "...", "’": "'", "“": '"', "”": '"', "×": "x"}),
)

_DOUBTS: Final = {
    (False, False): Mark.EXACT,
    (True, False): Mark.APPROXIMATE,
    (False, True): Mark.UNCERTAIN,
    (True, True): Mark.DOUBTFUL,
}


def mark(hit: Hit) -> Mark:
    """The mark of an event on the rail; that it only possibly matches goes before all else."""
    return _date_mark(hit.event.when) if hit.certain else Mark.POSSIBLE


def _date_mark(when: When) -> Mark:
    if isinstance(when, Choice):
        return Mark.EVERY if when.every else Mark.CHOICE
    if isinstance(when, Span):
        return Mark.OPEN if when.is_open else Mark.SPAN
    if when.latest - when.earliest > DAY:
        return Mark.VAGUE_DOUBTFUL if when.approximate or when.uncertain else Mark.VAGUE
    return _DOUBTS[when.approximate, when.uncertain]
