"""How a date looks on the axis, cell by cell, from what can be to what is certain.

A moment is a point, however vaguely it is known: where its bounds are wider than a cell, a dotted line over them says
so. A span is a bar that fades where it may not yet, or no longer, have lasted.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, TypeAlias

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Choice, Edge, Moment, Span, When
from tui.layout.glyphs import Glyphs
from tui.layout.viewport import Viewport

_LOST: Final = 4
"""The columns that an end which nobody knows is drawn with."""


class Shape(Enum):
    """What a part of a mark says."""

    EXACT = auto()
    APPROXIMATE = auto()
    UNCERTAIN = auto()
    DOUBTFUL = auto()
    VAGUE = auto()
    VAGUE_DOUBTFUL = auto()
    MEMBER = auto()
    SHORT = auto()
    SHORT_DOUBTFUL = auto()
    WHISKER = auto()
    JOINT = auto()
    FADE_IN = auto()
    SOLID = auto()
    FADE_OUT = auto()
    UNKNOWN = auto()
    CLAIM = auto()
    CLAIMED = auto()


Part: TypeAlias = tuple[int, int, Shape]
"""The columns from one up to another that have a shape."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What of a date falls on the columns from `begin` up to `end`, which may lie far outside the window.

    `anchor` is the column that the eye should find; later parts are drawn over earlier ones. An end can be open.
    """

    begin: int
    end: int
    anchor: int
    parts: tuple[Part, ...]
    is_open_left: bool = False
    is_open_right: bool = False

    @property
    def is_bar(self) -> bool:
        """Whether it says that something lasted."""
        return any(shape in _LASTING for _, _, shape in self.parts)


def mark(when: When, viewport: Viewport) -> Mark:
    """The mark of a date at the scale of a viewport."""
    if isinstance(when, Moment):
        return _moment(when, viewport)
    return _span(when, viewport) if isinstance(when, Span) else _choice(when, viewport)


def draw(mark: Mark, width: int, glyphs: Glyphs) -> tuple[int, str]:
    """What is seen of a mark on columns from 0 up to `width`: the first of them, and a character for each."""
    left, right = max(mark.begin, 0), min(mark.end, width)
    if left >= right:
        return left, ""
    cells = [" "] * (right - left)
    for begin, end, shape in mark.parts:
        columns = range(max(begin, left), min(end, right))
        if columns:
            cells[columns.start - left : columns.stop - left] = _fill(shape, columns, begin, end, glyphs)
    if mark.is_open_left and mark.begin < 0:
        cells[0] = glyphs.went_on
    if mark.is_open_right and mark.end > width:
        cells[-1] = glyphs.goes_on
    return left, "".join(cells)


def as_claim(own: Mark) -> Mark:
    """The mark of a date that a source claims against the event's own: fainter shapes in the same columns."""
    return replace(own, parts=tuple((begin, end, _CLAIMS.get(shape, Shape.CLAIM)) for begin, end, shape in own.parts))


def _moment(when: Moment, viewport: Viewport) -> Mark:
    begin, end = _extent(when, viewport)
    if _is_point(when, viewport):
        return _point(begin, _DOUBTS[when.approximate, when.uncertain])
    anchor = _middle(when, viewport)
    point = Shape.VAGUE_DOUBTFUL if _is_doubtful(when) else Shape.VAGUE
    return Mark(begin, end, anchor, ((begin, end, Shape.WHISKER), (anchor, anchor + 1, point)))


def _span(when: Span, viewport: Viewport) -> Mark:
    """A bar: fading in over its first moment, solid between, fading out over its last."""
    begin, solid = _begin(when, viewport)
    faded, end = _end(when, viewport)
    lost: list[Part] = []
    if when.begin is Edge.UNKNOWN:
        begin, solid = faded - 1 - _LOST, faded - 1
        lost = [(begin, begin + 1, Shape.UNKNOWN)]
    if when.end is Edge.UNKNOWN:
        faded, end = solid + 1, solid + 1 + _LOST
        lost.append((end - 1, end, Shape.UNKNOWN))
    if end - begin <= 1:
        return _point(begin, Shape.SHORT_DOUBTFUL if _is_doubtful(when) else Shape.SHORT)
    if solid >= faded:
        solid, faded = _overlapping(begin, solid, faded, end)
    parts = (begin, solid, Shape.FADE_IN), (solid, faded, Shape.SOLID), (faded, end, Shape.FADE_OUT), *lost
    is_open_left, is_open_right = when.begin is Edge.OPEN, when.end is Edge.OPEN
    return Mark(begin, end, begin, tuple(part for part in parts if part[0] < part[1]), is_open_left, is_open_right)


def _begin(when: Span, viewport: Viewport) -> Bounds:
    """The column that a bar begins on, and the one that it is solid from."""
    if not isinstance(when.begin, Moment):
        column = viewport.column(when.earliest)
        return column, column
    column, _ = _extent(when.begin, viewport)
    if _is_point(when.begin, viewport):
        return column, column + _is_doubtful(when.begin)
    return column, viewport.column(when.begin.latest - 1)


def _end(when: Span, viewport: Viewport) -> Bounds:
    """The column that a bar is solid up to, and the one that it ends before."""
    if not isinstance(when.end, Moment):
        column = viewport.column(when.latest)
        return column, column
    _, column = _extent(when.end, viewport)
    if _is_point(when.end, viewport):
        return column - _is_doubtful(when.end), column
    return viewport.column(when.end.earliest) + 1, column


def _overlapping(begin: int, solid: int, faded: int, end: int) -> Bounds:
    """What is solid of a bar that may end before it has surely begun: an end that is known, or nothing."""
    if solid == begin:
        return begin, begin + 1
    if faded == end:
        return end - 1, end
    return (begin + end) // 2, (begin + end) // 2


def _choice(when: Choice, viewport: Viewport) -> Mark:
    """Its members as points, joined if all of them are true, on a dotted line if only one of them is."""
    extents = [_extent(moment, viewport) for moment in when.moments]
    begin, end = min(extent[0] for extent in extents), max(extent[1] for extent in extents)
    is_open_left, is_open_right = when.earliest == BEGINNING_OF_TIME, when.latest == END_OF_TIME
    if is_open_left:
        begin = viewport.column(BEGINNING_OF_TIME)
    if is_open_right:
        end = viewport.column(END_OF_TIME)
    if end - begin == 1:
        return _point(begin, Shape.EXACT if when.every else Shape.MEMBER)
    parts: list[Part] = [(begin, end, Shape.JOINT if when.every else Shape.WHISKER)]
    for moment in when.moments:
        column = _middle(moment, viewport)
        shape = _DOUBTS[moment.approximate, moment.uncertain] if when.every else Shape.MEMBER
        parts.append((column, column + 1, shape))
    return Mark(begin, end, min(part[0] for part in parts[1:]), tuple(parts), is_open_left, is_open_right)


def _point(column: int, shape: Shape) -> Mark:
    return Mark(column, column + 1, column, ((column, column + 1, shape),))


def _is_point(when: Moment, viewport: Viewport) -> bool:
    """Whether a moment is known to about a cell, or as exactly as can be."""
    return when.latest - when.earliest == 1 or 2 * (when.latest - when.earliest) * viewport.width <= 3 * viewport.span


def _is_doubtful(when: Moment | Span) -> bool:
    return when.approximate or when.uncertain


def _middle(when: Moment, viewport: Viewport) -> int:
    return viewport.column((when.earliest + when.latest - 1) // 2)


def _extent(when: Moment, viewport: Viewport) -> Bounds:
    """The columns that a moment can be on; the one in its middle if that is all."""
    if _is_point(when, viewport):
        column = _middle(when, viewport)
        return column, column + 1
    return viewport.column(when.earliest), viewport.column(when.latest - 1) + 1


def _fill(shape: Shape, columns: range, begin: int, end: int, glyphs: Glyphs) -> list[str]:
    """The characters that some columns of a part have, which goes from `begin` up to `end`."""
    fade, length = glyphs.fade, end - begin
    if shape not in _FADING:
        return [getattr(glyphs, shape.name.lower())] * len(columns)
    if length == 1:
        return [fade[1]]
    if shape is Shape.FADE_IN:
        return [fade[(column - begin) * len(fade) // length] for column in columns]
    return [fade[(end - 1 - column) * len(fade) // length] for column in columns]


_FADING: Final = frozenset((Shape.FADE_IN, Shape.FADE_OUT))

_LASTING: Final = _FADING | {Shape.SOLID, Shape.SHORT, Shape.SHORT_DOUBTFUL}

_CLAIMS: Final = {
    Shape.WHISKER: Shape.WHISKER,
    Shape.UNKNOWN: Shape.UNKNOWN,
    **dict.fromkeys((Shape.JOINT, Shape.FADE_IN, Shape.SOLID, Shape.FADE_OUT), Shape.CLAIMED),
}

_DOUBTS: Final = {
    (False, False): Shape.EXACT,
    (True, False): Shape.APPROXIMATE,
    (False, True): Shape.UNCERTAIN,
    (True, True): Shape.DOUBTFUL,
}
