"""The year grid: a row for each year, a cell for each month, and what began in it.

A cell shows as many marks as events began in it, each in the colour of its lane, if they fit, and the title of one that
is alone, if there is room; else their number. Before them stand the signs of events that have one. What is known to the
year only stands in a column of its own before the months; what is known less exactly, on rows of its own. Spans run
through the cells of their months. Years in which nothing began are folded into one row.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from tui.dates import elapsed
from tui.dates.calendar import instant
from tui.dates.names import MONTHS, deep_year_name, year_name, years_name
from tui.layout.cells import CellLen, shorten, split
from tui.layout.glyphs import Glyphs
from tui.layout.line import Line
from tui.layout.line import Row as Painted
from tui.layout.period_names import age
from tui.layout.strips import DEEP
from tui.store.months import ALWAYS, NEVER, Cell, Months, Row

_WIDEST_MONTH: Final = 16
_NAMED_FROM: Final = 4
_TITLED_FROM: Final = 10
_MOST_MARKS: Final = 6
_MEASURED: Final = 200


class Grid(NamedTuple):
    """How wide the columns are: the years' names, the cell of the whole year, and each month."""

    label: int
    whole: int
    month: int

    def column(self, month: int) -> int:
        """Where the cell of a month begins; 0 is that of the whole year."""
        return self.label if month == 0 else self.label + self.whole + (month - 1) * self.month

    def room(self, month: int) -> int:
        """The cells of a month that can be written on: all but the gap after it, where there is room for one."""
        width = self.month if month else self.whole
        return width - (width > 1)

    def month_at(self, column: int) -> int | None:
        """The month whose cell has a column; 0 for that of the whole year, None left and right of all."""
        if column < self.label:
            return None
        month = (column - self.label - self.whole) // self.month + 1 if column >= self.column(1) else 0
        return month if month <= len(MONTHS) else None


class Style(NamedTuple):
    """What the grid is drawn with: the role of each lane, glyphs, the measure of cells, and the title at a place.

    `signs` are those of events that have one, such as the letters of marks, one cell each, by the cells of the grid.
    """

    lanes: Mapping[str, str]
    glyphs: Glyphs
    cell_len: CellLen
    title: Callable[[int], str]
    signs: Mapping[Cell, str] = MappingProxyType({})


def grid(months: Months, width: int) -> Grid:
    """The columns for so many cells; years keep their names as long as the months have one cell each."""
    some = [*months.rows[:_MEASURED], *months.rows[-_MEASURED:]]
    label = max((len(label_of(row)) for row in some if not row.is_empty), default=4) + 2
    whole = min(max(width // 12, 2), 8)
    label = min(label, max(width - whole - len(MONTHS), 0))
    return Grid(label, whole, min(max((width - label - whole) // len(MONTHS), 1), _WIDEST_MONTH))


def label_of(row: Row) -> str:
    """What a row is called: 2021, 1990–99, since 1999, 13.8 Ga."""
    if row.first == ALWAYS.first:
        return "always"
    if row.last == NEVER:
        return f"since {year_name(row.first)}"
    if max(abs(row.first), abs(row.last)) >= DEEP:
        first, last = (_age(year) for year in (row.first, row.last))
        return first if first == last else f"{first} – {last}"
    return year_name(row.first) if row.first == row.last else years_name(row.first, row.last)


def _age(year: int) -> str:
    """How long ago a year of deep time is; a round one by its astronomical number, as `words` tells it."""
    return age(instant(year + 1 if deep_year_name(year) else year))


def head(columns: Grid, width: int) -> Line:
    """The names of the months, or their initials, over their columns."""
    row = Painted(width)
    row.put(columns.column(0), "year" if columns.room(0) >= _NAMED_FROM else "y", "muted")
    for month, name in enumerate(MONTHS, 1):
        room = columns.room(month)
        row.put(columns.column(month), name[:3] if room >= _NAMED_FROM - 1 else name[0], "muted")
    return row.line()


def line(row: Row, months: Months, columns: Grid, style: Style, width: int, cursor: Cell, behind: str) -> Line:
    """A row of the grid; `cursor` is the cell of the event under the cursor, `behind` the role that it stands on."""
    painted = Painted(width)
    has_cursor = not row.is_empty and (row.first, row.last) == cursor[:2]
    label = label_of(row).replace("–", style.glyphs.dash)
    if row.is_empty:
        painted.put(columns.label, _folded(row, label, months, width - columns.label), "muted")
        return painted.line()
    if len(label) >= columns.label:
        label = shorten(label, columns.label - 1, style.glyphs.ellipsis, style.cell_len)
    painted.put(columns.label - 1 - len(label), label, "strong" if has_cursor else "muted")
    if row.first == row.last and row != (ALWAYS.first, ALWAYS.last, False):
        _lasting(painted, row.first, months, columns, style)
        parts = range(13)
    else:
        parts = range(1)
    for month in parts:
        cell = Cell(row.first, row.last, month)
        role = behind if cell == cursor else ""
        _cell(painted, cell, months, columns, style, role)
    return painted.line()


def _folded(row: Row, label: str, months: Months, room: int) -> str:
    """How much is folded, in as many words as there is room for; `label` is what the row is called."""
    short = elapsed(instant(row.first), instant(row.last + 1))
    is_deep = max(abs(row.first), abs(row.last)) >= DEEP
    years = label if row.first == row.last else short if is_deep else f"{short}, {label}"
    text = f"nothing began in {years}"
    going = months.lasting_through(row.first, row.last)
    longest = f"{text}; {going:,} event{'' if going == 1 else 's'} went on" if going else text
    return next((each for each in (longest, text) if len(each) <= room), short)


def _lasting(painted: Painted, year: int, months: Months, columns: Grid, style: Style) -> None:
    """Lines through the months in which something goes on, dotted where it only possibly does."""
    for month in range(1, 13):
        going = months.lasting(year, month)
        if going:
            is_sure = any(lasting.surely for lasting in going.values())
            glyph = style.glyphs.joint if is_sure else style.glyphs.whisker
            painted.put(columns.column(month), glyph * columns.month, _colour(going, style))


def _cell(painted: Painted, cell: Cell, months: Months, columns: Grid, style: Style, behind: str) -> None:
    """What began in a month, or in the year as far as is known."""
    counts = months.counts(cell)
    column, room = columns.column(cell.month), columns.room(cell.month)
    count = sum(counts.values())
    if not count:
        if cell.month and painted.role(column) == "" and room > 1:
            painted.put(column, style.glyphs.nothing, "grid")
        return
    if behind:
        painted.put(column, " " * room, behind)
    if signs := style.signs.get(cell, "")[:room]:
        painted.put(column, signs, f"mark {behind}".rstrip())
        column, room = column + len(signs), room - len(signs)
        if not room:
            return
    if count <= min(room, _MOST_MARKS):
        mark = style.glyphs.exact if cell.month else style.glyphs.vague
        if count == 1 and room >= _TITLED_FROM:
            title = shorten(style.title(months.first(cell)), room - 2, style.glyphs.ellipsis, style.cell_len)
            painted.put(column + 1, split(f" {title} ", style.cell_len), f"label {behind}".rstrip())
        for lane in style.lanes:
            painted.put(column, mark * counts.get(lane, 0), f"{style.lanes[lane]} {behind}".rstrip())
            column += counts.get(lane, 0)
        return
    level = style.glyphs.levels[(count * len(style.glyphs.levels) - 1) // months.most]
    number = _number(count)
    if len(number) < room or len(number) > room:
        painted.put(column, level, f"{_colour(counts, style)} {behind}".rstrip())
        column += 1
    if len(number) <= room:
        painted.put(column, number, f"text {behind}".rstrip())


def _colour(lanes: Mapping[str, object], style: Style) -> str:
    """The role of a lane that is alone, else that of all together."""
    return style.lanes.get(next(iter(lanes)), "muted") if len(lanes) == 1 else "muted"


def _number(count: int) -> str:
    if count < 10_000:
        return str(count)
    return f"{count // 1000}k" if count < 10**6 else f"{count // 10**6}M"
