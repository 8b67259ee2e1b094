"""One date of the Extended Date/Time Format, at any of its levels (ISO 8601-2:2019; Library of Congress, 2019)."""

import re
from typing import Final, NamedTuple

from tui.dates.calendar import instant
from tui.dates.clock import read_instant
from tui.dates.masks import masked_period
from tui.dates.notation import padded
from tui.dates.periods import period
from tui.dates.when import DateError, Moment, Precision

LAST_YEAR: Final = 10**11
"""The years that can be written reach from -LAST_YEAR to LAST_YEAR."""

_YEAR: Final = Precision.YEAR

# 2021, 2021-10, 2021-10-03, -0043; a month from 21 on is a division of the year
_plain: Final = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?").fullmatch

# the same with unknown digits (201X, 1985-04-XX) and with doubt on either side of a component (2004?-06-~11)
_doubted: Final = re.compile(
    r"([~?%]?)(-?[0-9X]{4})([~?%]?)(?:-([~?%]?)([0-9X]{2})([~?%]?)(?:-([~?%]?)([0-9X]{2})([~?%]?))?)?"
).fullmatch

# Y170000002, Y-17E7, Y171010000S3, 1950S2: with an exponent, or with the number of significant digits
_estimated: Final = re.compile(
    r"[~?%]?(?:Y(-?[1-9][0-9]*)(?:E([0-9]+))?|(-?[0-9]{4})(?=S))(?:S([0-9]+))?[~?%]?"
).fullmatch


class Component(NamedTuple):
    """A year, month or day as it is written, and the doubt about it."""

    digits: str
    approximate: bool
    uncertain: bool


def read_moment(text: str, literal: str) -> Moment | None:
    """Read one date in EDTF; None if the text has not the shape of one.

    Raises `DateError` for a text that has the shape, while the calendar has no such date.
    """
    plain = _plain(text)
    if plain is not None:
        earliest, latest, precision = period(*plain.groups())
        return Moment(earliest, latest, precision, text, literal=literal)
    if "T" in text or ":" in text:
        return read_instant(text, literal)
    doubted = _doubted(text)
    if doubted is not None:
        bounds_of = masked_period if "X" in text else period
        earliest, latest, precision = bounds_of(*doubted.group(2, 5, 8))
    else:
        estimated = _estimated(text)
        if estimated is None:
            return None
        first, last = _estimate(*estimated.groups())
        earliest, latest, precision = instant(first), instant(last + 1), _YEAR
    both = "%" in text
    approximate, uncertain = both or "~" in text, both or "?" in text
    return Moment(earliest, latest, precision, text, approximate, uncertain, literal=literal)


def components(text: str) -> tuple[Component, ...]:
    """The year, month and day of a date in EDTF, as far as they are given, each with the doubt about it.

    A qualifier to the left of a component speaks of that one, to its right of that one and of all before it. Empty for
    estimated years and for times of day.
    """
    match = _doubted(text)
    if match is None:
        return ()
    found: list[Component] = []
    from_right = ""
    for left, digits, right in ((7, 8, 9), (4, 5, 6), (1, 2, 3)):
        if match[digits] is not None:
            from_right += match[right]
            marks = match[left] + from_right
            found.append(Component(match[digits], "~" in marks or "%" in marks, "?" in marks or "%" in marks))
    return tuple(reversed(found))


def estimated_year(text: str) -> tuple[int, int | None]:
    """The year that an estimate in EDTF names, and how many of its digits are significant; None for all of them."""
    match = _estimated(text)
    if match is None:
        raise ValueError(text)
    long, exponent, short, significant = match.groups()
    return int(long or short) * 10 ** int(exponent or 0), int(significant) if significant else None


def _estimate(long: str | None, exponent: str | None, short: str | None, significant: str | None) -> tuple[int, int]:
    """The first and the last year that an estimated year can be. The digits are counted before any power is raised."""
    number = long or short or ""
    power = (exponent or "0").lstrip("0") or "0"
    digits = len(number.lstrip("-")) + int(power[:3])
    if digits > len(str(LAST_YEAR)):
        raise _too_far()
    year = int(number) * 10 ** int(power)
    if long and digits <= 4:
        raise DateError("Y is for years of more than four digits", f"write {padded(year)}")
    size = len(str(abs(year)))
    known = size if significant is None else int(significant[:3])
    if not 1 <= known <= size:
        raise DateError(f"{year} has not as many significant digits", f"write S1 to S{size}")
    unit = 10 ** (size - known)
    nearest = abs(year) // unit * unit
    farthest = nearest + unit - 1
    if farthest > LAST_YEAR:
        raise _too_far()
    return (-farthest, -nearest) if number[0] == "-" else (nearest, farthest)


def _too_far() -> DateError:
    return DateError("the year is beyond 100,000,000,000", "years reach from Y-1E11 to Y1E11")
