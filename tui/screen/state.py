"""What the explorer shows, as one value.

The main screen keeps the one `ViewState`, hands it down to its widgets, and takes a step to the next for each key, and
for each intent that comes up from them. A step is a pure function: it asks selections for events, and touches no
widget. Steps stand in modules by what they move: the window, the cursor, the filter …; the one that any of them may end
with is `say`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from tui.dates import When
from tui.layout import Viewport
from tui.query.error import QueryError
from tui.screen.arrangement import Arrangement, Pane, Part, View, arrange
from tui.screen.facets import Facets
from tui.screen.key_names import Keymap
from tui.screen.offers import Offers
from tui.screen.sorting import IN_TIME, Sorting
from tui.screen.spot import Spot
from tui.screen.trail import Trail
from tui.store import Collection, Selection
from tui.timeline import Event, Problem, Timeline

if TYPE_CHECKING:
    from tui.screen.backlinks import Backlinks
    from tui.screen.in_force import InForce
    from tui.screen.thread import Thread
    from tui.store.ordering import Order

_UNTRODDEN: Final[Trail[Spot]] = Trail()


class Prompt(Enum):
    """What is being written in the line under the header."""

    FILTER = "filter"
    SEEK = "go to"
    WRITE = "write to"


class Letter(Enum):
    """What the next key is waited for."""

    TO_SET = "set a mark"
    TO_GO_TO = "go to a mark"


@dataclass(frozen=True, slots=True)
class ViewState:
    """All that the explorer shows. `position` counts from 0 in `selection`, whose event there is `cursor`.

    `collection` is what was read last of the files, and `problems` what is wrong with them.
    """

    collection: Collection
    selection: Selection
    viewport: Viewport
    cursor: Event | None = None
    position: int = 0
    anchor: Event | None = None  # the event that the user went to last, where filters bring the cursor back to
    columns: int = 80
    rows: int = 24
    problems: tuple[Problem, ...] = ()
    broken: tuple[Problem, ...] = ()  # why the files cannot be read as they stand now
    disputed: int = 0  # events in the selection that some source disputes
    view: View = View.LIST
    sorting: Sorting = IN_TIME
    pane: Pane = Pane.EVENTS
    prompt: Prompt | None = None
    query: str = ""  # as it is written, read or not
    answered: str = ""  # the query that `selection` answers: the last that could be read
    error: QueryError | None = None  # why `query` cannot be read
    overwriting: str = ""  # the file that the user was warned to be about to replace
    offers: Offers | None = None  # what can be written on, while a filter is written
    earlier: tuple[str, ...] = ()  # the queries asked before, the latest last
    facets: Facets | None = None  # the pane of facets; None while it is closed
    sought: str = ""  # the words that `n` and `N` look for in titles
    thread: "Thread | None" = None  # what the user goes along, until the cursor moves otherwise
    trail: Trail[Spot] = _UNTRODDEN
    begun: Spot | None = None  # where the user stood when the filter began to be written
    heading: Spot | None = None  # where the user is going, while its query is being answered
    letter: Letter | None = None
    marks: Mapping[str, Spot] = field(default_factory=dict)  # by their letters
    backlinks: "Backlinks | None" = None  # what links to the cursor's event, once it is known
    measured: str = ""  # the id of the event that distances are told from
    as_of: When | None = None  # the date that is asked about: what is in force then?
    in_force: "InForce | None" = None  # what is, on that date or, until it is known, on the one before
    message: str = ""
    hidden: frozenset[Part] = frozenset()
    keymap: Keymap = field(default_factory=dict)  # the keys that the user has chosen
    amiss: tuple[Problem, ...] = ()  # what is wrong with the user's own files

    @property
    def timeline(self) -> Timeline:
        """What stands beside the events."""
        return self.collection.timeline

    @property
    def spot(self) -> Spot:
        """Where the user stands, or is going."""
        if self.heading:
            return self.heading
        return Spot(self.answered, self.viewport, self.cursor.id if self.cursor else "", self.view, self.sorting)

    @property
    def arrangement(self) -> Arrangement:
        """Where each part goes."""
        is_asking = bool(self.query) or self.prompt is not None
        return arrange(
            self.columns,
            self.rows,
            len(self.timeline.lanes),
            self.pane,
            is_asking=is_asking,
            view=self.view,
            has_facets=self.facets is not None,
            hidden=self.hidden,
            events=self.collection.everything.count,
        )

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes that can have the keys, in their order."""
        return tuple(pane for pane in Pane if pane is not Pane.FACETS or self.facets)

    @property
    def order(self) -> "Order":
        """The order in which the view shows the events: that of the table, else that of time."""
        by, descending = self.sorting if self.view is View.TABLE else IN_TIME
        return self.selection.order(by, descending=descending)


def say(state: ViewState, message: str) -> ViewState:
    """The footer says something, until the next step."""
    return replace(state, message=message)
