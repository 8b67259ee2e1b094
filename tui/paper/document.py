"""The Markdown form: a document for readers, event after event under its years, with the evidence as footnotes.

CommonMark (0.31.2), and footnotes as GitHub, Pandoc and most others have them. Every text is escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import TypeAlias

from tui.dates import words
from tui.paper.blocks import paragraphs
from tui.paper.entries import overlaps
from tui.paper.escaping import escaped, linked
from tui.paper.evidence import amount
from tui.paper.figures import told
from tui.paper.footnotes import Footnotes
from tui.paper.head import counted
from tui.paper.headings import anchor, heading, unit
from tui.paper.marks import Glyphs
from tui.paper.page import Page, ordered
from tui.paper.sheet import Sheet, sheet
from tui.store import Hit, Selection
from tui.timeline import Citation, Stance, Timeline

Block: TypeAlias = Sequence[str]
"""The lines of a heading, a paragraph or a list."""


def document(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The lines of the Markdown form; each text stands on one of its own, however long it is."""
    paper = sheet(timeline, page)
    notes = Footnotes(timeline.sources, paper.glyphs)
    blocks = chain(
        _head(selection, timeline, paper.glyphs),
        _events(selection, paper, notes),
        _figures(selection, timeline, paper.glyphs, notes),
        ([note] for note in notes.written()),
    )
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from block


def _head(selection: Selection, timeline: Timeline, glyphs: Glyphs) -> Iterator[Block]:
    """What the document is about, how much there is, and the eras that it falls into."""
    if timeline.title:
        yield [f"# {escaped(timeline.title)}"]
    yield from _paragraphs(timeline.description)
    yield [escaped(counted(selection, glyphs))]
    eras = [era for era in timeline.eras if overlaps(era.when, selection.extent)]
    if eras:
        eras.sort(key=lambda era: era.when.sort_key)
        yield [f"- {escaped(era.label)}: {escaped(glyphs.own(words(era.when)))}" for era in eras]


def _events(selection: Selection, paper: Sheet, notes: Footnotes) -> Iterator[Block]:
    """Each event under the year, or the day, that it lies in; one that may lie in several under its own date."""
    by = unit(selection.extent)
    above = ""
    for hit in ordered(selection, paper.page.sort, reverse=paper.page.reverse):
        when = hit.event.when
        name = heading(anchor(when, by_end=paper.page.sort == "end"), by) or words(when)
        if name != above:
            yield [f"## {escaped(paper.glyphs.own(name))}"]
        above = name
        yield [f"### {escaped(hit.event.title)}"]
        yield [_facts(hit, paper, notes)]
        yield from _paragraphs(hit.event.summary)


def _facts(hit: Hit, paper: Sheet, notes: Footnotes) -> str:
    """When and where it was, who took part and who says so; who says otherwise; where to read on."""
    event, glyphs = hit.event, paper.glyphs
    facts = (
        glyphs.own(words(event.when)),
        "" if hit.certain else "possible match",
        paper.lanes[event.lane].label if event.lane else "",
        event.location,
        ", ".join(event.actors),
    )
    told = glyphs.separator.join(escaped(fact) for fact in facts if fact)
    return glyphs.separator.join(filter(None, (told + _evidence(event.sources, glyphs, notes), linked(event.url))))


def _evidence(citations: Iterable[Citation], glyphs: Glyphs, notes: Footnotes) -> str:
    """The footnotes of those who support something, and of those who dispute it."""
    marks: dict[Stance, str] = dict.fromkeys(Stance, "")
    for citation in citations:
        marks[citation.stance] += notes.mark(citation)
    against = marks[Stance.DISPUTES]
    return marks[Stance.SUPPORTS] + (f"{glyphs.separator}disputed{against}" if against else "")


def _figures(selection: Selection, timeline: Timeline, glyphs: Glyphs, notes: Footnotes) -> Iterator[Block]:
    for number, (series, points) in enumerate(told(selection, timeline)):
        if not number:
            yield ["## Figures"]
        yield [f"### {escaped(', '.join(filter(None, (series.label, series.unit))))}"]
        yield [
            f"- {escaped(glyphs.own(words(point.when)))}: {amount(point.value)}"
            + _evidence(point.sources, glyphs, notes)
            for point in points
        ]


def _paragraphs(text: str) -> Iterator[Block]:
    """The paragraphs of a text, and the lists that its author made of lines."""
    for is_list, parts in groupby(paragraphs(text), key=_is_item):
        if is_list:
            yield [f"- {escaped(part.lstrip()[2:])}" for part in parts]
        else:
            yield from ([escaped(part)] for part in parts if part.strip())


def _is_item(part: str) -> bool:
    return part.lstrip().startswith(("- ", "* ", "• "))
