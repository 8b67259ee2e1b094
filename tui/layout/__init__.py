"""Geometry in terminal cells: what of a timeline goes on which line and column, as runs of text with roles.

Pure: it knows neither the terminal nor its colours. A caller asks `scene` what there is to see in a `Viewport`,
`compose` for the lines, and `hit` what is under the mouse.
"""

from tui.layout.badges import Badge, Rest
from tui.layout.canvas import Canvas, compose, gutter_width, hit
from tui.layout.crowding import Crowd
from tui.layout.density import spark, strip
from tui.layout.emptiness import fold
from tui.layout.folds import Folds
from tui.layout.glyphs import ASCII, LEGEND, UNICODE, Glyphs
from tui.layout.line import Line, Run
from tui.layout.opening import all_time, opened, whole
from tui.layout.pointers import Pointers
from tui.layout.scene import Band, Scene, scene
from tui.layout.ticks import Tick, ticks
from tui.layout.viewport import Viewport

__all__ = [
    "ASCII",
    "LEGEND",
    "UNICODE",
    "Badge",
    "Band",
    "Canvas",
    "Crowd",
    "Folds",
    "Glyphs",
    "Line",
    "Pointers",
    "Rest",
    "Run",
    "Scene",
    "Tick",
    "Viewport",
    "all_time",
    "compose",
    "fold",
    "gutter_width",
    "hit",
    "opened",
    "scene",
    "spark",
    "strip",
    "ticks",
    "whole",
]
