"""The characters that the canvas draws with, in Unicode and in ASCII, and what each of them says.

All are one cell wide (East Asian "ambiguous" ones count as narrow); none says by colour alone what it says.
"""

from typing import Final, NamedTuple


class Glyphs(NamedTuple):
    """One set of characters."""

    exact: str = "●"
    approximate: str = "◐"
    uncertain: str = "○"
    doubtful: str = "◔"  # approximate and uncertain
    vague: str = "◆"  # its bounds are wider than the cell, and drawn
    vague_doubtful: str = "◇"
    member: str = "○"  # one of several, only one of them true
    possible: str = "◌"
    short: str = "■"  # a span within one cell
    short_doubtful: str = "□"
    whisker: str = "┈"
    joint: str = "─"
    fade: str = "░▒▓"  # from the edge of what can be to what is certain
    solid: str = "█"
    goes_on: str = "▶"
    went_on: str = "◀"
    unknown: str = "?"
    disputed: str = "≠"
    claim: str = "×"  # where a source that disputes the date puts it
    claimed: str = "╌"
    ellipsis: str = "…"
    dash: str = "–"
    tick: str = "│"
    grid: str = "┊"
    now: str = "│"
    torn: str = "⋮"  # time is folded here
    as_of: str = "┃"  # the day that is asked about
    measured: str = "╎"  # where a distance is measured from
    era: str = "─"
    era_ends: str = "├┤"
    levels: str = "▁▂▃▄▅▆▇█"
    bars: str = "╸━"  # a cell filled from the left, from least to all
    nothing: str = "·"  # where something could be
    below: str = "▔"  # a figure below zero
    window: str = "▕▏"  # where the window begins and ends on the density strip
    lane: str = "▎"


UNICODE: Final = Glyphs()

ASCII: Final = Glyphs(
    exact="*",
    approximate="@",
    uncertain="o",
    doubtful="%",
    vague="#",
    vague_doubtful="0",
    member="o",
    possible=":",
    short="=",
    short_doubtful="-",
    whisker=".",
    joint="-",
    fade=".:=",
    solid="=",
    goes_on=">",
    went_on="<",
    unknown="?",
    disputed="!",
    claim="x",
    claimed="-",
    ellipsis="..",
    dash="-",
    tick="|",
    grid=":",
    now="|",
    torn="~",
    as_of="I",
    measured="+",
    era="-",
    era_ends="[]",
    levels=".:-=+*#@",
    bars="=",
    nothing=".",
    below="'",
    window="[]",
    lane="|",
)

LEGEND: Final = (
    ("exact", "happened here, as far as this scale can tell"),
    ("approximate", "about here"),
    ("uncertain", "here, if the date is right"),
    ("doubtful", "about here, if the date is right"),
    ("vague", "somewhere along the dotted line, nobody knows where"),
    ("vague_doubtful", "somewhere along it, if the date is about right"),
    ("member", "one of these, not all"),
    ("short", "lasted, less than this scale can show"),
    ("short_doubtful", "lasted briefly, and one end is approximate or uncertain"),
    ("solid", "lasted all this time"),
    ("fade", "may have lasted this time too"),
    ("goes_on", "goes on"),
    ("went_on", "had always been so"),
    ("unknown", "began or ended, nobody knows when"),
    ("possible", "matches the filter only possibly"),
    ("disputed", "a source says otherwise"),
    ("claim", "where that source puts it"),
    ("claimed", "how long that source says it lasted"),
    ("torn", "an empty stretch of time is folded here"),
    ("now", "now"),
    ("below", "a figure below zero"),
)
"""What the glyphs mean, by the name of their field in `Glyphs`: a table for the help to show."""
