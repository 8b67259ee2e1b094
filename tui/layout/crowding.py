"""How close one must look until the events about an instant have room, of which a canvas could only count some."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.dates import Moment
from tui.layout.badges import Rest
from tui.layout.canvas import compose
from tui.layout.cells import CellLen
from tui.layout.glyphs import UNICODE
from tui.layout.lanes import SLOT
from tui.layout.scene import scene
from tui.layout.viewport import Viewport
from tui.store import Selection
from tui.timeline import Event, Timeline


class Unseen(NamedTuple):
    """How many events near an instant a canvas only counts, and what else it has no row for."""

    events: int
    rests: Sequence[Rest]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What hides about an instant, on canvases that show a selection to somebody whose cursor is on an event."""

    selection: Selection
    timeline: Timeline
    about: int
    cursor: Event | None
    cell_len: CellLen

    def unseen(self, window: Viewport, height: int) -> Unseen:
        """What a canvas of so many lines does not show in a window."""
        seen = scene(self.selection, self.timeline, window, height, cursor=self.cursor)
        canvas = compose(seen, window, height, UNICODE, self.cell_len)
        column = window.column(self.about)
        # A canvas counts an event where it begins.
        first = window.column(self.cursor.when.sort_key[0]) if self.cursor else column
        begin, end = window.instant(min(max(first, 0), column) - SLOT), window.instant(column + SLOT)
        near = (badge.count for badge in canvas.badges if badge.window[0] < end and badge.window[1] > begin)
        return Unseen(sum(near), canvas.rests)

    def uncovered(self, viewport: Viewport, height: int) -> Viewport:
        """The window about the instant, no closer than it takes, that hides the fewest events beside it.

        It is the given one if no closer one does better, as events with the same dates are in each other's way at every
        scale. It never is closer than the date of the cursor is known.
        """
        fewest = self.unseen(viewport, height).events
        best = window = viewport
        when = self.cursor.when if self.cursor else None
        least = when.latest - when.earliest if isinstance(when, Moment) else 0
        while fewest:
            closer = window.zoom(2, self.about)
            if closer.span == window.span or closer.span < least:
                break
            window = closer
            left = self.unseen(window, height).events
            if left < fewest:
                best, fewest = window, left
        return best
