"""A selection in numbers: by period, by lane with what it covers and where its gaps are, by actor, source and doubt.

Numbers are told as bars of one scale for each list, beside the numbers themselves. What belongs to the event under
the cursor is marked. On a wide page the periods stand beside the rest.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, zip_longest
from typing import Final, NamedTuple

from tui.dates import Bounds, Precision, elapsed
from tui.dates.brief import brief
from tui.dates.stretches import stretch_words, worth_telling
from tui.layout.bars import bar as drawn
from tui.layout.cells import CellLen, shorten
from tui.layout.density import spark
from tui.layout.glyphs import Glyphs
from tui.layout.line import Line, Run
from tui.layout.periods import Unit, unit
from tui.store import Selection
from tui.store.beginnings import beginning
from tui.store.coverage import Coverage
from tui.store.tallies import Tally
from tui.timeline import Event, Lane, Timeline, lane_colours

_TOLD: Final = 20
_TWO_COLUMNS: Final = 110
_LONGEST_NAME: Final = 28
_LONGEST_LINE: Final = 60
"""So many cells a line of a list has at most: the numbers of all lists end in one column."""

_FOLDED: Final = 3
"""So many periods in a row without events, and more, are one line."""


class Facet(NamedTuple):
    """What a line counts: a value of a field of the query language."""

    field: str
    value: str


class Told(NamedTuple):
    """A line, and what a click on it means: a facet, or the first instant of a period; None for nothing."""

    line: Line
    target: Facet | int | None = None


class Paper(NamedTuple):
    """What numbers are told on: so many cells, with glyphs and the measure of cells; `behind` marks the cursor's."""

    width: int
    glyphs: Glyphs
    cell_len: CellLen
    behind: str = "idle"

    def fitted(self, text: str, room: int) -> str:
        """A text in exactly so many cells."""
        short = shorten(text, room, self.glyphs.ellipsis, self.cell_len) if room > 0 else ""
        return short + " " * (room - self.cell_len(short))


class Bar(NamedTuple):
    """A line of a list before it is drawn; `more` is said where there is no bar."""

    name: str
    number: int
    role: str
    target: Facet | int | None
    is_marked: bool
    more: tuple[str, ...] = ()  # the same in ever fewer words


class Numbers(NamedTuple):
    """All that is asked of a selection; `edges` are those of the periods of a unit that its time is divided into.

    `finest` is the unit that the ends of what its lanes cover are worth telling in.
    """

    events: int
    finest: Precision
    unit: Unit
    edges: tuple[int, ...]
    tally: Tally
    coverage: Mapping[str, Coverage]
    facets: Mapping[str, Mapping[str, int]]


def numbers(selection: Selection) -> Numbers | None:
    """What a selection answers: slow the first time that it is asked. None without an event that has a time."""
    extent = selection.extent
    if extent is None:
        return None
    fitting = unit(extent)
    edges = fitting.edges(extent)
    return Numbers(
        selection.count,
        worth_telling(extent),
        fitting,
        edges,
        selection.tally(edges),
        selection.coverage(edges),
        selection.facets(_FIELDS),
    )


def statistics(
    counted: Numbers | None, timeline: Timeline, cursor: Event | None, paper: Paper
) -> list[tuple[Told, ...]]:
    """The lines that tell the numbers, each of one part, or of two that stand side by side, `halves` of the width."""
    if counted is None:
        return [(Told((Run(" no event matches the filter", "muted"),)),)]
    if paper.width < _TWO_COLUMNS:
        parts = [*_time(counted, cursor, paper), _BLANK, *_facets(counted, timeline, cursor, paper)]
        return [(told,) for told in parts]
    left, right = (paper._replace(width=width) for width in halves(paper.width))
    both = zip_longest(
        (_filled(told, left) for told in _time(counted, cursor, left)),
        _facets(counted, timeline, cursor, right),
    )
    return [(first or _filled(_BLANK, left), second or _BLANK) for first, second in both]


def halves(width: int) -> tuple[int, int]:
    """How many cells the left and the right part have of so many; all and none if they stand one below the other."""
    return (width * 2 // 5, width - width * 2 // 5) if width >= _TWO_COLUMNS else (width, 0)


def _filled(told: Told, paper: Paper) -> Told:
    """A line with blanks up to the width."""
    room = paper.width - sum(paper.cell_len(run.text) for run in told.line)
    return Told((*told.line, Run(" " * room, "")), told.target)


def _time(counted: Numbers, cursor: Event | None, paper: Paper) -> Iterator[Told]:
    """How many events began in each period."""
    unit, edges, tally = counted.unit, counted.edges, counted.tally
    sums = [sum(counts) for counts in zip(*tally.lanes.values(), strict=True)] or [0] * (len(edges) - 1)
    begin, end = beginning(cursor.when) if cursor else (0, 0)
    bars = [
        Bar(unit.wording(edge), count, "accent", edge, is_marked=edge <= begin and end <= after)
        for (edge, after), count in zip(pairwise(edges), sums, strict=True)
    ]
    yield _headed(f"Events by {unit.one}", paper)
    yield from _bars(list(_folded(bars, unit)), paper)
    if tally.vague:
        yield _noted(f"{tally.vague:,} more, not known to the {unit.one}", paper)


def _folded(bars: Iterable[Bar], unit: Unit) -> Iterator[Bar]:
    """The periods, with many in a row in which nothing began as one."""
    for is_empty, run in groupby(bars, key=lambda bar: not bar.number):
        group = list(run)
        if not is_empty or len(group) < _FOLDED:
            yield from group
        else:
            years = f"{len(group):,} {unit.many}"
            yield Bar("", 0, "muted", group[0].target, is_marked=False, more=(f"nothing began in {years}", years))


def _facets(counted: Numbers, timeline: Timeline, cursor: Event | None, paper: Paper) -> Iterator[Told]:
    """How many events each lane, actor … has."""
    yield from _lanes(counted, timeline, cursor, paper)
    titles = {source.id: source.title for source in timeline.sources.values() if source.title}
    for field, heading in _HEADINGS.items():
        found = counted.facets[field]
        if found:
            marked = set(_VALUES[field](cursor)) if cursor else set()
            names = titles if field == "source" else {}
            yield _BLANK
            yield _headed(heading, paper)
            yield from _bars(
                [
                    Bar(names.get(value, value), count, "accent", Facet(field, value), value in marked)
                    for value, count in list(found.items())[:_TOLD]
                ],
                paper,
            )
            if len(found) > _TOLD:
                yield _noted(f"{len(found) - _TOLD:,} more", paper)


def _lanes(counted: Numbers, timeline: Timeline, cursor: Event | None, paper: Paper) -> Iterator[Told]:
    """How many events each lane has, and for each what it covers: how many periods, drawn as well, and its gaps."""
    found = {**counted.facets["lane"], "": counted.events - sum(counted.facets["lane"].values())}
    lanes = [lane for lane in (*timeline.lanes, _NAMELESS) if found.get(lane.id)]
    colours = lane_colours(timeline.lanes)
    yield _headed("Events by lane", paper)
    yield from _bars(
        [
            Bar(
                lane.label,
                found[lane.id],
                f"lane.{colours[lane.id]}",
                _target(lane),
                cursor is not None and lane.id == cursor.lane,
            )
            for lane in lanes
        ],
        paper,
    )
    yield _BLANK
    yield _headed("What the lanes cover", paper)
    label = min(max(paper.cell_len(lane.label) for lane in lanes), _LONGEST_NAME, paper.width // 3)
    room = paper.width - label - 3
    of_gaps = Precision.MONTH if counted.finest is Precision.YEAR else counted.finest
    for lane in lanes:
        role, target = f"lane.{colours[lane.id]}", _target(lane)
        name = Run(f" {paper.fitted(lane.label, label)} ", role)
        beside = Run(" " * (label + 2), "")
        for number, text in enumerate(_covered(counted, lane.id, room, paper)):
            yield Told((beside if number else name, Run(paper.fitted(text, room), "text")), target)
        if len(counted.edges) - 1 <= room:
            yield Told((beside, Run(_strip(counted, lane.id, paper.glyphs), role)), target)
        for gap in counted.coverage[lane.id].gaps:
            text = f"gap of {elapsed(*gap)}, {_stretch(gap, of_gaps, paper.glyphs)}"
            yield Told((beside, Run(paper.fitted(text, room), "muted")), target)


def _target(lane: Lane) -> Facet | None:
    """The lane as a query can ask for it; None for that of events in no lane."""
    return Facet("lane", lane.id) if lane.id else None


def _covered(counted: Numbers, lane: str, room: int, paper: Paper) -> list[str]:
    """From when to when a lane has events, and how many periods it covers, in lines that fit."""
    coverage = counted.coverage[lane]
    said = [_stretch(coverage.hull, counted.finest, paper.glyphs), *_share(coverage, counted.unit.many)]
    together = ", ".join(said)
    return [together] if paper.cell_len(together) <= room else said


def _share(coverage: Coverage, periods: str) -> list[str]:
    """How many of all periods are covered: surely, and possibly where those are more."""
    surely, possibly = sum(coverage.surely), sum(coverage.possibly)
    of = f"of {len(coverage.surely):,} {periods}"
    if not surely:
        return [f"possibly covers {possibly:,} {of}"]
    return [f"covers {surely:,} {of}", *([f"possibly {possibly:,}"] if possibly > surely else [])]


def _strip(counted: Numbers, lane: str, glyphs: Glyphs) -> str:
    """A cell for each period that a lane covers: a bar where events began in it, else a line, dotted if only possibly.

    The bars are those of the upper levels, which in no set of glyphs are mistaken for a line.
    """
    coverage = counted.coverage[lane]
    bars = spark(counted.tally.lanes.get(lane, [0] * len(coverage.surely)), glyphs.levels[len(glyphs.levels) // 2 :])
    lines = (
        glyphs.joint if surely else glyphs.whisker if possibly else " "
        for surely, possibly in zip(coverage.surely, coverage.possibly, strict=True)
    )
    return "".join(line if bar == " " else bar for bar, line in zip(bars, lines, strict=True))


def _doubt(event: Event) -> tuple[str, ...]:
    says = {"disputed": event.is_disputed, "approximate": event.when.approximate, "uncertain": event.when.uncertain}
    return tuple(word for word, holds in says.items() if holds)


def _stretch(bounds: Bounds, finest: Precision, glyphs: Glyphs) -> str:
    """From when to when: `1991 – 2025`, `since 1991`, `5 Mar 2024, 09:12–10:02`."""
    return brief(stretch_words(bounds, finest)).replace("–", glyphs.dash)


def _headed(text: str, paper: Paper) -> Told:
    return Told((Run(f" {paper.fitted(text, paper.width - 1)}", "strong"),))


def _noted(text: str, paper: Paper) -> Told:
    return Told((Run(f" {paper.fitted(text, paper.width - 1)}", "muted"),))


def _bars(bars: Sequence[Bar], paper: Paper) -> Iterator[Told]:
    """Names, bars and numbers in three columns."""
    most = max(bar.number for bar in bars)
    digits = len(f"{most:,}")
    width = min(paper.width, _LONGEST_LINE)
    label = min(max(paper.cell_len(bar.name) for bar in bars), _LONGEST_NAME, width // 2)
    room = width - label - digits - 4
    for bar in bars:
        behind = f" {paper.behind}" if bar.is_marked else ""
        name = Run(f" {paper.fitted(bar.name, label)} ", ("strong" if bar.is_marked else "text") + behind)
        if bar.number:
            line = paper.fitted(drawn(bar.number, most, room, paper.glyphs.bars), room)
            number = Run(f" {bar.number:>{digits},}", "text" + behind)
            yield Told((name, Run(line, bar.role + behind), number), bar.target)
        else:
            fitting = (text for text in bar.more if paper.cell_len(text) <= room + digits + 1)
            text = next(fitting, paper.glyphs.nothing)
            yield Told((name, Run(paper.fitted(text, room + digits + 1), "muted" + behind)), bar.target)


_BLANK: Final = Told(())

_NAMELESS: Final = Lane("", "no lane")

_HEADINGS: Final = {
    "actor": "Events by actor",
    "tag": "Events by tag",
    "place": "Events by place",
    "source": "Events by source",
    "doubt": "In doubt",
}

_VALUES: Final[Mapping[str, Callable[[Event], Iterable[str]]]] = {
    "actor": lambda event: event.actors,
    "tag": lambda event: event.tags,
    "place": lambda event: (event.location,),
    "source": lambda event: (citation.source for citation in event.sources),
    "doubt": _doubt,
}

_FIELDS: Final = ("lane", *_HEADINGS)
