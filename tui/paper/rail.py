"""The rail of the timeline form: events in order, the room between them hinting at the time between.

The room grows with the logarithm of that time, from none to three lines, by the pace of the selection itself: an
hour is long in the log of an incident, a century short in the history of the earth.
"""

from collections.abc import Iterator
from itertools import chain, pairwise, repeat
from math import inf
from typing import Final, NamedTuple

from tui.dates import Edge, Span
from tui.paper.bars import Bar, Tracks, beginning, ending, leaving, running
from tui.paper.blocks import Block, block
from tui.paper.entries import Entry, entries
from tui.paper.grid import Line, rows
from tui.paper.headings import anchor, beside, dateline, heading, unit
from tui.paper.ink import FAINT, Run
from tui.paper.marks import Mark
from tui.paper.sheet import Sheet
from tui.store import Selection
from tui.timeline import Era, Timeline

_PACES: Final = (1 / 16, 1, 4)
"""From these multiples of the mean time between events on, two stand one, two and three lines apart."""


class Stop(NamedTuple):
    """One entry in its place: `room` in lines before it, `heading` if it is the first below it, `bar` if it lasts."""

    at: int
    block: Block
    date: str
    heading: str
    room: int
    bar: Bar | None


def rail(selection: Selection, timeline: Timeline, paper: Sheet, used: set[Mark]) -> Iterator[Line]:
    """The lines of the rail; the marks that it uses are put into `used`."""
    columns, glyphs = paper.grid, paper.glyphs
    post: Run = glyphs.rail, FAINT
    tracks: Tracks = (None,) * columns.bars
    stops = 0
    for stop in _stops(selection, timeline, paper):
        if not stops:
            yield from rows(columns, [((glyphs.first, FAINT),)])
        tracks, over = ending(tracks, stop.at)
        idle = running(tracks)
        between: Run = (glyphs.lapse if stop.room == len(_PACES) else glyphs.rail), FAINT
        for bars in [over, *[idle] * (stop.room - 1)] if stop.room or over != idle else []:
            yield from rows(columns, [(between, *bars)])
        above, dates = dateline(stop.heading, stop.date, (stop.block.label, stop.block.ink), columns, glyphs.ellipsis)
        for line in above:
            yield from rows(columns, [(post, *idle)], [line])
        first = idle
        if stop.bar:
            tracks, first = beginning(tracks, stop.bar)
        sign: Run = glyphs.marks[stop.block.mark], stop.block.ink
        rails = chain([(sign, *first)], repeat((post, *running(tracks))))
        yield from rows(columns, rails, dates, stop.block.text, stop.block.margin)
        used.update(stop.block.marks)
        stops += 1
    if stops:
        yield from rows(columns, [((glyphs.last, FAINT), *leaving(tracks, glyphs.marks[Mark.OPEN]))])


def _stops(selection: Selection, timeline: Timeline, paper: Sheet) -> Iterator[Stop]:
    page = paper.page
    by = unit(selection.extent)
    pace = _pace(selection)
    under = ""
    before: Entry | None = None
    is_tall = False
    for entry, after in _with_next(entries(selection, timeline, page)):
        told = block(entry, paper)
        name = heading(anchor(entry.when, by_end=page.sort == "end"), by)
        is_new = name not in ("", under)
        room = _room(before.at, entry.at, pace) if before else 0
        yield Stop(
            at=entry.at,
            block=told,
            date=beside(entry.when, told.date, name, by),
            heading=name if is_new else "",
            room=max(room, 1 if before and (is_tall or is_new) else 0),
            bar=_bar(entry, after, told, paper),
        )
        under = name or under
        before, is_tall = entry, told.height > 1


def _bar(entry: Entry, after: Entry | None, told: Block, paper: Sheet) -> Bar | None:
    """The bar of what is known to last past the next entry; none where time does not run down the page."""
    when, page = entry.when, paper.page
    is_era = isinstance(entry.subject, Era)
    lasts = isinstance(when, Span) and Edge.UNKNOWN not in (when.begin, when.end)
    runs_down = page.sort == "start" and not page.reverse
    if after is None or not runs_down or when.latest <= after.at or not (is_era or lasts):
        return None
    return Bar(when.latest, paper.glyphs.era if is_era else paper.glyphs.span, told.ink)


def _with_next(entries: Iterator[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    for entry, after in pairwise(chain[Entry | None](entries, [None])):
        if entry:
            yield entry, after


def _room(one: int, other: int, pace: float) -> int:
    """The lines between two events that are so many microseconds apart."""
    return sum(abs(other - one) >= multiple * pace for multiple in _PACES)


def _pace(selection: Selection) -> float:
    """The mean time between the events of a selection, in microseconds; without a limit if there is none."""
    first, last = selection.extent or (0, 0)
    return (last - first) / selection.count if last > first else inf
