"""Periods that divide a stretch of time into few enough to be told one by one: months, years, decades and so on."""

from typing import Final, NamedTuple

from tui.dates import Bounds
from tui.dates.calendar import HOUR
from tui.layout.period_names import Wording, clock_time
from tui.layout.strips import CENTURIES, DATED_MONTHS, DATES, DECADES, MILLENNIA, Strip, clock, years


class Unit(NamedTuple):
    """What a stretch of time is divided into: its name for many and for one, and what each is called.

    `most` is how many of them can be told one by one.
    """

    many: str
    one: str
    strip: Strip
    wording: Wording
    most: int = 60

    def edges(self, extent: Bounds) -> tuple[int, ...]:
        """Where the periods begin that an extent lies in, and where the last of them ends."""
        edges = [self.strip.floor(extent[0])]
        while edges[-1] < extent[1]:
            edges.append(self.strip.after(edges[-1]))
        return tuple(edges)


def unit(extent: Bounds) -> Unit:
    """The finest unit of which an extent has few, as nearly as can be told beforehand."""
    length = extent[1] - extent[0]
    return next((unit for unit in _UNITS if length <= unit.strip.shortest * unit.most), _UNITS[-1])


def _shortest(strip: Strip) -> Wording:
    return strip.wordings[-1][1]


def _years(step: int) -> Unit:
    strip = years(step)
    name = f"{step:,} years"
    return Unit(name, name, strip, _shortest(strip))


_UNITS: Final = (
    Unit("hours", "hour", clock(HOUR), lambda now: f"{DATES.wordings[-1][1](now)} {clock_time(now)}", most=48),
    Unit("days", "day", DATES, _shortest(DATES), most=45),
    Unit("months", "month", DATED_MONTHS, _shortest(DATED_MONTHS), most=36),
    Unit("years", "year", years(1), _shortest(years(1))),
    Unit("decades", "decade", DECADES, _shortest(DECADES)),
    Unit("centuries", "century", CENTURIES, _shortest(CENTURIES)),
    Unit("millennia", "millennium", MILLENNIA, _shortest(MILLENNIA)),
    *(_years(digit * 10**power) for power in range(3, 12) for digit in (2, 5, 10)),
)
