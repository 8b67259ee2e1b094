"""Regular expressions that cannot hang the program: RE2 matches in time linear in the text (Cox, 2010).

Any case, and `^` and `$` stand at the ends of every line. Imported only where a query has a regular expression.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import re2  # type: ignore[import-untyped]  # google-re2 comes without types

from tui.query.error import QueryError, cut

_LONGEST: Final = 1_000

_BATCH: Final = 32
"""Texts that are first tried as one."""

_INDIVIDUAL: Final = ("\\A", "\\z", "(?")
"""What a pattern may tell the ends of a text from the ends of a line with."""


def check(pattern: str, column: int) -> None:
    """Raises `QueryError` at a column if a pattern is none that RE2 knows."""
    if len(pattern) > _LONGEST:
        raise QueryError("the regular expression is too long", column, f"at most {_LONGEST:,} characters")
    try:
        re2.compile(pattern, _options())
    except re2.error as error:
        raise QueryError(
            f"the regular expression is wrong: {cut(_reason(error))}", column, "quote it to search for it"
        ) from None


def matching(pattern: str, texts: Sequence[bytes]) -> list[bool]:
    """Which of some texts, in UTF-8, a pattern matches somewhere."""
    search = _compiled(pattern).search
    if any(sign in pattern for sign in _INDIVIDUAL):
        return [search(text) is not None for text in texts]
    # Where a pattern matches nowhere in many texts together, it matches none of them: mostly so, and much faster.
    hits: list[bool] = []
    for first in range(0, len(texts), _BATCH):
        batch = texts[first : first + _BATCH]
        if search(b"\n".join(batch)) is None:
            hits += [False] * len(batch)
        else:
            hits += [search(text) is not None for text in batch]
    return hits


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> "re2._Regexp":
    return re2.compile(f"(?m){pattern}".encode(), _options())


def _options() -> "re2.Options":
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    return options


def _reason(error: Exception) -> str:
    """What RE2 has against a pattern."""
    reason = error.args[0]
    return reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)
