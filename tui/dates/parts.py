"""The parts of a year, month, decade or century (early, middle, late), and what these and longer times are called.

Where they begin and end is a policy: thirds, by the calendar's own units. They are approximate, so their first and
last units are.
"""

from typing import Final

from tui.dates.calendar import civil, days_in_month
from tui.dates.names import month_name, ordinal
from tui.dates.notation import padded, year_text
from tui.dates.when import Moment, Precision

YEAR_PARTS: Final = {"early": 37, "mid": 38, "late": 39}
"""The division of a year that each part is."""

_MONTH_PARTS: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}

_YEARS_PARTS: Final = {
    10: {"early": (0, 3), "mid": (4, 6), "late": (7, 9)},
    100: {"early": (0, 33), "mid": (34, 66), "late": (67, 99)},
}


def part_of_month(part: str, year: int, month: int) -> tuple[str, str]:
    """The first and the last day of a part of a month, in EDTF."""
    first, last = _MONTH_PARTS[part]
    start = f"{padded(year)}-{month:02d}"
    return f"{start}-{first:02d}~", f"{start}-{min(last, days_in_month(year, month)):02d}~"


def part_of_years(part: str, start: int, years: int) -> tuple[str, str]:
    """The first and the last year of a part of the 10 or 100 years that begin with a year, in EDTF."""
    first, last = _YEARS_PARTS[years][part]
    return f"{year_text(start + first)}~", f"{year_text(start + last)}~"


def part_name(part: str, whole: str) -> str:
    """A part with what it is a part of: `early October 2021`, `mid-1990s`."""
    return f"mid-{whole}" if part == "mid" else f"{part} {whole}"


def range_name(first: Moment, last: Moment) -> str | None:
    """What a range of approximate days or years is called if it is a part of a month, decade or century."""
    begin, end = civil(first.earliest), civil(last.earliest)
    if first.precision is Precision.DAY:
        for part in _MONTH_PARTS:
            if (first.text, last.text) == part_of_month(part, begin.year, begin.month):
                return part_name(part, month_name(begin.year, begin.month))
        return None
    for years, parts in _YEARS_PARTS.items():
        for part, (offset, length) in parts.items():
            start = begin.year - offset
            name = era_name(start, start + years - 1)
            if name and end.year == start + length:
                return part_name(part, name)
    return None


def era_name(first: int, last: int) -> str | None:
    """What astronomical years are called if they are a decade, a century or a millennium; None if they are neither.

    The 19th century is 1800 to 1899, as EDTF has it; the 5th century BCE is 500 to 401 BCE. Decades are called by
    their first year (the 1990s), unless that would call a century so too.
    """
    length = last - first + 1
    if length == 10 and first >= 100 and first % 10 == 0 and first % 100:
        return f"{first}s"
    name = {100: "century", 1000: "millennium"}.get(length)
    if name and first >= 0 and first % length == 0:
        return f"{ordinal(first // length + 1)} {name}"
    if name and first < 0 and first % length == 1:
        return f"{ordinal((1 - first) // length)} {name} BCE"
    return None
