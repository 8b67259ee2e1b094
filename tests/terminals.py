"""A program on a pseudo-terminal: it is given keys, sizes and signals, and asked what it wrote and how it ended.

The program is the child of a small session leader that outlives it: when a leader ends, the kernel puts the terminal
in order by itself, and nobody could see what the program left behind.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Self

import pyte

ROOT: Final = Path(__file__).resolve().parent.parent
DATELINES: Final = (sys.executable, "-m", "tui")
PATIENCE: Final = 30.0
"""Seconds to wait for what has to come; a test never waits so long unless it fails."""

_LEADER: Final = """
import os, signal, sys
terminal, report = int(sys.argv[1]), int(sys.argv[2])
os.login_tty(terminal)
hung_up = []
signal.signal(signal.SIGHUP, lambda *_: hung_up.append(True))  # the child gets the default again
signal.signal(signal.SIGINT, lambda *_: None)
child = os.posix_spawnp(sys.argv[3], sys.argv[3:], os.environ)
os.write(report, b"%d\\n" % child)
_, status = os.waitpid(child, 0)
os.write(report, b"%d\\n" % os.waitstatus_to_exitcode(status))
while not hung_up:
    signal.pause()
"""

_MODE: Final = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_ON_AT_FIRST: Final = frozenset({7, 25})
"""The private modes that a terminal begins with: it wraps lines, and shows its cursor."""

_NO_SCREEN_MODEL: Final = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]")
"""Sequences that pyte takes for text: those of the kitty keyboard protocol."""

_OF_THE_TESTER: Final = (
    *("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LC_ALL", "LC_CTYPE", "PYTHONUNBUFFERED"),
    "PYTHONDONTWRITEBYTECODE",  # modules are compiled once, as they are where it is installed
)
"""Variables that would make a run depend on whose terminal the tests run in."""


def environment(**changed: str) -> dict[str, str]:
    """The variables that a program under test runs with, whoever runs the tests."""
    plain = {name: value for name, value in os.environ.items() if name not in _OF_THE_TESTER}
    return {**plain, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), **changed}


class Terminal:
    """A program on a terminal of its own; as a context, it is ended when the context is left."""

    def __init__(
        self,
        command: Sequence[str | bytes],
        *,
        columns: int = 100,
        rows: int = 30,
        environ: Mapping[str, str] | None = None,
        cwd: Path = ROOT,
    ) -> None:
        self.written = bytearray()
        self._fed = 0
        self._is_gone = False
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = pty.openpty()
        self.resize(columns, rows)
        self.settings = termios.tcgetattr(self._slave)
        """What the terminal was like before the program began."""
        self._report, report = os.pipe()
        self._leader = subprocess.Popen(
            [sys.executable, "-SEc", _LEADER, str(self._slave), str(report), *command],
            pass_fds=(self._slave, report),
            env=environment(**{"TERM": "xterm-256color", **(environ or {})}),
            cwd=cwd,
        )
        os.close(report)
        self.child = int(self._reported())
        self.started = time.perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the program, if it has not ended, and take the terminal away."""
        if self._leader.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.child, signal.SIGKILL)
            self._leader.kill()
            self._leader.wait()
            self.hang_up()
            os.close(self._report)

    def send(self, keys: str | bytes) -> None:
        """Type keys, as the bytes that a terminal sends for them."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program alone."""
        os.kill(self.child, number)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, which the kernel tells the program."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Take the terminal away, as a window that is closed does."""
        if not self._is_gone:
            self._is_gone = True
            os.close(self._master)
            os.close(self._slave)

    def read_until(self, text: str | bytes) -> None:
        """Wait until the program has written a text."""
        wanted = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + PATIENCE
        while wanted not in self.written and time.monotonic() < end:
            self.read(0.1)
        assert wanted in self.written, self.written[-2000:]

    def wait_for(self, *texts: str) -> str:
        """Wait until texts stand on the screen, all at once; the whole screen."""
        end = time.monotonic() + PATIENCE
        while not all(text in (shown := self.screen) for text in texts) and time.monotonic() < end:
            self.read(0.1)
        assert all(text in shown for text in texts), f"{texts} not in:\n{shown}"
        return shown

    def settle(self, quiet: float = 0.05) -> None:
        """Read until the program has written nothing for so many seconds."""
        while self.read(quiet):
            pass

    def end(self) -> int:
        """Wait for the program to end; its exit code, or minus the number of the signal that killed it."""
        end = time.monotonic() + PATIENCE
        while self._report not in self._ready(0.1):
            assert time.monotonic() < end, f"it goes on:\n{self.screen}"
            self.read(0)
        self.settle(0)
        return int(self._reported())

    @property
    def screen(self) -> str:
        """What stands on the screen, line by line."""
        self._feed()
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def cells(self) -> list[list[object]]:
        """What is seen on the screen, cell by cell."""
        self._feed()
        return seen(self._screen)

    @property
    def left_on(self) -> set[str]:
        """What the program has changed about the terminal and not put back: its modes by number, or its settings."""
        on = set(_ON_AT_FIRST)
        for numbers, change in _MODE.findall(self.written):
            (on.update if change == b"h" else on.difference_update)(_numbers(numbers))
        changed = {str(number) for number in on ^ _ON_AT_FIRST}
        if self.written.count(b"\x1b[<u") != len(re.findall(rb"\x1b\[>\d+u", self.written)):
            changed.add("keyboard")
        return changed if self.is_cooked else {*changed, "settings"}

    @property
    def is_cooked(self) -> bool:
        """Whether the terminal is set as it was before the program began."""
        return termios.tcgetattr(self._slave) == self.settings

    def read(self, seconds: float) -> bool:
        """Take what the program writes within so many seconds; whether there was anything."""
        if self._is_gone or self._master not in self._ready(seconds, but=self._report):
            return False
        self.written += os.read(self._master, 65536)
        return True

    def _feed(self) -> None:
        piece = self.written[self._fed :]
        self._fed = len(self.written)
        self._stream.feed(_NO_SCREEN_MODEL.sub(b"", piece))

    def _ready(self, seconds: float, but: int | None = None) -> list[int]:
        """Which of the terminal and the leader have something to say, within so many seconds."""
        heard = {self._report} if self._is_gone else {self._report, self._master}
        return select.select(heard - {but}, [], [], seconds)[0]

    def _reported(self) -> str:
        """The next line that the leader has to say."""
        line = b""
        while not line.endswith(b"\n"):
            piece = os.read(self._report, 1)
            assert piece, "the leader has ended"
            line += piece
        return line.decode()


def seen(screen: pyte.Screen) -> list[list[object]]:
    """What is seen of each cell of a screen: of a blank, not in what colour it was written."""
    return [[_seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def _seen(cell: Any) -> object:
    is_blank = cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough)
    return cell._replace(fg="", bold=False, italics=False) if is_blank else cell


def _numbers(listed: bytes) -> Iterable[int]:
    return map(int, listed.split(b";"))
