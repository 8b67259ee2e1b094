"""How many events there are along a stretch of time, as a strip of bars one line high."""

from collections.abc import Sequence

from tui.dates import Bounds
from tui.layout.glyphs import Glyphs
from tui.layout.line import Line, Row


def spark(counts: Sequence[int], levels: str) -> str:
    """A bar for each count, of the levels from least to most; a space for none. The highest count has the last."""
    most = max(counts, default=0)
    return "".join(levels[(count * len(levels) - 1) // most] if count > 0 else " " for count in counts)


def strip(counts: Sequence[int], extent: Bounds, window: Bounds, glyphs: Glyphs) -> Line:
    """A line as wide as there are counts of equal parts of an extent, with the window marked on it.

    Roles: `density` outside the window, `density.window` within it, `density.edge` beside its ends.
    """
    width = len(counts)
    row = Row(width)
    bars = spark(counts, glyphs.levels)
    row.put(0, bars, "density")
    length = max(extent[1] - extent[0], 1)
    begin = (window[0] - extent[0]) * width // length
    end = (window[1] - 1 - extent[0]) * width // length
    inner = range(max(begin, 0), min(end + 1, width))
    row.put(inner.start, bars[inner.start : inner.stop], "density.window")
    row.put(begin - 1, glyphs.window[0], "density.edge")
    row.put(end + 1, glyphs.window[1], "density.edge")
    return row.line()
