"""The table form: one row an event under a header, its columns as wide as the first events need and the page allows.

Dates and titles are told whole, on more lines if need be; the rest is shortened to its column. A column is left out
where it has nothing to say; those of doubt only if they have nothing to say of any event.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest
from typing import Final, NamedTuple

from tui.dates import words
from tui.paper.cells import cell_len, shorten, wrap
from tui.paper.grid import filled
from tui.paper.ink import ALARM, BOLD, FAINT, PLAIN, Run, written
from tui.paper.marks import Mark
from tui.paper.page import Page, ordered
from tui.paper.sheet import Sheet, sheet
from tui.store import Hit, Selection
from tui.timeline import Importance, Stance, Timeline

_MEASURED: Final = 256
"""How many events decide how wide the columns are."""

_GAP: Final = 2
_NARROWEST: Final = 10
_WHOLE: Final = frozenset({"when", "title"})


class Room(NamedTuple):
    """What a column may take: nothing on a page narrower than `wide_from`, else at most so many cells to begin with."""

    wide_from: int
    most: int


_ROOM: Final[Mapping[str, Room]] = {
    "match": Room(0, 1),
    "when": Room(0, 18),
    "lane": Room(60, 16),
    "title": Room(0, 1000),
    "place": Room(100, 18),
    "actors": Room(120, 22),
    "for": Room(60, 3),
    "against": Room(40, 3),
}


def columns(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The lines of the table form; none is wider than the page."""
    paper = sheet(timeline, page)
    hits = ordered(selection, page.sort, reverse=page.reverse)
    first = list(islice(hits, _MEASURED))
    widths = _widths(_needs(first, selection, paper), page.width)
    header = {name: (_header(name, paper), BOLD) for name in widths}
    rule = {name: (paper.glyphs.rule * cells, FAINT) for name, cells in widths.items()}
    for row in chain([header, rule], (_row(hit, paper) for hit in chain(first, hits))):
        cells = [_cell(name, row[name], width, paper) for name, width in widths.items()]
        for runs in zip_longest(*cells, fillvalue=("", PLAIN)):
            filled_cells = (filled((run,), width + _GAP) for run, width in zip(runs, widths.values(), strict=True))
            yield written(chain.from_iterable(filled_cells), colour=page.colour)


def _row(hit: Hit, paper: Sheet) -> dict[str, Run]:
    """What each column says of an event."""
    event, glyphs = hit.event, paper.glyphs
    against = sum(citation.stance is Stance.DISPUTES for citation in event.sources)
    return {
        "match": ("" if hit.certain else glyphs.marks[Mark.POSSIBLE], PLAIN),
        "when": (glyphs.own(words(event.when)), PLAIN),
        "lane": (paper.lanes[event.lane].label if event.lane else "", paper.lane_ink(event.lane)),
        "title": (event.title, PLAIN if event.importance is Importance.MINOR else BOLD),
        "place": (event.location, PLAIN),
        "actors": (", ".join(event.actors), PLAIN),
        "for": (str(len(event.sources) - against or ""), FAINT),
        "against": (str(against or ""), ALARM),
    }


def _header(name: str, paper: Sheet) -> str:
    glyphs = paper.glyphs
    return {"match": "", "for": glyphs.supports, "against": glyphs.marks[Mark.DISPUTED]}.get(name, name)


def _needs(hits: Sequence[Hit], selection: Selection, paper: Sheet) -> dict[str, int]:
    """The columns that have something to say, and how many cells each of them needs for it."""
    rows = [_row(hit, paper) for hit in hits]
    needs = {name: max((cell_len(row[name][0]) for row in rows), default=0) for name in _ROOM}
    needs["match"] = 1 if selection.possible else 0
    facets = selection.facets(["lane", "doubt"])
    needs["lane"] = max((cell_len(paper.lanes[lane].label) for lane in facets["lane"]), default=0)
    if "disputed" in facets["doubt"]:
        needs["against"] = max(needs["against"], 1)
    return {name: max(need, cell_len(_header(name, paper))) for name, need in needs.items() if need or name in _WHOLE}


def _widths(needs: Mapping[str, int], page: int) -> dict[str, int]:
    """The columns that a page of so many cells has room for, with the cells that they get.

    Titles get what the others leave; what titles leave goes back to the others.
    """
    widths = {name: min(need, _ROOM[name].most) for name, need in needs.items() if page >= _ROOM[name].wide_from}
    widths["when"] = min(widths["when"], max(page // 3 - 1, _NARROWEST))
    spare = page + _GAP - sum(cells + _GAP for cells in widths.values())
    if spare < 0:
        widths["title"] += spare
    for name in ("when", "lane", "place", "actors"):
        if name in widths and spare > 0:
            more = min(needs[name] - widths[name], spare)
            widths[name] += more
            spare -= more
    return widths


def _cell(name: str, run: Run, width: int, paper: Sheet) -> list[Run]:
    text, ink = run
    if name in _WHOLE:
        return [(line, ink) for line in wrap(text, width)]
    return [(shorten(text, width, paper.glyphs.ellipsis), ink)]
