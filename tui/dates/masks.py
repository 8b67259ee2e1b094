"""Dates with unknown digits: `201X`, `2004-XX`, `156X-12-25` (the `X` of EDTF)."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from tui.dates.calendar import DAY, days_in_month, instant
from tui.dates.divisions import DIVISIONS
from tui.dates.periods import division_period
from tui.dates.when import DateError, Precision

_PRECISIONS: Final = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY, 3: Precision.MILLENNIUM}
_UP: Final = "0123456789"
_DOWN: Final = "9876543210"


def masked_period(year: str, month: str | None, day: str | None) -> tuple[int, int, Precision]:
    """The bounds (half-open, in microseconds) and the precision of a date in which some digits are `X`.

    The bounds reach from the first day that the digits fit to the last. Raises `DateError` if they fit none.
    """
    if month is None:
        return instant(next(_years(year, _UP))), instant(next(_years(year, _DOWN)) + 1), _year_precision(year)
    if day is None and month.isdigit() and int(month) in DIVISIONS:
        return division_period(next(_years(year, _UP)), next(_years(year, _DOWN)), int(month))
    months = matching(month, 12)
    days = matching(day, 31) if day is not None else [1]
    first = _first_fit(_years(year, _UP), months, days)
    last = _first_fit(_years(year, _DOWN), months[::-1], days[::-1])
    if first is None or last is None:
        written = "-".join(part for part in (year, month, day) if part is not None)
        raise DateError(
            f"no day of the calendar fits {written}", "write digits that fit a month, 01 to 12, and a day of it"
        )
    if day is not None:
        return instant(*first), instant(*last) + DAY, Precision.DAY
    return instant(*first), instant(*last) + days_in_month(*last[:2]) * DAY, Precision.MONTH


def matching(mask: str, largest: int) -> list[int]:
    """The numbers from 1 on that fit two digits of which some are `X`, in order."""
    fits = re.compile(mask.replace("X", "."))
    return [number for number in range(1, largest + 1) if fits.fullmatch(f"{number:02d}")]


def _years(mask: str, order: str) -> Iterator[int]:
    """The years that a mask fits: in time order if the digits stand in `order` upwards, backwards otherwise."""
    is_before_zero = mask[0] == "-"
    if is_before_zero:
        order = order[::-1]
    for digits in product(*(order if digit == "X" else digit for digit in mask.lstrip("-"))):
        year = int("".join(digits))
        if not is_before_zero:
            yield year
        elif year:  # there is no year -0000
            yield -year


def _first_fit(years: Iterator[int], months: list[int], days: list[int]) -> tuple[int, int, int] | None:
    fits = (
        (year, month, day) for year in years for month in months for day in days if day <= days_in_month(year, month)
    )
    return next(fits, None)


def _year_precision(mask: str) -> Precision:
    known = mask.lstrip("-").rstrip("X")
    return Precision.YEAR if "X" in known or not known else _PRECISIONS[4 - len(known)]
