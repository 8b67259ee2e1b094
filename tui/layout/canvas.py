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
from dataclasses import dataclass
from typing import Final, NamedTuple

from tui.dates import Bounds
from tui.layout import badges, breaks, cursor, eras, events, series, sharing
from tui.layout.badges import Badge, Rest
from tui.layout.cells import CellLen
from tui.layout.glyphs import Glyphs
from tui.layout.lanes import BADGE, Item, Packing, item, slot_of, tally
from tui.layout.line import COUNT, Line, Row, Run
from tui.layout.pen import Pen
from tui.layout.scene import Band, Scene
from tui.layout.series import Scale
from tui.layout.sharing import Need
from tui.layout.ticks import ticks
from tui.layout.viewport import Viewport
from tui.store import Hit
from tui.timeline import Era, Lane

_NARROW: Final = 60
_AXIS: Final = 2
_FAR: Final = 64
"""How far from the right edge of a lane it can be said how many series have no row."""

_WIDEST_GUTTER: Final = 22


@dataclass(frozen=True, slots=True)
class Named:
    """Where the name of a lane stands, or an era: its line and its columns."""

    line: int
    column: int
    cells: int
    what: Lane | Era


class Canvas(NamedTuple):
    """The lines from top to bottom, the line that each event is drawn on, the counts of what is hidden, and names.

    `taken` is how many of the lines something is drawn on; those below only have the background.
    """

    lines: tuple[Line, ...]
    places: Mapping[str, int]
    badges: tuple[Badge, ...]
    rests: tuple[Rest, ...] = ()
    names: tuple[Named, ...] = ()
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
    composition = _Composition(scene, Pen(viewport, glyphs, cell_len, tuple(viewport.breaks)), gutter)
    composition.axis()
    composition.lanes(height)
    lines = tuple(gutter + row.line() for gutter, row in composition.rows[:height])
    taken = min(composition.taken, height)
    return Canvas(
        lines,
        composition.places,
        tuple(composition.badges),
        tuple(composition.rests),
        tuple(composition.names),
        taken,
    )


def hit(canvas: Canvas, x: int, y: int) -> str | Badge | Rest | Lane | Era | None:
    """What is drawn at a column and a line of the canvas: an event (its id), a count of what is hidden, or a name."""
    if not 0 <= y < len(canvas.lines):
        return None
    column = 0
    for run in canvas.lines[y]:
        if column <= x < column + run.cells and run.event:
            return run.event
        column += run.cells
    areas: tuple[Badge | Rest | Named, ...] = (*canvas.badges, *canvas.rests, *canvas.names)
    found = next((area for area in areas if area.line == y and area.column <= x < area.column + area.cells), None)
    return found.what if isinstance(found, Named) else found


class _Composition:
    """A canvas while it is painted, line after line."""

    def __init__(self, scene: Scene, pen: Pen, gutter: int) -> None:
        self.scene, self.pen, self.gutter = scene, pen, gutter
        self.rows: list[tuple[Line, Row]] = []  # what stands in the gutter, and right of it
        self.places: dict[str, int] = {}
        self.badges: list[Badge] = []
        self.rests: list[Rest] = []
        self.names: list[Named] = []
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

    def lanes(self, height: int) -> None:
        """Add the eras and the lanes, blank lines up to the height, and the number of lanes that have no place."""
        left_out = self.scene.lanes_left_out
        placed = eras.stretches(self.scene.eras, self.pen.viewport)
        deep = eras.depth(placed)
        rows = height - len(self.rows)
        for_eras = sharing.rows_for_eras(deep, height, rows, len(self.scene.bands))
        available = max(rows - for_eras - bool(left_out), 0)
        needs = sharing.needs(self.scene.bands[:available], available, self.pen)
        more = min(deep - for_eras, sharing.spare(needs, available))
        self._eras(placed, for_eras + more)
        blank = self._blank(placed)
        self._bands(needs, blank, available - more)
        self.taken = len(self.rows)
        while len(self.rows) < height - bool(left_out):
            self._add(blank)
        if left_out:
            self.taken = height + 1
            row = self.pen.row()
            text = f"{self.pen.glyphs.ellipsis} {badges.told(left_out, 'more lane')}"
            self._write_rest(row, len(self.rows), 0, text, left_out, "lane")
            self._add(row)

    def _eras(self, placed: Sequence[eras.Stretch], count: int) -> None:
        """Add so many rows of eras, and say at their right end, or that of the axis, how many have none."""
        rows, shown = eras.bands(placed, count, self.pen)
        for each in shown:
            line, column = len(self.rows) + each.row, self.gutter + each.begin
            self.names.append(Named(line, column, each.end - each.begin, each.era))
        left_out = sum(each.row >= count and each.is_in_sight(self.pen.width) for each in placed)
        if left_out:
            axis = [row for _, row in self.rows[:_AXIS]]
            self._rest(*((rows, len(self.rows)) if rows else (axis, 0)), left_out, "era")
        for row in rows:
            self._add(row)

    def _blank(self, placed: Sequence[eras.Stretch]) -> Row:
        """The row that every lane begins with."""
        blank = self.pen.row(eras.backs(placed, self.pen.width) if placed else ())
        for tick in ticks(self.pen.viewport)[0]:
            blank.put(tick.column, self.pen.glyphs.grid, "grid")
        if self.scene.now is not None:
            blank.put(self.pen.viewport.column(self.scene.now), self.pen.glyphs.now, "now")
        self.scene.pointers.stand(blank, self.pen)
        return blank

    def _bands(self, needs: Sequence[Need], blank: Row, available: int) -> None:
        given, has_air = sharing.shares(needs, available)
        scales = series.scales([each for need in needs for each in need.band.series])
        for need, rows in zip(needs, given, strict=True):
            band = need.band
            painted = [blank.copy() for _ in range(rows)]
            for_series = sharing.rows_for_series(rows, need)
            for_events = rows - for_series
            self._events(painted[:for_events], band, need.items, need.packed(for_events, self.pen))
            names = self._series(painted[for_events:], band, scales)
            if len(band.series) > for_series:
                covered = self._rest(painted, len(self.rows), len(band.series) - for_series, "series")
                for each in need.items:
                    if each.hit.event.id in covered:
                        self._count(painted, band, slot_of(each, self.pen.viewport), 1)
            self._close(painted, band, [""] * for_events + names)
            if has_air and need is not needs[-1]:
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
                self.places[place.item.hit.event.id] = len(self.rows) + place.row
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
        row, column, _ = badges.room(rows, badges.edges(slot, self.pen.viewport)[0], BADGE)
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
        line, window = len(self.rows) + row, badges.window(slot, self.pen.viewport)
        self.badges.append(Badge(line, self.gutter + column, cells, count, band.lane.id, window))

    def _series(self, rows: Sequence[Row], band: Band, scales: Mapping[str, Scale]) -> list[str]:
        """Paint as many series as there are rows; give the names that the gutter must say, as the rows do not."""
        names = []
        for each, row in zip(band.series, rows, strict=False):
            edge = series.paint(row, each, scales[each.id], f"lane.{band.colour}", self.pen)
            names.append("" if series.paint_label(row, each, edge, self.gutter - 4, self.pen) else each.label)
        return names + [""] * (len(rows) - len(names))

    def _rest(self, rows: Sequence[Row], first: int, count: int, noun: str) -> set[str]:
        """Say at the right end of some rows, the first of which is that line, how many of a kind have no row.

        Gives the ids of the events that nothing is seen of any more, as there was no other place.
        """
        text = f"+{badges.told(count, noun)}"
        cells = len(text) + 2
        row, column, cost = badges.room(rows, self.pen.width - cells, cells, _FAR)
        if cost >= COUNT:
            return set()
        covered = self._cleared(rows[row], column, cells)
        self._write_rest(rows[row], first + row, column + 1, text, count, noun)
        return covered

    def _write_rest(self, row: Row, line: int, column: int, text: str, count: int, noun: str) -> None:
        row.write_apart(column, text, "overflow")
        cells = max(min(len(text), self.pen.width - column), 0)
        self.rests.append(Rest(line, self.gutter + column, cells, count, noun))

    def _close(self, rows: Sequence[Row], band: Band, names: Sequence[str]) -> None:
        """Add the rows of a lane, with its name before the first, and those of its series before theirs."""
        colour = f"lane.{band.colour}"
        self.names += [Named(len(self.rows) + line, 0, self.gutter, band.lane) for line in range(len(rows))]
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
        self.rows.append((gutter, row))


def _one_less(unseen: Mapping[int, int], slot: int) -> Mapping[int, int]:
    """The numbers of events by slot without one that is drawn after all."""
    return {**unseen, slot: unseen[slot] - 1} if slot in unseen else unseen


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]
