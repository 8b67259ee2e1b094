"""One date in everyday wording put into EDTF, with the doubt about it: `c. 3 Oct 2021`, `1991 (?)`, `today`, `@0`."""

import re
from typing import Final

from tui.dates.calendar import DAY, SECOND, civil
from tui.dates.daytime import day_time
from tui.dates.moments import read_moment
from tui.dates.notation import unit_text
from tui.dates.phrases import is_day, phrase
from tui.dates.vocabulary import Dates, tokens
from tui.dates.when import DateError, Precision

_ABOUT: Final = "circa|approximately|approx|about|abt|around|roughly|est|ca?"

_SIGNS: Final = (
    (re.compile(r"^(?:possibly|perhaps|probably|maybe)\s+", re.IGNORECASE), "?"),
    (re.compile(rf"^(?:~\s*|(?:{_ABOUT})(?:\.\s*|\s+|(?=[0-9])))", re.IGNORECASE), "~"),
    (re.compile(r"(?<![~?%])\s*(?:\?|\(\?\))$"), "?"),
    (re.compile(r"(?<![~?%])\s*(?:~|\((?:approx\.?|approximately|circa|ca?\.)\))$", re.IGNORECASE), "~"),
)

_MARKS: Final = {"": "", "~": "~", "?": "?", "?~": "%", "~?": "%"}

_unix: Final = re.compile(r"@(-?[0-9]{1,15})(?:\.([0-9]{1,6}))?").fullmatch


def read_date(text: str, now: int | None) -> Dates | None:
    """One date in EDTF, or the first and the last of those that are meant; None if the text is not one date.

    Raises `DateError` for a text that can be read as two dates, or that names one which does not exist.
    """
    wording, doubt = without_doubt(text)
    dates = read_certain(wording, now)
    return doubted(dates, doubt) if dates else None


def without_doubt(text: str) -> tuple[str, str]:
    """A text without the words and signs of doubt around it, and what they say: `~`, `?`, `%` for both, or nothing."""
    if text[:1].isdigit() and text[-1:].isalnum():
        return text, ""
    doubt = ""
    for sign, mark in _SIGNS:
        text, found = sign.subn("", text)
        if found and mark not in doubt:
            doubt += mark
    return text, _MARKS[doubt]


def doubted(dates: Dates, doubt: str) -> Dates:
    """The same dates, with a doubt about them added to what they have."""
    if not doubt:
        return dates
    if len(dates) == 1:
        return (_doubted(dates[0], doubt),)
    return _doubted(dates[0], doubt), _doubted(dates[1], doubt)


def _doubted(date: str, doubt: str) -> str:
    before = date[-1] if date[-1] in "~?%" else ""
    return date.removesuffix(before) + (doubt if before in {"", doubt} else "%")


def read_certain(text: str, now: int | None) -> Dates | None:
    """One date without doubt: in EDTF, by the day it is read, in Unix seconds, with a time of day or in words."""
    if text.lower() in _DAYS_FROM_NOW:
        return (_relative(text.lower(), now),)
    if text.startswith("@"):
        return _in_unix_time(text)
    moment = read_moment(text, text)
    if moment is not None:
        return (moment.text,)
    timed = day_time(text)
    if timed is not None:
        day = read_certain(timed.day, now)
        return (f"{day[0]}{timed.time}{timed.zone}",) if day and is_day(day[0]) else None
    found = tokens(text)
    return phrase(found) if found else None


_DAYS_FROM_NOW: Final = {"now": 0, "today": 0, "yesterday": -1, "tomorrow": 1}


def _relative(name: str, now: int | None) -> str:
    if now is None:
        raise DateError(f"{name!r} is another date tomorrow", "write the date, such as 2021-10-03")
    unit = Precision.SECOND if name == "now" else Precision.DAY
    return unit_text(now + _DAYS_FROM_NOW[name] * DAY, unit)


def _in_unix_time(text: str) -> Dates | None:
    match = _unix(text)
    if match is None:
        return None
    seconds, decimals = match[1], match[2] or ""
    fraction = int(decimals.ljust(6, "0")) * (-1 if seconds[0] == "-" else 1)
    instant = int(seconds) * SECOND + fraction
    if not 0 <= civil(instant).year <= 9999:
        raise DateError(
            f"{text} is in the year {civil(instant).year}",
            "the number after @ is in seconds; write milliseconds as decimals, such as @1609459200.123",
        )
    microseconds = f".{instant % SECOND:06d}"[: len(decimals) + 1] if decimals else ""
    return (f"{unit_text(instant, Precision.SECOND)}{microseconds}Z",)
