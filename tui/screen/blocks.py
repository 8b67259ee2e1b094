"""Blocks of text in lines of a width: paragraphs, and what hangs beside a label or the sign of a list."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from textual.content import Content

_LEAST: Final = 12
"""A text has so many cells beside what it begins with, or stands below it."""

_HANGING: Final = 2
"""The cells before a text that stands below what it begins with."""


class Block(NamedTuple):
    """A text that is wrapped beside what its first line begins with."""

    text: Content
    beside: Content = Content("")


def laid_out(blocks: Iterable[Block], width: int) -> Content:
    """Blocks one below the other, in lines of so many cells."""
    return Content("\n").join(line for block in blocks for line in _lines(block, width))


def _lines(block: Block, width: int) -> Iterator[Content]:
    indent = block.beside.cell_length
    beside = block.beside
    if indent > _HANGING and width - indent < _LEAST:
        yield beside.rstrip()
        indent = _HANGING
        beside = Content(" " * indent)
    for line in block.text.wrap(max(width - indent, 1)):
        yield Content.assemble(beside, line.rstrip())
        beside = Content(" " * indent)
