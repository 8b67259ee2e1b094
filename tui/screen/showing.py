"""How events are to be shown at first: what a command line, or how they were left, says beside query and window."""

from dataclasses import dataclass
from typing import Final

from tui.dates import When
from tui.screen.arrangement import View
from tui.screen.sorting import IN_TIME, Sorting


@dataclass(frozen=True, slots=True)
class Showing:
    """A view, the order of the table, whether empty stretches of time are folded, and the date that is asked about."""

    view: View = View.LIST
    sorting: Sorting = IN_TIME
    is_folded: bool = False
    as_of: When | None = None


AS_USUAL: Final = Showing()
"""The list, over all of time, as of no date."""
