"""What a single date is called in English, its doubt left aside: `October 2021`, `25 December in the 1560s`."""

from tui.dates.calendar import MINUTE, civil, days_in_month
from tui.dates.divisions import DIVISIONS
from tui.dates.masks import matching
from tui.dates.moments import components, estimated_year
from tui.dates.names import MILLIONS, MONTHS, day_name, deep_year_name, month_name, ordinal, year_name, years_name
from tui.dates.notation import TIMES, signed_offset
from tui.dates.parts import era_name
from tui.dates.when import Moment, Precision


def moment_name(moment: Moment) -> str:
    """What a date is called, whatever the doubt about it."""
    if moment.precision in TIMES:
        return f"{local_day(moment)}, {clock_name(moment)}{offset_name(moment)}"
    if "X" in moment.text:
        return _masked(moment)
    at = civil(moment.earliest)
    if moment.precision is Precision.DAY:
        return day_name(at.year, at.month, at.day)
    if moment.precision is Precision.MONTH:
        return month_name(at.year, at.month)
    if moment.precision is Precision.YEAR:
        return _year(moment)
    return division_name(_division_number(moment), at.year)


def division_name(number: int, year: int) -> str:
    """What a division of an astronomical year is called: spring 2021, winter 2021–22, Q3 2021."""
    division = DIVISIONS[number]
    crosses = division.first_month + division.months > 13
    return f"{division.name} {years_name(year, year + 1) if crosses else year_name(year)}"


def local_day(moment: Moment) -> str:
    """The day that an instant is on, by the clock it was written with."""
    at = civil(_local(moment))
    return day_name(at.year, at.month, at.day)


def clock_name(moment: Moment) -> str:
    """The time that an instant is at, by the clock it was written with and as precise as it was written."""
    at = civil(_local(moment))
    clock = f"{at.hour:02d}:{at.minute:02d}"
    if moment.precision is Precision.HOUR:
        end = civil(_local(moment) + moment.latest - moment.earliest)
        return f"between {clock} and {end.hour or 24:02d}:{end.minute:02d}"
    if moment.precision is Precision.MINUTE:
        return clock
    if moment.precision is Precision.SECOND:
        return f"{clock}:{at.second:02d}"
    decimals = 7 - len(str(moment.latest - moment.earliest))
    return f"{clock}:{at.second:02d}.{at.microsecond:06d}"[: 9 + decimals]


def offset_name(moment: Moment) -> str:
    """What follows the time: nothing for a floating one, ` UTC`, ` +03:00`, ` +03:00 (Europe/Kyiv)`."""
    if moment.offset is None:
        return ""
    if moment.zone:
        return f" {signed_offset(moment.offset)} ({moment.zone})"
    return f" {signed_offset(moment.offset)}" if moment.offset else " UTC"


def _local(moment: Moment) -> int:
    return moment.earliest + (moment.offset or 0) * MINUTE


def _year(moment: Moment) -> str:
    first, last = civil(moment.earliest).year, civil(moment.latest - 1).year
    if first == last:
        return deep_year_name(first) or year_name(first)
    year, digits = estimated_year(moment.text)
    nearest = min(abs(first), abs(last))
    for unit, name in MILLIONS.items():
        if year < 0 and nearest >= unit:
            decimals = max((digits or 0) - len(str(nearest // unit)), 0)
            return f"{nearest / unit:,.{decimals}f} {name} years ago"
    return f"{year_name(year)} or so ({years_name(first, last)})"


def _division_number(moment: Moment) -> int:
    return int(components(moment.text)[1].digits)


def _masked(moment: Moment) -> str:
    year, month, day = (*(component.digits for component in components(moment.text)), "", "")[:3]
    if not month:
        return _masked_years(year)
    if month.isdigit() and int(month) in DIVISIONS:
        return f"{DIVISIONS[int(month)].name} {_in_years(year)}"
    in_month = "some month" if month == "XX" else _alternatives([MONTHS[n - 1] for n in matching(month, 12)])
    if day == "XX":
        in_month = "some day" if month == "XX" else f"some day in {in_month}"
    elif day.isdigit() and month.isdigit():
        in_month = f"{int(day)} {in_month}"
    elif day:
        last = days_in_month(int(year) if year.isdigit() else 2000, int(month)) if month.isdigit() else 31
        in_month = f"the {_alternatives([ordinal(n) for n in matching(day, last)])} of {in_month}"
    return f"{in_month} {year_name(int(year)) if 'X' not in year and month != 'XX' else _in_years(year)}"


def _in_years(mask: str) -> str:
    """Where in time the years lie that fit a mask: `in 1985`, `in the 1560s`, `of an unknown year`."""
    if "X" not in mask:
        return f"in {year_name(int(mask))}"
    name = _masked_years(mask)
    if name.startswith("an unknown"):
        return f"of {name}"
    return f"in {name}" if name.startswith("a year") else f"in the {name}"


def _masked_years(mask: str) -> str:
    """What the years are called that fit a mask: `1560s`, `16th century`, `a year from 1050 to 1950`."""
    ends = sorted((int(mask.replace("X", "0")), int(mask.replace("X", "9"))))
    first, last = ends if mask[0] != "-" or ends[1] else (ends[0], -1)
    known = mask.lstrip("-").rstrip("X")
    if not known:
        return "an unknown year" if first >= 0 else "an unknown year BCE"
    name = era_name(first, last) if "X" not in known else None
    if name:
        return name
    if last - first == 9 and first >= 1000:
        return f"decade {years_name(first, last)}"
    return f"a year from {year_name(first)} to {year_name(last)}"


def _alternatives(names: list[str]) -> str:
    """One of several names: `October, November or December`, and of more than four in a row `1st to 9th`."""
    if len(names) > 4:
        return f"{names[0]} to {names[-1]}"
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]
