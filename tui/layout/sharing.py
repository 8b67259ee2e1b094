"""How the rows below the axis are shared: a band for each era that overlaps others, and rows for events and series."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.layout.lanes import Item, Packing, heights, item, pack
from tui.layout.pen import Pen
from tui.layout.scene import Band

_LEAST_ROWS: Final = 2
_ERAS: Final = 3
_PART_FOR_ERAS: Final = 5
"""A lane has two rows before an era has one; eras have three if there are, and up to a fifth of a high canvas."""


class Need(NamedTuple):
    """A lane, its events as they stand if there is room, and the rows that these would like to have."""

    band: Band
    items: Sequence[Item]
    packing: Packing
    for_events: int

    @property
    def rows(self) -> int:
        """The rows that it would like to have with its series; one, if there is nothing in it."""
        return max(self.for_events + len(self.band.series), 1)

    def packed(self, rows: int, pen: Pen) -> Packing:
        """Its events on so many rows."""
        if not self.band.need and not self.packing.hidden and self.packing.rows <= rows:
            return self.packing
        return pack(self.items, rows, pen.viewport, self.band.unseen)


def rows_for_eras(wanted: int, height: int, rows: int, lanes: int) -> int:
    """Of so many rows that eras want, those that they have before the lanes, which have the other rows."""
    return min(wanted, max(rows - _LEAST_ROWS * lanes, 0), max(_ERAS, height // _PART_FOR_ERAS))


def needs(bands: Sequence[Band], available: int, pen: Pen) -> list[Need]:
    """What each lane would like to have of the rows that are available."""
    found = []
    for band in bands:
        items = [item(hit, pen.viewport, pen.cell_len) for hit in band.hits]
        packing = pack([] if band.need else items, available, pen.viewport, band.unseen)
        wanted = band.need or (available if packing.hidden else max(packing.rows, bool(band.unseen)))
        found.append(Need(band, items, packing, wanted))
    return found


def spare(needs: Sequence[Need], available: int) -> int:
    """The rows that are left over by lanes which have all that they want, and a blank row between them."""
    return max(available - sum(need.rows for need in needs) - len(needs) + 1, 0)


def shares(needs: Sequence[Need], available: int) -> tuple[list[int], bool]:
    """The rows that each lane gets, and whether there is a blank row left to stand between them."""
    given = heights([need.rows for need in needs], available)
    return given, sum(given) + len(given) - 1 <= available


def rows_for_series(rows: int, need: Need) -> int:
    """How many rows of a lane go to its series: what its events leave, and half of them if that is more."""
    return min(len(need.band.series), max(rows // 2, rows - need.for_events))
