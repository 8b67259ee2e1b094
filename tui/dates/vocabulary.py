"""The words and signs that everyday dates are made of: a text becomes tokens, each of a kind that has one letter.

    d  a number of one or two digits      M  a month              E  an era (BC, AD)
    n  of three digits                    S  a season             s  the s of 1990s
    y  of four digits                     W  a weekday            C  century, K millennium
    N  of more                            P  early, mid, late     Q  quarter, H half
    o  an ordinal number (3rd)            R  a hemisphere         w  the w of an ISO week
    a  Ma, Ga     m  million, billion     Y  years                g  ago

Every other sign is a kind of its own. So the kinds of `3 Oct. 2021` are `dMy`, those of `mid-19th century` are `PoC`.
"""

import re
from typing import Final, NamedTuple, TypeAlias

from tui.dates.divisions import DIVISIONS
from tui.dates.names import MONTHS, WEEKDAYS

_tokens: Final = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)|((?:[A-Za-z]\.){2,}|twenty-first\b|[A-Za-z]+\.?)|(\S)", re.IGNORECASE
)

_ORDINALS: Final = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
"""

_MOST: Final = 12

_NUMBER_KINDS: Final = {1: "d", 2: "d", 3: "n", 4: "y"}


Dates: TypeAlias = tuple[str] | tuple[str, str]
"""What tokens mean, in EDTF: one date, or the first and the last of those of which one is meant."""


class Token(NamedTuple):
    """A word, number or sign: its kind, what number it stands for, and how it was written."""

    kind: str
    value: int
    text: str


def tokens(text: str) -> list[Token] | None:
    """The tokens of a text in ASCII; None if it has a word that no date is made of, or more tokens than any date."""
    found: list[Token] = []
    for match in _tokens.finditer(text):
        number, word, sign = match.groups()
        if len(found) == _MOST:
            return None
        if number:
            digits = number.replace(",", "")
            found.append(Token(_NUMBER_KINDS.get(len(digits), "N"), int(digits), digits))
        elif sign:
            if sign == "-" and found and found[-1].kind == "P":
                continue  # mid-1990s
            found.append(Token(sign, 0, sign))
        else:
            name = word.lower().replace(".", "")
            if name in _NOISE:
                continue
            if name in _ORDINAL_SUFFIXES and found and found[-1].kind in "dn":
                found[-1] = found[-1]._replace(kind="o")
                continue
            known = VOCABULARY.get(name)
            if known is None:
                return None
            found.append(Token(*known, word))
    return found


_NOISE: Final = {"the", "of"}
_ORDINAL_SUFFIXES: Final = {"st", "nd", "rd", "th"}


def _vocabulary() -> dict[str, tuple[str, int]]:
    known: dict[str, tuple[str, int]] = {}
    for number, month in enumerate(MONTHS, 1):
        known[month.lower()] = known[month[:3].lower()] = ("M", number)
    for number, weekday in enumerate(WEEKDAYS):
        known[weekday.lower()] = known[weekday[:3].lower()] = ("W", number)
    for number, ordinal in enumerate(_ORDINALS.split(), 1):
        known[ordinal] = ("o", number)
    for number in range(21, 25):
        known[DIVISIONS[number].name] = ("S", number)
    return known | {
        "sept": ("M", 9),
        "tues": ("W", 1),
        "weds": ("W", 2),
        "thur": ("W", 3),
        "thurs": ("W", 3),
        "fall": ("S", 23),
        "early": ("P", 37),
        "mid": ("P", 38),
        "middle": ("P", 38),
        "late": ("P", 39),
        "northern": ("R", 4),
        "southern": ("R", 8),
        "bc": ("E", -1),
        "bce": ("E", -1),
        "ad": ("E", 1),
        "ce": ("E", 1),
        "s": ("s", 0),
        "century": ("C", 0),
        "cent": ("C", 0),
        "c": ("C", 0),
        "millennium": ("K", 0),
        "quarter": ("Q", 0),
        "q": ("Q", 0),
        "half": ("H", 0),
        "h": ("H", 0),
        "w": ("w", 0),
        "ma": ("a", 6),
        "mya": ("a", 6),
        "ga": ("a", 9),
        "gya": ("a", 9),
        "bya": ("a", 9),
        "million": ("m", 6),
        "billion": ("m", 9),
        "years": ("Y", 0),
        "ago": ("g", 0),
    }


VOCABULARY: Final = _vocabulary()
