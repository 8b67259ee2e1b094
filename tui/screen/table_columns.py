"""The columns of the table: what each says of an event, and how many cells it has at which width."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from tui.dates import words
from tui.dates.brief import brief
from tui.screen.date_column import DateColumn, date_column, measured
from tui.store import Hit, Selection
from tui.timeline import Event, Stance

_MEASURED: Final = 256
"""So many events, the first ones, decide which columns have anything to say."""

GAP: Final = 2
"""The blanks between two columns."""

_MARK: Final = 3

_WIDEST_DATE: Final = 20
"""Dates have no more cells than this where titles could do with them."""


class Column(NamedTuple):
    """A column: what it can be sorted by, its heading, what it says; from which width on, and in how many cells.

    `share` is its part of the cells that are left when all have theirs.
    """

    by: str
    heading: str
    text: Callable[[Event], str]
    wide_from: int
    room: int
    share: int = 0
    is_number: bool = False


class Placed(NamedTuple):
    """A column with the cell where it begins and how many cells it has."""

    column: Column
    start: int
    room: int


class Columns(NamedTuple):
    """The columns of a table, from left to right, and what stands in that of the dates."""

    placed: Sequence[Placed]
    dates: DateColumn


def columns(everything: Selection, width: int) -> Sequence[Placed]:
    """The columns of a table so many cells wide: of those that there is room for, those with anything to say."""
    events = [hit.event for hit in everything.page(0, _MEASURED)]
    shown = [
        column
        for column in COLUMNS
        if width >= column.wide_from and (column.by in _ALWAYS or any(column.text(event) for event in events))
    ]
    left = max(width - _MARK - sum(column.room + GAP for column in shown), 0)
    shares = sum(column.share for column in shown)
    return _placed([(column, column.room + left * column.share // shares) for column in shown])


def with_dates(placed: Sequence[Placed], selection: Selection) -> Columns:
    """The columns with as many cells for the dates of a selection as its titles leave them."""
    rooms = {each.column.by: each.room for each in placed}
    if "when" not in rooms:
        return Columns(placed, DateColumn(0))
    least, both = rooms["when"], rooms["when"] + rooms["title"]
    dates = date_column(measured(selection), both, least, max(least, min(both // 2, _WIDEST_DATE)))
    rooms |= {"when": dates.room, "title": both - dates.room}
    return Columns(_placed([(each.column, rooms[each.column.by]) for each in placed]), dates)


def _placed(rooms: Iterable[tuple[Column, int]]) -> Sequence[Placed]:
    placed = []
    start = _MARK
    for column, room in rooms:
        placed.append(Placed(column, start, room))
        start += room + GAP
    return placed


def _cited(event: Event, stance: Stance) -> str:
    count = sum(citation.stance is stance for citation in event.sources)
    return str(count) if count else ""


_ALWAYS: Final = frozenset({"when", "title"})

COLUMNS: Final = (
    Column("when", "when", lambda event: brief(words(event.when)), 28, 14, share=1),
    Column("title", "title", lambda event: event.title, 0, 8, share=8),
    Column("lane", "lane", lambda event: event.lane, 64, 13),
    Column("actor", "actors", lambda event: ", ".join(event.actors), 90, 14, share=2),
    Column("tag", "tags", lambda event: ", ".join(event.tags), 140, 14, share=2),
    Column("place", "place", lambda event: event.location, 128, 14, share=1),
    Column("supports", "for", lambda event: _cited(event, Stance.SUPPORTS), 72, 5, is_number=True),
    Column("disputes", "against", lambda event: _cited(event, Stance.DISPUTES), 44, 8, is_number=True),
)
"""All of them, from left to right; the lane is told by its label, which the event does not know."""


def text(hit: Hit, column: Column, labels: Mapping[str, str]) -> str:
    """What a column says of an event; `labels` are those of the lanes."""
    said = column.text(hit.event)
    return labels.get(said, said) if column.by == "lane" else said
