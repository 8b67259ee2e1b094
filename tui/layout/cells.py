"""Text in terminal cells: split, measured and shortened without ever halving a character.

How wide a text is, is for the terminal to say, so whoever draws brings the measure along: a function from a text to
its number of cells (0 for a combining mark, 2 for a wide character).
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

CellLen: TypeAlias = Callable[[str], int]
"""How many cells a text takes."""

_JOINER: Final = "\u200d"

_NARROW: Final = re.compile("[ -~¡-¬®-ʯ‐-‧]*").fullmatch
"""Whether a text has nothing but characters of one cell each, as nearly all titles do."""


def split(text: str, cell_len: CellLen) -> Sequence[str]:
    """One string for each cell of a text: a character with its marks, and "" for the second cell of a wide one."""
    if _NARROW(text):
        return text
    cells: list[str] = []
    cluster = ""
    for character in text:
        if cluster and not cluster.endswith(_JOINER) and cell_len(cluster) and cell_len(character):
            _add(cells, cluster, cell_len)
            cluster = ""
        cluster += character
    _add(cells, cluster, cell_len)
    return cells


def shorten(text: str, room: int, ellipsis: str, cell_len: CellLen) -> str:
    """A text in at most `room` cells: cut between words if that costs little, else between characters; "" if hopeless.

    What is cut ends in the ellipsis, and says at least three cells of the text.
    """
    if cell_len(text) <= room:
        return text
    keep = room - cell_len(ellipsis)
    if keep < 3:
        return ""
    cells = split(text, cell_len)
    kept = "".join(cells[: keep - (cells[keep] == "")])
    if cells[keep] != " ":
        words = kept.rpartition(" ")[0]
        kept = words if cell_len(words) * 3 >= keep * 2 else kept
    return kept.rstrip(" ,;:.–-(") + ellipsis


def _add(cells: list[str], cluster: str, cell_len: CellLen) -> None:
    width = cell_len(cluster)
    if width:
        cells.append(cluster)
        cells.extend([""] * (width - 1))
