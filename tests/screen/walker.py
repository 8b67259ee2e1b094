"""Somebody who does anything at all: one session of the explorer, driven step by step from outside its event loop.

Keys, clicks and pastes take the way that those of a terminal take. A step is over when every widget has answered its
messages and every worker is done; nothing waits for time to pass.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rich.color import ColorSystem
from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from tests.idleness import is_working
from tests.screen.terminal import Terminal, TerminalDriver
from tui.cli.arguments import FORMS, read_arguments
from tui.cli.commands import _written
from tui.formats import load
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState
from tui.store import MemoryCollection

if TYPE_CHECKING:
    from textual.pilot import Pilot

PATIENCE: Final = 30.0
"""Seconds after which something that goes on is taken to hang."""

_ROUNDS: Final = 200
"""So many times messages may be answered by others before that is taken to go on for ever."""

_LAYERS: Final = 6
"""So often Esc may have to be pressed: the palette, a list under it, a question in that, offers, the prompt."""

_QUIET: Final = 5
"""Turns of the loop in which nothing was to be done, after which nothing will be."""


class Walker:
    """A session over one file, which may be saved at any time."""

    def __init__(self, file: Path, now: int, size: tuple[int, int], *, ascii: bool) -> None:
        self._runner = asyncio.Runner()
        self._file = file
        self._good = file.read_text(encoding="utf-8")
        self._now = now
        self._ascii = ascii
        self._open(size)

    @property
    def app(self) -> Explorer:
        """What runs now."""
        return self._pilot.app  # type: ignore[return-value]

    @property
    def terminal(self) -> Terminal:
        """What it runs on."""
        driver = self.app._driver
        assert isinstance(driver, TerminalDriver)
        return driver.terminal

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever stands over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    @property
    def state(self) -> ViewState:
        """What is shown."""
        return self.main.state

    def press(self, *keys: str) -> None:
        """Press keys, each when the one before has been answered; open another session if that was the last.

        A terminal has the focus when keys are pressed on it.
        """
        if not self.app.app_focus:
            self.tell(events.AppFocus())
        for key in keys:
            character = key if len(key) == 1 else {"space": " "}.get(key)
            self.tell(events.Key(_character_to_key(key) if len(key) == 1 else key, character))

    def tell(self, message: Message) -> None:
        """Have the terminal send something; open another session if that ends this one."""
        self._send(message)
        if self.app._exit:
            size = self.app.size
            self._run(self._session.__aexit__(None, None, None))
            self._open(size)

    def paste(self, text: str) -> None:
        """Paste a text."""
        self.tell(events.Paste(text))

    def mouse(self, kind: type[events.MouseEvent], x: int, y: int, button: int = 0, *, ctrl: bool = False) -> None:
        """Do something with the mouse at a place, which is taken to lie on the screen.

        While text is selected, Textual shows no addresses as such, and leaves them so until they are painted again.
        """
        x, y = x % max(self.app.size.width, 1), y % max(self.app.size.height, 1)
        screen, was_selecting = self.app.screen, self.app.screen._selecting
        self.tell(kind(None, x, y, 0, 0, button, False, False, ctrl))
        if screen is self.app.screen and screen._selecting is not was_selecting:
            for widget in screen.walk_children(Widget):
                widget.refresh()
            self._run(self._settled())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        if self.app.size != (columns, rows):
            self.terminal.resize(Size(columns, rows))
        self._run(self._pilot.resize_terminal(columns, rows))
        self._run(self._settled())

    def save(self, text: str) -> None:
        """Save the file, and let the explorer look until it is sure."""
        self._file.write_text(text, encoding="utf-8", errors="surrogatepass")
        self._be_seen()

    def shrink(self, by: int) -> None:
        """Save the file without its last lines."""
        if self._file.exists():
            self.save("".join(self._file.read_text(encoding="utf-8").splitlines(keepends=True)[:-by]))

    def take_away(self) -> None:
        """Remove the file."""
        self._file.unlink(missing_ok=True)
        self._be_seen()

    def put_back(self) -> None:
        """Save the file as it was when it was opened."""
        self.save(self._good)

    def leave(self) -> None:
        """Press Esc until nothing is open over the main screen, nor written on it: that has to be soon."""
        presses = 0
        while len(self.app.screen_stack) > 1 or self.state.prompt:
            self.press("escape")
            presses += 1
            assert presses < _LAYERS, f"Esc does not leave {self.app.screen_stack}, {self.state.prompt}"

    def close(self) -> None:
        """Quit, from wherever the session stands; raises what crashed it."""
        try:
            self._send(events.Key("ctrl+q", None))
            assert self.app._exit, f"Ctrl+Q does not quit from {self.app.screen_stack}"
        finally:
            self._run(self._session.__aexit__(None, None, None))
            self._runner.close()

    def _be_seen(self) -> None:
        for _ in range(2):
            self._run(self.main.look_again())
        for screen in self.app.screen_stack[1:-1]:
            screen.refresh()  # Textual shows through the screen on top what is new behind it, but not through two
        self._run(self._settled())

    def _open(self, size: tuple[int, int]) -> None:
        file = str(self._file)
        if not self._file.exists():
            self._file.write_text(self._good, encoding="utf-8")
        reading = load([file])
        arguments = read_arguments([*(["--ascii"] if self._ascii else []), file])

        def form(name: str) -> Callable[..., Any]:
            return lambda *view: _written(name, arguments, self._now, *view)

        app = explorer(
            MemoryCollection(reading.timeline),
            problems=reading.problems,
            now=self._now,
            ascii=self._ascii,
            files=[file],
            forms={name: form(name) for name in FORMS},
        )
        app.driver_class = TerminalDriver
        app.console._color_system = ColorSystem.TRUECOLOR
        self._session = app.run_test(headless=False, size=size, notifications=True, tooltips=True)
        self._pilot: Pilot[None] = self._run(self._session.__aenter__())
        self.app.workers.cancel_group(self.main, "watch")  # the walk looks for itself
        self._run(self._settled())

    def _send(self, message: Message) -> None:
        driver = self.app._driver
        assert driver
        driver.process_message(message)
        self._run(self._settled())

    def _run(self, doing: Coroutine[Any, Any, Any]) -> Any:
        async def patiently() -> Any:
            async with asyncio.timeout(PATIENCE):
                return await doing

        return self._runner.run(patiently())

    async def _settled(self) -> None:
        """Wait until nobody has anything to do."""
        loop: Any = asyncio.get_running_loop()
        quiet = rounds = 0
        while quiet < _QUIET:
            is_awaited = is_working(loop) or bool(self.app._batch_count)
            await asyncio.sleep(0.001 if is_awaited else 0)
            quiet, rounds = quiet + 1, rounds + (not is_awaited)
            assert rounds < _ROUNDS, f"it goes on and on: {[pump for pump in self._pumps() if _has_messages(pump)]}"
            if self.app._exception:
                raise self.app.failure or self.app._exception
            if self.app._exit:
                return
            at_work = [worker for worker in self.app.workers if worker.group != "watch" and worker.is_running]
            if at_work:
                await self.app.workers.wait_for_complete(at_work)
                quiet = 0
            elif due := [screen for screen in self.app.screen_stack if _is_due(screen)]:
                for screen in due:
                    with screen._context():
                        screen._on_timer_update()  # as if the next frame were due
                quiet = 0
            elif loop._ready or is_awaited or any(map(_has_messages, self._pumps())):
                quiet = 0

    def _pumps(self) -> Sequence[Any]:
        return [self.app, *(node for screen in self.app.screen_stack for node in screen.walk_children(with_self=True))]


def _has_messages(pump: Any) -> bool:
    return not pump._message_queue.empty() or bool(pump._next_callbacks)


def _is_due(screen: Screen[Any]) -> bool:
    """Whether a screen is in sight, and has to be laid out or painted; one with another over it never ends to be."""
    return screen.is_current and bool(
        screen._layout_required
        or screen._scroll_required
        or (screen._repaint_required and screen is screen.app.screen)
        or screen._dirty_widgets
        or screen._callbacks
    )
