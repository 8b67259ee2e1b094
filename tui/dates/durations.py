"""How much time lies between two instants, in words: `7 years 3 months`.

Years and months are stepped on the calendar: a month after the 31st is the last day of a month that has no 31st.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tui.dates.calendar import DAY, HOUR, MILLISECOND, MINUTE, SECOND, civil, days_in_month, instant
from tui.dates.when import BEGINNING_OF_TIME, END_OF_TIME

_LARGE: Final = ((10**9, "billion"), (10**6, "million"))

_CLOCK: Final = (
    (DAY, "day"),
    (HOUR, "hour"),
    (MINUTE, "minute"),
    (SECOND, "second"),
    (MILLISECOND, "millisecond"),
    (1, "microsecond"),
)


class _Reckoning(NamedTuple):
    """A length of time rounded down, as amounts of ever smaller units; what it reaches, and what the next one would."""

    amounts: Sequence[str]
    reached: int
    beyond: int

    @property
    def words(self) -> str:
        """All of the amounts."""
        return " ".join(self.amounts)


def elapsed(start: int, end: int) -> str:
    """The time between two instants, in microseconds, in at most two units: `3 days 4 hours`, `66 million years`.

    What is left of the smaller unit is dropped. The order of the two does not matter; between instants of which one
    is infinitely far it is `without end`.
    """
    start, end = min(start, end), max(start, end)
    if start <= BEGINNING_OF_TIME or end >= END_OF_TIME:
        return "without end"
    return _reckoned(start, end).words


def elapsed_roughly(start: int, end: int) -> str:
    """The time between two instants, neither infinitely far, in one unit alone: `7 years`, `13.8 billion years`."""
    return _reckoned(min(start, end), max(start, end)).amounts[0]


def elapsed_at_most(start: int, end: int) -> str:
    """The time from one instant to a later one in the words of `elapsed`, but rounded up."""
    down = _reckoned(start, end)
    return down.words if down.reached == end else _reckoned(start, down.beyond).words


def _reckoned(start: int, end: int) -> _Reckoning:
    months = _months(start, end)
    years, rest = divmod(months, 12)
    if years >= 10_000:
        return _large(start, years)
    reached = _later(start, months)
    if years:
        return _Reckoning(_told((years, "year"), (rest, "month")), reached, _later(start, months + 1))
    if months:
        days = (end - reached) // DAY
        return _Reckoning(_told((months, "month"), (days, "day")), reached + days * DAY, reached + (days + 1) * DAY)
    for (size, name), (smaller_size, smaller_name) in pairwise(_CLOCK):
        amount, rest = divmod(end - start, size)
        if amount:
            smaller = rest // smaller_size
            reached = start + amount * size + smaller * smaller_size
            return _Reckoning(_told((amount, name), (smaller, smaller_name)), reached, reached + smaller_size)
    return _Reckoning(_told((end - start, "microsecond")) or ("no time",), end, end + 1)


def _large(start: int, years: int) -> _Reckoning:
    """Years by the thousand, or by the million or billion to three digits: `4.54 billion years`."""
    size, name = next(((size, name) for size, name in _LARGE if years >= size), (1, ""))
    decimals = max(3 - len(str(years // size)), 0) if name else 0
    step = size // 10**decimals
    count = years // step
    whole, fraction = divmod(count, 10**decimals)
    digits = f".{fraction:0{decimals}d}".rstrip("0").rstrip(".") if decimals else ""
    amount = " ".join(filter(None, (f"{whole:,}{digits}", name, "years")))
    return _Reckoning((amount,), _later(start, 12 * count * step), _later(start, 12 * (count + 1) * step))


def _told(*amounts: tuple[int, str]) -> tuple[str, ...]:
    return tuple(f"{amount} {name}{'' if amount == 1 else 's'}" for amount, name in amounts if amount)


def _months(start: int, end: int) -> int:
    """How many whole months lie between two instants."""
    first, last = civil(start), civil(end)
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - 1 if _later(start, months) > end else months


def _later(start: int, months: int) -> int:
    """The instant some months after another; the last day of a month for one that it does not have."""
    at = civil(start)
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return instant(year, month + 1, min(at.day, days_in_month(year, month + 1)), *at[3:])
