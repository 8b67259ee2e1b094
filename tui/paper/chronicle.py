"""The timeline form: the head of the page, events down a rail, figures, and the key to the marks that were used."""

from collections.abc import Iterator
from itertools import chain

from tui.paper.figures import figures
from tui.paper.head import head, key
from tui.paper.ink import written
from tui.paper.marks import Mark
from tui.paper.page import Page
from tui.paper.rail import rail
from tui.paper.sheet import sheet
from tui.store import Selection
from tui.timeline import Timeline


def chronicle(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The lines of the timeline form; none is wider than the page."""
    paper = sheet(timeline, page)
    used = set[Mark]()
    parts = (
        head(selection, timeline, paper),
        rail(selection, timeline, paper, used),
        figures(selection, timeline, paper),
        key(used, paper),
    )
    for line in chain.from_iterable(parts):
        yield written(line, colour=page.colour)
