"""How a date is read, told to whoever asks: its bounds, precision and doubt, or what is wrong with it."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Final

from tui.dates.calendar import instant
from tui.dates.divisions import DIVISIONS
from tui.dates.notation import edtf, padded, written
from tui.dates.parsing import parse
from tui.dates.when import Choice, DateError, Moment, Precision, When
from tui.dates.wording import words


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means as a date. The bounds are inclusive, as `written` gives them; empty if it is not `valid`.

    `message` is what is wrong with a text that is not a date and what to write instead; of one that is a date, what
    else its author may have meant, or nothing.
    """

    input: str
    valid: bool
    edtf: str = ""
    earliest: str = ""
    latest: str = ""
    precision: str = ""
    approximate: bool = False
    uncertain: bool = False
    words: str = ""
    message: str = ""

    def as_json(self) -> dict[str, str | bool]:
        """The same as an object of JSON, its keys in the order of the fields."""
        return asdict(self)


def read(text: str, now: int | None = None) -> Reading:
    """Read a text as a date, whatever it is; `now` as in `parse`."""
    try:
        when = parse(text, now)
    except DateError as error:
        return Reading(text, valid=False, message="; ".join(filter(None, (error.message, error.hint))))
    earliest, latest = written(when)
    return Reading(
        text,
        valid=True,
        edtf=edtf(when),
        earliest=earliest,
        latest=latest,
        precision=str(when.precision),
        approximate=when.approximate,
        uncertain=when.uncertain,
        words=words(when),
        message=note(when),
    )


def note(when: When) -> str:
    """What else the author of a date may have meant by its literal; empty if nothing else comes to mind."""
    literal = when.literal.strip()
    for pattern, tell in _NOTES:
        match = pattern.fullmatch(literal)
        told = tell(match, when) if match else ""
        if told:
            return told
    return _JULIAN if any(m.precision is Precision.DAY and m.earliest < _GREGORIAN for m in _moments(when)) else ""


_GREGORIAN: Final = instant(1582, 10, 15)
_JULIAN: Final = (
    "read in the Gregorian calendar; a date in the Julian one, as sources of the time have it, is not converted"
)


def _years_meant(match: re.Match[str], when: When) -> str:
    century, year, number = match.groups()
    if int(number) not in DIVISIONS or number <= year:
        return ""
    last = century + number
    return f"{words(when)} in EDTF; for the years {century}{year} to {last} write {century}{year}/{last}"


def _winter_meant(match: re.Match[str], _when: When) -> str:
    year = int(match[1])
    return f"December {year} to February {year + 1}; for the winter before write winter {year - 1}–{year % 100:02d}"


def _order_meant(_match: re.Match[str], when: When) -> str:
    return f"read as {words(when)}; {edtf(when)} has no other reading anywhere"


def _decade_meant(match: re.Match[str], _when: When) -> str:
    century = match[1]
    return f"read as the century, {century}00 to {century}99; for the ten years write {century}0X"


def _century_meant(match: re.Match[str], _when: When) -> str:
    first = (int(match[1]) - 1) * 100
    strictly = f"[{padded(first + 1)}..{padded(first + 100)}]"
    return f"{padded(first)} to {padded(first + 99)}, as EDTF has it; counted from the year 1 it is {strictly}"


def _month_meant(match: re.Match[str], when: When) -> str:
    return f"read as {words(when)}, years; for the month write {match[1]}-{match[2]}"


_NOTES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], When], str]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), tell)
    for pattern, tell in (
        (r"([0-9]{2})([0-9]{2})-([0-9]{2})[~?%]?", _years_meant),
        (r"winter(?: of|,)? ([0-9]{4})", _winter_meant),
        (r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", _order_meant),
        (r"(?:the )?([0-9]{1,2})00s", _decade_meant),
        (r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century(?: (?:ce|ad))?", _century_meant),
        (r"([0-9]{4})[–—](0[1-9]|1[0-2])", _month_meant),
    )
)


def _moments(when: When) -> tuple[Moment, ...]:
    if isinstance(when, Moment):
        return (when,)
    if isinstance(when, Choice):
        return when.moments
    return tuple(end for end in (when.begin, when.end) if isinstance(end, Moment))
