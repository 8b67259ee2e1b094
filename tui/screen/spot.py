"""Where somebody stands in a timeline: what a mark keeps, and what one goes back to."""

from dataclasses import dataclass

from tui.layout import Viewport


@dataclass(frozen=True, slots=True)
class Spot:
    """The query that was answered, the window, and the id of the event under the cursor ("" without one)."""

    query: str
    viewport: Viewport
    event: str
