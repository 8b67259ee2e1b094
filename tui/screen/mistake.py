"""Where in the text of a filter its mistake is shown."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\s()]+|[()]")


def mistaken(text: str, column: int) -> tuple[int, int]:
    """From where to where, counted from 0, the word stands that begins at a column (from 1).

    Where nothing stands, because something is missing, it is the word before.
    """
    at = column - 1
    word = _WORD.match(text, at)
    if word is None:
        word = next(reversed(list(_WORD.finditer(text, 0, at))), None)
    return word.span() if word else (0, 0)
