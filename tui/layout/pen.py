"""What a canvas is drawn with: the viewport that it shows, its glyphs, and the measure of its cells."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.layout import cells
from tui.layout.cells import CellLen
from tui.layout.glyphs import Glyphs
from tui.layout.line import Row
from tui.layout.viewport import Viewport


class Pen(NamedTuple):
    """The three together, handed down to everything that paints, and the columns in sight where time is broken."""

    viewport: Viewport
    glyphs: Glyphs
    cell_len: CellLen
    breaks: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """The columns that can be painted on."""
        return self.viewport.width

    def row(self, backs: Sequence[str] = ()) -> Row:
        """A row to paint on, torn where time is broken."""
        return Row(self.width, backs, self.breaks, self.glyphs.torn)

    def shorten(self, text: str, room: int) -> str:
        """A text in so many cells; "" if nothing of use fits."""
        return cells.shorten(text, room, self.glyphs.ellipsis, self.cell_len) if room > 0 else ""

    def split(self, text: str) -> Sequence[str]:
        """A text by cell, to be painted."""
        return cells.split(text, self.cell_len)
