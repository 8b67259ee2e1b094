"""The main screen: its parts, each drawn from the one state, and all that its keys do."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from tui.screen import filter_steps, messages, viewing_steps, window_steps
from tui.screen.arrangement import Pane
from tui.screen.browsing import Browsing
from tui.screen.canvas import TimeCanvas
from tui.screen.completing import Completing
from tui.screen.consulting import Consulting
from tui.screen.dating import Dating
from tui.screen.density import Density
from tui.screen.detail import Detail
from tui.screen.event_list import EventList
from tui.screen.facet_pane import FacetPane
from tui.screen.faceting import Faceting
from tui.screen.filter_bar import FilterBar
from tui.screen.footer import Footer
from tui.screen.header import Header
from tui.screen.keys import BINDINGS
from tui.screen.lanes import window_width
from tui.screen.linking import Linking
from tui.screen.lower import Lower
from tui.screen.offer_list import OfferList
from tui.screen.saving import Saving
from tui.screen.seeking import Seeking
from tui.screen.state import Prompt
from tui.screen.viewing import Viewing
from tui.screen.views import Views
from tui.screen.watching import Watching
from tui.screen.writing import Writing


class MainScreen(
    Viewing,
    Seeking,
    Dating,
    Completing,
    Faceting,
    Saving,
    Writing,
    Consulting,
    Browsing,
    Watching,
    Linking,
):
    """Everything about a collection on one screen."""

    AUTO_FOCUS = ""  # the prompts and the facets, which alone can have it, take it when they are asked for
    BINDINGS: ClassVar = [*BINDINGS]
    DEFAULT_CSS = """
    MainScreen { layout: vertical; layers: default above; overflow: hidden; }
    """

    def compose(self) -> ComposeResult:
        """The parts, each with the state bound down to it."""
        state, signs = self.state, self.signs
        yield Header(state, signs).data_bind(MainScreen.state)
        yield FilterBar(state, signs).data_bind(MainScreen.state)
        yield Density(state, signs).data_bind(MainScreen.state)
        yield TimeCanvas(state, signs, self.now).data_bind(MainScreen.state)
        yield Views(state, signs).data_bind(MainScreen.state)
        with Lower(state).data_bind(MainScreen.state):
            yield FacetPane(state, signs).data_bind(MainScreen.state)
            yield EventList(state, signs).data_bind(MainScreen.state)
            yield Detail(state, signs, self.now).data_bind(MainScreen.state)
        yield Footer(state, signs).data_bind(MainScreen.state)
        yield OfferList(state, signs).data_bind(MainScreen.state)

    def on_resize(self, event: Resize) -> None:
        """Fit the parts to the terminal."""
        columns, rows = event.size
        self.become(window_steps.resize(self.state, columns, rows, window_width(self.state.timeline, columns)))

    def action_leave(self) -> None:
        """Leave the prompt, then what is measured, then the detail, then the day, then the filter."""
        if self.state.prompt is Prompt.FILTER:
            self.finish()
        elif self.state.prompt:
            self.take_step(filter_steps.ask, None)
        elif self.state.measured:
            self.become(replace(self.state, measured=""))
        elif self.state.pane is Pane.DETAIL:
            self.take_step(viewing_steps.focus, Pane.EVENTS)
        elif self.state.as_of is not None:
            self.action_as_of()
        elif self.state.query:
            self.narrow(messages.Narrow(""))
