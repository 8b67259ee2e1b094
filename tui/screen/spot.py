"""Where somebody stands in a timeline: what a mark keeps, and what one goes back to."""

from dataclasses import dataclass

from tui.layout import Viewport
from tui.screen.arrangement import View
from tui.screen.sorting import IN_TIME, Sorting


@dataclass(frozen=True, slots=True)
class Spot:
    """The query that was answered, the window, the id of the event under the cursor ("" without one), and the view."""

    query: str
    viewport: Viewport
    event: str
    view: View = View.LIST
    sorting: Sorting = IN_TIME
