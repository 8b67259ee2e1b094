"""How long a file takes from YAML to a timeline, and how much memory, as a whole process beside an all but empty run.

    python tests/benchmarks/load.py [ROUNDS]

The limits for 10,000 events of 300 bytes are 0.6 s and 80 MB more than the empty run; 100,000 take ten times that.
"""

import datetime
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CHILD = """\
import resource, sys
from tui.formats import load
reading = load(sys.argv[1:])
assert len(reading.timeline.events) == int(sys.argv[1].rpartition("-")[2]), reading.problems[:3]
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""

EVENT = """\
  - when: {when}
    title: Event number {number} of a long chronology
    summary: Something of note happened, and is told in few words.
    lane: lane-{lane}
    actors: [Russia, ASEAN, Actor {actor}]
    tags: [summit, trade]
    place: Moscow
    importance: minor
    sources:
      - source-{source} page {number}
"""


def write(path: Path, events: int) -> None:
    """Write a timeline of so many events, a day apart."""
    first = datetime.date(1700, 1, 1)
    with path.open("w", encoding="utf-8") as file:
        file.write("title: Benchmark\nevents:\n")
        for number in range(events):
            when = first + datetime.timedelta(days=number)
            file.write(EVENT.format(when=when, number=number, lane=number % 7, actor=number % 50, source=number % 20))


def measure(path: Path) -> tuple[float, float]:
    """The processor's seconds and the most megabytes that a process takes to load a file."""
    finished = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True)
    seconds, megabytes = finished.stdout.split()
    return float(seconds), float(megabytes)


def main() -> None:
    """Load each file in turn with the empty one, so that both see the same machine, and print medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"{'events':>8}{'bytes each':>12}{'s':>8}{'s more':>8}{'MB':>8}{'MB more':>9}")
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "events-1"
        write(empty, 1)
        for events in (10_000, 100_000):
            path = Path(folder) / f"events-{events}"
            write(path, events)
            pairs = [(*measure(path), *measure(empty)) for _ in range(rounds)]
            seconds, megabytes, empty_seconds, empty_megabytes = (
                statistics.median(row) for row in zip(*pairs, strict=True)
            )
            print(
                f"{events:>8,}{path.stat().st_size / events:>12.0f}{seconds:>8.2f}{seconds - empty_seconds:>8.2f}"
                f"{megabytes:>8.0f}{megabytes - empty_megabytes:>9.0f}"
            )


if __name__ == "__main__":
    main()
