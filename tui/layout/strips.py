"""The granularities of the axis: where the periods of each begin, and how they are called.

One object for each granularity. Boundaries that are not simply a multiple:

| granularity      | where its periods begin                                                                        |
|------------------|------------------------------------------------------------------------------------------------|
| microsecond–hour | multiples within the day; the axis is floating time, so every day has 24 hours                 |
| 2 days           | odd days: 1, 3 … 29; a last one that would be alone before the next 1st is left out (29 in a   |
|                  | leap February)                                                                                 |
| 5 days           | 1, 5, 10, 15, 20, 25: from 4 (25–28 February) to 7 days (25–31) apart                          |
| 10, 15 days      | 1, 10, 20; 1, 15                                                                               |
| 3, 6 months      | January, April …; January, July                                                                |
| n years          | CE years and BCE years that n divides: … 20 BCE, 10 BCE, 1 CE, 10, 20 …; 1 CE only from n = 5  |
|                  | on, since 2 CE would follow too closely. There is no year 0: it is 1 BCE                       |
| decade           | the 2010s begin in 2010; the 40s BCE in 49 BCE; the first decade of each era has nine years    |
| century          | as EDTF has it (`19XX` is 1900–1999), the 1st from 1 to 99; the 5th BCE from 500 to 401 BCE    |
| millennium       | the 3rd begins in 2000, the 1st in 1 CE, the 1st BCE in 1000 BCE                               |
| era              | BCE, CE                                                                                        |
"""

from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME
from tui.dates.calendar import DAY, MILLISECOND, MINUTE, SECOND, civil, days_in_month, instant
from tui.layout import period_names as names
from tui.layout.period_names import EPOCH, Wording

DEEP: Final = 100_000
"""Steps of so many years and more are counted from now, as geologists do: ka, Ma, Ga."""

_YEAR: Final = 365 * DAY

Wordings: TypeAlias = tuple[tuple[int, Wording], ...]
"""What periods are called, from the longest wording to the shortest: its cells in a year of four digits, and itself."""


class Strip(NamedTuple):
    """A granularity: `floor` is where the period of an instant begins, `after` the beginning of the period after that.

    `shortest` is the least that two beginnings are apart, in microseconds. For years, `step` is how many of them a
    period has, and `room` the cells that labels take near an instant, where they may be longer than elsewhere.
    """

    shortest: int
    floor: Callable[[int], int]
    after: Callable[[int], int]
    wordings: Wordings
    step: int = 0
    room: Callable[[int], int] | None = None


@cache
def clock(step: int) -> Strip:
    """Periods of so many microseconds, which divide a day."""

    def floor(now: int) -> int:
        return now // step * step

    def after(now: int) -> int:
        return floor(now) + step

    if step < SECOND:
        digits = 6 if step < MILLISECOND else 3
        return Strip(step, floor, after, ((digits + 1, names.fraction(digits)),))
    return Strip(step, floor, after, ((8, names.clock_second),) if step < MINUTE else ((5, names.clock_time),))


@cache
def days(step: int) -> Strip:
    """Periods of so many days (1, 2, 5, 10, 15) within each month."""

    def floor(now: int) -> int:
        date = civil(now)
        first_days = _first_days(step, days_in_month(date.year, date.month))
        return instant(date.year, date.month, first_days[bisect_right(first_days, date.day) - 1])

    def after(now: int) -> int:
        date = civil(now)
        first_days = _first_days(step, days_in_month(date.year, date.month))
        place = bisect_right(first_days, date.day)
        if place == len(first_days):
            return _month(date.year * 12 + date.month)
        return instant(date.year, date.month, first_days[place])

    shortest = {1: 1, 2: 2, 5: 4, 10: 9, 15: 14}[step] * DAY
    wordings: Wordings = ((2, names.day_of_month),)
    if step == 1:
        wordings = ((12, names.weekday_of_month), (6, names.short_weekday_of_month), *wordings)
    return Strip(shortest, floor, after, wordings)


@cache
def months(step: int) -> Strip:
    """Periods of so many months (1, 3, 6) within each year."""

    def floor(now: int) -> int:
        date = civil(now)
        return _month((date.year * 12 + date.month - 1) // step * step)

    def after(now: int) -> int:
        date = civil(now)
        return _month(((date.year * 12 + date.month - 1) // step + 1) * step)

    shortest = {1: 28, 3: 90, 6: 181}[step] * DAY
    return Strip(shortest, floor, after, ((9, names.month_of_year), (3, names.short_month_of_year)))


@cache
def years(step: int) -> Strip:
    """Periods of so many years, counted from the epoch in both directions."""

    def floor(now: int) -> int:
        year = civil(now).year
        if year >= step:
            return instant(year // step * step)
        if year >= 1:
            return EPOCH if has_epoch else instant(1 - step)
        return instant(1 + (year - 1) // step * step)

    def after(now: int) -> int:
        year = civil(floor(now)).year
        if year == 1 - step:
            return EPOCH if has_epoch else instant(step)
        return instant(max(step, 2) if year == 1 else year + step)

    has_epoch = step == 1 or step >= _LEAST_WITH_EPOCH
    shortest = (step - 1 if step >= _LEAST_WITH_EPOCH else step) * _YEAR
    if step >= DEEP:
        return Strip(shortest, floor, after, ((7, names.age),), step, _age_room(step))
    return Strip(shortest, floor, after, ((10 if step >= 1000 else 4, names.year),), step, _year_room)


def _month(number: int) -> int:
    """The first instant of a month counted from January of the year 0."""
    return instant(number // 12, number % 12 + 1)


@cache
def _first_days(step: int, length: int) -> tuple[int, ...]:
    """The days of a month of so many days that a period of days begins on."""
    if step <= 2:
        return tuple(range(1, length + 2 - step, step))
    return (1, *range(step, _LAST_FIRST_DAY[step] + 1, step))


def _year_room(now: int) -> int:
    """The cells that years around this one take, the same for all that are near the epoch on its side."""
    year = civil(now).year
    if -9999 < year < 1000:
        return 6 if year > 0 else 8
    return len(names.year(now))


def _age_room(step: int) -> Callable[[int], int]:
    def room(now: int) -> int:
        """The cells of the whole number, of the digits after the point that the step needs, and of sign and unit."""
        distance = abs(civil(now).year)
        unit, _ = names.age_unit(distance)
        return len(str(distance // unit)) + len(str(unit // step)) + 4

    return room


def _decade_floor(now: int) -> int:
    year = civil(now).year
    if year >= 10:
        return instant(year // 10 * 10)
    return EPOCH if year >= 1 else instant(-8 - (1 - year) // 10 * 10)


def _decade_after(now: int) -> int:
    year = civil(_decade_floor(now)).year
    if year == -8:
        return EPOCH
    return instant(10 if year == 1 else year + 10)


def _era_floor(now: int) -> int:
    return EPOCH if now >= EPOCH else BEGINNING_OF_TIME


def _era_after(now: int) -> int:
    return END_OF_TIME if now >= EPOCH else EPOCH


def _named(strip: Strip, *wordings: tuple[int, Wording]) -> Strip:
    return Strip(strip.shortest, strip.floor, strip.after, wordings)


_LEAST_WITH_EPOCH: Final = 5

_LAST_FIRST_DAY: Final = {5: 25, 10: 20, 15: 15}

DATED_SECONDS: Final = _named(clock(SECOND), (28, names.day_and_second), (21, names.short_day_and_second))
"""Seconds, with their day."""

DATES: Final = _named(clock(DAY), (27, names.weekday_and_day), (17, names.day), (11, names.short_day))
"""Days, with their month and year."""

DATED_MONTHS: Final = _named(months(1), (14, names.month), (8, names.short_month))
"""Months, with their year."""

DECADES: Final = Strip(9 * _YEAR, _decade_floor, _decade_after, ((5, names.decade),))

CENTURIES: Final = _named(years(100), (12, names.count_of(100, "century")), (7, names.count_of(100, "c.")))

MILLENNIA: Final = _named(years(1000), (14, names.count_of(1000, "millennium")))

ERAS: Final = Strip(10**12 * _YEAR, _era_floor, _era_after, ((21, names.long_era), (3, names.era)))

DEEP_ERAS: Final = Strip(10**12 * _YEAR, _era_floor, _era_after, ((52, names.long_deep_era), (13, names.deep_era)))
