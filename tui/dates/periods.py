"""The bounds of a year, a month, a day or a division of the year, and what is wrong with those that do not exist."""

from typing import Final

from tui.dates.calendar import DAY, days_in_month, instant
from tui.dates.divisions import DIVISIONS
from tui.dates.names import MONTHS, day_name, year_name
from tui.dates.notation import padded
from tui.dates.when import DateError, Precision

_YEAR: Final = Precision.YEAR  # looked up once: an attribute of an enumeration is slow to find
_MONTH: Final = Precision.MONTH
_DAY: Final = Precision.DAY


def period(year_text: str, month_text: str | None, day_text: str | None) -> tuple[int, int, Precision]:
    """The bounds (half-open, in microseconds) and the precision of a date given in digits.

    The year is astronomical, the month may be the number of a division of the year (21 to 41). Raises `DateError`
    for a date that the calendar does not have.
    """
    year = int(year_text)
    if year == 0 and year_text[0] == "-":
        raise DateError("there is no year -0000", "0000 is 1 BCE, -0001 is 2 BCE")
    if month_text is None:
        return instant(year), instant(year + 1), _YEAR
    month = int(month_text)
    if day_text is not None:
        day = int(day_text)
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month):
            start = instant(year, month, day)
            return start, start + DAY, _DAY
        raise _no_such_day(year, month, day)
    if 1 <= month <= 12:
        start = instant(year, month)
        return start, start + days_in_month(year, month) * DAY, _MONTH
    if month in DIVISIONS:
        return division_period(year, year, month)
    raise _no_such_month(year, month)


def division_period(first_year: int, last_year: int, number: int) -> tuple[int, int, Precision]:
    """The bounds and precision of a division of the year, from its first year's first month to its last year's last."""
    division = DIVISIONS[number]
    years, month = divmod(division.first_month + division.months - 1, 12)
    return instant(first_year, division.first_month), instant(last_year + years, month + 1), division.precision


def _no_such_month(year: int, month: int) -> DateError:
    last = year // 100 * 100 + month
    if month > 12 and last > year > 0:
        hint = f"for the years {year} to {last} write {padded(year)}/{padded(last)}"
    else:
        hint = "months are 01 to 12, seasons 21 to 24, quarters 33 to 36"
    return DateError(f"{year_name(year)} has no month {month:02d}", hint)


def _no_such_day(year: int, month: int, day: int) -> DateError:
    if not 1 <= month <= 12:
        swapped = 1 <= day <= 12 and 1 <= month <= days_in_month(year, day)
        hint = f"the month comes before the day: {padded(year)}-{day:02d}-{month:02d}"
        return DateError(f"{year_name(year)} has no month {month:02d}", hint if swapped else "months are 01 to 12")
    if day == 0:
        return DateError(f"{MONTHS[month - 1]} {year_name(year)} has no day 00", "days begin at 01")
    if month == 2 and day == 29:
        hint = f"{year_name(year)} is not a leap year"
    else:
        hint = f"{MONTHS[month - 1]} has {days_in_month(year, month)} days"
    return DateError(f"{day_name(year, month, day)} does not exist", hint)
