"""Dates in words where there is little room."""

import re
from typing import Final

_MONTHS: Final = re.compile(
    r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b"
)


def brief(when: str) -> str:
    """A date in words with its months cut to three letters."""
    return _MONTHS.sub(r"\1", when)
