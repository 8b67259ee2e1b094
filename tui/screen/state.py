"""What the explorer shows, as one value, and the steps from each such value to the next.

A step is a pure function: it asks selections for events, and touches no widget. The main screen keeps the one
`ViewState`, hands it down to its widgets, and applies a step for each intent that comes up from them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from tui import layout
from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Moment, When, elapsed
from tui.layout import NEAR_THE_EPOCH, Viewport, whole
from tui.query.error import QueryError
from tui.screen.arrangement import Arrangement, Pane, Part, View, arrange
from tui.screen.facets import Facets
from tui.screen.key_names import Keymap, key_of
from tui.screen.offers import Offers
from tui.screen.spot import Spot
from tui.screen.thread import Thread
from tui.screen.trail import Trail
from tui.store import Collection, Selection, position
from tui.timeline import Event, Problem, Timeline

if TYPE_CHECKING:
    from tui.screen.backlinks import Backlinks
    from tui.screen.in_force import InForce
    from tui.store.ordering import Order

_MARGIN: Final = 4
"""The columns that stay free between the cursor and the sides of the window."""

_FEW: Final = 400
"""So many events are looked at one by one sooner than a selection counts them."""


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


class Sorting(NamedTuple):
    """The column that the table is sorted by, one of `store.ordering.COLUMNS`, and which way."""

    by: str = "when"
    descending: bool = False


IN_TIME: Final = Sorting()
"""As events stand everywhere but in the table."""


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
    thread: Thread | None = None  # what the user goes along, until the cursor moves otherwise
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
        return self.heading or Spot(self.answered, self.viewport, self.cursor.id if self.cursor else "")

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


def all_time(selection: Selection, width: int) -> Viewport:
    """The window that shows a selection from end to end and nothing more."""
    return Viewport.fit(selection.extent or NEAR_THE_EPOCH, width, margin=1, label=0)


def count_disputed(selection: Selection) -> int:
    """How many events of a selection some source disputes."""
    if selection.count <= _FEW:
        return sum(hit.event.is_disputed for hit in selection.page(0, _FEW))
    return selection.facets(("doubt",))["doubt"].get("disputed", 0)


def resize(state: ViewState, columns: int, rows: int, width: int) -> ViewState:
    """The terminal has another size, of which the window takes `width` columns."""
    return replace(state, columns=columns, rows=rows, viewport=state.viewport.resized(width))


def go(state: ViewState, place: int) -> ViewState:
    """The cursor stands on the event at a place, or the nearest that there is; the window keeps it in sight."""
    gone = _put(state, place)
    return replace(gone, anchor=gone.cursor or state.anchor)


def move(state: ViewState, by: int) -> ViewState:
    """The cursor goes so many events on, or back, as the view shows them."""
    return _go_to_row(state, state.order.rows[state.position] + by) if state.cursor else state


def page(state: ViewState, by: int) -> ViewState:
    """The cursor goes so many pages of the view on, or back."""
    return move(state, by * state.arrangement.page)


def end(state: ViewState, side: int) -> ViewState:
    """The cursor goes to the first event (-1) or to the last (1)."""
    return _go_to_row(state, 0 if side < 0 else state.selection.count - 1)


def follow(state: ViewState, event: Event) -> ViewState:
    """The cursor goes to an event, if the filter lets it through."""
    place = position(state.selection, event)
    if place is None:
        return say(state, f"{event.title}: not among the events that the filter shows")
    return go(state, place)


def step(state: ViewState, among: Selection, by: int) -> ViewState:
    """The cursor goes to the next event (1) or the one before (-1) that is also among others; stays if none is."""
    if state.cursor is None:
        return state
    earliest, against_latest = state.cursor.when.sort_key
    if by > 0:
        places = range(among.rank((earliest, against_latest)), among.count)
    else:
        places = range(among.rank((earliest, against_latest + 1)) - 1, -1, -1)
    for candidate in places:
        event = _event_at(among, candidate)
        place = position(state.selection, event) if event else None
        if place is not None and (place - state.position) * by > 0:
            return go(state, place)
    return state


def step_around(state: ViewState, among: Selection, by: int) -> ViewState:
    """The same, but from the last to the first, and from the first to the last."""
    stepped = step(state, among, by)
    if stepped is not state:
        return stepped
    first = _event_at(among, 0 if by > 0 else among.count - 1)
    return follow(state, first) if first else state


def pan(state: ViewState, cells: int) -> ViewState:
    """The window moves so many columns to later times (or, below 0, to earlier ones)."""
    return replace(state, viewport=state.viewport.pan(cells))


def zoom(state: ViewState, by: int, about: int | None = None) -> ViewState:
    """The window becomes half as long (1) or twice (-1) about an instant: that of the cursor if none is given."""
    if about is None or not state.viewport.start <= about < state.viewport.end:
        about = held(state)
    return replace(state, viewport=state.viewport.zoom(Fraction(2) ** by, about))


def fit(state: ViewState) -> ViewState:
    """The window shows the whole selection."""
    return replace(state, viewport=whole(state.selection, state.viewport.width, state.viewport.folds))


def fold(state: ViewState) -> ViewState:
    """Long empty stretches of time are folded, or all of time is shown again; the cursor's event keeps its column.

    A window that shows the whole selection goes on to show the whole of it.
    """
    folds = layout.fold(state.selection, state.timeline.series) if state.viewport.folds is None else None
    start, end = state.selection.extent or state.viewport.window
    folded = replace(state, viewport=state.viewport.folding(folds, held(state)))
    if state.viewport.start <= start and end <= state.viewport.end:
        folded = fit(folded)
    if folds and not folds.stretches:
        return say(folded, "no stretch of time is empty for so long that it could be folded")
    return folded


def centre(state: ViewState, instant: int) -> ViewState:
    """The window keeps its length, and has an instant in its middle."""
    viewport = state.viewport
    return replace(state, viewport=viewport.pan(viewport.column(instant) - viewport.width // 2))


def show(state: ViewState, viewport: Viewport) -> ViewState:
    """The window is another one."""
    return replace(state, viewport=viewport)


def seek(state: ViewState, when: When) -> ViewState:
    """The window has a date in its middle, and the cursor stands on the first event from it on."""
    gone = go(state, state.selection.rank(when.sort_key))
    instant = instant_of(when)
    if instant is None:
        return gone
    folds = state.viewport.folds
    if folds and (hidden := folds.fold_of((instant, instant + 1))):
        key = key_of("time.fold", state.keymap)
        gone = say(gone, f"{elapsed(*hidden)} without an event are folded here; {key} shows them")
    return centre(gone, instant)


def focus(state: ViewState, pane: Pane) -> ViewState:
    """Another pane has the keys."""
    return replace(state, pane=pane)


def show_facets(state: ViewState, facets: Facets | None) -> ViewState:
    """The pane of facets shows others, or is closed; then it cannot have the keys."""
    pane = Pane.EVENTS if facets is None and state.pane is Pane.FACETS else state.pane
    return replace(state, facets=facets, pane=pane)


def hide(state: ViewState, part: Part) -> ViewState:
    """A part of the screen is hidden, or shown again."""
    return replace(state, hidden=state.hidden ^ {part})


def ask(state: ViewState, prompt: Prompt | None) -> ViewState:
    """Something begins to be written in the line under the header, or nothing any more.

    A filter, once it is written, is one step that can be gone back from, however many letters it has.
    """
    begun, trail = state.begun, state.trail
    if begun and begun.query != state.query:
        trail = trail.left(begun)
    return replace(
        state, prompt=prompt, begun=state.spot if prompt is Prompt.FILTER else None, trail=trail, offers=None
    )


def offer(state: ViewState, offers: Offers | None) -> ViewState:
    """What can be written on in the filter, or nothing any more."""
    return replace(state, offers=offers)


def recall(state: ViewState, earlier: tuple[str, ...]) -> ViewState:
    """The queries asked before."""
    return replace(state, earlier=earlier)


def say(state: ViewState, message: str) -> ViewState:
    """The footer says something, until the next step."""
    return replace(state, message=message)


def write(state: ViewState, query: str, error: QueryError | None = None) -> ViewState:
    """The filter is another text, which may not be readable; the selection is still the one before."""
    if query == state.query:
        return replace(state, error=error, heading=None if error else state.heading)
    trail = state.trail if state.begun else state.trail.left(state.spot)
    return replace(state, query=query, error=error, heading=None, trail=trail)


def narrow(state: ViewState, answered: str, selection: Selection, disputed: int) -> ViewState:
    """The filter selects other events; the cursor goes to its anchor, or to the nearest in time.

    If the user was going back or forward to where this was the filter, they arrive.
    """
    viewport = refolded(state, selection)
    narrowed = replace(state, answered=answered, selection=selection, disputed=disputed, viewport=viewport)
    if state.heading and state.heading.query == answered:
        return stand(narrowed, state.heading)
    return go(narrowed, 0) if state.anchor is None else _put(narrowed, _nearest(selection, state.anchor))


def refolded(state: ViewState, selection: Selection) -> Viewport:
    """The window with the empty stretches of another selection folded, if any are."""
    viewport = state.viewport
    if viewport.folds is None:
        return viewport
    return viewport.folding(layout.fold(selection, state.timeline.series), held(state))


def stand(state: ViewState, spot: Spot) -> ViewState:
    """The window and the cursor are where they were; the cursor on the nearest event in time, if its own is hidden."""
    event = state.collection.event(spot.event)
    stood = _put(state, _nearest(state.selection, event) if event else state.position)
    width = state.viewport.width
    viewport = spot.viewport if spot.viewport.width == width else spot.viewport.resized(width)
    return replace(stood, viewport=viewport, anchor=event or state.anchor, heading=None)


def _nearest(selection: Selection, event: Event) -> int:
    """The position of an event, or that of the next one if it is not selected."""
    place = position(selection, event)
    return selection.rank(event.when.sort_key) if place is None else place


def _go_to_row(state: ViewState, row: int) -> ViewState:
    """The cursor goes to a row of the order that the view shows, or the nearest that there is."""
    places = state.order.places
    return go(state, places[min(max(row, 0), len(places) - 1)]) if places else state


def is_in_sight(state: ViewState) -> bool:
    """Whether the window shows where the event under the cursor stands."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    return instant is not None and state.viewport.start <= instant < state.viewport.end


def _put(state: ViewState, place: int) -> ViewState:
    place = min(max(place, 0), max(state.selection.count - 1, 0))
    return _in_sight(replace(state, position=place, cursor=_event_at(state.selection, place), thread=None))


def _event_at(selection: Selection, place: int) -> Event | None:
    hits = selection.page(place, 1)
    return hits[0].event if hits else None


def _in_sight(state: ViewState) -> ViewState:
    """The window shows the cursor's event: moved no further than it must, or with the event in its middle."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    if instant is None:
        return state
    viewport = state.viewport
    column = viewport.column(instant)
    if 0 <= column < viewport.width:
        return state
    if not -viewport.width <= column < 2 * viewport.width:
        return centre(state, instant)
    return replace(state, viewport=viewport.moved_to_show((instant, instant + 1), _MARGIN))


def held(state: ViewState) -> int:
    """The instant that keeps its column when others do not: that of the cursor if it is in sight, else the middle."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    if instant is None or not state.viewport.start <= instant < state.viewport.end:
        return state.viewport.middle
    return instant


def instant_of(when: When) -> int | None:
    """Where a date stands on the axis: in its middle if it is one moment, else where it begins, or at least ends."""
    if isinstance(when, Moment):
        return (when.earliest + when.latest - 1) // 2
    return next((bound for bound in when.hull if BEGINNING_OF_TIME < bound < END_OF_TIME), None)
