"""Which colour each lane has, the same on the screen and on the page."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from tui.timeline.model import COLOURS, Lane


def lane_colours(lanes: Sequence[Lane]) -> Mapping[str, str]:
    """The colour of each lane by its id, the one it asks for or the next one free; "" is for events without a lane."""
    asked = {lane.colour for lane in lanes}
    free = cycle([colour for colour in COLOURS if colour not in asked] or COLOURS)
    return {lane.id: lane.colour or next(free) for lane in (*lanes, Lane("", ""))}
