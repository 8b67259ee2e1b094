"""The columns of the timeline form: dates, the rail with the bars beside it, the text, and a margin for small print.

Their widths follow from the page's alone, so that events stream through them. The text is never set wider than
a reader's eye finds the next line in (Bringhurst, "The Elements of Typographic Style": 45 to 75 characters).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple, TypeAlias

from tui.paper.cells import cell_len
from tui.paper.ink import BLANK, PLAIN, Run

Line: TypeAlias = tuple[Run, ...]

_STACKED_BELOW: Final = 36
_MARGIN_FROM: Final = 104
_MEASURE: Final = 66
_WIDEST_MARGIN: Final = 40
_GUTTER: Final = 3


class Grid(NamedTuple):
    """How many cells each column has; `when` and `margin` are 0 where there is no room for them."""

    when: int
    bars: int
    text: int
    margin: int

    @property
    def edge(self) -> int:
        """The cells that stay empty at the left."""
        return 1 if self.when else 0

    @property
    def rail(self) -> int:
        """The cells left of the rail."""
        return self.edge + self.when + 1 if self.when else 0

    @property
    def indent(self) -> int:
        """The cells left of the text."""
        return self.rail + 1 + self.bars + 1


def grid(width: int) -> Grid:
    """The columns of a page so many cells wide (20 or more)."""
    if width < _STACKED_BELOW:
        when, bars = 0, 0
    elif width < 50:
        when, bars = 12, 1
    elif width < 72:
        when, bars = 16, 2
    else:
        when, bars = 18, 3
    room = width - Grid(when, bars, 0, 0).indent
    if width < _MARGIN_FROM:
        return Grid(when, bars, room, 0)
    return Grid(when, bars, _MEASURE, min(room - _MEASURE - _GUTTER, _WIDEST_MARGIN))


def rows(
    columns: Grid,
    rails: Iterable[Line],
    dates: Sequence[Line] = (),
    text: Sequence[Line] = (),
    margin: Sequence[Line] = (),
) -> Iterator[Line]:
    """The columns side by side: as many lines as the longest of the written ones, and one at least.

    `rails` has the rail with its bars for each line, and need not end; `dates` are as wide as their column.
    """
    written = zip_longest(dates or [()], text, margin, fillvalue=())
    for rail, (date, body, note) in zip(rails, written, strict=False):
        line = (*filled(indented(date, columns.edge), columns.rail), *rail, BLANK, *body)
        yield (*filled(line, columns.indent + columns.text + _GUTTER), *note) if note else line


def size(line: Line) -> int:
    """How many cells a line fills."""
    return sum(cell_len(text) for text, _ in line)


def filled(line: Line, cells: int) -> Line:
    """A line followed by spaces to so many cells."""
    return (*line, (" " * (cells - size(line)), PLAIN))


def indented(line: Line, cells: int) -> Line:
    """A line after so many spaces."""
    return ((" " * cells, PLAIN), *line)


def flow(items: Iterable[Line], cells: int, gap: int) -> Iterator[Line]:
    """Items one after another in lines of so many cells, a gap between two; an item too wide stands alone."""
    line: Line = ()
    for item in items:
        if line and size(line) + gap + size(item) > cells:
            yield line
            line = ()
        line = (*line, (" " * gap, PLAIN), *item) if line else item
    if line:
        yield line
