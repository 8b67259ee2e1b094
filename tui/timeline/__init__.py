"""The model: what a timeline is made of, and the cleaning of every text that comes from outside."""

from tui.timeline.colours import lane_colours
from tui.timeline.model import (
    COLOURS,
    Citation,
    Era,
    Event,
    Importance,
    Lane,
    Level,
    Link,
    OwnField,
    Place,
    Point,
    Series,
    Source,
    Stance,
    Timeline,
    View,
)
from tui.timeline.problem import Problem, Severity, count

__all__ = [
    "COLOURS",
    "Citation",
    "Era",
    "Event",
    "Importance",
    "Lane",
    "Level",
    "Link",
    "OwnField",
    "Place",
    "Point",
    "Problem",
    "Series",
    "Severity",
    "Source",
    "Stance",
    "Timeline",
    "View",
    "count",
    "lane_colours",
]
