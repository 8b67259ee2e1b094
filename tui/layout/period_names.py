"""How periods of the axis are called, each from its first instant; there is no year 0, deep time counts from now."""

from collections.abc import Callable
from typing import Final, TypeAlias

from tui.dates.calendar import DAY, SECOND, civil, instant
from tui.dates.names import MONTHS, WEEKDAYS, ordinal, year_name

Wording: TypeAlias = Callable[[int], str]
"""From the first instant of a period to what it is called."""

EPOCH: Final = instant(1)
"""The first instant of 1 CE."""


def fraction(digits: int) -> Wording:
    """So many digits of a second: .123."""

    def wording(now: int) -> str:
        return f".{now % SECOND:06}"[: digits + 1]

    return wording


def clock_time(now: int) -> str:
    """14:05."""
    time = civil(now)
    return f"{time.hour:02}:{time.minute:02}"


def clock_second(now: int) -> str:
    """14:05:22."""
    return f"{clock_time(now)}:{civil(now).second:02}"


def day_and_second(now: int) -> str:
    """28 October 2021, 14:05:22."""
    return f"{day(now)}, {clock_second(now)}"


def short_day_and_second(now: int) -> str:
    """28 Oct 2021, 14:05:22."""
    return f"{short_day(now)}, {clock_second(now)}"


def weekday_and_day(now: int) -> str:
    """Thursday 28 October 2021."""
    return f"{_weekday(now)} {day(now)}"


def day(now: int) -> str:
    """28 October 2021."""
    return f"{civil(now).day} {month(now)}"


def short_day(now: int) -> str:
    """28 Oct 2021."""
    return f"{civil(now).day} {short_month(now)}"


def weekday_of_month(now: int) -> str:
    """Thursday 28."""
    return f"{_weekday(now)} {civil(now).day}"


def short_weekday_of_month(now: int) -> str:
    """Thu 28."""
    return f"{_weekday(now)[:3]} {civil(now).day}"


def day_of_month(now: int) -> str:
    """28."""
    return str(civil(now).day)


def month(now: int) -> str:
    """October 2021."""
    return f"{month_of_year(now)} {year(now)}"


def short_month(now: int) -> str:
    """Oct 2021."""
    return f"{short_month_of_year(now)} {year(now)}"


def month_of_year(now: int) -> str:
    """October."""
    return MONTHS[civil(now).month - 1]


def short_month_of_year(now: int) -> str:
    """Oct."""
    return month_of_year(now)[:3]


def year(now: int) -> str:
    """2021, 79 CE, 44 BCE, 12,000 BCE."""
    return year_name(civil(now).year)


def decade(now: int) -> str:
    """2010s, 40s BCE; 0s CE and 0s BCE on the sides of the epoch."""
    number = civil(now).year
    if number <= 0:
        return f"{(1 - number) // 10 * 10}s BCE"
    return f"{number // 10 * 10}s" if number >= 10 else "0s CE"


def count_of(years: int, unit: str) -> Wording:
    """Periods of so many years counted from the epoch: 21st century, 5th century BCE."""

    def wording(now: int) -> str:
        number = civil(now).year
        if number <= 0:
            return f"{ordinal((1 - number) // years)} {unit} BCE"
        return f"{ordinal(number // years + 1)} {unit}"

    return wording


def age(now: int) -> str:
    """The distance of a year in deep time: 66 Ma ago, +2.5 Gy to come; 1 CE between them."""
    number = civil(now).year
    if number == 1:
        return year_name(1)
    distance = number if number > 0 else 1 - number
    unit, name = age_unit(distance)
    whole, rest = divmod(distance, unit)
    digits = f"{rest:0{len(str(unit)) - 1}}".rstrip("0")
    text = f"{whole}.{digits}" if digits else str(whole)
    return f"+{text} {name}y" if number > 0 else f"{text} {name}a"


def age_unit(years: int) -> tuple[int, str]:
    """The unit that so many years are counted in, and its prefix."""
    return next(((unit, name) for unit, name in ((10**9, "G"), (10**6, "M")) if years >= unit), (10**3, "k"))


def era(now: int) -> str:
    """BCE or CE."""
    return "CE" if now >= EPOCH else "BCE"


def long_era(now: int) -> str:
    """Common Era or the time before it."""
    return "Common Era" if now >= EPOCH else "Before the Common Era"


def deep_era(now: int) -> str:
    """What the units of `age` count."""
    return "years to come" if now >= EPOCH else "years ago"


def long_deep_era(now: int) -> str:
    """What the units of `age` are, too."""
    return deep_era(now) if now >= EPOCH else f"{deep_era(now)}: ka thousand, Ma million, Ga thousand million"


def _weekday(now: int) -> str:
    return WEEKDAYS[(now // DAY + 3) % 7]
