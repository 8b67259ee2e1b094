"""The terminal is given back as it was, whatever ends the explorer."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

EXPLORE = """
import sys
from tui.dates import parse
from tui.query import Query
from tui.screen import explore
from tui.store import MemoryCollection
from tui.timeline import Event, Timeline

class Failing(MemoryCollection):
    def select(self, query):
        if str(query):
            raise RuntimeError("the reader's secret")
        return super().select(query)

collection = Failing(Timeline("Two shores", events=(Event("a", parse("2021"), "Opening"),)))
try:
    code = explore(collection, now=0)
except RuntimeError as error:
    print(f"internal error: {type(error).__name__}", file=sys.stderr)
    code = 70
sys.exit(code)
"""

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
"""The main screen, the cursor, no mouse reports, no bracketed paste."""


class Terminal:
    """An explorer on a pseudo-terminal, and all that it has written."""

    def __init__(self) -> None:
        self.written = b""
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-c", EXPLORE])  # noqa: S606 - there must be no shell

    def read_until(self, text: bytes) -> None:
        """Wait for a text, ten seconds at most."""
        end = time.monotonic() + 10
        while text not in self.written and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.written += os.read(self.master, 65536)
        assert text in self.written

    def end(self) -> int:
        """Wait for the end, ten seconds at most; the exit code."""
        end = time.monotonic() + 10
        with suppress(OSError):  # the other side is closed
            while time.monotonic() < end:
                if select.select([self.master], [], [], 0.1)[0]:
                    self.written += os.read(self.master, 65536)
        if time.monotonic() >= end:
            os.kill(self.child, signal.SIGKILL)
        _, status = os.waitpid(self.child, 0)
        return os.waitstatus_to_exitcode(status)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    terminal = Terminal()
    terminal.read_until(b"Two shores")
    yield terminal
    os.close(terminal.master)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_it_as_they_end_other_programs(terminal: Terminal, number: signal.Signals, code: int) -> None:
    os.kill(terminal.child, number)
    assert terminal.end() == code
    assert all(sequence in terminal.written for sequence in RESTORED)


def test_q_ends_it_with_0(terminal: Terminal) -> None:
    os.write(terminal.master, b"q")
    assert terminal.end() == 0
    assert all(sequence in terminal.written for sequence in RESTORED)


def test_a_crash_gives_the_terminal_back_and_shows_nothing_of_the_reader(terminal: Terminal) -> None:
    time.sleep(0.2)
    os.write(terminal.master, b"/x")
    assert terminal.end() == 70
    assert all(sequence in terminal.written for sequence in RESTORED)
    assert terminal.written.rstrip().endswith(b"internal error: RuntimeError")
    assert b"secret" not in terminal.written
    assert b"Traceback" not in terminal.written
