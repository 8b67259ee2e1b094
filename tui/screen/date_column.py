"""How the dates of a selection stand in a column: in as many cells as they need, as far as the titles leave them.

Both are decided once for a selection, by some events from all over it, so that nothing moves while it is scrolled.
Where dates have no room, and all events are of one day or of one year, it is left out, for the heading to say.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from rich.cells import cell_len

from tui.dates import Bounds, When, words
from tui.dates.brief import brief
from tui.dates.calendar import civil
from tui.dates.names import day_name, year_name
from tui.screen.signs import Signs
from tui.store import Hit, Selection
from tui.timeline import Event

WITH_LANES: Final = 80
"""A list from so many columns on has room for the names of the lanes, and for longer dates."""

WIDE_GAP_FROM: Final = 44
"""A list from so many columns on has two blanks between dates and titles, or else one."""

_ROOMS: Final = ((WITH_LANES, 26, 26), (WIDE_GAP_FROM, 14, 20), (30, 14, 16), (0, 0, 0))
"""From so many columns on, a list has so many cells for dates at least, and at most where titles leave them no more."""

_MARK: Final = 3
_FLAG: Final = 4
_PLACES: Final = 4
_MEASURED: Final = 32
"""So many events at each of the places of a selection decide for all."""


class Common(NamedTuple):
    """The day, or the year, of all events: its name, and what finds it in a date that can do without."""

    name: str = ""
    found: re.Pattern[str] | None = None

    def left_out(self, date: str) -> str:
        """A date in few words, without it."""
        return self.found.sub("", date) if self.found else date


class Measured(NamedTuple):
    """The cells that events of a selection take: their dates, in order, in full and without what is common; a title."""

    full: Sequence[int]
    common: Common
    short: Sequence[int]
    title: int


_KNOWN: Final[WeakKeyDictionary[Selection, Measured]] = WeakKeyDictionary()


class DateColumn(NamedTuple):
    """The cells of a column of dates, and what is left out of them."""

    room: int
    common: Common = Common()

    def text(self, when: When, signs: Signs) -> str:
        """What stands in it for a date, which may be longer than the column."""
        return signs.own(self.common.left_out(brief(words(when))))


def measured(selection: Selection) -> Measured:
    """What the events of a selection take: asked for often, found out once."""
    found = _KNOWN.get(selection)
    if found is None:
        found = _KNOWN[selection] = _measured(selection)
    return found


def _measured(selection: Selection) -> Measured:
    events = [hit.event for hit in _some(selection)]
    dates = [brief(words(event.when)) for event in events]
    common = _common(selection.extent) if selection.extent else Common()
    return Measured(
        sorted(map(cell_len, dates)),
        common,
        sorted(cell_len(common.left_out(date)) for date in dates),
        max((cell_len(event.title) for event in events), default=0),
    )


def alone(event: Event) -> Measured:
    """What one event takes."""
    sizes = [cell_len(brief(words(event.when)))]
    return Measured(sizes, Common(), sizes, cell_len(event.title))


def in_list(found: Measured, width: int, label: str) -> DateColumn:
    """The column of dates of a list so many cells wide, with the names of lanes where there is room."""
    least, most = next((least, most) for columns, least, most in _ROOMS if width >= columns)
    lane = cell_len(label) + 2 if label and width >= WITH_LANES else 0
    gap = 1 + (width >= WIDE_GAP_FROM)
    return date_column(found, width - _MARK - gap - _FLAG - lane, least, most)


def date_column(found: Measured, room: int, least: int, most: int) -> DateColumn:
    """The column of dates that shares so many cells with the titles: in the form of which fewer are cut.

    It has what three quarters of the dates need, but from `least` to `most` cells; and more, as far as titles leave it.
    """
    if not most:
        return DateColumn(0)
    columns = []
    for sizes, common in ((found.full, Common()), (found.short, found.common)):
        usual, longest = (sizes[len(sizes) * 3 // 4], sizes[-1]) if sizes else (0, 0)
        cells = max(least, min(usual, most), min(longest, room - found.title - 1))
        columns.append((len(sizes) - bisect_right(sizes, cells), DateColumn(cells, common)))
    return min(columns, key=lambda column: column[0])[1]


def _some(selection: Selection) -> Iterator[Hit]:
    """Events from all over a selection; all of them, if they are few."""
    if selection.count <= _PLACES * _MEASURED:
        yield from selection.page(0, _PLACES * _MEASURED)
        return
    for place in range(_PLACES):
        yield from selection.page((selection.count - _MEASURED) * place // (_PLACES - 1), _MEASURED)


def _common(extent: Bounds) -> Common:
    """The day that an extent is within, left out before a time; or the year, left out after a month."""
    first, last = civil(extent[0]), civil(extent[1] - 1)
    if first.year != last.year:
        return Common()
    if first[:3] == last[:3]:
        name = brief(day_name(*first[:3]))
        return Common(name, re.compile(rf"\b{re.escape(name)}, "))
    name = year_name(first.year)
    return Common(name, re.compile(rf"(?<=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) {re.escape(name)}\b"))
