"""One line that names the event under the cursor, below a view that shows events without their names."""

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from tui.layout import Line, Run
from tui.screen.arrangement import Arrangement
from tui.screen.bookmarks import sign
from tui.screen.date_column import WITH_LANES, alone, in_list
from tui.screen.event_list import row
from tui.screen.lanes import lane_roles
from tui.screen.painting import Painted
from tui.screen.state import ViewState

_FROM_ROWS: Final = 5


class EventLine(Painted):
    """When and what, and in which lane."""

    def rows(self, arrangement: Arrangement) -> int:
        """One, if there is room."""
        return int(arrangement.view_rows >= _FROM_ROWS)

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The event as the list shows it."""
        hits = state.selection.page(state.position, 1)
        if not hits:
            return [(Run(" no event matches the filter", "muted"),)]
        event, lane = hits[0].event, hits[0].event.lane
        labels = {each.id: each.label for each in state.timeline.lanes}
        label = labels.get(lane, "") if size.width >= WITH_LANES else ""
        role = lane_roles(state.timeline).get(lane, "muted")
        dates = in_list(alone(event), size.width, label)
        return [row(hits[0], size.width, self.signs, role, label, "idle", dates, sign(state, event.id, self.signs))]
