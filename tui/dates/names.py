"""What English calls the parts of time: months, weekdays, seasons, years and ordinal numbers."""

from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MILLIONS: Final = {10**9: "billion", 10**6: "million"}
"""What so many years are counted in, from most to least."""

_DEEP: Final = 10**6
_ROUND: Final = 1000

_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """A number as a place in a row: 1st, 2nd, 3rd, 4th, 11th, 21st."""
    suffix = "th" if number // 10 % 10 == 1 else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


def year_name(year: int) -> str:
    """An astronomical year as people write it: 2021, 79 CE, 44 BCE, 12,000 CE."""
    if year <= 0:
        return f"{_grouped(1 - year)} BCE"
    return str(year) if 1000 <= year <= 9999 else f"{_grouped(year)} CE"


def deep_year_name(year: int) -> str:
    """A round year of deep time as people tell it: 66 million years ago, 13.8 billion years ago; "" for any other.

    It is told by its astronomical number. By the era it would be 66,000,001 BCE, whose last digit nobody means.
    """
    if year > -_DEEP or year % _ROUND:
        return ""
    unit, name = next((unit, name) for unit, name in MILLIONS.items() if -year >= unit)
    whole, rest = divmod(-year, unit)
    digits = f".{rest:0{len(str(unit)) - 1}}".rstrip("0").rstrip(".")
    return f"{whole}{digits} {name} years ago"


def month_name(year: int, month: int) -> str:
    """A month of an astronomical year: October 2021."""
    return f"{MONTHS[month - 1]} {year_name(year)}"


def day_name(year: int, month: int, day: int) -> str:
    """A day of an astronomical year: 3 October 2021."""
    return f"{day} {month_name(year, month)}"


def years_name(first: int, last: int) -> str:
    """The years from one to another: 2021–25, 1899–1901, 509–27 BCE, 79–81 CE, 50 BCE – 50 CE."""
    if last <= 0:
        return f"{_grouped(1 - first)}–{_grouped(1 - last)} BCE"
    if first <= 0:
        return f"{year_name(first)} – {year_name(last)}"
    if first < 1000 or last > 9999:
        return f"{_grouped(first)}–{_grouped(last)} CE"
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"


def _grouped(number: int) -> str:
    return f"{number:,}" if number > 9999 else str(number)
