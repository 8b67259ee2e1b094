"""The terminal under the explorer: Textual's driver, and what a terminal can do to a program beside showing it.

A terminal can go away: Textual would ask it for keys for ever, and wait for ever to write to it. A shell can stop a
program and continue it, in its own time (POSIX, job control). A terminal can lack characters, each of which must still
take the cells that it was given.
"""

import codecs
import os
import select
import signal
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

from rich.cells import cell_len
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from tui.screen.frame import Frame

if TYPE_CHECKING:
    from textual.app import App

HUNG_UP: Final = 128 + signal.SIGHUP
"""The exit code of a program whose terminal has gone."""


class TerminalDriver(LinuxDriver):
    """Reads keys from standard input and writes the screen to standard error, both of which are a terminal."""

    def __init__(
        self, app: "App[Any]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._is_stopped = False
        self.frame = Frame()
        self._file = cast("Any", _Screen(sys.__stderr__ or sys.stderr))
        Thread(target=self._wait_for_end, name="terminal", daemon=True).start()

    @property
    def size(self) -> Size:
        """The columns and rows of the terminal."""
        return Size(*self._get_terminal_size())

    def start_application_mode(self) -> None:
        """Take the terminal, on which anything may stand."""
        self.frame.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def run_input_thread(self) -> None:
        """Read keys until told to stop; bytes that are no text are none, and an error is the terminal's end."""
        while True:
            try:
                super().run_input_thread()
            except UnicodeDecodeError:
                continue
            except OSError:
                self._leave()
            return

    def _wait_for_end(self) -> None:
        """Sleep until the terminal is gone."""
        poll = select.poll()
        poll.register(self.fileno, 0)  # a hang-up is told without being asked for
        if any(event & select.POLLHUP for _, event in poll.poll()):
            self._leave()

    def _leave(self) -> None:
        with suppress(RuntimeError):  # the app has ended already
            self._loop.call_soon_threadsafe(self._app.exit, None, HUNG_UP)

    def _sigtstp_application(self, *_: object) -> None:
        """Leave the terminal to the shell, stop, and take it again."""
        if not self._is_showing:
            signal.raise_signal(signal.SIGSTOP)
            return
        self._is_stopped = True
        self.suspend_application_mode()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTSTP)  # does nothing where nobody could continue it
        while not self._is_in_foreground:
            signal.raise_signal(signal.SIGSTOP)
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        self._is_stopped = False
        self._resume()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal anew after a stop that was not noticed: others have used it since."""
        if self._is_showing:
            self.suspend_application_mode()
            self._resume()

    def _resume(self) -> None:
        self._must_signal_resume = True
        self.resume_application_mode()
        self._app.call_later(self._app.refresh, layout=True)

    @property
    def _is_showing(self) -> bool:
        """Whether the terminal is the app's: it has started, is not stopped, and no editor runs in its place."""
        writer = self._writer_thread
        return self._auto_restart and not self._is_stopped and writer is not None and writer.is_alive()

    @property
    def _is_in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True


class _Screen:
    """The stream that the screen is written to; once it fails, nothing more is written, and nobody has to wait."""

    def __init__(self, stream: TextIO) -> None:
        self._is_gone = False
        self._stream = open(  # noqa: SIM115 - as long as the program
            stream.fileno(), "w", encoding=stream.encoding, errors=_BY_CELLS, newline="", closefd=False
        )

    def write(self, text: str) -> None:
        """Write a text."""
        self._try(self._stream.write, text)

    def flush(self) -> None:
        """Have all of it on the terminal."""
        self._try(self._stream.flush)

    def fileno(self) -> int:
        """Where it goes."""
        return self._stream.fileno()

    def _try(self, step: Any, *arguments: str) -> None:
        if not self._is_gone:
            try:
                step(*arguments)
            except OSError:
                self._is_gone = True


_BY_CELLS: Final = "datelines.by-cells"


def _replace(error: UnicodeError) -> tuple[str, int]:
    """Question marks for characters that an encoding lacks, as many as the characters have cells."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "?" * cell_len(error.object[error.start : error.end]), error.end


codecs.register_error(_BY_CELLS, _replace)
