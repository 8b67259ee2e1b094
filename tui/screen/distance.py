"""How long ago a date was, or how long it will be, no more exactly than it is known."""

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Moment, Span, When, elapsed
from tui.dates.calendar import DAY

_MONTH = 31 * DAY


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


def _finite(earliest: int, latest: int) -> Bounds | None:
    return (earliest, latest) if earliest > BEGINNING_OF_TIME and latest < END_OF_TIME else None


def _apart(bounds: Bounds, now: int) -> str:
    """How far the middle of bounds is from now: in the largest unit alone if they are wider than a month."""
    earliest, latest = bounds
    middle = (earliest + latest - 1) // 2
    length = elapsed(min(middle, now), max(middle, now))
    return "about " + " ".join(length.split()[:2]) if latest - earliest > _MONTH else length
