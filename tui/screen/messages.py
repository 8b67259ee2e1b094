"""What the user can want: typed messages that widgets send up to the main screen.

A `Step` names the pure function of the state that answers it. The other intents need the collection, or the world
outside, and are answered by the main screen.
"""

from dataclasses import dataclass

from textual.message import Message

from tui.layout import Viewport
from tui.screen import cursor_steps, filter_steps, measuring, travel, viewing_steps, window_steps
from tui.screen.arrangement import Pane, View
from tui.screen.facets import Facets
from tui.screen.offers import Offers
from tui.screen.state import ViewState
from tui.timeline import Era, Event


class Step(Message):
    """An intent that a pure function of the state answers."""

    def apply(self, state: ViewState) -> ViewState:
        """The state that follows."""
        raise NotImplementedError


@dataclass(eq=False, repr=False)
class Select(Step):
    """Go to the event at a place in the selection, counted from 0."""

    place: int

    def apply(self, state: ViewState) -> ViewState:
        """The cursor there."""
        return cursor_steps.go(state, self.place)


@dataclass(eq=False, repr=False)
class Follow(Step):
    """Go to an event, wherever it stands."""

    event: Event

    def apply(self, state: ViewState) -> ViewState:
        """The cursor on it, if it is selected."""
        return travel.jump(state, cursor_steps.follow(state, self.event))


@dataclass(eq=False, repr=False)
class Measure(Step):
    """Tell distances from an event, or no more."""

    event: Event

    def apply(self, state: ViewState) -> ViewState:
        """That event measured from."""
        return measuring.measure(state, self.event)


@dataclass(eq=False, repr=False)
class Pan(Step):
    """Move the window so many columns to later times, or to earlier ones."""

    cells: int

    def apply(self, state: ViewState) -> ViewState:
        """The window there."""
        return window_steps.pan(state, self.cells)


@dataclass(eq=False, repr=False)
class Zoom(Step):
    """Zoom in (1) or out (-1), about an instant or the cursor."""

    by: int
    about: int | None = None

    def apply(self, state: ViewState) -> ViewState:
        """The window half or twice as long."""
        return window_steps.zoom(state, self.by, self.about)


@dataclass(eq=False, repr=False)
class Fold(Step):
    """Fold long empty stretches of time, or show them again."""

    def apply(self, state: ViewState) -> ViewState:
        """The window with the folds, or without."""
        return travel.jump(state, window_steps.fold(state))


@dataclass(eq=False, repr=False)
class ShowWindow(Step):
    """Show another window of time."""

    viewport: Viewport

    def can_replace(self, message: Message) -> bool:
        """The last of several in a row is enough."""
        return isinstance(message, ShowWindow)

    def apply(self, state: ViewState) -> ViewState:
        """The window as it is named."""
        return window_steps.show(state, self.viewport)


@dataclass(eq=False, repr=False)
class ShowEra(Step):
    """Show the whole of an era, and say which it is."""

    era: Era
    told: str

    def apply(self, state: ViewState) -> ViewState:
        """The window over it."""
        return travel.jump(state, window_steps.show_era(state, self.era, self.told))


@dataclass(eq=False, repr=False)
class FocusPane(Step):
    """Give the keys to another pane."""

    pane: Pane

    def apply(self, state: ViewState) -> ViewState:
        """The pane with the keys."""
        return viewing_steps.focus(state, self.pane)


@dataclass(eq=False, repr=False)
class Sort(Message):
    """Sort the table by a column; the other way, if it is already."""

    by: str


@dataclass(eq=False, repr=False)
class Look(Message):
    """Look at the events in another view."""

    view: View


class Placed(Message):
    """A view has its lines, so that it can be scrolled."""


class LeavePrompt(Step):
    """Write no more in the line under the header."""

    def apply(self, state: ViewState) -> ViewState:
        """The line as it stands when nothing is asked."""
        return filter_steps.ask(state, None)


@dataclass(eq=False, repr=False)
class Offer(Step):
    """Show what can be written on in the filter; None shows nothing any more."""

    offers: Offers | None

    def apply(self, state: ViewState) -> ViewState:
        """The offers in sight."""
        return filter_steps.offer(state, self.offers)


@dataclass(eq=False, repr=False)
class Narrow(Message):
    """Show what a query selects."""

    query: str

    def can_replace(self, message: Message) -> bool:
        """The last of several in a row is enough."""
        return isinstance(message, Narrow)


@dataclass(eq=False, repr=False)
class Consult(Message):
    """Read the record of a source, and the note on it."""

    source: str


@dataclass(eq=False, repr=False)
class Browse(Message):
    """Open an address in the browser."""

    url: str


@dataclass(eq=False, repr=False)
class Write(Message):
    """Write what is shown to a file."""

    file: str


@dataclass(eq=False, repr=False)
class Seek(Message):
    """Go to a date, or to words in a title."""

    text: str


@dataclass(eq=False, repr=False)
class Complete(Message):
    """Find what can be written on at the caret of a filter; without `is_asked_for`, only if that is worth showing."""

    text: str
    caret: int
    is_asked_for: bool = False

    def can_replace(self, message: Message) -> bool:
        """The last of several in a row is enough."""
        return isinstance(message, Complete)


@dataclass(eq=False, repr=False)
class Choose(Message):
    """Choose the next of what is offered, or the one before."""

    by: int


@dataclass(eq=False, repr=False)
class Take(Message):
    """Write what is offered at a place."""

    place: int


class Finish(Message):
    """Leave the filter as it is written."""


@dataclass(eq=False, repr=False)
class ShowFacets(Step):
    """Show the facets in another way; None closes them."""

    facets: Facets | None

    def apply(self, state: ViewState) -> ViewState:
        """The pane as it is named."""
        return viewing_steps.show_facets(state, self.facets)


class CountFacets(Message):
    """Count the facets for what is selected now."""

    def can_replace(self, message: Message) -> bool:
        """The last of several in a row is enough."""
        return isinstance(message, CountFacets)


@dataclass(eq=False, repr=False)
class Toggle(Message):
    """Ask for a value of a facet; leave it out, if it is asked for; forget it, if it is left out."""

    field: str
    value: str


@dataclass(eq=False, repr=False)
class Keep(Message):
    """Keep a setting for the next time."""

    setting: str
    value: str
