"""Words that frame an everyday date, as functions from dates to EDTF: `since 2014`, `before 1066`, `1984 or earlier`.

`before` and `after` keep off the whole of the date: what is before 1066 is by 1065.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from tui.dates.calendar import MINUTE
from tui.dates.moments import read_moment
from tui.dates.notation import TIMES, offset_text, unit_text
from tui.dates.vocabulary import Dates
from tui.dates.when import DateError, Moment, Precision

Frame: TypeAlias = Callable[[Dates], str]


def one_of(dates: Dates) -> str:
    """A date that is not framed."""
    return dates[0] if len(dates) == 1 else f"[{dates[0]}..{dates[1]}]"


def span(begin: Dates, end: Dates) -> str:
    """All the time from one date to another."""
    return f"{_end(begin)}/{_end(end)}"


def since(dates: Dates) -> str:
    """All the time from a date on."""
    return f"{_end(dates)}/.."


def between(begin: Dates, end: Dates) -> str:
    """Some time between two dates; where they are not as precise, from the beginning or to the end of the coarser."""
    first, last = _moment(begin[0]), _moment(end[-1])
    if first.precision is last.precision:
        return f"[{first}..{last}]"
    finer = max(first.precision, last.precision, key=list(Precision).index)
    return f"[{_unit(first, first.earliest, finer)}..{_unit(last, last.latest - 1, finer)}]"


def _until(dates: Dates) -> str:
    return f"../{_end(dates)}"


def _by(dates: Dates) -> str:
    return f"[..{dates[-1]}]"


def _not_before(dates: Dates) -> str:
    return f"[{dates[0]}..]"


def _before(dates: Dates) -> str:
    moment = _moment(dates[0])
    return f"[..{_unit(moment, moment.earliest - 1, moment.precision)}]"


def _after(dates: Dates) -> str:
    moment = _moment(dates[-1])
    return f"[{_unit(moment, moment.latest, moment.precision)}..]"


OPENINGS: Final[dict[str, Frame]] = {
    "since ": since,
    "from ": since,
    "until ": _until,
    "till ": _until,
    "up to ": _until,
    "before ": _before,
    "bef ": _before,
    "bef. ": _before,
    "pre-": _before,
    "after ": _after,
    "aft ": _after,
    "aft. ": _after,
    "post-": _after,
    "by ": _by,
    "no later than ": _by,
    "not later than ": _by,
    "not after ": _by,
    "on or before ": _by,
    "in or before ": _by,
    "no earlier than ": _not_before,
    "not earlier than ": _not_before,
    "not before ": _not_before,
    "on or after ": _not_before,
    "in or after ": _not_before,
}
"""What comes before a date (in small letters); `bef` and `aft` are those of genealogists (GEDCOM)."""

CLOSINGS: Final[dict[str, Frame]] = {
    " onwards": since,
    " onward": since,
    " or earlier": _by,
    " or before": _by,
    " or later": _not_before,
    " or after": _not_before,
}
"""What comes after a date."""


def _end(dates: Dates) -> str:
    """A date at an end of a span, which EDTF has no range for."""
    if len(dates) == 2:
        first, last = (date.rstrip("~?%") for date in dates)
        hint = f"write one date instead of {first} to {last}, such as {first}~"
        raise DateError("a span cannot begin or end in a range", hint)
    return dates[0]


def _moment(date: str) -> Moment:
    moment = read_moment(date, date)
    if moment is None:
        raise DateError(f"{date} cannot be written in EDTF", "write the year alone")
    return moment


def _unit(moment: Moment, instant: int, precision: Precision) -> str:
    """The unit of a precision that an instant lies in, in EDTF, with the offset and the doubt of a moment."""
    offset = moment.offset if precision in TIMES else None
    doubt = "%" if moment.approximate and moment.uncertain else "~" * moment.approximate + "?" * moment.uncertain
    return f"{unit_text(instant + (offset or 0) * MINUTE, precision)}{offset_text(offset)}{doubt}"
