"""A page made ready for one timeline: its columns, its glyphs and the ink of every lane."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.paper.grid import Grid, grid
from tui.paper.ink import INKS, PLAIN, lane_inks
from tui.paper.marks import ASCII, UNICODE, Glyphs
from tui.paper.page import Page
from tui.timeline import Era, Lane, Timeline


class Sheet(NamedTuple):
    """What every part of the page is drawn with."""

    page: Page
    grid: Grid
    glyphs: Glyphs
    lanes: Mapping[str, Lane]
    inks: Mapping[str, str]

    def lane_ink(self, lane: str) -> str:
        """The ink of a lane; plain where there is none."""
        return self.inks.get(lane, PLAIN)


def sheet(timeline: Timeline, page: Page) -> Sheet:
    """Make a page ready for a timeline."""
    return Sheet(
        page=page,
        grid=grid(page.width),
        glyphs=ASCII if page.ascii else UNICODE,
        lanes={lane.id: lane for lane in timeline.lanes},
        inks=lane_inks(timeline.lanes),
    )


def era_ink(era: Era) -> str:
    """The ink of an era: the colour that it asks for, if any."""
    return INKS[era.colour] if era.colour else PLAIN
