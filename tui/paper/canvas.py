"""The axis form: the canvas of the explorer on paper, as high as its lanes need, and the key to the marks on it."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from typing import Final

from tui import layout
from tui.layout import LEGEND, Canvas, Glyphs, Run, compose, gutter_width, opened, scene
from tui.paper.blocks import hung
from tui.paper.cells import cell_len
from tui.paper.grid import Line, flow
from tui.paper.head import summary
from tui.paper.ink import ALARM, BOLD, FAINT, INKS, ITALIC, PLAIN, joined, written
from tui.paper.page import Page
from tui.paper.sheet import sheet
from tui.store import Selection
from tui.timeline import Timeline

_AXIS_AND_ERAS: Final = 5
_MOST_ROWS: Final = 12
"""A lane has no more rows on average, and an empty one: what finds no place is counted, as on the screen."""

_GAP: Final = 3

_NOW: Final = "33"

_ROLES: Final = {
    "tick": FAINT,
    "tick.minor": FAINT,
    "grid": FAINT,
    "now": _NOW,
    "gutter": FAINT,
    "gutter.lane": BOLD,
    "label.major": BOLD,
    "label.minor": FAINT,
    "ghost": FAINT,
    "disputed": ALARM,
    "overflow": FAINT,
    "possible": ITALIC,
    "era.label": ITALIC,
    "series.base": FAINT,
    "series.unit": FAINT,
    "series.label": FAINT,
    **{f"{what}.{colour}": ink for what in ("lane", "era") for colour, ink in INKS.items()},
}
"""The ink of each role of the canvas that is not plain; the terminal's own colours have none for a background."""


def drawn(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The lines of the axis form; none is wider than the page. There is no axis where there is no time to show."""
    lines = summary(selection, timeline, sheet(timeline, page))
    if selection.extent or page.window:
        glyphs = layout.ASCII if page.ascii else layout.UNICODE
        canvas = _canvas(selection, timeline, page, glyphs)
        painted = (tuple((run.text, _ink(run.role)) for run in line) for line in canvas.lines[: canvas.taken])
        lines = chain(lines, painted, _key(_signs(canvas), glyphs, page.width))
    for line in lines:
        yield written(line, colour=page.colour)


def _canvas(selection: Selection, timeline: Timeline, page: Page, glyphs: Glyphs) -> Canvas:
    gutter = gutter_width([lane.label for lane in timeline.lanes], page.width, cell_len)
    viewport = opened(page.window, selection, page.width - gutter)
    height = _AXIS_AND_ERAS + (len(timeline.lanes) + 1) * (_MOST_ROWS + 1) + len(timeline.series)
    seen = scene(selection, timeline, viewport, height, now=page.now)
    return compose(seen, viewport, height, glyphs, cell_len, gutter)


def _key(used: Collection[str], glyphs: Glyphs, width: int) -> Iterator[Line]:
    """What the signs mean that were used; of those that fade, the one in the middle always is."""
    signs = [(getattr(glyphs, name), meaning) for name, meaning in LEGEND]
    told = [(sign, meaning) for sign, meaning in signs if sign[len(sign) // 2] in used]
    if not told:
        return
    yield ()
    if any(len(f"{sign} {meaning}") > width for sign, meaning in told):
        for sign, meaning in told:
            yield from hung((sign[len(sign) // 2], FAINT), meaning, width, FAINT)
    else:
        yield from flow((((f"{sign} {meaning}", FAINT),) for sign, meaning in told), width, _GAP)


def _signs(canvas: Canvas) -> Collection[str]:
    """The characters that the dates of events, and the present, are drawn with."""
    return set().union(*(run.text for line in canvas.lines for run in line if _is_sign(run)))


def _is_sign(run: Run) -> bool:
    return run.role.endswith("now") or (bool(run.event) and "label" not in run.role)


@cache
def _ink(role: str) -> str:
    """The ink of a role, or of several with spaces between them."""
    return joined(*(_ROLES.get(part, PLAIN) for part in role.split()))
