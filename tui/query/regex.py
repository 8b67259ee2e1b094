"""Regular expressions that cannot hang the program: RE2 matches in time linear in the text (Cox, 2010).

Any case, and `^` and `$` stand at the ends of every line. Imported only where a query has a regular expression.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import re2  # type: ignore[import-untyped]  # google-re2 comes without types

from tui.query.error import QueryError, cut
from tui.query.prose import RECORD_END

_LONGEST: Final = 1_000

_INDIVIDUAL: Final = re.compile(r"\\[AzCQ]|\(\?\w*-")
"""What a pattern may tell the ends of a text from the ends of a line with, or reach beyond its own end."""

_LINE_BOUND: Final = re.compile(r"(?:[^\\\[(]|\((?!\?[^:])|\\[bBwdS/.*+?()|{}-]|\[[^\\\[\]^][^\\\[\]]*\])*")
"""Patterns, nearly all, that certainly match no line break."""


def check(pattern: str, column: int) -> None:
    """Raises `QueryError` at a column if a pattern is none that RE2 knows."""
    if len(pattern) > _LONGEST:
        raise QueryError("the regular expression is too long", column, f"at most {_LONGEST:,} characters")
    try:
        re2.compile(pattern, _options())
    except UnicodeEncodeError:
        raise QueryError("the regular expression has half a character in it", column, "write it in UTF-8") from None
    except re2.error as error:
        raise QueryError(
            f"the regular expression is wrong: {cut(_reason(error))}", column, "quote it to search for it"
        ) from None


def matching(pattern: str, texts: Iterable[bytes]) -> list[bool]:
    """Which of some texts, in UTF-8, a pattern matches somewhere."""
    search = _compiled(pattern).search
    return [search(text) is not None for text in texts]


def matching_in_batches(pattern: str, batches: Sequence[bytes]) -> list[bool]:
    """Which of some texts in batches (see `prose`) a pattern matches somewhere.

    A call takes longer than the search that it is for. So a batch is searched as one first: mostly it has no match
    at all. Where the batch before had one in every text, it is asked next whether this one has.
    """
    if _INDIVIDUAL.search(pattern):
        return [hit for batch in batches for hit in matching(pattern, _texts(batch))]
    search, matches_each = _compiled(pattern).search, _each(pattern).fullmatch
    matches = _whether(pattern).Match
    is_line_bound = _LINE_BOUND.fullmatch(pattern) is not None
    hits: list[bool] = []
    had_all = False
    for batch in batches:
        if search(batch) is None:
            found = [False] * _count(batch)
        elif had_all and matches_each(batch) is not None:
            found = [True] * _count(batch)
        else:
            found = [matches(text) is not None for text in _texts(batch)]
        had_all = is_line_bound and all(found)
        hits += found
    return hits


def _texts(batch: bytes) -> list[bytes]:
    return [text[1:-1] for text in batch.split(RECORD_END)[1:-1]]


def _count(batch: bytes) -> int:
    return batch.count(RECORD_END) - 1


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> "re2._Regexp":
    return re2.compile(f"(?m){pattern}".encode(), _options())


@lru_cache(maxsize=64)
def _each(pattern: str) -> "re2._Regexp":
    r"""Matches a batch if the pattern, which is bound to lines, matches in each of its texts.

    Only `\C` matches what parts them, one `\C` for each; so from one to the next there is a match.
    """
    return re2.compile(rf"\C(?:(?s:.*?)(?m:{pattern})(?s:.*)\C)*".encode(), _options())


@lru_cache(maxsize=64)
def _whether(pattern: str) -> "re2.Filter":
    """Tells whether the pattern matches a text, which takes half as long as to tell where.

    The filter that it is made for would look for letters of the pattern first. The other branch, control characters
    that no text has, has none to look for, and the pattern is tried at once.
    """
    whether = re2.Filter()
    whether.Add(rf"(?m:{pattern})|[\x01-\x08\x0e-\x1f]".encode(), _options())
    whether.Compile()
    return whether


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
