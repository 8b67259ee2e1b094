"""Events painted on the rows of their lane: their marks, their labels, and what sources claim against their dates."""

from collections.abc import Sequence
from typing import Final

from tui.dates import Bounds
from tui.layout.lanes import Item, Placed
from tui.layout.line import Row
from tui.layout.marks import Shape, draw
from tui.layout.pen import Pen
from tui.timeline import Importance

_LEAST_LABEL: Final = 4
_LEAST_STRETCH: Final = 12


def paint(rows: Sequence[Row], placed: Sequence[Placed], colour: str, pen: Pen, cursor: str) -> None:
    """Paint placed events on their rows; `cursor` is the id of the event under the cursor.

    A label that the right edge would cut stands left of its mark instead, if nothing else is there. On the last row,
    which shows every break of time, a label ends before a break if that leaves something of it. What stands over others
    is painted last.
    """
    beside = [place for place in placed if not place.is_over]
    for place in beside:
        _paint_mark(rows[place.row], place.item, colour, pen, cursor)
    for place in placed:
        if place.item.claims:
            _paint_far_claims(rows[place.row], place.item, pen)
    for place in sorted(beside, key=lambda place: _is_cut(place.item, place.room, pen)):
        row, item = rows[place.row], place.item
        room = _up_to_break(item, place.room, pen) if row is rows[-1] else place.room
        label = _left(item, place.before, pen) if place.before else _right(item, room, pen)
        if not place.before and _is_cut(item, place.room, pen):
            left = _left(item, item.label, pen)
            label = left if left[0] >= 0 and row.is_free(left[0], item.begin) else label
        _write(row, item, label, pen, cursor)
        if row is not rows[-1] and label[0] + pen.cell_len(label[1]) in pen.breaks:
            row.write(label[0] + pen.cell_len(label[1]), " ", "")
    for place in placed:
        if place.is_over:
            _paint_over(rows[place.row], place, colour, pen, cursor)


def clear(row: Row, begin: int, end: int, pen: Pen) -> None:
    """Take away what stands from one column up to another, and what that leaves of labels behind it.

    A label that is left before it ends with an ellipsis.
    """
    begin, last = max(begin, 0), min(end, pen.width)
    covered = row.labels(last - 1)
    while covered and row.labels(last) == covered:
        last += 1
    first = begin - len(pen.glyphs.ellipsis)
    cut = row.labels(begin)
    if cut and row.labels(first) == cut:
        row.write(first, pen.glyphs.ellipsis, row.role(first), cut)
    row.write(begin, " " * (last - begin), "")


def _paint_over(row: Row, place: Placed, colour: str, pen: Pen, cursor: str) -> None:
    """Paint an event, and a label with a blank on each side, over what others have on the row."""
    item = place.item
    column, text = _left(item, place.before, pen) if place.before else _right(item, place.room, pen)
    if text and not place.before and column == item.end + 1:
        column, text = item.end, f" {text} "
    clear(row, item.begin, item.end, pen)
    if text and not item.is_inside:
        clear(row, column, column + pen.cell_len(text), pen)
    _paint_mark(row, item, colour, pen, cursor)
    _write(row, item, (column, text), pen, cursor)


def _paint_mark(row: Row, item: Item, colour: str, pen: Pen, cursor: str) -> None:
    """Paint the near claims against a date, the mark, and the points of claims on it."""
    event = item.hit.event
    if item.claims:
        _paint_near_claims(row, item, pen)
    column, text = draw(item.mark, pen.width, pen.glyphs)
    if not item.hit.certain and len(text) == 1:
        text = pen.glyphs.possible
    row.put(column, text, _role(colour, item, cursor), event.id)
    for claim in item.claims:
        for begin, _, shape in claim.parts:
            if shape is Shape.CLAIM and item.mark.begin <= begin < item.mark.end and begin != item.mark.anchor:
                row.put(begin, pen.glyphs.claim, "ghost", event.id)
    if event.is_disputed and not item.is_inside:
        role = "disputed cursor" if event.id == cursor else "disputed"
        row.write(item.end - 1, pen.glyphs.disputed, role, event.id)


def _paint_near_claims(row: Row, item: Item, pen: Pen) -> None:
    """Paint the claims that stand near the mark, and what ties them to it."""
    near = [claim for claim in item.claims if item.has_near(claim)]
    for claim in near:
        tie = range(item.mark.end, claim.begin) or range(claim.end, item.mark.begin)
        row.put(tie.start, pen.glyphs.whisker * len(tie), "ghost", item.hit.event.id)
    for claim in near:
        row.put(*draw(claim, pen.width, pen.glyphs), "ghost", item.hit.event.id)


def _paint_far_claims(row: Row, item: Item, pen: Pen) -> None:
    """Paint the claims that do not stand near the mark where nothing else does."""
    for claim in item.claims:
        if not item.has_near(claim):
            column, text = draw(claim, pen.width, pen.glyphs)
            if row.is_free(column, column + len(text)):
                row.put(column, text, "ghost", item.hit.event.id)


def _write(row: Row, item: Item, label: tuple[int, str], pen: Pen, cursor: str) -> None:
    event = item.hit.event
    role = "label" if event.importance is Importance.NORMAL else f"label.{event.importance}"
    column, text = label
    if text:
        row.write_apart(column, pen.split(text), _role(role, item, cursor), event.id)


def _role(role: str, item: Item, cursor: str) -> str:
    """The role with what is added to it for a match that is only possible, and for the event under the cursor."""
    certainty = "" if item.hit.certain else " possible"
    return f"{role}{certainty} cursor" if item.hit.event.id == cursor else f"{role}{certainty}"


def _is_cut(item: Item, room: int, pen: Pen) -> bool:
    """Whether the right edge cuts a label that would stand right of its mark, or on it."""
    if item.is_inside:
        begin, end = _stretch(item, pen.width)
        return item.mark.begin > 0 and item.mark.end > pen.width and end - begin - 2 < item.label
    return item.mark.end <= pen.width < _begin(item, pen) + min(room, item.label)


def _up_to_break(item: Item, room: int, pen: Pen) -> int:
    """The cells of a label right of its mark that stand before the next break, or all if those are too few.

    A blank stands before the break, if there are cells enough.
    """
    begin = _begin(item, pen)
    before = next((column - begin for column in pen.breaks if column > begin), room + 1)
    before -= before > _LEAST_LABEL + 1
    return min(room, before) if before > _LEAST_LABEL else room


def _begin(item: Item, pen: Pen) -> int:
    """The column of a label right of its mark: after a blank, which no break is."""
    return item.end + 1 + (item.end in pen.breaks)


def _left(item: Item, room: int, pen: Pen) -> tuple[int, str]:
    text = f" {pen.shorten(item.hit.event.title, room)} "
    return item.begin - pen.cell_len(text), text


def _right(item: Item, room: int, pen: Pen) -> tuple[int, str]:
    """The column and the text of a label: right of the mark if that is in sight, else within what is seen of it."""
    title = item.hit.event.title
    where = _begin(item, pen)
    if not item.is_inside and where + _LEAST_LABEL <= pen.width:
        room -= room < item.label and where > item.end + 1
        return where, pen.shorten(title, min(room, pen.width - where)) if item.mark.end > 0 else ""
    begin, end = _stretch(item, pen.width)
    room = end - begin - 2
    if not item.is_inside:
        room = room * 2 // 3 if room >= _LEAST_STRETCH else 0
    text = pen.shorten(title, room)
    sign = pen.glyphs.disputed if item.is_inside and item.hit.event.is_disputed else " "
    return begin, f"{sign}{text} " if text else ""


def _stretch(item: Item, width: int) -> Bounds:
    """The columns of a mark in sight that a label can cover: right of its beginning or its point, or left of that.

    What fades of a bar is not covered if there is room beside it.
    """
    begin, end = max(item.mark.begin, 0), min(item.mark.end, width)
    if item.mark.is_bar:
        solid = ((first, last) for first, last, shape in item.mark.parts if shape is Shape.SOLID)
        first, last = next(solid, (begin, end))
        surely = max(first, begin) + 1, min(last, end) - 1
        return surely if surely[1] - surely[0] >= item.label + 2 else (begin + 1, end - 1)
    right = max(item.mark.anchor + 1, begin + 1), end - 1
    left = begin + 1, min(item.mark.anchor, end - 1)
    if right[1] - right[0] >= min(item.label + 2, _LEAST_STRETCH):
        return right
    return max(right, left, key=lambda stretch: stretch[1] - stretch[0])
