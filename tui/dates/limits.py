"""A stretch of time as two dates that read back as it: the first begins where it begins, the second ends where it ends.

Dates with a time of day are written for the years -9999 to 9999 (EDTF level 0, ISO 8601-1); beyond them EDTF knows
whole years only, and the limits are the years that hold the stretch.
"""

from typing import Final

from tui.dates.calendar import DAY, SECOND, civil
from tui.dates.when import Bounds

_LAST_YEAR: Final = 9999


def limits(bounds: Bounds) -> tuple[str, str]:
    """The dates of half-open bounds (microseconds): `parse` gives them back as `earliest` and `latest`."""
    start, end = bounds
    return _limit(start, start), _limit(end - 1, end)


def _limit(inside: int, edge: int) -> str:
    """The date that has an instant in it, and an edge next to the instant as one of its own."""
    unit = next((unit for unit in (DAY, SECOND) if edge % unit == 0), 1)
    at = civil(inside // unit * unit)
    if abs(at.year) > _LAST_YEAR:
        return f"Y{at.year}"
    day = f"{'-' if at.year < 0 else ''}{abs(at.year):04}-{at.month:02}-{at.day:02}"
    if unit == DAY:
        return day
    clock = f"{at.hour:02}:{at.minute:02}:{at.second:02}"
    return f"{day}T{clock}" if unit == SECOND else f"{day}T{clock}.{at.microsecond:06}"
