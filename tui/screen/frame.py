"""What stands on the terminal, cell by cell, and the least that has to be written for another picture to stand there.

Textual writes whole stretches of the lines that something has touched. Most of that stands there already, and a slow
line takes its time for it: here only the cells that differ are written, and lines that move up or down are moved by
the terminal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, repeat
from operator import ne
from typing import Final, TypeAlias

from rich.cells import cell_len, get_character_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.screen.ink import PLAIN, Ink, for_blanks, ink_of
from tui.screen.pen import Pen, Row

Placed: TypeAlias = tuple[int, Strip]
"""A strip, and the column that it begins in."""

_UNKNOWN: Final = "\0"
"""What stands on a cell that was never written to: anything."""

_GAP: Final = 4
"""So many cells between others are written with them, even if they are as they were: to pass them over takes more."""

_BLOCK: Final = 4
"""So many lines at least are moved; fewer are written again."""

_LITTLE: Final = 40
"""To move lines takes as much as to write so many cells."""

_STYLES: Final = 4_096
"""So many styles are known; then they are looked at anew."""


class Changes(CompositorUpdate):
    """An update, written as what it changes."""

    def __init__(self, frame: "Frame", update: CompositorUpdate) -> None:
        self._frame = frame
        self._update = update

    def render_segments(self, console: Console) -> str:
        """What to write."""
        return self._frame.become(self._update, console._color_system or ColorSystem.TRUECOLOR)  # noqa: SLF001 - so does Textual


class Frame:
    """What stands on a terminal, as far as it is known."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._width = 0
        self._inks: dict[Style, Ink] = {}

    def forget(self) -> None:
        """Know nothing about the terminal any more: others may have written on it."""
        self._rows = []

    def become(self, update: CompositorUpdate, colours: ColorSystem) -> str:
        """What to write for an update to stand on the terminal, which has so many colours."""
        if isinstance(update, LayoutUpdate):
            self._fit(update.region.right, update.region.bottom)
            touched = {y: _side_by_side(update.region.x, line) for y, line in enumerate(update.strips, update.region.y)}
        elif isinstance(update, ChopsUpdate):
            self._fit(update.chop_ends[0][-1], len(update.chops))
            touched = _chopped(update)
        else:
            raise TypeError(update)
        pieces = {y: [(x, self._cells(strip, colours)) for x, strip in placed] for y, placed in touched.items()}
        pen = Pen()
        self._move(pieces, pen)
        for y, line in pieces.items():
            for x, piece in line:
                self._write(y, x, piece, pen)
        return pen.finished()

    def _fit(self, width: int, height: int) -> None:
        """Be of a size; what stands on a terminal of another is not known."""
        if (self._width, len(self._rows)) != (width, height):
            self._width = width
            self._rows = [self._unknown() for _ in range(height)]

    def _unknown(self) -> Row:
        return Row([_UNKNOWN] * self._width, [PLAIN] * self._width)

    def _move(self, pieces: dict[int, list[tuple[int, Row]]], pen: "Pen") -> None:
        """Let the terminal move lines, if that leaves less to be written."""
        for top, bottom in _blocks(pieces):
            lines = self._rows[top:bottom]
            wanted = [line.with_pieces(pieces[y]) for y, line in enumerate(lines, top)]
            first, piece = pieces[top][0]
            by = _moved(lines, wanted, slice(first, first + len(piece.texts)))
            if by:
                pen.scroll(top, bottom, by)
                new = [self._unknown() for _ in range(abs(by))]
                self._rows[top:bottom] = [*lines[by:], *new] if by > 0 else [*new, *lines[:by]]
                pieces.update((y, [(0, line)]) for y, line in enumerate(wanted, top))

    def _write(self, y: int, x: int, after: Row, pen: "Pen") -> None:
        """Write those cells of a part of a line that are not as they were."""
        row = self._rows[y]
        before = row.between(x, x + len(after.texts))
        if before == after:
            return
        if before.is_even and after.is_even:
            for start, end in _differing(before, after):
                pen.write(y, x + start, after.between(start, end))
        else:
            pen.write(y, x, after)
            pen.lose_place()
        row.put(x, after)

    def _cells(self, strip: Strip, colours: ColorSystem) -> Row:
        """The cells of a strip."""
        row = Row([], [])
        for text, style, _ in strip:
            cells: Sequence[str] = text if text.isascii() else _cells(text)
            row.texts.extend(cells)
            row.inks.extend(repeat(self._ink(style, colours), len(cells)))
        return row

    def _ink(self, style: Style | None, colours: ColorSystem) -> Ink:
        if style is None:
            return PLAIN
        ink = self._inks.get(style)
        if ink is None:
            if len(self._inks) > _STYLES:
                self._inks.clear()
            ink = self._inks[style] = ink_of(style, colours)
        return ink


def _side_by_side(x: int, strips: Iterable[Strip]) -> list[Placed]:
    """Strips of a line, each where the one before ends."""
    placed = []
    for strip in strips:
        placed.append((x, strip))
        x += strip.cell_length
    return placed


def _chopped(update: ChopsUpdate) -> dict[int, list[Placed]]:
    """What is to be written of each line: every chop that a span touches, whole; an end of it may halve a character."""
    touched: dict[int, dict[int, Strip]] = {}
    for y, start, end in update.spans:
        line = touched.setdefault(y, {})
        for until, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < end and until > start:
                line[x] = strip
    return {y: sorted(line.items()) for y, line in touched.items() if line}


def _blocks(lines: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches of lines, half-open, that are worth moving."""
    for _, group in groupby(enumerate(sorted(lines)), lambda numbered: numbered[1] - numbered[0]):
        block = [y for _, y in group]
        if len(block) >= _BLOCK:
            yield block[0], block[-1] + 1


def _moved(before: Sequence[Row], after: Sequence[Row], columns: slice) -> int:
    """By how many lines the second picture is the first one moved up; 0 if more is to be written then than without.

    What stands in some columns says which line is which.
    """
    places = {"".join(row.texts[columns]): place for place, row in enumerate(before)}
    steps = Counter(
        places.get(text, place) - place for place, text in enumerate("".join(row.texts[columns]) for row in after)
    )
    del steps[0]
    if not steps:
        return 0
    by, _ = steps.most_common(1)[0]
    kept = zip(before[by:], after[:-by], strict=True) if by > 0 else zip(before[:by], after[-by:], strict=True)
    new = after[-by:] if by > 0 else after[:-by]
    cost = _LITTLE + sum(_unlike(*lines) for lines in kept) + sum(len(line.texts) for line in new)
    return by if cost < sum(map(_unlike, before, after)) else 0


def _unlike(before: Row, after: Row) -> int:
    """How many cells have something else on them."""
    return 0 if before.texts == after.texts else sum(map(ne, before.texts, after.texts))


def _differing(before: Row, after: Row) -> Iterator[tuple[int, int]]:
    """The stretches of cells, half-open, that differ between two lines; those that lie close together are one."""
    start = end = -1
    for place, (text, ink, was, inked) in enumerate(
        zip(after.texts, after.inks, before.texts, before.inks, strict=True)
    ):
        if text == was and (ink is inked or ink == (for_blanks(ink, inked) if text == " " else inked)):
            continue
        if start < 0:
            start = place
        elif place - end > _GAP:
            yield start, end
            start = place
        end = place + 1
    if start >= 0:
        yield start, end


@lru_cache(4_096)
def _cells(text: str) -> Sequence[str]:
    """A text cell by cell. Where its characters together do not take what each takes, it is one piece."""
    sizes = [get_character_cell_size(character) for character in text]
    width = cell_len(text)
    if sum(sizes) != width or (sizes and not sizes[0]):
        return [text, *repeat("", width - 1)] if width else []
    cells: list[str] = []
    for character, size in zip(text, sizes, strict=True):
        if size:
            head = len(cells)
            cells += [character, *repeat("", size - 1)]
        else:
            cells[head] += character
    return cells
