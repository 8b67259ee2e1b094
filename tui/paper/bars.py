"""The bars beside the rail: what lasts while other things happen.

A bar takes the first track that is free, from the rail outwards, and gives it back when it is over. What finds no
free track goes without: its dates say how long it lasted.
"""

from typing import NamedTuple, TypeAlias

from tui.dates import END_OF_TIME
from tui.paper.grid import Line
from tui.paper.ink import BLANK, Run
from tui.paper.marks import Stroke


class Bar(NamedTuple):
    """Something that lasts until an instant, in microseconds from 1970-01-01T00:00."""

    until: int
    stroke: Stroke
    ink: str

    @property
    def line(self) -> Run:
        """A cell of it."""
        return self.stroke.line, self.ink

    @property
    def end(self) -> Run:
        """Its last cell."""
        return self.stroke.end, self.ink


Tracks: TypeAlias = tuple[Bar | None, ...]
"""The bars that run, from the rail outwards; None where a track is free."""


def running(tracks: Tracks) -> Line:
    """A line on which nothing begins or ends."""
    return tuple(bar.line if bar else BLANK for bar in tracks)


def beginning(tracks: Tracks, bar: Bar) -> tuple[Tracks, Line]:
    """The tracks with one more bar, if one is free, and the line on which it begins."""
    if None not in tracks:
        return tracks, running(tracks)
    place = tracks.index(None)
    inner, outer = tracks[:place], tracks[place + 1 :]
    way = tuple((bar.stroke.over if taken else bar.stroke.across, bar.ink) for taken in inner)
    return (*inner, bar, *outer), (*way, (bar.stroke.corner, bar.ink), *running(outer))


def ending(tracks: Tracks, at: int) -> tuple[Tracks, Line]:
    """The tracks without the bars that are over by an instant, and the line on which these end."""
    kept = tuple(bar if bar and bar.until > at else None for bar in tracks)
    return kept, tuple(bar.end if bar and bar.until <= at else bar.line if bar else BLANK for bar in tracks)


def leaving(tracks: Tracks, goes_on: str) -> Line:
    """The line at the foot of the rail: bars that are over some day end, those that go on point on."""
    return tuple(((goes_on, bar.ink) if bar.until == END_OF_TIME else bar.end) if bar else BLANK for bar in tracks)
