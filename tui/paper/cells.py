"""Text measured, wrapped and aligned in terminal cells.

A wide character (Chinese, Japanese, Korean, emoji) takes two cells, a combining mark none. Widths are rich's, which
follow Unicode Standard Annex #11 and know joined emoji.
"""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len, chop_cells

__all__ = ["cell_len", "pad_left", "shorten", "wrap"]

_JOINER: Final = "\u200d"
_HYPHENATED: Final = "[^-/]*[-/]+|[^-/]+"


def pad_left(text: str, cells: int) -> str:
    """A text after as many spaces as it takes to fill so many cells."""
    return " " * (cells - cell_len(text)) + text


def shorten(text: str, cells: int, ellipsis: str) -> str:
    """A text cut to so many cells, with the ellipsis where something is missing; never half a character."""
    if cell_len(text) <= cells:
        return text
    kept = chop_cells(text, cells - cell_len(ellipsis))[0]
    return kept.rstrip() + ellipsis


def wrap(text: str, cells: int) -> list[str]:
    """A text in lines of at most so many cells (2 or more), broken between words; an empty one has no lines.

    A line also breaks beside a wide character, as Chinese and Japanese have no spaces to break at, and within a word
    that no line can hold.
    """
    return list(_fill(text, cells))


def _fill(text: str, cells: int) -> Iterator[str]:
    line, taken = "", 0
    for word in filter(None, text.split(" ")):
        glue = " " if line else ""
        for piece in _pieces(word, cells):
            size = cell_len(piece)
            if taken + len(glue) + size <= cells:
                line += glue + piece
                taken += len(glue) + size
            else:
                yield line
                line, taken = piece, size
            glue = ""
    if line:
        yield line


def _pieces(word: str, cells: int) -> Iterator[str]:
    """The parts of a word that a line holds whole: each wide character, and what stands between wide ones."""
    if word.isascii():
        yield from _chop(word, cells)
        return
    piece, is_wide = "", False
    for character in word:
        size = cell_len(character)
        joins = size == 0 or piece.endswith(_JOINER)
        if piece and not joins and (size == 2 or is_wide):
            yield from _chop(piece, cells)
            piece = ""
        if not joins:
            is_wide = size == 2
        piece += character
    if piece:
        yield from _chop(piece, cells)


def _chop(piece: str, cells: int) -> Iterator[str]:
    """A part of a word that fits, or else its own parts: broken after hyphens and slashes, and anywhere at last."""
    if cell_len(piece) <= cells:
        yield piece
        return
    for part in re.findall(_HYPHENATED, piece):
        yield from chop_cells(part, cells) if cell_len(part) > cells else [part]
