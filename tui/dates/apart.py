"""How far apart two dates are: the least and the most that their evidence allows."""

from typing import Final, TypeAlias

from tui.dates.calendar import DAY, instant
from tui.dates.durations import elapsed, elapsed_at_most
from tui.dates.moments import LAST_YEAR
from tui.dates.notation import TIMES
from tui.dates.when import END_OF_TIME, Choice, Moment, Precision, Span, When
from tui.dates.worlds import Ends, cover, ends

_YEAR: Final = 366 * DAY
_EXACT: Final = TIMES | {Precision.DAY}
_UNBOUNDED: Final = END_OF_TIME + instant(-LAST_YEAR)  # farther than any two years that can be written


def distance(a: When, b: When) -> tuple[int, int]:
    """The least and the most microseconds that two dates lie apart: 0 where they may share an instant.

    In each pair of their worlds it is the shortest way from the one to the other. The most is as long as all of time
    where an end has no bound.
    """
    return _least(a, b)[0], _most(a, b)[0]


def distance_words(a: When, b: When) -> str:
    """How far apart two dates are: `7 years 3 months`, or `7 years; at least 6 years, at most 8 years`.

    What comes first is the time between the beginnings of the units that are nearest to each other, as if both were
    exact, and known to the year at least; where they are not known to the day, the bounds follow.
    """
    if b.sort_key < a.sort_key:
        a, b = b, a
    least, most = _least(a, b), _most(a, b)
    if most[0] == 0:
        return "at the same time"
    bounds = _at_least(*least) + _at_most(*most)
    last, first = _last_unit(a), _first_unit(b)
    if last is None or first is None or first.earliest < last.earliest or max(_length(last), _length(first)) > _YEAR:
        return ", ".join(bounds) or "at any distance"
    nominal = elapsed(last.earliest, first.earliest)
    if {last.precision, first.precision} <= _EXACT:
        return nominal if least[0] else "on the same day"
    return "; ".join(([nominal] if least[0] else []) + [", ".join(bounds)])


def _at_least(length: int, start: int) -> list[str]:
    return [f"at least {elapsed(start + 1, start + length)}"] if length else []


def _at_most(length: int, start: int) -> list[str]:
    return [f"at most {elapsed_at_most(start, start + length + 1)}"] if length < _UNBOUNDED else []


_Way: TypeAlias = tuple[int, int]
"""How long it is from one instant to another, in microseconds, and where it starts."""


def _least(a: When, b: When) -> _Way:
    return min(
        max((low - its_high, its_high), (its_low - high, high), (0, low))
        for low, high in cover(a)
        for its_low, its_high in cover(b)
    )


def _most(a: When, b: When) -> _Way:
    return max(
        min(_farthest(one, other) for one in these for other in those)
        for these in _alternatives(a)
        for those in _alternatives(b)
    )


def _farthest(a: Ends, b: Ends) -> _Way:
    return max((a.first_high - b.last_low, b.last_low), (b.first_high - a.last_low, a.last_low), (0, a.last_low))


def _alternatives(when: When) -> list[list[Ends]]:
    """The dates that a date can turn out to be: each is one, or several that happened one and all."""
    if not isinstance(when, Choice):
        return [[ends(when)]]
    if when.every:
        return [[ends(moment) for moment in when.moments]]
    stretches = [(member.earliest, member.latest - 1) for member in when.members]
    return [[Ends(low, high, low, high)] for low, high in stretches]


def _length(moment: Moment) -> int:
    return moment.latest - moment.earliest


def _last_unit(when: When) -> Moment | None:
    """The moment that a date ends in, if it is known to be one."""
    end = when.end if isinstance(when, Span) else when
    return end if isinstance(end, Moment) else None


def _first_unit(when: When) -> Moment | None:
    """The moment that a date begins in, if it is known to be one."""
    begin = when.begin if isinstance(when, Span) else when
    return begin if isinstance(begin, Moment) else None
