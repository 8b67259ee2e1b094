"""When a day of the year comes round again.

The calendar is stepped by dateutil's recurrence rules (RFC 5545), so that 29 February returns in leap years only.
"""

from datetime import datetime

from tui.dates.calendar import MINUTE, Civil, civil
from tui.dates.parsing import parse
from tui.dates.when import Moment, Precision, Span, When

_FINER = (Precision.HOUR, Precision.MINUTE, Precision.SECOND, Precision.MILLISECOND, Precision.MICROSECOND)


def next_anniversary(when: When, now: int) -> tuple[int, When] | None:
    """The years since a date began when its day next comes round, today included, and that day.

    `now` is in microseconds of the local clock. None for a date whose first day is not known or still to come, and
    for a present outside the years 1 to 9998, where recurrence rules end.
    """
    begin = when.begin if isinstance(when, Span) else when
    if not isinstance(begin, Moment) or begin.precision not in {Precision.DAY, *_FINER} or _is_masked(begin):
        return None
    first, present = civil(begin.earliest + (begin.offset or 0) * MINUTE), civil(now)
    if not 1 <= present.year <= 9998 or present[:3] <= first[:3]:
        return None
    day = _next(first, present)
    return day.year - first.year, parse(f"{day.year:04}-{day.month:02}-{day.day:02}")


def _next(first: Civil, present: Civil) -> datetime:
    from dateutil.rrule import YEARLY, rrule

    today = datetime(*present[:3])  # noqa: DTZ001 - floating, as the local clock is
    found = rrule(YEARLY, dtstart=today, bymonth=first.month, bymonthday=first.day, count=1)
    return found[0]


def _is_masked(moment: Moment) -> bool:
    """Whether the day is one of several, as in `156X-12-25`."""
    return moment.precision is Precision.DAY and "X" in moment.text
