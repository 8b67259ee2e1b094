"""Colour on paper: lines as runs of text and ink, set with the terminal's own sixteen colours.

An ink is the parameters of the control function SELECT GRAPHIC RENDITION (ECMA-48, 8.3.117), so that "" is plain.
The terminal's theme decides what its colours are; only orange, which it lacks, is taken from the 256.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from tui.timeline import Lane, lane_colours

Run: TypeAlias = tuple[str, str]
"""A text and its ink."""

PLAIN: Final = ""
BLANK: Final[Run] = (" ", PLAIN)
BOLD: Final = "1"
FAINT: Final = "2"
ITALIC: Final = "3"
ALARM: Final = "31"

INKS: Final[Mapping[str, str]] = {
    "blue": "34",
    "green": "32",
    "yellow": "33",
    "magenta": "35",
    "cyan": "36",
    "red": "31",
    "orange": "38;5;208",
    "grey": "90",
}
"""The ink of each colour that a lane or an era can ask for."""


def lane_inks(lanes: Sequence[Lane]) -> dict[str, str]:
    """The ink of each lane by its id."""
    return {lane: INKS[colour] for lane, colour in lane_colours(lanes).items()}


def joined(*inks: str) -> str:
    """One ink with everything that these say."""
    return ";".join(filter(None, inks))


def written(runs: Iterable[Run], *, colour: bool) -> str:
    """The runs as one line of text, without spaces at its end; escape sequences only if `colour`."""
    line = list(runs)
    while line and not line[-1][0].rstrip(" "):
        line.pop()
    if line:
        text, ink = line[-1]
        line[-1] = text.rstrip(" "), ink
    return "".join(f"\x1b[{ink}m{text}\x1b[m" if colour and ink and text.strip(" ") else text for text, ink in line)
