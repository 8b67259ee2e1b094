"""How close one must look until the events about an instant have room, of which a canvas could only count some."""

from dataclasses import replace

from tui.dates import Moment
from tui.layout.canvas import compose
from tui.layout.cells import CellLen
from tui.layout.glyphs import UNICODE
from tui.layout.lanes import SLOT
from tui.layout.scene import scene
from tui.layout.viewport import Viewport
from tui.store import Selection
from tui.timeline import Event, Timeline


def uncovered(
    selection: Selection,
    timeline: Timeline,
    viewport: Viewport,
    height: int,
    about: int,
    cursor: Event | None,
    cell_len: CellLen,
) -> tuple[Viewport, int, int]:
    """The window about an instant, no closer than it takes, that hides the fewest events beside it.

    Also how many are hidden there in the given window (which is the answer if no closer one does better) and in the
    answer: events with the same dates are in each other's way at every scale. It never is closer than the date of the
    cursor is known.
    """

    def hidden(window: Viewport) -> int:
        seen = replace(scene(selection, timeline, window, height, cursor=cursor), cursor=None)
        badges = compose(seen, window, height, UNICODE, cell_len).badges
        column = window.column(about)
        first = window.column(cursor.when.sort_key[0]) if cursor else column  # where the canvas counts the cursor's own
        begin, end = window.instant(min(max(first, 0), column) - SLOT), window.instant(column + SLOT)
        return sum(badge.count for badge in badges if badge.window[0] < end and badge.window[1] > begin)

    before = fewest = hidden(viewport)
    best = window = viewport
    least = cursor.when.latest - cursor.when.earliest if cursor and isinstance(cursor.when, Moment) else 0
    while fewest:
        closer = window.zoom(2, about)
        if closer.span == window.span or closer.span < least:
            break
        window = closer
        left = hidden(window)
        if left < fewest:
            best, fewest = window, left
    return best, before, fewest
