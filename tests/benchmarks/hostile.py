"""What hostile files cost before they are refused: seconds and megabytes of a whole process, beside the limits.

    python tests/benchmarks/hostile.py [NAME…]

A file that is refused costs no more than one second and 300 MB, besides what its honest events cost that were read
before: up to 30 µs and a kilobyte each. What is honest, however odd, is read, and takes as long as its size asks for;
such files are listed for comparison.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SECONDS, MEGABYTES = 1.0, 300
SECONDS_AN_EVENT, MEGABYTES_AN_EVENT = 30e-6, 1e-3
MIB = 2**20
FULL = 64 * MIB

CHILD = """\
import sys
from tui.formats import load
reading = load(sys.argv[1:])
print(int(reading.is_readable), len(reading.timeline.events), *sorted({problem.code for problem in reading.problems}))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of the processor and the most megabytes; what it read, and the problems it found."""

    seconds: float
    megabytes: float
    is_read: bool
    events: int
    problems: str

    @property
    def is_kept(self) -> bool:
        """Whether a file that was refused kept the limits."""
        seconds, megabytes = SECONDS + self.events * SECONDS_AN_EVENT, MEGABYTES + self.events * MEGABYTES_AN_EVENT
        return self.is_read or (self.seconds <= seconds and self.megabytes <= megabytes)


def repeated(entry: str, head: str = "", tail: str = "", size: int = FULL) -> bytes:
    """An entry as often as fits into a file of this size."""
    times = (size - len(head.encode()) - len(tail.encode())) // len(entry.encode())
    return head.encode() + entry.encode() * times + tail.encode()


def numbered(entry: str, times: int, head: str = "events:\n", tail: str = "") -> bytes:
    """An entry so often, each time with its number for `%d`."""
    return "".join((head, *(entry.replace("%d", str(number)) for number in range(times)), tail)).encode()


def marks(size: int) -> bytes:
    """A title of combining marks."""
    return b"events:\n- when: 1991\n  title: a" + "\u0301\u0316".encode() * (size // 4) + b"\n"


def lines_of_marks() -> bytes:
    """Many such titles."""
    return b"events:\n" + (b"- when: 1991\n  title: a" + "\u0301\u0316".encode() * 1000 + b"\n") * 12_000


FILES: dict[str, Callable[[], bytes]] = {
    "alias bomb": lambda: "".join(
        ("l0: &l0 [x, x]\n", *(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30)))
    ).encode(),
    "aliases of a text": lambda: repeated("*a,", "own: &a " + "x" * MIB + "\nall: [", "]"),
    "aliases of an empty text": lambda: repeated("*a,", "own: &a ''\nall: [", "]"),
    "merge bomb": lambda: numbered("m%d: &m%d\n  <<: [*m0, *m0, *m0]\n", 100_000, "m0: &m0 {a: b}\n"),
    "anchors": lambda: numbered("- &a%d b\n", 3_000_000, "own:\n"),
    "anchors without nodes": lambda: repeated("&a "),
    "brackets": lambda: repeated("[", "own: "),
    "braces": lambda: repeated("{a: "),
    "dashes": lambda: repeated("- "),
    "dashes in lines": lambda: repeated("-\n"),
    "question marks": lambda: repeated("? "),
    "one line of 60 MB": lambda: b"title: " + b"a" * 60_000_000,
    "one quoted line of 60 MB": lambda: b'title: "' + b"a" * 60_000_000 + b'"',
    "one line of escapes": lambda: repeated("\\x41", 'title: "', '"'),
    "spaces": lambda: repeated(" "),
    "newlines": lambda: repeated("\n"),
    "newlines in a text": lambda: repeated("\n", 'title: "a', '"'),
    "comments": lambda: repeated("#\n"),
    "tabs": lambda: repeated("\t"),
    "directives": lambda: repeated("%TAG !a! x\n"),
    "documents": lambda: repeated("---\n"),
    "many keys": lambda: numbered("k%d: v\n", 4_000_000, ""),
    "the same key": lambda: repeated("a: b\n"),
    "the same key in one entry": lambda: repeated("  a: b\n", "events:\n- when: 1991\n"),
    "empty entries": lambda: repeated("- {}\n", "events:\n"),
    "entries that are texts": lambda: repeated("- a\n", "events:\n"),
    "entries without dates": lambda: repeated("- {title: a}\n", "events:\n"),
    "bad dates": lambda: repeated("- {when: never, title: a}\n", "events:\n"),
    "different bad dates": lambda: numbered("- {when: x%d, title: a}\n", 2_000_000),
    "long bad dates": lambda: repeated("- {when: " + "9" * 4000 + ", title: a}\n", "events:\n"),
    "misspelt dates": lambda: numbered("- {when: Octobxr of Septembxr Mondxy %d, title: a}\n", 1_000_000),
    "bad dates of a few dashes": lambda: numbered("- {when: 1-1-1-1-1-1-1-%d, title: a}\n", 1_000_000),
    "bad dates of digits and dashes": lambda: numbered("- {when: " + "1-" * 30 + "%d, title: a}\n", 400_000),
    "dates of great exponents": lambda: numbered("- {when: Y1E%d, title: a}\n", 1_000_000),
    "numbers of great exponents": lambda: numbered(
        "  - {when: 1991, value: 1e99999999%d}\n", 40_000, "series:\n- label: a\n  points:\n"
    ),
    "numbers of many digits": lambda: numbered(
        "  - {when: 1991, value: " + "9" * 1000 + "%d}\n", 39_000, "series:\n- label: a\n  points:\n"
    ),
    "near misses": lambda: numbered("- {when: 1991, title: a, sumary: b, lnae: c, actros: d}\n", 800_000),
    "different near misses": lambda: numbered("- {when: 1991, title: a, summar%d: b}\n", 1_000_000),
    "unknown sources": lambda: numbered(
        "- {when: 1991, title: a, sources: [x%d]}\n", 1_000_000, "sources: {a: {title: a}}\nevents:\n"
    ),
    "unknown sources beside many": lambda: numbered(
        "- {when: 1991, title: a, sources: [sorce-%d]}\n",
        300_000,
        "sources:\n" + "".join(f"  source-{n}: {{title: a}}\n" for n in range(40_000)) + "events:\n",
    ),
    "malformed sources beside citations": lambda: numbered(
        "- {when: 1991, title: a, sources: [s%d]}\n",
        100_000,
        tail="sources:\n" + "".join(f"  s{n}: [a]\n" for n in range(49_000)),
    ),
    "malformed sources and citations": lambda: numbered(
        "- {when: 1991, title: a, sources: [s%d]}\n",
        100_000,
        tail="sources:\n" + "".join(f"  s {n}: a\n" for n in range(60_000)),
    ),
    "malformed citations": lambda: repeated("- {when: 1991, title: a, sources: [[a]]}\n", "events:\n"),
    "dangling links": lambda: numbered("- {when: 1991, title: a, links: [{to: x%d}]}\n", 1_000_000),
    "links that are nearly ids": lambda: numbered(
        "- {id: event-%d, when: 1991, title: a, links: [{to: evnt-%d}]}\n", 600_000
    ),
    "one id": lambda: repeated("- {id: a, when: 1991, title: a}\n", "events:\n"),
    "long keys": lambda: numbered("? " + "k" * 4000 + "%d\n: v\n", 16_000, ""),
    "long keys nearly known": lambda: numbered("- {when: 1991, title: a, " + "summary" * 9 + "%d: v}\n", 500_000),
    "keys that are lists": lambda: repeated("? [a]\n: b\n"),
    "tags": lambda: repeated("- !a b\n", "own:\n"),
    "control characters": lambda: repeated("\x1b", "title: "),
    "C1 in every line": lambda: repeated("- {when: 1991, title: \x9b1m}\n", "events:\n"),
    "NUL": lambda: bytes(FULL),
    "bytes of no encoding": lambda: b"title: " + b"\xff" * (FULL - 7),
    "a bad byte at the end": lambda: repeated("# \u00e9\n", size=FULL - 1) + b"\xff",
    "UTF-16 of nothing": lambda: b"\xff\xfe" + b"\x00\xd8" * (FULL // 2 - 1),
    "UTF-16 of CJK": lambda: b"\xff\xfe" + "漢\n".encode("utf-16-le") * (FULL // 4 - 1),
    "byte order marks": lambda: b"\xef\xbb\xbf" * (FULL // 3),
    "marks, 2 MB": lambda: marks(2 * MIB),
    "marks, 60 MB": lambda: marks(60 * MIB),
    "marks in every title": lines_of_marks,
    "non-joiners in titles": lambda: repeated("- {when: 1991, title: " + "\u200c" * 2000 + "}\n", "events:\n"),
    "mixed line breaks": lambda: repeated("\r\n\r"),
    "lanes": lambda: numbered("- {when: 1991, title: a, lane: lane-%d}\n", 1_000_000),
    "lanes beside a list": lambda: numbered(
        "- {when: 1991, title: a, lane: lane-%d}\n", 1_000_000, "lanes: {lane: {label: a}}\nevents:\n"
    ),
    "one long actor list": lambda: repeated("a,", "events:\n- when: 1991\n  title: a\n  actors: [", "]\n"),
    "deep own fields": lambda: repeated("- {when: 1991, title: a, own: " + "[" * 29 + "]" * 29 + "}\n", "events:\n"),
    "checks": lambda: numbered("  c%d: off\n", 190_000 // 2, "checks:\n"),
    "views": lambda: numbered("  v%d: []\n", 60_000, "views:\n"),
    "eras": lambda: numbered("- {when: 199%d, label: a}\n", 1_000_000, "eras:\n"),
    "equal eras": lambda: numbered("- {id: a, when: 1991, label: a%d}\n", 1_000_000, "eras:\n"),
}


def cost(path: Path) -> Cost:
    """What it takes to read a file, as a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writer, 1)
        os.execv(sys.executable, [sys.executable, "-c", CHILD, str(path)])
    os.close(writer)
    with open(reader, encoding="utf-8") as pipe:
        said = pipe.read().split(maxsplit=2)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{path}: the reader died of {status}")
    is_read, events, *problems = said
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(seconds, usage.ru_maxrss / 1024, is_read == "1", int(events), " ".join(problems).strip())


def main() -> None:
    """Print a line for each file; ends with 1 if one that was refused cost too much."""
    wanted = sys.argv[1:]
    over = 0
    print(f"{'':<36}{'MiB':>6}{'s':>7}{'MB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.yaml"
        for name, make in FILES.items():
            if wanted and not any(part in name for part in wanted):
                continue
            path.write_bytes(make())
            its = cost(path)
            over += not its.is_kept
            verdict = f"{'read' if its.is_read else 'refused'}{'' if its.is_kept else ', TOO LATE'}"
            size = path.stat().st_size / MIB
            print(
                f"{name:<36}{size:>6.1f}{its.seconds:>7.2f}{its.megabytes:>6.0f}  {verdict}: {its.problems}", flush=True
            )
    sys.exit(min(over, 1))


if __name__ == "__main__":
    main()
