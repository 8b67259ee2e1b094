"""What the mouse does, gesture by gesture, for the help and the page about keys; an empty gesture is the one above."""

from collections.abc import Sequence
from typing import Final, TypeAlias

Gesture: TypeAlias = tuple[str, str]
"""What the hand does, and what that does."""

GESTURES: Final[Sequence[Gesture]] = (
    ("click", "Go to an event, a month, a year; on a heading of the table, sort by it"),
    ("", "In the detail, do what the line is for: narrow, follow a link, open a source or a page"),
    ("", "On +7, zoom to what hides there; on a break of the axis, show or fold empty stretches"),
    ("", "On +2 series, give lanes the height of the screen; on the name of a lane, show it alone, or all"),
    ("", "On an era, show the whole of it"),
    ("", "On the density, move the window there; on a line of the statistics, narrow to what it counts"),
    ("", "On a key in the last line, do what it does; on how many problems there are, list them"),
    ("", "On the filter, write it; on how many events are disputed, narrow to those, or no more"),
    ("right click", "On the canvas, measure from the event to others, or no more"),
    ("drag", "On the canvas or the density, move the window"),
    ("wheel", "Scroll; on the canvas, go to later or earlier times"),
    ("Ctrl+wheel", "On the canvas, zoom about the pointer"),
)

DECIDING_GESTURES: Final[Sequence[Gesture]] = (
    ("click", "On a key in the last two lines, press it; on ours or theirs, keep it"),
    ("wheel", "Go through a long pair"),
)
