"""What is wrong with a query, said so that it can be mended."""

from collections.abc import Iterable

_SHOWN = 40
"""Characters of a wrong text that a message repeats."""


class QueryError(ValueError):
    """A query that cannot be read: what is wrong, at which column (from 1), and what to write instead."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


def shown(text: str) -> str:
    """A text as a message quotes it."""
    return f"“{cut(text)}”"


def cut(text: str) -> str:
    """A text as long as a message can take it."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that a text is most likely a slip for; "" if none is near."""
    from difflib import get_close_matches

    if len(text) > _SHOWN:
        return ""
    return next(iter(get_close_matches(text.casefold(), known, n=1, cutoff=0.8)), "")
