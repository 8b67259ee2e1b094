"""How cells are written to a terminal, with no more said than must be about where they stand.

The control sequences are those of ECMA-48 (CUP, CUF, IL, DL), the lines that scroll are set as by the VT100 (DECSTBM):
what any terminal knows.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from tui.screen.ink import PLAIN, Ink, change, for_blanks


class Row(NamedTuple):
    """The cells of a line: what stands on each (nothing, if the one before covers it), and what it looks like."""

    texts: list[str]
    inks: list[Ink]

    @property
    def is_even(self) -> bool:
        """Whether each cell has a character of its own: about the others, terminals do not agree."""
        return "" not in self.texts and len("".join(self.texts)) == len(self.texts)

    def between(self, start: int, end: int) -> "Row":
        """The cells of some columns, half-open."""
        return Row(self.texts[start:end], self.inks[start:end])

    def put(self, start: int, piece: "Row") -> None:
        """Have other cells from a column on."""
        self.texts[start : start + len(piece.texts)] = piece.texts
        self.inks[start : start + len(piece.inks)] = piece.inks

    def with_pieces(self, pieces: Iterable[tuple[int, "Row"]]) -> "Row":
        """The line with other cells from some columns on."""
        row = Row(self.texts.copy(), self.inks.copy())
        for start, piece in pieces:
            row.put(start, piece)
        return row


class Pen:
    """Writes cells one after the other, saying no more than it must about where and how."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._place: tuple[int, int] | None = None
        self._ink = PLAIN

    def scroll(self, top: int, bottom: int, by: int) -> None:
        """Have the terminal move lines up, or down by a negative number; what comes in is blank."""
        lines = f"{abs(by)}" if abs(by) > 1 else ""
        self._written.append(f"\x1b[{top + 1};{bottom}r\x1b[{top + 1}H\x1b[{lines}{'M' if by > 0 else 'L'}\x1b[r")
        self._place = None

    def write(self, y: int, x: int, cells: Row) -> None:
        """Write cells from a place on, both counted from 0."""
        if self._place is None or self._place[0] != y or self._place[1] > x:
            self._written.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        elif self._place[1] < x:
            self._written.append(f"\x1b[{x - self._place[1]}C")
        start = 0
        for ink, group in groupby(cells.inks):
            end = start + sum(1 for _ in group)
            text = "".join(cells.texts[start:end])
            turned = for_blanks(self._ink, ink) if text.isspace() else ink
            self._written.append(change(self._ink, turned) + text)
            self._ink, start = turned, end
        self._place = y, x + start

    def lose_place(self) -> None:
        """Do not know how far the terminal has got."""
        self._place = None

    def finished(self) -> str:
        """All that was written; what follows looks plain."""
        return "".join(self._written) + change(self._ink, PLAIN)
