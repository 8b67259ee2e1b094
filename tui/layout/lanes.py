"""Events packed into the rows of their lane, marks and labels, the important ones first.

While the window moves, no event changes its row: the packing asks the grid of the scale, never the window. Events are
placed in an order that only depends on what stands near them: block after block of the grid, every other block first,
so that an event can be placed knowing the few blocks around it, however many events there are. What finds no place
is hidden, and counted where it would have stood.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from tui.dates import Bounds
from tui.layout.cells import CellLen
from tui.layout.marks import Mark, as_claim, mark
from tui.layout.viewport import Viewport
from tui.store import Hit
from tui.timeline import Importance

BLOCK: Final = 48
"""Cells; no short event with its label takes more."""

PADDING: Final = 4 * BLOCK
"""How far beyond the window events can decide on which row the ones in it stand."""

SLOT: Final = 16
"""Cells that one count of hidden events stands for."""

BADGE: Final = 5
"""Cells at the end of a slot that are kept free for its count."""

_LONGEST_LABEL: Final = 34
_LONGEST_SHORT_MARK: Final = 12
LEAST_LABEL: Final = 5
"""Cells; less of a label is not worth reading."""

_LEAST_LEFT: Final = 10
_WIDE: Final = 20
_NEAR: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """An event to be placed: its mark, the claims against its date, the columns it takes, the cells of its label.

    The label stands within the mark if that is long enough (`is_inside`), else to the right of all. For a point on its
    dotted line, how long the label is makes no difference, so that dates as vague as each other look alike.
    """

    hit: Hit
    mark: Mark
    claims: tuple[Mark, ...]
    begin: int
    end: int
    reach: int  # the column after all that it would like to have to itself, label included
    label: int
    is_inside: bool

    def is_in_sight(self, width: int) -> bool:
        """Whether some of it is on columns from 0 up to `width`."""
        return self.end > 0 and self.begin < width

    def has_near(self, claim: Mark) -> bool:
        """Whether it takes the columns of a claim, which stands near."""
        return self.begin <= claim.begin and claim.end <= self.end


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """An item on a row of its lane, counted from 0, with the cells that its label may take; 0 for none.

    A label that has no room right of its mark, or on it, may take those `before` it. `is_over` is whether it stands on
    what others have on the row.
    """

    item: Item
    row: int
    room: int
    before: int = 0
    is_over: bool = False

    @property
    def covers(self) -> Bounds:
        """The columns that it takes with its label, and a blank behind that."""
        item = self.item
        begin = item.begin - self.before - 1 if self.before else item.begin
        return begin, item.end + self.room + 2 if self.room and not item.is_inside else item.end


@dataclass(frozen=True, slots=True, eq=False)
class Packing:
    """Which events stand where, which stand nowhere, and the slots of the grid whose end is kept free for a count."""

    placed: tuple[Placed, ...]
    hidden: tuple[Item, ...]
    kept: frozenset[int]

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return max((place.row + 1 for place in self.placed), default=0)


def item(hit: Hit, viewport: Viewport, cell_len: CellLen) -> Item:
    """An event as it is placed at the scale of a viewport.

    Claims against its date belong to it if they are near; those that are not are drawn if nothing else is there.
    """
    event = hit.event
    own = mark(event.when, viewport)
    claims = tuple(as_claim(mark(when, viewport)) for when in event.claims)
    near = [own, *(claim for claim in claims if _is_near(claim, own))]
    begin, end = min(each.begin for each in near), max(each.end for each in near)
    size = cell_len(event.title)
    is_long = own.end - own.begin >= size + 4 if own.is_bar else own.end - own.anchor >= _WIDE
    is_inside = is_long and len(near) == 1
    if is_inside:
        return Item(hit, own, claims, begin, end, end + 1, size, is_inside)
    end += event.is_disputed
    return Item(hit, own, claims, begin, end, end + 2 + min(size, _LONGEST_LABEL), size, is_inside)


def pack(items: Iterable[Item], rows: int, viewport: Viewport, unseen: Mapping[int, int]) -> Packing:
    """Place items on at most so many rows; `unseen` counts by slot the events that were not even asked for.

    Where events stay hidden, the end of their slot is kept free in the last row, for the count.
    """
    ordered = sorted(items, key=lambda item: _order(item, viewport.first))
    placed, hidden = _place(ordered, rows, ())
    kept = frozenset(slot_of(item, viewport) for item in hidden) | unseen.keys()
    if kept:
        placed, hidden = _place(ordered, rows, [(slot + 1) * SLOT - viewport.first for slot in sorted(kept)])
    return Packing(tuple(placed), tuple(hidden), kept)


def slot_of(item: Item, viewport: Viewport) -> int:
    """The slot that counts an item, if it is hidden: that of its beginning, as the density of a selection has it."""
    return (viewport.column(item.hit.event.when.sort_key[0]) + viewport.first) // SLOT


def tally(packing: Packing, unseen: Mapping[int, int], viewport: Viewport) -> dict[int, int]:
    """How many events each slot in sight hides; those of a slot that keeps no place for a count go to the nearest."""
    slots = range(viewport.first // SLOT, (viewport.first + viewport.width - 1) // SLOT + 1)
    counts = Counter({slot: count for slot, count in unseen.items() if count and slot in slots})
    for item in packing.hidden:
        if item.is_in_sight(viewport.width):
            counts[min(max(slot_of(item, viewport), slots[0]), slots[-1])] += 1
    kept = packing.kept & set(slots)
    tallied: Counter[int] = Counter()
    for slot, count in counts.items():
        tallied[min(kept, key=lambda near: abs(near - slot), default=slot)] += count
    return dict(tallied)


def heights(needs: Sequence[int], available: int) -> list[int]:
    """The rows that each lane gets of those available: one at least, then fairly up to its need."""
    rows = [1] * len(needs)
    for _ in range(available - len(needs)):
        wanting = [lane for lane, need in enumerate(needs) if rows[lane] < need]
        if not wanting:
            break
        rows[min(wanting, key=lambda lane: rows[lane] / needs[lane])] += 1
    return rows


def _order(item: Item, first: int) -> tuple[bool, bool, int, int, tuple[int, int], str]:
    event = item.hit.event
    is_long = item.end - item.begin > _LONGEST_SHORT_MARK
    block = (item.begin + first) // BLOCK
    weight = WEIGHTS[event.importance]
    return weight > 0, is_long, block % 2, weight, event.when.sort_key, event.id


def _place(items: Sequence[Item], rows: int, kept: Sequence[int]) -> tuple[list[Placed], list[Item]]:
    """Place items in their order on the row that shows most of the labels, each on the first of several such rows."""
    tracks = [_Track() for _ in range(rows)]
    for end in kept:
        tracks[-1].take(end - BADGE, end, end, None)
    hidden = []
    for item in items:
        best, most = None, -_FAR
        for track in tracks:
            gain = track.gain(item.begin, item.end, item.reach)
            if gain is not None and gain > most:
                best, most = track, gain
                if gain == item.reach - item.end:
                    break
        if best is None:
            hidden.append(item)
        else:
            best.take(item.begin, item.end, item.reach, item)
    return [place for row, track in enumerate(tracks) for place in track.placed(row)], hidden


class _Track:
    """What stands on a row, from left to right: where marks begin and end, and how far their labels reach.

    A mark can stand on the label of the one before it, which then ends there.
    """

    __slots__ = ("begins", "ends", "items", "reaches")

    def __init__(self) -> None:
        self.begins: list[int] = []
        self.ends: list[int] = []
        self.reaches: list[int] = []
        self.items: list[Item | None] = []

    def gain(self, begin: int, end: int, reach: int) -> int | None:
        """The cells of labels that are shown more if something stands here; None if it cannot."""
        place = bisect_right(self.ends, begin)
        if place < len(self.begins) and (edge := self.begins[place]) < reach:
            if edge < end:
                return None
            reach = edge
        if place and (before := self.reaches[place - 1]) > begin:
            if begin - self.ends[place - 1] < _LEAST_LEFT:
                return None
            return reach - end - (before - begin)
        return reach - end

    def take(self, begin: int, end: int, reach: int, item: Item | None) -> None:
        """Put something here, which cuts the label before it and is cut by what follows."""
        place = bisect_right(self.ends, begin)
        if place and self.reaches[place - 1] > begin:
            self.reaches[place - 1] = begin
        self.begins.insert(place, begin)
        self.ends.insert(place, end)
        self.reaches.insert(place, min(reach, self.begins[place + 1]) if place + 1 < len(self.begins) else reach)
        self.items.insert(place, item)

    def placed(self, row: int) -> Iterator[Placed]:
        """The items that stand here; a label can go on up to what follows."""
        for item, edge in zip_longest(self.items, self.begins[1:], fillvalue=_FAR):
            if isinstance(item, Item):
                room = item.label if item.is_inside else min(item.label, edge - item.end - 2)
                yield Placed(item, row, room if room >= min(item.label, LEAST_LABEL) else 0)


def _is_near(claim: Mark, own: Mark) -> bool:
    return claim.begin <= own.end + _NEAR and own.begin <= claim.end + _NEAR


WEIGHTS: Final = {Importance.MAJOR: 0, Importance.NORMAL: 1, Importance.MINOR: 2}

_FAR: Final = 10**40
