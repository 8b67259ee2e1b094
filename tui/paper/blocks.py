"""What one entry of the timeline says, column by column: its date, its text and its small print."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.dates import words
from tui.dates.calendar import civil
from tui.dates.names import day_name
from tui.paper.cells import wrap
from tui.paper.entries import Entry
from tui.paper.evidence import NO_BREAK, disputes, supporters
from tui.paper.grid import Line
from tui.paper.ink import ALARM, BOLD, FAINT, ITALIC, PLAIN, Run, joined
from tui.paper.marks import Mark, mark
from tui.paper.sheet import Sheet, era_ink
from tui.store import Hit
from tui.timeline import Citation, Era, Event, Importance

_PARAGRAPH: Final = r"\n\s*\n|\n(?=\s*[-*•] )"
"""Where a summary's own line breaks are meant: at an empty line, and before an item of a list."""


class Block(NamedTuple):
    """One entry: `ink` is that of its mark and bar, `label` (a lane) stands below the date."""

    mark: Mark
    ink: str
    date: str
    label: str
    text: tuple[Line, ...]
    margin: tuple[Line, ...] = ()
    is_disputed: bool = False

    @property
    def marks(self) -> set[Mark]:
        """The marks that it shows."""
        return {self.mark, Mark.DISPUTED} if self.is_disputed else {self.mark}

    @property
    def height(self) -> int:
        """How many lines it takes, as far as it is not the date that takes most."""
        return max(len(self.text), len(self.margin), 2 if self.label else 1)


def block(entry: Entry, sheet: Sheet) -> Block:
    """What an entry says; where dates have no column, the date and the lane stand above the text."""
    told = _told(entry, sheet)
    if sheet.grid.when:
        return told
    cells = sheet.grid.text
    return told._replace(text=(*_set(told.date, cells, FAINT), *_set(told.label, cells, told.ink), *told.text))


def _told(entry: Entry, sheet: Sheet) -> Block:
    if isinstance(entry.subject, Hit):
        return _event(entry.subject, sheet)
    if isinstance(entry.subject, Era):
        return _era(entry.subject, sheet)
    at = civil(entry.at)
    return Block(Mark.PRESENT, PLAIN, day_name(at.year, at.month, at.day), "", ((("now", ITALIC),),))


def _event(hit: Hit, sheet: Sheet) -> Block:
    event, cells = hit.event, sheet.grid.text
    date = sheet.glyphs.own(words(event.when))
    label = sheet.lanes[event.lane].label if event.lane else ""
    ink = sheet.lane_ink(event.lane)
    text = (
        *_set(event.title, cells, PLAIN if event.importance is Importance.MINOR else BOLD),
        *(line for paragraph in paragraphs(event.summary) for line in _set(paragraph, cells)),
        *(() if sheet.grid.margin else _below_text(event, sheet)),
        *contested(event.sources, sheet),
    )
    margin = tuple(_in_margin(event, sheet)) if sheet.grid.margin else ()
    return Block(mark(hit), ink, date, label, text, margin, event.is_disputed)


def paragraphs(summary: str) -> list[str]:
    """The parts of a text that its author wants apart, each without line breaks."""
    return [part.replace("\n", " ") for part in re.split(_PARAGRAPH, summary)] if "\n" in summary else [summary]


def contested(citations: Sequence[Citation], sheet: Sheet) -> Iterator[Line]:
    """Who disputes something with what."""
    for claim in disputes(citations, sheet.glyphs):
        yield from hung((sheet.glyphs.marks[Mark.DISPUTED], ALARM), claim, sheet.grid.text)


def _in_margin(event: Event, sheet: Sheet) -> Iterator[Line]:
    """Where it was, who took part and who says so, below one another."""
    cells = sheet.grid.margin
    yield from _set(event.location, cells, FAINT)
    yield from _set(", ".join(event.actors), cells, FAINT)
    for supporter in supporters(event.sources):
        yield from hung((sheet.glyphs.supports, FAINT), supporter, cells, FAINT)


def _below_text(event: Event, sheet: Sheet) -> Iterator[Line]:
    """The same, in as few lines as it takes."""
    cells = sheet.grid.text
    actors = ", ".join(actor for actor in event.actors if actor != event.location)
    yield from _set(sheet.glyphs.separator.join(filter(None, (event.location, actors))), cells, FAINT)
    yield from hung((sheet.glyphs.supports, FAINT), ", ".join(supporters(event.sources)), cells, FAINT)


def _era(era: Era, sheet: Sheet) -> Block:
    ink = era_ink(era)
    text = tuple(_set(era.label, sheet.grid.text, joined(ITALIC, ink)))
    return Block(Mark.ERA, ink, sheet.glyphs.own(words(era.when)), "", text)


def hung(sign: Run, text: str, cells: int, ink: str = PLAIN) -> Iterator[Line]:
    """A text in lines of so many cells behind a sign that hangs out before the first."""
    for number, line in enumerate(wrap(text, cells - 2)):
        yield ((f"{sign[0]} ", sign[1]) if number == 0 else ("  ", PLAIN)), (line.replace(NO_BREAK, " "), ink)


def _set(text: str, cells: int, ink: str = PLAIN) -> list[Line]:
    return [((line, ink),) for line in wrap(text, cells)]
