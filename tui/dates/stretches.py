"""From when to when something reaches, in words no more exact than its ends are, and than is worth telling."""

from typing import Final

from tui.dates.calendar import DAY, MINUTE, SECOND, civil, instant
from tui.dates.notation import TIMES, unit_text
from tui.dates.when import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Edge, Moment, Precision, Span
from tui.dates.wording import words

_PARTS: Final = {
    Precision.YEAR: 1,
    Precision.MONTH: 2,
    Precision.DAY: 3,
    Precision.MINUTE: 5,
    Precision.SECOND: 6,
    Precision.MICROSECOND: 7,
}
"""The units that ends are told in, and how many parts of a date each needs: the year, the month and so on."""

_UNITS: Final = tuple(_PARTS)

_WORTH_TELLING: Final = (
    (3 * 365 * DAY, Precision.YEAR),
    (367 * DAY, Precision.MONTH),
    (2 * DAY, Precision.DAY),
    (10 * MINUTE, Precision.MINUTE),
    (10 * SECOND, Precision.SECOND),
)


def worth_telling(bounds: Bounds) -> Precision:
    """The unit that the ends of a stretch of time are worth telling in: years of decades, minutes of an afternoon."""
    length = bounds[1] - bounds[0]
    return next((unit for least, unit in _WORTH_TELLING if length >= least), Precision.MICROSECOND)


def stretch_words(bounds: Bounds, finest: Precision) -> str:
    """From when to when a stretch of time reaches: `1995 – 2025`, `since 2014`, `5 March 2024, 08:15–10:02`.

    Both ends are told in one unit: the coarsest that they fall between two of, or the finest that is asked for; and in
    days at most, where either is the beginning or the end of one.
    """
    begin, end = bounds
    bounded = [at for at in bounds if BEGINNING_OF_TIME < at < END_OF_TIME]
    if not bounded:
        return "always"
    units = [_unit_of(at) for at in bounded]
    if not TIMES.issuperset(units):
        finest = min(finest, Precision.DAY, key=_UNITS.index)
    unit = min(finest, max(units, key=_UNITS.index), key=_UNITS.index)
    first = _moment(begin, unit) if begin > BEGINNING_OF_TIME else Edge.OPEN
    last = _moment(end - 1, unit) if end < END_OF_TIME else Edge.OPEN
    if not isinstance(first, Moment) or not isinstance(last, Moment):
        return words(Span(first, last))
    if first == last:
        return words(first)
    return f"{words(first)} – {words(last)}" if unit is Precision.YEAR else words(Span(first, last))


def _unit_of(at: int) -> Precision:
    """The coarsest unit that an instant lies between two of."""
    return next(unit for unit in _UNITS if instant(*civil(at)[: _PARTS[unit]]) == at)


def _moment(at: int, unit: Precision) -> Moment:
    """The unit that an instant lies in, by its name: where it ends does not matter."""
    start = instant(*civil(at)[: _PARTS[unit]])
    return Moment(start, start + 1, unit, unit_text(at, unit))
