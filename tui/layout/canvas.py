"""The canvas: axis, eras, lanes and series composed into lines of runs, each line exactly as wide as was asked.

Roles: `tick` (the sign of a tick), `tick.major` and `tick.minor` (labels of the upper and the lower row), `grid`,
`now`, `measured`, `as_of`, `ruler` (behind the axis), `mark`, `gutter` and `gutter.lane` (names of series and of
lanes), `lane.<colour>` (marks, bars of series, the lane's sign in the gutter), `label`, `label.major`, `label.minor`,
`disputed`, `ghost` (what a source claims instead), `overflow`, `era.<colour>`, to which `era.label` is added,
`back.<colour>` (stands before the role of all that an era lies behind; `back.<colour>.deep` where several do), `torn`
(where time is broken), `torn.label`, `series.base`, `series.value`, `series.unit`, `series.label`. `possible` is added
where an event matches only possibly, `cursor` to all of the event under the cursor.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from tui.dates import Bounds
from tui.layout import badges, breaks, cursor, eras, events, series
from tui.layout.badges import Badge
from tui.layout.cells import CellLen
from tui.layout.glyphs import Glyphs
from tui.layout.lanes import BADGE, Item, Packing, heights, item, pack, slot_of, tally
from tui.layout.line import Line, Row, Run
from tui.layout.pen import Pen
from tui.layout.scene import Band, Scene
from tui.layout.series import Scale
from tui.layout.ticks import ticks
from tui.layout.viewport import Viewport
from tui.store import Hit

_NARROW: Final = 60
_LEAST_ROWS: Final = 2
_ERAS: Final = 3
_PART_FOR_ERAS: Final = 5
"""A lane has two rows before an era has one; eras have three if there are, and up to a fifth of a high canvas."""

_WIDEST_GUTTER: Final = 22


class Canvas(NamedTuple):
    """The lines from top to bottom, the line that each event is drawn on, and the counts of hidden events.

    `taken` is how many of the lines something is drawn on; those below only have the background.
    """

    lines: tuple[Line, ...]
    places: Mapping[str, int]
    badges: tuple[Badge, ...]
    taken: int = 0


def gutter_width(labels: Sequence[str], columns: int, cell_len: CellLen) -> int:
    """How many of so many columns the names of the lanes take: 0 if there are too few columns, or no names."""
    longest = max((cell_len(label) for label in labels), default=0)
    if columns < _NARROW or not longest:
        return 0
    return min(longest + 3, _WIDEST_GUTTER, columns // 5)


def compose(
    scene: Scene, viewport: Viewport, height: int, glyphs: Glyphs, cell_len: CellLen, gutter: int = 0
) -> Canvas:
    """So many lines, each as wide as the viewport and the gutter to the left of it."""
    composition = _Composition(scene, Pen(viewport, glyphs, cell_len), gutter)
    composition.axis()
    composition.lanes(composition.background(height), height)
    taken = min(composition.taken, height)
    return Canvas(tuple(composition.lines[:height]), composition.places, tuple(composition.badges), taken)


def hit(canvas: Canvas, x: int, y: int) -> str | Badge | None:
    """What is drawn at a column and a line of the canvas: an event (its id), a count of hidden events, or neither."""
    if not 0 <= y < len(canvas.lines):
        return None
    column = 0
    for run in canvas.lines[y]:
        if column <= x < column + run.cells and run.event:
            return run.event
        column += run.cells
    return next((b for b in canvas.badges if b.line == y and b.column <= x < b.column + b.cells), None)


class _Composition:
    """A canvas while it is painted, line after line."""

    def __init__(self, scene: Scene, pen: Pen, gutter: int) -> None:
        self.scene, self.pen, self.gutter = scene, pen, gutter
        self.lines: list[Line] = []
        self.places: dict[str, int] = {}
        self.badges: list[Badge] = []
        self.taken = 0

    def axis(self) -> None:
        """Add the two rows of ticks, and below them how much is folded where time is broken."""
        pointers = self.scene.pointers
        rows = self.pen.row(), self.pen.row(pointers.ruler(self.pen))
        for row, ticks_of_row, role in zip(rows, ticks(self.pen.viewport), ("tick.major", "tick.minor"), strict=True):
            for tick in ticks_of_row:
                if tick.column >= 0:
                    row.put(tick.column, self.pen.glyphs.tick, "tick")
                row.put(max(tick.column + 1, 0), tick.label, role)
        pointers.flag(rows, self.pen)
        for row in rows:
            self._add(row)
        if self.pen.viewport.is_broken:
            self._add(breaks.paint(self.pen))

    def background(self, height: int) -> Row:
        """Add as many eras as the lanes leave room for, and give the row that every lane begins with."""
        stretches = eras.stretches(self.scene.eras, self.pen.viewport)
        room = height - len(self.lines) - _LEAST_ROWS * len(self.scene.bands)
        for band in eras.bands(stretches, min(max(room, 0), max(_ERAS, height // _PART_FOR_ERAS)), self.pen):
            self._add(band)
        blank = self.pen.row(eras.backs(stretches, self.pen.width) if stretches else ())
        for tick in ticks(self.pen.viewport)[0]:
            blank.put(tick.column, self.pen.glyphs.grid, "grid")
        if self.scene.now is not None:
            blank.put(self.pen.viewport.column(self.scene.now), self.pen.glyphs.now, "now")
        self.scene.pointers.stand(blank, self.pen)
        return blank

    def lanes(self, blank: Row, height: int) -> None:
        """Add every lane, blank lines up to the height, and the number of lanes that have no place."""
        left_out = self.scene.lanes_left_out
        height -= bool(left_out)
        available = max(height - len(self.lines), 0)
        self._bands(self.scene.bands[:available], blank, available)
        self.taken = len(self.lines)
        while len(self.lines) < height:
            self._add(blank)
        if left_out:
            self.taken = height + 1
            row = self.pen.row()
            text = f"{self.pen.glyphs.ellipsis} {left_out} more lane{'s' if left_out > 1 else ''}"
            row.write(0, self.pen.split(text), "overflow")
            self._add(row)

    def _bands(self, bands: Sequence[Band], blank: Row, available: int) -> None:
        viewport = self.pen.viewport
        items = [[item(hit, viewport, self.pen.cell_len) for hit in band.hits] for band in bands]
        roomy = [
            pack([] if band.need else each, available, viewport, band.unseen)
            for band, each in zip(bands, items, strict=True)
        ]
        wanted = [
            band.need or (available if packing.hidden else max(packing.rows, bool(band.unseen)))
            for band, packing in zip(bands, roomy, strict=True)
        ]
        given = heights([max(want + len(band.series), 1) for band, want in zip(bands, wanted, strict=True)], available)
        has_air = sum(given) + len(given) - 1 <= available
        scales = series.scales([each for band in bands for each in band.series])
        for band, each, packing, want, rows in zip(bands, items, roomy, wanted, given, strict=True):
            painted = [blank.copy() for _ in range(rows)]
            for_events = rows - _rows_for_series(rows, want, len(band.series))
            fits = not band.need and not packing.hidden and packing.rows <= for_events
            packed = packing if fits else pack(each, for_events, viewport, band.unseen)
            self._events(painted[:for_events], band, each, packed)
            names = self._series(painted[for_events:], band, scales)
            self._series_left_out(painted[-1], len(band.series) - (rows - for_events))
            self._close(painted, band, [""] * for_events + names)
            if has_air and band is not bands[-1]:
                self._add(blank)

    def _events(self, rows: Sequence[Row], band: Band, items: Sequence[Item], packing: Packing) -> None:
        viewport, unseen, standing = self.pen.viewport, band.unseen, None
        own = self._under_cursor(band, items)
        if rows and own and own.is_in_sight(self.pen.width):
            packing = cursor.stand(packing, own, len(rows), viewport)
            standing = packing.placed[-1]
            unseen = unseen if own in items else _one_less(unseen, slot_of(own, viewport))
        counts = tally(packing, unseen, viewport)
        last = len(rows) - 1
        in_place = packing.kept & {slot for slot in counts if badges.has_place(slot, viewport)}
        if standing and standing.row == last:
            in_place -= {slot for slot in in_place if _meet(standing.covers, badges.edges(slot, viewport))}
        for slot in in_place:
            self._badge(rows, band, slot, counts[slot], last, badges.edges(slot, viewport)[0])
        in_sight = [p for p in packing.placed if p.item.is_in_sight(self.pen.width) or p.item.claims]
        events.paint(rows, in_sight, f"lane.{band.colour}", self.pen, own.hit.event.id if own else "")
        for place in packing.placed:
            if place.item.is_in_sight(self.pen.width):
                self.places[place.item.hit.event.id] = len(self.lines) + place.row
        for slot in sorted(counts.keys() - in_place):
            self._count(rows, band, slot, counts[slot])

    def _under_cursor(self, band: Band, items: Sequence[Item]) -> Item | None:
        """The event under the cursor as an item of its lane, whether or not it is among those asked for."""
        own = self.scene.cursor
        if own is None or own.lane != band.lane.id:
            return None
        found = next((item for item in items if item.hit.event.id == own.id), None)
        return found or item(Hit(own), self.pen.viewport, self.pen.cell_len)

    def _count(self, rows: Sequence[Row], band: Band, slot: int, count: int) -> None:
        """Write a count whose own place is taken or out of sight; it counts what it covers all that is seen of, too."""
        row, column = badges.room(rows, badges.edges(slot, self.pen.viewport)[0], BADGE)
        count += len(self._cleared(rows[row], column, BADGE))
        self._badge(rows, band, slot, count, row, column)

    def _cleared(self, row: Row, column: int, cells: int) -> set[str]:
        """Make cells free; give the ids of the events that nothing is seen of any more."""
        if row.is_free(column, column + cells):
            return set()
        there = row.events(column, column + cells)
        events.clear(row, column, column + cells, self.pen)
        gone = (there - row.events(0, self.pen.width)) & self.places.keys()
        for each in gone:
            del self.places[each]
        return gone

    def _badge(self, rows: Sequence[Row], band: Band, slot: int, count: int, row: int, begin: int) -> None:
        text = badges.worded(count)
        column = max(min(begin + BADGE, self.pen.width) - 1 - len(text), 0)
        rows[row].write_apart(column, text, "overflow")
        cells = min(len(text), self.pen.width - column)
        line, window = len(self.lines) + row, badges.window(slot, self.pen.viewport)
        self.badges.append(Badge(line, self.gutter + column, cells, count, band.lane.id, window))

    def _series(self, rows: Sequence[Row], band: Band, scales: Mapping[str, Scale]) -> list[str]:
        """Paint as many series as there are rows; give the names that the gutter must say, as the rows do not."""
        names = []
        for each, row in zip(band.series, rows, strict=False):
            series.paint(row, each, scales[each.id], f"lane.{band.colour}", self.pen)
            names.append("" if series.paint_label(row, each, self.gutter - 4, self.pen) else each.label)
        return names + [""] * (len(rows) - len(names))

    def _series_left_out(self, row: Row, count: int) -> None:
        """Count the series that have no row at the end of the last one of their lane, if nothing is there."""
        text = f"+{count} series"
        if count > 0 and row.is_free(self.pen.width - len(text) - 1, self.pen.width):
            row.write_apart(self.pen.width - len(text), text, "overflow")

    def _close(self, rows: Sequence[Row], band: Band, names: Sequence[str]) -> None:
        """Add the rows of a lane, with its name before the first, and those of its series before theirs."""
        colour = f"lane.{band.colour}"
        self._add(rows[0], self._gutter(band.lane.label, "gutter.lane", colour))
        for row, name in zip(rows[1:], names[1:], strict=True):
            self._add(row, self._gutter(f" {name}" if name else "", "gutter", colour))

    def _gutter(self, name: str, role: str, colour: str) -> Line:
        text = f" {self.pen.shorten(name, self.gutter - 3)}"
        text += " " * (self.gutter - 1 - self.pen.cell_len(text))
        return Run(self.pen.glyphs.lane, colour, "", 1), Run(text, role, "", self.gutter - 1)

    def _add(self, row: Row, gutter: Line = ()) -> None:
        if not self.gutter:
            gutter = ()
        elif not gutter:
            gutter = (Run(" " * self.gutter, "gutter", "", self.gutter),)
        self.lines.append(gutter + row.line())


def _rows_for_series(rows: int, events: int, series: int) -> int:
    """How many rows of a lane go to its series: all that they want if there are enough, else no more than half."""
    if events + series <= rows:
        return series
    return min(series, rows // 2 if events else rows)


def _one_less(unseen: Mapping[int, int], slot: int) -> Mapping[int, int]:
    """The numbers of events by slot without one that is drawn after all."""
    return {**unseen, slot: unseen[slot] - 1} if slot in unseen else unseen


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]
