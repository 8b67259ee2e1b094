"""The proleptic Gregorian calendar for any year, in integers.

Days and microseconds are counted from 1970-01-01; years are astronomical (year 0 is 1 BCE), as in ISO 8601.
The day count follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
"""

from typing import Final, NamedTuple

MICROSECOND: Final = 1
MILLISECOND: Final = 1_000
SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

_MONTH_LENGTHS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Civil(NamedTuple):
    """An instant as people write it: `year` astronomical, `month` and `day` from 1, a clock of 24 hours."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    microsecond: int


def is_leap(year: int) -> bool:
    """Whether an astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days a month has: 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month]


def day_number(year: int, month: int, day: int) -> int:
    """The days from 1970-01-01 to a date; negative before it."""
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 719_469


def instant(
    year: int,
    month: int = 1,
    day: int = 1,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
) -> int:
    """The microseconds from 1970-01-01T00:00 to a date and time."""
    return day_number(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * SECOND + microsecond


def civil(microseconds: int) -> Civil:
    """The date and time of an instant given in microseconds from 1970-01-01T00:00."""
    days, rest = divmod(microseconds, DAY)
    days += 719_468
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400 + (month <= 2)
    seconds, microsecond = divmod(rest, SECOND)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return Civil(year, month, day, hour, minute, second, microsecond)
