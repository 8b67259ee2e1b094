"""How far apart two instants may be, in units of the clock or of the calendar.

A month after a date is the same day and time of the next month; where that month is too short, it is the month's last
instant. So defined, later never becomes earlier: that is what lets `worlds` reason about whole ranges by their ends.
"""

from dataclasses import dataclass

from tui.dates.calendar import civil, days_in_month, instant


@dataclass(frozen=True, slots=True)
class Distance:
    """Months of the calendar, then microseconds; neither is negative."""

    months: int = 0
    microseconds: int = 0

    def after(self, start: int) -> int:
        """The last instant that is no further than this after an instant."""
        if not self.months:
            return start + self.microseconds
        year, month, day, *clock = civil(start)
        year, month = _step(year, month, self.months)
        if day > days_in_month(year, month):
            return instant(*_step(year, month, 1)) - 1 + self.microseconds
        return instant(year, month, day, *clock) + self.microseconds

    def before(self, end: int) -> int:
        """The first instant from which another is no further than this: the least whose `after` reaches `end`."""
        end -= self.microseconds
        if not self.months:
            return end
        year, month, day, *clock = civil(end)
        year, month = _step(year, month, -self.months)
        if day > days_in_month(year, month):
            return instant(*_step(year, month, 1))
        return instant(year, month, day, *clock)


def _step(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month some months on."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1
