"""What takes the terminal, and gives it back whatever happens: the ground of the explorer and of what else is asked."""

import asyncio
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on, work
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.errors import NoWidget
from textual.events import MouseEvent, Resize
from textual.worker import WorkerFailed

from tui.screen.arrangement import LEAST_COLUMNS, LEAST_ROWS
from tui.screen.driver import TerminalDriver
from tui.screen.frame import Changes, Frame
from tui.screen.habits import NONE, Habits
from tui.screen.keys import REPAINT
from tui.screen.messages import Keep
from tui.screen.signals import ENDING, heed
from tui.screen.themes import LOOKS, PLAIN_LOOK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType
    from textual.events import Event
    from textual.filter import LineFilter
    from textual.screen import Screen

Result = TypeVar("Result")
Answer = TypeVar("Answer")


class Program(App[Result]):
    """A Textual app around one screen, as its user is used to it; what it results in is for the screen to say."""

    TITLE = "Datelines"
    BINDINGS: ClassVar = [replace(REPAINT, priority=True)]

    def __init__(self, main_screen: "Screen[None]", habits: Habits = NONE) -> None:
        self._is_plain = "NO_COLOR" in os.environ
        super().__init__(driver_class=TerminalDriver, ansi_color=self._is_plain or None)
        self._main_screen = main_screen
        for name in list(self.available_themes):
            self.unregister_theme(name)
        for each in LOOKS.values():
            self.register_theme(each.theme)
        self.theme = habits.look()
        self.set_keymap({**habits.keymap})
        self._remembers = habits.remembers
        self.unkept: dict[str, str] = {}

    def get_default_screen(self) -> "Screen[None]":
        """The main screen, from the start."""
        return self._main_screen

    def on_load(self) -> None:
        """End as other programs do when they are told to from outside; the terminal is not taken before."""
        for number in ENDING:
            heed(self, number)

    async def on_event(self, event: "Event") -> None:
        """Take the mouse from what holds it and is no longer there, and the size that the terminal has now.

        Textual would give the mouse to nobody else; and of sizes that change fast, the last may be told before others.
        """
        if isinstance(event, Resize) and isinstance(self._driver, TerminalDriver):
            event.size = event.virtual_size = event.container_size = self._driver.size
        if isinstance(event, MouseEvent) and self.mouse_captured:
            try:
                self.screen.find_widget(self.mouse_captured)
            except NoWidget:
                self.capture_mouse(None)
        await super().on_event(event)

    def on_resize(self, event: Resize) -> None:
        """Close what stands over the main screen when there is no room for it; terminals keep what they like."""
        if self._frame:
            self._frame.forget()
        self.screen.refresh()  # all of it, even if the size is again what it was when the screen was laid out
        while is_tiny(*event.size) and self.screen is not self._main_screen:
            self.pop_screen()

    def action_help_quit(self) -> None:
        """Say how to quit, to whoever presses Ctrl+C for it."""
        self.tell("Ctrl+Q quits")

    def action_next_look(self) -> None:
        """Change between dark, light and without colours, for the next time as well; unless colours are not wanted."""
        if not self._is_plain:
            names = list(LOOKS)
            self.theme = names[(names.index(self.theme) + 1) % len(names)]
            self.keep(Keep("look", self.theme))

    def tell(self, text: str) -> None:
        """Say something on the screen."""
        raise NotImplementedError

    @on(Keep)
    def keep(self, intent: Keep) -> None:
        """Keep a setting in the user's folder, if the user lets the program do so."""
        if self._remembers:
            is_keeping = bool(self.unkept)
            self.unkept[intent.setting] = intent.value
            if not is_keeping:
                self._keep()

    @work(group="keep")
    async def _keep(self) -> None:
        """Write what is to be kept, off the event loop, one setting after the other; say what stands in the way."""
        from tui.preferences.settings import change_setting

        while self.unkept:
            setting, value = next(iter(self.unkept.items()))
            told = await asyncio.to_thread(change_setting, setting, value)
            if self.unkept[setting] == value:
                del self.unkept[setting]
            if told:
                self.tell(told)

    def action_repaint(self) -> None:
        """Paint all of the screen, whatever stands there."""
        if self._frame:
            self._frame.forget()
        self.refresh(layout=True)

    def get_line_filters(self) -> "Sequence[LineFilter]":
        """What is done to every line: if colours are not wanted, those of Textual's own widgets go as well."""
        filters = super().get_line_filters()
        if self._is_plain or self.theme != PLAIN_LOOK.theme.name:
            return filters
        from textual.filter import NoColor

        return [*filters, NoColor()]

    def _display(self, screen: "Screen[Any]", renderable: "RenderableType | None") -> None:
        """Write no more than what changes on the terminal."""
        update: Any = renderable
        if self._frame and isinstance(update, CompositorUpdate):
            update = Changes(self._frame, update)
        super()._display(screen, update)

    @property
    def _frame(self) -> Frame | None:
        """What stands on the terminal, if there is one."""
        return getattr(self._driver, "frame", None)

    def panic(self, *renderables: "RenderableType") -> None:  # noqa: ARG002 - they would show the reader's own text
        """End after a failure; whoever ran it raises it."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """End without the traceback that Textual would print."""
        self._return_code = 1
        self._close_messages_no_wait()

    @property
    def failure(self) -> BaseException | None:
        """What crashed the app, if anything did."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error


def put_over(app: "App[Any]", sheet: "Screen[Answer]", then: "Callable[[Answer | None], None] | None" = None) -> None:
    """Show something over the main screen, if there is room for it; what it answers goes to `then`."""
    if not is_tiny(*app.size):
        app.push_screen(sheet, then)


def is_tiny(columns: int, rows: int) -> bool:
    """Whether nothing useful fits into a terminal."""
    return columns < LEAST_COLUMNS or rows < LEAST_ROWS
