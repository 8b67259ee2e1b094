"""Everyday wording put into EDTF, where it has one reading: `3–5 October 2021`, `since 2014`, `1991 or 1992`.

What is read here is one date (`everyday_date`), one that is framed by words (`frames`), or several with something
between them, of which one may lend the other what both share (`everyday_pair`).
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from tui.dates.everyday_date import doubted, read_date, without_doubt
from tui.dates.everyday_pair import read_pair
from tui.dates.frames import CLOSINGS, OPENINGS, between, one_of, since, span
from tui.dates.vocabulary import Dates

_KEYBOARD: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑−", "-"),
        **dict.fromkeys("‒—―", "–"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        "’": "'",
        "≈": "~",
    }
)

_TO: Final = r"\s+(?:to|until|till|through|thru)\s+|\s*–\s*|\s+-\s+|-"
_MOST_JOINTS: Final = 7
"""What can join two dates, and hyphens inside them: an instant with its offset has three."""

_joints: Final = re.compile(_TO, re.IGNORECASE)
_until_now: Final = re.compile(
    rf"(.*?)(?:{_TO})(?:the )?(?:present|now|today|date|ongoing|current)", re.IGNORECASE
).fullmatch
_limits: Final = re.compile(r"(?:between|bet\.?)\s+(.+?)\s+and\s+(.+)", re.IGNORECASE).fullmatch
_list: Final = re.compile(r"(.+)\s+(and|or)\s+(.+)", re.IGNORECASE).fullmatch


def plain(text: str) -> str:
    """A text with the signs of typography as they are on a keyboard; every dash is an en dash, which is on none."""
    return text.translate(_KEYBOARD)


def translated(text: str, now: int | None) -> str | None:
    """The EDTF of an everyday date; None if it is not one. Raises `DateError` if it has two readings, or none.

    `now` is what `today` and its like are read by, in microseconds of the local clock; None refuses them.
    """
    if not text.replace("–", "").isascii():
        return None
    wording = text.replace("'s", "s")
    wording = _after(wording, _PREPOSITIONS) or wording
    dates = read_date(wording, now)
    if dates is not None:
        return one_of(dates)
    return _framed(wording, now) or _spanned(wording, now) or _between(wording, now) or _listed(wording, now)


_PREPOSITIONS: Final = ("in the year ", "the year ", "in ", "on ", "during ")


def _after(text: str, openings: Iterable[str]) -> str | None:
    """What follows the first of some openings that a text has, whatever its case; None if it has none of them."""
    lowered = text.lower()
    return next((text[len(opening) :].lstrip() for opening in openings if lowered.startswith(opening)), None)


def _framed(text: str, now: int | None) -> str | None:
    """A date that is framed by words: `since 2014`, `before 1066`, `1984 or earlier`."""
    lowered = text.lower()
    closing = next((words for words in CLOSINGS if lowered.endswith(words)), None)
    if closing is not None:
        dates = read_date((_after(text, ("from ",)) or text)[: -len(closing)], now)
        return CLOSINGS[closing](dates) if dates else None
    opening = next((words for words in OPENINGS if lowered.startswith(words)), None) if lowered[:1].isalpha() else None
    if opening is not None:
        dates = read_date(text[len(opening) :], now)
        return OPENINGS[opening](dates) if dates else None
    return None


def _spanned(text: str, now: int | None) -> str | None:
    """From one date to another: `1914–18`, `3–5 October 2021`, `October to December 2021`, `2014–present`."""
    text = _after(text, ("from ",)) or text
    ongoing = _until_now(text)
    if ongoing:
        begin = read_date(ongoing[1], now)
        return since(begin) if begin else None
    ends = _joined(text, now)
    return span(*ends) if ends else None


def _joined(text: str, now: int | None) -> tuple[Dates, Dates] | None:
    """Two dates with a dash or its like between them.

    Doubt about what a dash joins without spaces is doubt about both: `c. 1850–60`.
    """
    wording, doubt = without_doubt(text)
    begin = text.find(wording)
    end = begin + len(wording)
    joints = list(islice(_joints.finditer(text, begin, end), _MOST_JOINTS + 1))
    for joint in joints if len(joints) <= _MOST_JOINTS else ():
        if joint[0] in {"-", "–"}:
            pair = read_pair(text[begin : joint.start()], text[joint.end() : end], joint[0], now)
            if pair:
                return doubted(pair[0], doubt), doubted(pair[1], doubt)
        else:
            pair = read_pair(text[: joint.start()], text[joint.end() :], joint[0], now)
            if pair:
                return pair
    return None


def _between(text: str, now: int | None) -> str | None:
    """Some time between two dates: `between 1939 and 1945`, `between 3 and 5 October 2021`."""
    limits = _limits(text)
    pair = read_pair(limits[1], limits[2], "and", now) if limits else None
    return between(*pair) if pair else None


def _listed(text: str, now: int | None) -> str | None:
    """One of several dates, or all of them: `1991 or 1992`, `3 and 5 October 2021`, `1667, 1668 or 1670–72`."""
    listed = _list(text)
    if listed is None:
        return None
    others, conjunction, last = listed[1].rstrip(", "), listed[2].lower(), listed[3]
    pair = read_pair(others, last, conjunction, now)
    members = [_member(dates) for dates in pair] if pair else _members([*others.split(","), last], now)
    braces = "{}" if conjunction == "and" else "[]"
    return f"{braces[0]}{','.join(members)}{braces[1]}" if members else None


def _members(texts: Sequence[str], now: int | None) -> list[str]:
    """Dates and ranges of dates as they stand in a set; none at all if one of them is neither."""
    members = []
    for text in texts:
        dates = read_date(text.strip(), now)
        ends = None if dates else _joined(text.strip(), now)
        if dates:
            members.append(_member(dates))
        elif ends:
            members.append(_member((ends[0][0], ends[1][-1])))
        else:
            return []
    return members


def _member(dates: Dates) -> str:
    return "..".join(dates)
