"""The characters that the explorer writes itself: in Unicode, or within ASCII for terminals that have no more."""

from typing import Final, Literal, NamedTuple

from tui import layout
from tui.layout import Glyphs


class Signs(NamedTuple):
    """One set of characters: those of the canvas, and what the panes around it add."""

    canvas: Glyphs = layout.UNICODE
    supports: str = "✓"
    disputes: str = "✗"
    dot: str = "·"
    arrow: str = "→"
    back_arrow: str = "←"
    rising: str = "▲"
    falling: str = "▼"
    border: Literal["solid", "ascii"] = "solid"  # Textual's name for a kind of line

    def own(self, text: str) -> str:
        """A text of the program's own, such as a date in words, in characters that the terminal has."""
        return text


class AsciiSigns(Signs):
    """The same within ASCII."""

    def own(self, text: str) -> str:
        """The text with hyphens for dashes, and arrows by their names."""
        return text.translate(_IN_ASCII)


_IN_ASCII: Final = str.maketrans({"–": "-", "…": "...", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"})

UNICODE: Final = Signs()
ASCII: Final = AsciiSigns(
    layout.ASCII,
    supports="+",
    disputes="x",
    dot="-",
    arrow="->",
    back_arrow="<-",
    rising="^",
    falling="v",
    border="ascii",
)
