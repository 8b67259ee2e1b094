"""How much room the names of the lanes leave, and which colour each lane has everywhere on the screen."""

from collections.abc import Mapping

from rich.cells import cell_len

from tui.layout import gutter_width
from tui.timeline import Timeline, lane_colours


def window_width(timeline: Timeline, columns: int) -> int:
    """The columns that the names of the lanes, whichever of them a filter leaves, spare for the window of time."""
    return max(1, columns - gutter_width([lane.label for lane in timeline.lanes], columns, cell_len))


def lane_roles(timeline: Timeline) -> Mapping[str, str]:
    """The role that each lane's signs have, by the id of the lane."""
    return {lane: f"lane.{colour}" for lane, colour in lane_colours(timeline.lanes).items()}
