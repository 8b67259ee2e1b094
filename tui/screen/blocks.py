"""Blocks of text in lines of a width: paragraphs, and what hangs beside a label or the sign of a list."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from textual.content import Content

_LEAST: Final = 12


class Block(NamedTuple):
    """A text that is wrapped beside what its first line begins with."""

    text: Content
    beside: Content = Content("")


def laid_out(blocks: Iterable[Block], width: int) -> Content:
    """Blocks one below the other, in lines of so many cells, unless that is too narrow for words."""
    return Content("\n").join(line for block in blocks for line in _lines(block, width))


def _lines(block: Block, width: int) -> Iterator[Content]:
    indent = block.beside.cell_length
    if indent > width // 2:
        yield block.beside
        indent = 2
    beside = block.beside if indent == block.beside.cell_length else Content(" " * indent)
    for line in block.text.wrap(max(width - indent, _LEAST)):
        yield Content.assemble(beside, line.rstrip())
        beside = Content(" " * indent)
