"""A quantity over time, on the axis of the events: a bar at each point that has a figure, nothing invented between."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final, NamedTuple, TypeAlias

from tui.layout.glyphs import Glyphs
from tui.layout.line import Row
from tui.layout.pen import Pen
from tui.timeline import Point, Series, Stance

_COMPARABLE: Final = 8
"""How many times larger than its own greatest figure the scale of a series may be: a bar has eight levels."""

Piece: TypeAlias = tuple[str, str]
"""Some text of one role."""


class Scale(NamedTuple):
    """The figure that fills a bar; `is_shared` by all that counts the same, or else it must be told."""

    top: Decimal
    is_shared: bool = True


def scales(series: Sequence[Series]) -> Mapping[str, Scale]:
    """The scale of each series, by its id.

    Series of one unit share it, so that their bars compare, unless the smaller would be flat on the larger one's scale.
    """
    most = sorted(((max(_figures(each), default=Decimal(0)), each) for each in series), key=lambda pair: -pair[0])
    tops: dict[str, list[Decimal]] = {}
    own: dict[str, Decimal] = {}
    for figure, each in most:
        of_unit = tops.setdefault(each.unit, [figure])
        if 0 < figure * _COMPARABLE < of_unit[-1]:
            of_unit.append(figure)
        own[each.id] = of_unit[-1]
    return {each.id: Scale(own[each.id], len(tops[each.unit]) == 1 or not each.unit) for each in series}


def paint(row: Row, series: Series, scale: Scale, colour: str, pen: Pen) -> int:
    """Paint the points of a series, each with a bar, its figure where there is room, and what disputes that.

    The unit stands behind the last figure in sight, and what fills a bar if series of the unit differ in that. A figure
    that has no room right of its bar stands left of it. Gives the first column that is taken, of those in sight.
    """
    points = sorted(((pen.viewport.column(instant(point)), point) for point in series.points), key=lambda pair: pair[0])
    if not points:
        return pen.width
    base = range(max(points[0][0], 0), min(points[-1][0], pen.width))
    if base:
        row.put(base.start, pen.glyphs.whisker * len(base), "series.base")
    following = [column for column, _ in points[1:]] + [pen.width]
    seen = max((column for column, _ in points if column < pen.width), default=0)
    first, taken = pen.width, pen.cell_len(series.label) + 1
    for (column, point), edge in zip(points, following, strict=True):
        row.put(column, _bar(point.value, scale.top, pen.glyphs), colour)
        if not 0 <= column < pen.width:
            continue
        pieces = _pieces(point, _units(series, scale, pen.glyphs) if column == seen else [], pen)
        begin, end = column, column + 1
        if right := _fitting(pieces, min(edge, pen.width) - column - 2, pen):
            end = _write(row, column + 1, right, pen)
        elif left := _fitting(pieces, column - 2 - taken, pen):
            begin = column - sum(pen.cell_len(text) for text, _ in left)
            row.write(_write(row, begin - 1, left, pen), " ", "")
        first, taken = min(first, begin), end
    return first


def paint_label(row: Row, series: Series, edge: int, elsewhere: int, pen: Pen) -> bool:
    """Paint the label before the first column that is taken, or at the left edge if bars before it are out of sight.

    It is left to be painted elsewhere, in so many cells, if that shows more of it: whether it has been painted here.
    """
    text = pen.shorten(series.label, edge - 1)
    size = pen.cell_len(text)
    if text != series.label and size <= elsewhere:
        return False
    goes_back = any(pen.viewport.column(instant(point)) < 0 for point in series.points)
    is_in_sight = edge < pen.width and not goes_back
    row.write_apart(edge - 1 - size if is_in_sight else 0, pen.split(f"{text} "), "series.label")
    return True


def _units(series: Series, scale: Scale, glyphs: Glyphs) -> list[str]:
    """What its figures count, and what its scale is."""
    scaled = "" if scale.is_shared else f"{glyphs.levels[-1]} = {scale.top:f}"
    return [f" {text}" for text in (series.unit, scaled) if text]


def _pieces(point: Point, units: Sequence[str], pen: Pen) -> list[Piece]:
    """A figure, what disputes it, and its units."""
    pieces = [(f" {point.value:f}", "series.value")]
    pieces += [(f"{pen.glyphs.disputed}{value:f}", "ghost") for value in _disputed(point)]
    return pieces + [(unit, "series.unit") for unit in units]


def _fitting(pieces: Sequence[Piece], room: int, pen: Pen) -> list[Piece]:
    """As many of the pieces as so many cells have room for."""
    ends = accumulate(pen.cell_len(text) for text, _ in pieces)
    return [piece for piece, end in zip(pieces, ends, strict=True) if end <= room]


def _write(row: Row, column: int, pieces: Sequence[Piece], pen: Pen) -> int:
    """Write pieces from a column on; the column after them."""
    for text, role in pieces:
        row.write_apart(column, pen.split(text), role)
        column += pen.cell_len(text)
    return column


def _bar(value: Decimal, top: Decimal, glyphs: Glyphs) -> str:
    if value <= 0:
        return glyphs.below if value else glyphs.levels[0]
    return glyphs.levels[min(int(value * len(glyphs.levels) / top), len(glyphs.levels) - 1)]


def _figures(series: Series) -> Iterable[Decimal]:
    for point in series.points:
        yield point.value
        yield from _disputed(point)


def _disputed(point: Point) -> list[Decimal]:
    return [
        citation.value
        for citation in point.sources
        if citation.stance is Stance.DISPUTES and citation.value is not None and citation.value != point.value
    ]


def instant(point: Point) -> int:
    """Where a figure stands on the axis: in the middle of its date."""
    begin, end = point.when.hull
    return (begin + end - 1) // 2
