"""When a day comes round again that people keep: every fifth year after a day.

What is dated by the clock is part of a log, whose days nobody keeps. The calendar is stepped by dateutil's recurrence
rules (RFC 5545), so that 29 February returns in leap years only.
"""

from datetime import datetime
from typing import Final

from tui.dates.calendar import Civil, civil
from tui.dates.parsing import parse
from tui.dates.when import Moment, Precision, Span, When

_KEPT: Final = 5


def next_anniversary(when: When, now: int) -> tuple[int, When] | None:
    """The years since a date began when its day next comes round, today included, and that day.

    `now` is in microseconds of the local clock. None if the years are not kept; for a date that does not begin on one
    known day, or begins on one to come; and for a present outside the years 1 to 9998, where recurrence rules end.
    """
    begin = when.begin if isinstance(when, Span) else when
    if not isinstance(begin, Moment) or begin.precision is not Precision.DAY or "X" in begin.text:
        return None
    first, present = civil(begin.earliest), civil(now)
    if not 1 <= present.year <= 9998 or present[:3] <= first[:3]:
        return None
    day = _next(first, present)
    years = day.year - first.year
    if years % _KEPT:
        return None
    return years, parse(f"{day.year:04}-{day.month:02}-{day.day:02}")


def _next(first: Civil, present: Civil) -> datetime:
    from dateutil.rrule import YEARLY, rrule

    today = datetime(*present[:3])  # noqa: DTZ001 - floating, as the local clock is
    found = rrule(YEARLY, dtstart=today, bymonth=first.month, bymonthday=first.day, count=1)
    return found[0]
