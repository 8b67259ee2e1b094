"""How fast the explorer is on a real terminal: `python tests/benchmarks/explorer.py [EVENTS]`.

It runs on a pseudo-terminal. Start: from the command to the first paint, beside a Textual app that shows one Static.
Keys: from a key to the last byte of the paint that answers it, and how many bytes that is, over so many synthetic
events (100,000 by default).
"""

import statistics
import sys
import time
from collections.abc import Sequence

from tests.terminals import Terminal

COLUMNS, ROWS = 120, 40
RUNS = 11
PRESSED = 200
"""Keys of each kind: enough for one in a hundred to say something."""

QUIET = 0.03
"""Seconds without output after which a paint is over."""

ONE_STATIC = """
from textual.app import App
from textual.widgets import Static
class OneStatic(App):
    def compose(self):
        yield Static("READY")
OneStatic().run()
"""

COMMAND = """
import sys
from tui.cli import main
sys.exit(main([]))
"""

EXPLORER = """
import random, sys
from tui.dates import Moment, Precision
from tui.dates.calendar import DAY
from tui.timeline import Event, Importance, Lane, Timeline
chance = random.Random(1)
weights = [Importance.MAJOR] + 8 * [Importance.NORMAL] + [Importance.MINOR]
words = "summit treaty signed trade talks border exercise roadmap visit accord mission report".split()
def event(n):
    start = chance.randrange(-40_000, 20_000) * DAY
    when = Moment(start, start + DAY, Precision.DAY, str(n))
    title = f"READY {' '.join(chance.choices(words, k=3))} {n}"
    return Event(f"e{n}", when, title, lane=f"lane-{n % 5}", importance=chance.choice(weights))
events = tuple(event(n) for n in range(int(sys.argv[1])))
lanes = tuple(Lane(f"lane-{n}", f"Lane {n}") for n in range(5))
from tui.store import MemoryCollection
from tui.screen import explore
sys.exit(explore(MemoryCollection(Timeline("Benchmark", events=events, lanes=lanes)), now=0))
"""

KEYS: Sequence[tuple[str, str, str]] = (
    ("next event", "j", ""),
    ("page down", "\x1b[6~", ""),
    ("last, first event", "Gg", ""),
    ("pan", "lh", ""),
    ("zoom in, out", "+-", ""),
    ("zoomed: next event", "j", "+++++++"),
    ("zoomed: pan", "lh", ""),
    ("next in lane", "]", ""),
    ("table: next event", "j", "T"),
    ("by title: next event", "j", ","),
    ("by title: page down", "\x1b[6~", ""),
    ("years: next event", "j", "Yg"),
    ("years: next month", "l", ""),
    ("lanes: next event", "j", "Wg0"),
    ("filter, by letter", "summit\x7f\x7f\x7f\x7f\x7f\x7f", "/"),
)


class Measured(Terminal):
    """A program on a terminal, and how long it takes."""

    def __init__(self, source: str, *arguments: str) -> None:
        size = {"COLUMNS": str(COLUMNS), "LINES": str(ROWS)}
        super().__init__([sys.executable, "-c", source, *arguments], columns=COLUMNS, rows=ROWS, environ=size)

    def seconds_until(self, text: str) -> float:
        """How long after its start the program has written a text."""
        self.read_until(text)
        return time.perf_counter() - self.started

    def answer(self, key: str) -> tuple[float, int]:
        """How many seconds after a key the program has written all that answers it, and how many bytes."""
        before = len(self.written)
        pressed = last = time.perf_counter()
        self.send(key)
        wait = 2.0
        while self.read(wait):
            last = time.perf_counter()
            wait = QUIET
        return last - pressed, len(self.written) - before


def start(source: str, text: str) -> float:
    """Seconds from the command to the first paint, which has a text."""
    with Measured(source) as terminal:
        return terminal.seconds_until(text)


def main() -> None:
    """Print a table of seconds to start, and one of milliseconds for each kind of key."""
    size = sys.argv[1] if len(sys.argv) > 1 else "100000"
    pairs = [(start(ONE_STATIC, "READY"), start(COMMAND, "Official relations")) for _ in range(RUNS)]
    one_static, command = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(ours / peer for peer, ours in pairs)
    print(f"{'start: one Static':24}{one_static * 1000:8.0f} ms")
    print(f"{'start: datelines':24}{command * 1000:8.0f} ms  {ratio:.2f} times as long")
    with Measured(EXPLORER, size) as terminal:
        terminal.seconds_until("READY")
        terminal.settle(0.3)
        print(f"\n{f'{int(size):,} events':24}{'median':>8}{'p99':>8} ms{'median':>8}{'p99':>8} bytes")
        for name, keys, before in KEYS:
            for key in before:
                terminal.answer(key)
            seconds, written = zip(*map(terminal.answer, _pressed(keys)), strict=True)
            milliseconds = "".join(f"{value * 1000:8.1f}" for value in _middle_and_most(seconds))
            lengths = "".join(f"{value:8.0f}" for value in _middle_and_most(written))
            print(f"{name:24}{milliseconds}   {lengths}")


def _middle_and_most(values: Sequence[float]) -> tuple[float, float]:
    """The median, and what one in a hundred exceeds."""
    return statistics.median(values), sorted(values)[-1 - len(values) // 100]


def _pressed(keys: str) -> list[str]:
    """The keys to press: a sequence as one, else letter by letter, again and again."""
    one_round = [keys] if keys.startswith("\x1b") else list(keys)
    return one_round * (PRESSED // len(one_round))


if __name__ == "__main__":
    main()
