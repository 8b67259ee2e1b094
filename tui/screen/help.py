"""The help: every key from the registry, and what the marks of the canvas mean."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from textual.content import Content

from tui.layout import LEGEND
from tui.screen.keys import GROUPS
from tui.screen.signs import Signs

_KEY_ROOM = 12


def help_text(signs: Signs) -> Content:
    """The keys by group, then the marks."""
    return Content("\n").join(_lines(signs))


def _lines(signs: Signs) -> Iterator[Content]:
    for title, bindings in GROUPS:
        yield Content.styled(title, "bold $accent")
        for tooltip, alike in groupby(bindings, key=attrgetter("tooltip")):
            keys = [signs.own(binding.key_display or binding.key) for binding in alike]
            key = keys[0] if len(keys) == 1 else f"{keys[0]} {signs.canvas.ellipsis} {keys[-1]}"
            yield Content.assemble((f"{key:<{_KEY_ROOM}}", "bold"), tooltip)
        yield Content()
    yield Content.styled("Marks", "bold $accent")
    for name, meaning in LEGEND:
        yield Content.assemble((f"{getattr(signs.canvas, name):<{_KEY_ROOM}}", "bold"), meaning)
    yield Content()
    yield Content.styled("Mouse", "bold $accent")
    for gesture, meaning in (
        ("click", "Go to an event; on +7, zoom to what hides; on the bars, move the window there"),
        ("wheel", "Go through the events; with Ctrl on the canvas, zoom about the pointer"),
        ("drag", "Move the window"),
    ):
        yield Content.assemble((f"{gesture:<{_KEY_ROOM}}", "bold"), meaning)
