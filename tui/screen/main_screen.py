"""The main screen: it keeps the one state, hands it down, and answers the intents that come up."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.reactive import reactive
from textual.screen import Screen

from tui.query.error import QueryError
from tui.screen import messages
from tui.screen import state as steps
from tui.screen.arrangement import Pane
from tui.screen.asker import Asker
from tui.screen.canvas import TimeCanvas
from tui.screen.density import Density
from tui.screen.detail import Detail
from tui.screen.event_list import EventList
from tui.screen.filter_bar import FilterBar
from tui.screen.footer import Footer
from tui.screen.goto import destination
from tui.screen.header import Header
from tui.screen.keys import BINDINGS
from tui.screen.lanes import window_width
from tui.screen.signs import Signs
from tui.screen.state import Prompt, ViewState
from tui.store import Collection
from tui.timeline import Event, Problem, Timeline, count

if TYPE_CHECKING:
    from tui.query import Query

_PAN = 8
"""A key moves the window by so many parts of it."""


class MainScreen(Screen[None]):
    """Everything about a collection on one screen."""

    AUTO_FOCUS = ""  # the prompts, which alone can have it, take it when they are asked for
    BINDINGS: ClassVar = [*BINDINGS]
    DEFAULT_CSS = """
    MainScreen { layout: vertical; overflow: hidden; }
    MainScreen #lower { height: 1fr; }
    """

    state: reactive[ViewState] = reactive(cast("ViewState", None), repaint=False)

    def __init__(
        self, collection: Collection, state: ViewState, signs: Signs, now: int, problems: Sequence[Problem] = ()
    ) -> None:
        super().__init__()
        self._collection = collection
        self._signs = signs
        self._now = now
        self._problems = problems
        self._asker = Asker(collection, now)
        self._asked: tuple[str, Query] | None = None
        self._is_answering = False
        self.set_reactive(MainScreen.state, state)

    @property
    def timeline(self) -> Timeline:
        """What stands beside the events."""
        return self._collection.timeline

    def compose(self) -> ComposeResult:
        """The parts, each with the state bound down to it."""
        state, signs, timeline = self.state, self._signs, self.timeline
        yield Header(state, signs, timeline.title).data_bind(MainScreen.state)
        yield FilterBar(state, signs).data_bind(MainScreen.state)
        yield Density(state, signs).data_bind(MainScreen.state)
        yield TimeCanvas(state, signs, self._collection, self._now).data_bind(MainScreen.state)
        with Horizontal(id="lower"):
            yield EventList(state, signs, timeline).data_bind(MainScreen.state)
            yield Detail(state, signs, self._collection, self._now).data_bind(MainScreen.state)
        yield Footer(state, signs, count(self._problems)).data_bind(MainScreen.state)

    def on_resize(self, event: Resize) -> None:
        """Fit the parts to the terminal."""
        columns, rows = event.size
        self._become(steps.resize(self.state, columns, rows, window_width(self.timeline, columns)))

    @on(messages.Step)
    def take_step(self, intent: messages.Step) -> None:
        """Answer an intent by the next state."""
        self._become(intent.apply(replace(self.state, message="")))

    @on(messages.Narrow)
    def narrow(self, intent: messages.Narrow) -> None:
        """Read the query, and select what it means; one that cannot be read leaves everything as it is."""
        self._asked = None
        try:
            query = self._asker.read(intent.query)
        except QueryError as error:
            self._become(steps.write(self.state, intent.query, error))
            return
        self._become(steps.write(self.state, intent.query))
        self._asked = intent.query, query
        if not self._is_answering:
            self._answer()

    @work(group="answer")
    async def _answer(self) -> None:
        """Select what was asked for last, off the event loop, until nothing newer is asked."""
        self._is_answering = True
        while self._asked is not None:
            text, query = self._asked
            self._asked = None
            try:
                selection, disputed = await self._asker.select(query, self.state.viewport)
            except QueryError as error:
                self._become(steps.write(self.state, text, error))
            else:
                self._asker.forget()
                self._become(steps.narrow(self.state, text, selection, disputed))
        self._is_answering = False

    @on(messages.Seek)
    def seek(self, intent: messages.Seek) -> None:
        """Go to a date or an event, or to the next title with the words."""
        there = destination(intent.text, self._collection, self._now)
        if isinstance(there, str):
            self._become(replace(self.state, sought=there))
            self._step_to_words(1)
        elif isinstance(there, Event):
            self._become(steps.follow(self.state, there))
        else:
            self._become(steps.seek(self.state, there))

    @work(exclusive=True, group="step")
    async def _step_in_lane(self, lane: str, by: int) -> None:
        """Go to the next event of a lane."""
        among = await self._asker.in_lane(self.state.answered, lane)
        self._become(steps.step(self.state, among, by))

    @work(exclusive=True, group="step")
    async def _step_to_words(self, by: int) -> None:
        """Go to the next title with the words, from the last to the first as well."""
        words = self.state.sought
        among = await self._asker.in_title(self.state.answered, words)
        found = steps.step_around(self.state, among, by)
        self._become(found if among.count else steps.say(self.state, f"no title with {words}"))

    def action_move(self, by: int) -> None:
        """Go so many events on, or lines of the detail."""
        if self.state.pane is Pane.DETAIL:
            self.query_one(Detail).scroll_relative(y=by, animate=False)
        else:
            self.take_step(messages.Move(by))

    def action_page(self, by: int) -> None:
        """Go so many pages of events on, or of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_relative(y=by * detail.size.height, animate=False)
        else:
            self.take_step(messages.Page(by))

    def action_end(self, side: int) -> None:
        """Go to the first event or the last, or to an end of the detail."""
        detail = self.query_one(Detail)
        if self.state.pane is Pane.DETAIL:
            detail.scroll_to(y=0 if side < 0 else detail.max_scroll_y, animate=False)
        else:
            self.take_step(messages.End(side))

    def action_pan(self, by: int) -> None:
        """Move the window by a part of it."""
        self.take_step(messages.Pan(by * max(1, self.state.viewport.width // _PAN)))

    def action_zoom(self, by: int) -> None:
        """Zoom about the cursor."""
        self.take_step(messages.Zoom(by))

    def action_fit(self) -> None:
        """Show the whole selection."""
        self.take_step(messages.Fit())

    def action_in_lane(self, by: int) -> None:
        """Go to the next event of the same lane."""
        cursor = self.state.cursor
        if cursor and cursor.lane:
            self._step_in_lane(cursor.lane, by)

    def action_again(self, by: int) -> None:
        """Go to the next title with the words that were gone to."""
        if self.state.sought:
            self._step_to_words(by)
        else:
            self._become(steps.say(self.state, "t goes to words in titles; n and N then go on from there"))

    def action_lane(self, number: int) -> None:
        """Show one lane only, or all again."""
        from tui.screen.asking import lane_only

        lanes = [lane.id for lane in self.timeline.lanes]
        if number <= len(lanes) and not self.state.error:
            self.narrow(messages.Narrow(lane_only(self.state.query, lanes[number - 1], lanes)))

    def action_filter(self) -> None:
        """Begin to write a filter."""
        self.take_step(messages.Ask(Prompt.FILTER))

    def action_seek(self) -> None:
        """Begin to write where to go."""
        self.take_step(messages.Ask(Prompt.SEEK))

    def action_leave(self) -> None:
        """Leave the prompt, then the detail, then the filter."""
        if self.state.prompt:
            self.take_step(messages.Ask(None))
        elif self.state.pane is Pane.DETAIL:
            self.take_step(messages.Focus(Pane.EVENTS))
        elif self.state.query:
            self.narrow(messages.Narrow(""))

    def action_focus_pane(self, by: int) -> None:
        """Give the keys to the next pane."""
        panes = list(Pane)
        pane = panes[(panes.index(self.state.pane) + by) % len(panes)]
        self.take_step(messages.Focus(pane))

    def action_read(self) -> None:
        """Give the keys to the detail."""
        self.take_step(messages.Focus(Pane.DETAIL))

    def action_help(self) -> None:
        """Show the keys."""
        from tui.screen.help import help_text

        self._read("help", help_text(self._signs))

    def action_problems(self) -> None:
        """List what is wrong with the files."""
        from tui.screen.problem_list import problem_text

        self._read("problems", problem_text(self._problems, self._signs))

    def _read(self, title: str, text: Content) -> None:
        from tui.screen.sheet import Sheet

        self.app.push_screen(Sheet(title, text, self._signs.border))

    def _become(self, state: ViewState) -> None:
        self.state = state
