"""The event under the cursor within its lane: a place if the packing left it none, and room for its label.

It stands on the row where it costs the others least: their labels give way to it, their marks only where no row is free
of them. What it covers all that is seen of is hidden instead, so that it is counted. No other event changes its row.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tui.layout.lanes import BADGE, LEAST_LABEL, SLOT, WEIGHTS, Item, Packing, Placed
from tui.layout.viewport import Viewport

_WORTH: Final = 3


def stand(packing: Packing, own: Item, rows: int, viewport: Viewport) -> Packing:
    """The packing of so many rows with the event under the cursor on one of them, and its label beside it."""
    name = own.hit.event.id
    hidden = [item for item in packing.hidden if item.hit.event.id != name]
    by_row: list[list[Placed]] = [[] for _ in range(rows)]
    found = None
    for place in packing.placed:
        if place.item.hit.event.id == name:
            found = place.row
        else:
            by_row[place.row].append(place)
    ends = [(slot + 1) * SLOT - viewport.first for slot in packing.kept]
    counts = [(end - BADGE, end) for end in ends]
    lines = range(rows) if found is None else [found]
    surroundings = {row: _Surroundings(own, by_row[row], counts if row == rows - 1 else ()) for row in lines}
    row = max(lines, key=lambda row: (*surroundings[row].merit, row))
    place = surroundings[row].place(row, viewport.width, is_over=found is None)
    lost = [other.item for other in by_row[row] if _is_lost(other.item, place, viewport.width)]
    by_row[row] = [_giving_way(other, place) for other in by_row[row] if other.item not in lost]
    return Packing((*(other for row in by_row for other in row), place), (*hidden, *lost), packing.kept)


class _Surroundings:
    """What stands on a row around the event under the cursor, and the columns between which its label has room."""

    def __init__(self, own: Item, others: Sequence[Placed], counts: Sequence[tuple[int, int]]) -> None:
        self.own = own
        below = [each.item for each in others if each.item.begin < own.end and own.begin < each.item.end]
        marks = [*((each.item.begin, each.item.end) for each in others if each.item not in below), *counts]
        lefts = [end for _, end in marks if end <= own.begin]
        rights = [begin for begin, _ in marks if begin >= own.end]
        covered = [item for item in below if own.begin <= item.begin and item.end <= own.end]
        cut = [item for item in below if item not in covered]  # one cell of each stays in sight
        lefts += [item.begin + 1 for item in cut if item.end <= own.end]
        rights += [item.end - 1 for item in cut if item.begin >= own.begin]
        self.left, self.right = max(lefts, default=None), min(rights, default=None)
        loss = sum(_WORTH - WEIGHTS[item.hit.event.importance] for item in covered)
        is_on_count = any(begin < own.end and own.begin < end for begin, end in counts)
        self.merit = (-loss, -len(below), -is_on_count, max(self._after, self._before(None)))

    @property
    def _after(self) -> int:
        """The cells that the label can have right of the mark."""
        own = self.own
        if own.is_inside or self.right is None:
            return own.label
        return _useful(self.right - own.end - 2, own)

    def _before(self, edge: int | None) -> int:
        """The cells that it can have left of it, from an edge on."""
        stops = [stop for stop in (self.left, edge) if stop is not None]
        return _useful(self.own.begin - max(stops) - 2, self.own) if stops else self.own.label

    def place(self, row: int, width: int, *, is_over: bool) -> Placed:
        """The event on this row; its label left of its mark if it has no room on the right."""
        own = self.own
        if own.is_inside or (self._after and own.end + 1 + min(self._after, LEAST_LABEL) <= width):
            return Placed(own, row, self._after, is_over=is_over)
        before = self._before(0)
        return Placed(own, row, 0 if before else self._after, before, is_over=is_over)


def _useful(cells: int, own: Item) -> int:
    cells = min(cells, own.label)
    return cells if cells >= min(own.label, LEAST_LABEL) else 0


def _is_lost(item: Item, own: Placed, width: int) -> bool:
    """Whether nothing of an item is left to be seen beside the event under the cursor, which stands on it."""
    if not own.is_over or not (item.begin < own.item.end and own.item.begin < item.end):
        return False
    first, last = own.covers
    return first <= max(item.begin, 0) and min(item.end, width) <= last


def _giving_way(other: Placed, own: Placed) -> Placed:
    """An event beside the one under the cursor, with the label that this leaves it."""
    first, last = own.covers
    if other.item.is_inside or other.item.end >= last:
        return other
    room = min(other.room, first - other.item.end - 2)
    return replace(other, room=room if room >= min(other.item.label, LEAST_LABEL) else 0)
