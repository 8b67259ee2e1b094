"""How long ago a date was, how long it will be, or how long something had lasted, no more exactly than it is known.

Where a date is known to the day or the month, that is a length of time in two units; where it is known to the year, in
one, and from its middle; where it is vaguer than that, the least and the most that it can be.
"""

from typing import Final

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Edge, Moment, Span, When, elapsed
from tui.dates.calendar import DAY
from tui.dates.durations import elapsed_roughly

_MONTH: Final = 31 * DAY
_YEAR: Final = 366 * DAY


def ago(when: When, now: int) -> str:
    """How far a date is from now, in words: `4 years 1 month ago`, `about 34 years ago`, `for about 2 years so far`.

    `now` is in microseconds; "" for a date that does not say.
    """
    earliest, latest = when.hull
    if isinstance(when, Span):
        begin, end = (edge.hull if isinstance(edge, Moment) else None for edge in (when.begin, when.end))
        if when.is_open:
            return f"for {_apart(begin, now)} so far" if begin and begin[1] <= now else ""
        nearest = end if latest <= now else begin
    else:
        nearest = _finite(earliest, latest)
    if latest <= now:
        return f"{_apart(nearest, now)} ago" if nearest else ""
    if earliest > now:
        return f"in {_apart(nearest, now)}" if nearest else ""
    return "now" if when.core and when.core[0] <= now < when.core[1] else "possibly now"


def age(when: When, at: When) -> str:
    """How long something had lasted on a day: `4 years 1 month`, `about 34 years`, `5 to 14 years`, `begun then`.

    As with a distance, it is the time between the beginnings of two units. "" if it never began, is no span, or the
    day may be at any time.
    """
    day = _finite(*at.hull)
    if not isinstance(when, Span) or when.begin is Edge.OPEN or day is None:
        return ""
    if not isinstance(when.begin, Moment):
        return "begun nobody knows when"
    begun = when.begin.hull
    if _length(begun) > _YEAR or _length(day) > _YEAR:
        return _between(begun, day)
    return "begun then" if begun[1] > day[0] else _told(begun[0], day[0], begun, day)


def _finite(earliest: int, latest: int) -> Bounds | None:
    return (earliest, latest) if earliest > BEGINNING_OF_TIME and latest < END_OF_TIME else None


def _length(bounds: Bounds) -> int:
    return bounds[1] - bounds[0]


def _apart(bounds: Bounds, now: int) -> str:
    """How far bounds are from now: their middle, or both of their ends."""
    if _length(bounds) > _YEAR:
        return _between(*sorted((bounds, (now, now + 1))))
    return _told((bounds[0] + bounds[1] - 1) // 2, now, bounds)


def _told(start: int, end: int, *vague: Bounds) -> str:
    """The time between two instants, in the largest unit alone if bounds that they come from are wider than a month."""
    is_vague = any(_length(bounds) > _MONTH for bounds in vague)
    return f"about {elapsed_roughly(start, end)}" if is_vague else elapsed(start, end)


def _between(first: Bounds, last: Bounds) -> str:
    """The least and the most time from an instant of some bounds to one of others: `427 to 526 years`.

    The most alone where the two may be one instant.
    """
    most = elapsed_roughly(first[0], last[1] - 1)
    if first[1] > last[0]:
        return f"at most {most}"
    least = elapsed_roughly(first[1] - 1, last[0])
    if least == most:
        return f"about {most}"
    number, _, unit = least.partition(" ")
    is_shared = unit.rstrip("s") == most.partition(" ")[2].rstrip("s")
    return f"{number if is_shared else least} to {most}"
