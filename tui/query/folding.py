"""Texts as they are compared: any case, and without accents where the one who asks writes none.

Case is folded, and accents are told from letters, by the Unicode Character Database: an accent is a combining mark
of class 10 or more, which leaves out the signs (nukta, virama, kana voicing) that make other letters.
"""

import re
import unicodedata
from functools import cache
from typing import Final

_ACCENTS: Final = re.compile("[\u0300-\u0333\u0339-\u034e\u0350-\u036f\u0483-\u0487]+")
"""Of the Latin, Greek and Cyrillic scripts: a set so small that looking for it is fast."""

_OTHER_SCRIPTS: Final = re.compile(
    "[\u0590-\u10ff\u1200-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u302f\ua66f-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0001efff]"
)
"""Where all other accents are, among much else."""


def fold(text: str) -> str:
    """A text in any case and without accents, its white space single blanks."""
    if text.isascii():
        return _ascii(text)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text.casefold()))
    if _OTHER_SCRIPTS.search(bare):
        bare = _other_accents().sub("", bare)
    return unicodedata.normalize("NFC", " ".join(bare.split()))


def cased(text: str) -> str:
    """A text in any case, accents and all, its white space single blanks."""
    if text.isascii():
        return _ascii(text)
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", text).casefold().split()))


def has_accents(text: str) -> bool:
    """Whether a text is written with accents, so that they count."""
    return not text.isascii() and fold(text) != cased(text)


def _ascii(text: str) -> str:
    if "  " in text or "\n" in text or "\t" in text:
        text = " ".join(text.split())
    return text.lower()


@cache
def _other_accents() -> re.Pattern[str]:
    """The accents of all scripts."""
    marks = (chr(code) for code in range(0x300, 0x1F000))
    return re.compile(f"[{''.join(mark for mark in marks if unicodedata.combining(mark) >= 10)}]+")
