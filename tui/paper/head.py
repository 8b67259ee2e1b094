"""The head and the foot of the timeline form: what the page is about, and the key to its marks."""

from collections.abc import Collection, Iterator
from typing import Final

from tui.dates import Bounds
from tui.dates.calendar import civil
from tui.dates.names import years_name
from tui.dates.stretches import stretch_words, worth_telling
from tui.paper.cells import shorten, wrap
from tui.paper.grid import Line, flow, indented
from tui.paper.ink import BOLD, FAINT, PLAIN
from tui.paper.marks import Glyphs, Mark
from tui.paper.sheet import Sheet
from tui.store import Selection
from tui.timeline import Lane, Timeline

_MEASURE: Final = 80
_LONGEST_LABEL: Final = 24


def head(selection: Selection, timeline: Timeline, paper: Sheet) -> Iterator[Line]:
    """The title, the description, how many events there are from when to when, and how many in each lane."""
    cells = paper.page.width - 2 * paper.grid.edge
    yield from _told(timeline.title, cells, BOLD, paper)
    yield from _told(timeline.description, min(cells, _MEASURE), PLAIN, paper)
    yield from _counted(selection, paper)
    facets = selection.facets(["lane"])["lane"]
    lanes = (_lane(lane, facets[lane.id], paper) for lane in timeline.lanes if lane.id in facets)
    for items in flow(lanes, cells, 3):
        yield indented(items, paper.grid.edge)
    yield ()


def summary(selection: Selection, timeline: Timeline, paper: Sheet) -> Iterator[Line]:
    """The title, and how many events there are from when to when."""
    yield from _told(timeline.title, paper.page.width - 2 * paper.grid.edge, BOLD, paper)
    yield from _counted(selection, paper)
    yield ()


def counted(selection: Selection, glyphs: Glyphs) -> str:
    """How many events there are, from when to when, and how sure."""
    disputed = selection.facets(["doubt"])["doubt"].get("disputed", 0)
    return glyphs.own(glyphs.separator.join(_counts(selection, disputed)))


def _told(text: str, cells: int, ink: str, paper: Sheet) -> Iterator[Line]:
    """A text in lines of so many cells and an empty one; nothing if there is no text."""
    for line in wrap(text.replace("\n", " "), cells):
        yield indented(((line, ink),), paper.grid.edge)
    if text:
        yield ()


def _counted(selection: Selection, paper: Sheet) -> Iterator[Line]:
    for line in wrap(counted(selection, paper.glyphs), paper.page.width - 2 * paper.grid.edge):
        yield indented(((line, FAINT),), paper.grid.edge)


def _lane(lane: Lane, count: int, paper: Sheet) -> Line:
    room = paper.page.width - len(f"{paper.glyphs.swatch}  {count}") - 2 * paper.grid.edge
    label = shorten(lane.label, min(room, _LONGEST_LABEL), paper.glyphs.ellipsis)
    return (paper.glyphs.swatch, paper.lane_ink(lane.id)), (f" {label} ", PLAIN), (str(count), FAINT)


def key(used: Collection[Mark], paper: Sheet) -> Iterator[Line]:
    """What the marks mean that were used; nothing if there was nothing to tell apart."""
    if len(used) < 2:
        return
    yield ()
    items = [((f"{paper.glyphs.marks[mark]} {mark.value}", FAINT),) for mark in Mark if mark in used]
    for line in flow(items, paper.page.width - 2 * paper.grid.edge, 3):
        yield indented(line, paper.grid.edge)


def _counts(selection: Selection, disputed: int) -> Iterator[str]:
    yield f"{selection.count} event{'' if selection.count == 1 else 's'}"
    if selection.extent:
        yield _extent(selection.extent)
    if disputed:
        yield f"{disputed} disputed"
    if selection.possible:
        yield f"{selection.possible} possible"


def _extent(extent: Bounds) -> str:
    first, last = civil(extent[0]).year, civil(extent[1] - 1).year
    return years_name(first, last) if first != last else stretch_words(extent, worth_telling(extent))
