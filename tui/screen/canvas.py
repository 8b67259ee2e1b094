"""The canvas: axis, eras, lanes and series as `tui.layout` composes them, to be clicked, dragged and zoomed."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size

from tui.dates import words
from tui.layout import Badge, Canvas, Line, Rest, Viewport, compose, hit, scene
from tui.screen.acting import Act
from tui.screen.arrangement import Arrangement, View
from tui.screen.measuring import RIGHT_BUTTON
from tui.screen.messages import Fold, Follow, Look, Measure, Pan, ShowEra, ShowWindow, Zoom
from tui.screen.painting import Painted
from tui.screen.pointing import pointers
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.timeline import Era, Lane

_WHEEL = 4
"""The columns that one notch of the wheel moves the window."""


class TimeCanvas(Painted):
    """What happened when, in lanes."""

    def __init__(self, state: ViewState, signs: Signs, now: int) -> None:
        super().__init__(state, signs)
        self._now = now
        self._shown: object = None
        self._canvas = Canvas((), {}, ())
        self._held: tuple[int, Viewport] | None = None
        self._is_dragged = False

    def rows(self, arrangement: Arrangement) -> int:
        """As many as the lanes can do with, of those there are."""
        return arrangement.canvas_rows

    def watch_state(self) -> None:
        """Draw the new state, unless it is the same here: what is written or told below is no reason to compose it."""
        self._take_rows()
        state = self.state
        shown = state.collection, state.selection, state.viewport, state.cursor, pointers(state)
        if not self.display:
            self._shown = None
        elif shown != self._shown:
            self._shown = shown
            self.draw_again()

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The canvas at this size."""
        seen = scene(
            state.selection,
            state.timeline,
            state.viewport,
            size.height,
            cursor=state.cursor,
            now=self._now,
            pointers=pointers(state),
        )
        gutter = size.width - state.viewport.width
        self._canvas = compose(seen, state.viewport, size.height, self.signs.canvas, cell_len, gutter)
        return self._canvas.lines

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the window; with the right button, measure from what is clicked."""
        if event.button == RIGHT_BUTTON:
            clicked = hit(self._canvas, int(event.x), int(event.y))
            target = self.state.collection.event(clicked) if isinstance(clicked, str) else None
            if target:
                self.post_message(Measure(target))
            return
        self.capture_mouse()
        self._held = int(event.x), self.state.viewport
        self._is_dragged = False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the window along."""
        if self._held is None:
            return
        column, viewport = self._held
        cells = column - int(event.x)
        if cells or self._is_dragged:
            self._is_dragged = True
            self.post_message(ShowWindow(viewport.pan(cells)))

    def on_mouse_release(self) -> None:
        """Hold nothing without the mouse, however it was lost."""
        self._held = None

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the window; if it was not dragged, go to what was clicked."""
        self.release_mouse()
        if self._held is None:
            return
        self._held = None
        if self._is_dragged:
            return
        clicked = hit(self._canvas, int(event.x), int(event.y))
        if isinstance(clicked, Badge):
            viewport = self.state.viewport
            self.post_message(ShowWindow(Viewport.fit(clicked.window, viewport.width, folds=viewport.folds)))
        elif isinstance(clicked, Rest):
            self.post_message(Look(View.LANES))
        elif isinstance(clicked, Lane):
            self._narrow(clicked)
        elif isinstance(clicked, Era):
            when = self.signs.own(words(clicked.when))
            self.post_message(ShowEra(clicked, f"{clicked.label} {self.signs.dot} {when}"))
        elif clicked and (target := self.state.collection.event(clicked)):
            self.post_message(Follow(target))
        elif int(event.x) - (self.size.width - self.state.viewport.width) in self.state.viewport.breaks:
            self.post_message(Fold())

    def _narrow(self, lane: Lane) -> None:
        """Do what the key of a lane does; events of no lane have none."""
        lanes = self.state.timeline.lanes
        if lane in lanes:
            self.post_message(Act(f"lane({lanes.index(lane) + 1})"))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move to later times, or with Ctrl zoom out about the pointer."""
        self._turn(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move to earlier times, or with Ctrl zoom in about the pointer."""
        self._turn(event, -1)

    def _turn(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        event.prevent_default()
        viewport = self.state.viewport
        if not event.ctrl:
            self.post_message(Pan(by * _WHEEL))
            return
        column = int(event.x) - (self.size.width - viewport.width)
        self.post_message(Zoom(-by, viewport.instant(column)))
