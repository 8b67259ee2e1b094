"""Everyday dates in numbers alone, as tokens, put into EDTF: `31.12.1999`, `10/2021`, and those of ISO 8601-1."""

from collections.abc import Sequence

from tui.dates.calendar import DAY, day_number, days_in_month
from tui.dates.names import year_name
from tui.dates.notation import unit_text
from tui.dates.vocabulary import Dates, Token
from tui.dates.when import DateError, Precision


def numeric(tokens: Sequence[Token]) -> Dates:
    """A day in numbers of which the year comes last: read if only one of the others can be the month."""
    first, second, year = tokens[0], tokens[2], tokens[4]
    possible = {
        f"{year.text}-{month.value:02d}-{day.value:02d}": day.value <= days_in_month(year.value, month.value)
        for day, month in ((first, second), (second, first))
        if 1 <= month.value <= 12 and 1 <= day.value <= 31
    }
    written = "".join(token.text for token in tokens)
    if not possible:
        raise DateError(f"{written} is no day of the calendar", "write year-month-day, such as 2021-10-03")
    existing = [date for date, exists in possible.items() if exists]
    if len(existing) > 1:
        raise DateError(f"{written} has two readings", f"write {' or '.join(existing)}")
    return ((existing or list(possible))[0],)


def month_number(tokens: Sequence[Token]) -> Dates:
    """A month in numbers: 10/2021."""
    month, year = tokens[0].value, tokens[2]
    if not 1 <= month <= 12:
        raise DateError(f"{year_name(year.value)} has no month {month:02d}", "months are 01 to 12")
    return (f"{year.text}-{month:02d}",)


def year_first(tokens: Sequence[Token]) -> Dates:
    """A day in numbers in the order of ISO 8601, whatever stands between them: 2021.10.03."""
    return (f"{tokens[0].text}-{tokens[2].value:02d}-{tokens[4].value:02d}",)


def day_of_year(tokens: Sequence[Token]) -> Dates:
    """An ordinal date of ISO 8601: 2021-276."""
    year, day = tokens[0].value, tokens[2].value
    length = 337 + days_in_month(year, 2)
    if not 1 <= day <= length:
        raise DateError(f"{year_name(year)} has no day {day}", f"its days are 001 to {length}")
    return (unit_text((day_number(year, 1, 1) + day - 1) * DAY, Precision.DAY),)


def week(tokens: Sequence[Token]) -> Dates:
    """A week or day of ISO 8601: the first week of a year is the one with 4 January in it; weeks begin on Monday."""
    year, week = tokens[0].value, tokens[3].value
    monday = _first_monday(year)
    weeks = (_first_monday(year + 1) - monday) // 7
    if not 1 <= week <= weeks:
        raise DateError(f"{year_name(year)} has no week {week}", f"its weeks are 01 to {weeks}")
    monday += 7 * (week - 1)
    if len(tokens) == 4:
        return unit_text(monday * DAY, Precision.DAY), unit_text((monday + 6) * DAY, Precision.DAY)
    day = tokens[5].value
    if not 1 <= day <= 7:
        raise DateError(f"a week has no day {day}", "days of a week are 1 (Monday) to 7 (Sunday)")
    return (unit_text((monday + day - 1) * DAY, Precision.DAY),)


def _first_monday(year: int) -> int:
    fourth = day_number(year, 1, 4)
    return fourth - (fourth + 3) % 7
