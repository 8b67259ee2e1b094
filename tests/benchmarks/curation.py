"""How long a check takes beside loading the same file, and how long a comparison and a merger do.

    python tests/benchmarks/curation.py [EVENTS]

A check should take no longer than loading does.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tui.curation.checking import check
from tui.curation.differences import differences
from tui.curation.fixing import fix
from tui.curation.merging import merge
from tui.curation.twins import Choice, Decisions
from tui.dates import parse
from tui.formats.reading import load_bytes
from tui.formats.yaml_writer import as_yaml
from tui.timeline import Citation, Event, Lane, Link, Source, Timeline


def a_timeline(size: int) -> Timeline:
    """Events of a century and a half, with sources, lanes and links; one in ten has a title that another one has."""
    chance = random.Random(size)
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(3_000)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    events: list[Event] = []
    for number in range(size):
        year = chance.randint(1870, 2020)
        dates = (f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}", f"{year}", f"{year}/{year + 3}")
        title = events[-1].title if number % 10 == 9 else " ".join(chance.choices(words, weights, k=5))
        event = Event(
            id=f"event-{number}",
            when=parse(chance.choices(dates, (7, 2, 1))[0]),
            title=title,
            summary=" ".join(chance.choices(words, weights, k=30)),
            lane=f"lane-{number % 8}",
            sources=(Citation(f"source-{number % 200}", f"p. {number}"), Citation("source-0", when=parse(f"{year}"))),
            links=(Link(f"event-{number - 7}", "follows"),) if number % 5 == 4 and number > 7 else (),
        )
        events.append(event)
    lanes = tuple(Lane(f"lane-{number}", f"Lane {number}") for number in range(8))
    sources = {f"source-{n}": Source(f"source-{n}", url=f"https://example.org/{n}") for n in range(200)}
    return Timeline(events=tuple(events), lanes=lanes, sources=sources)


def seconds(work: Callable[[], object]) -> float:
    """The median of five runs, in seconds of the processor."""
    times = []
    for _ in range(5):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def main() -> None:
    """Print a line for each kind of work."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    timeline = a_timeline(size)
    text = "".join(f"{line}\n" for line in as_yaml(timeline)).encode()
    reading = load_bytes(text, "before.yaml")
    changed = replace(
        reading.timeline,
        events=tuple(
            replace(event, when=parse("2021"), title=f"The {event.title}") if number % 10 == 0 else event
            for number, event in enumerate(reading.timeline.events)
        ),
    )
    works: dict[str, Callable[[], object]] = {
        "load": lambda: load_bytes(text, "before.yaml"),
        "check": lambda: check(reading),
        "check --fix": lambda: fix(text, "before.yaml"),
        "diff": lambda: differences(reading.timeline, changed),
        "merge": lambda: merge([reading.timeline, changed], Decisions(Choice.BOTH), Path()),
        "write": lambda: list(as_yaml(timeline)),
    }
    print(f"{size:,} events, {len(text) / 2**20:.1f} MiB")
    for name, work in works.items():
        print(f"{name:<12}{seconds(work):>8.2f} s")


if __name__ == "__main__":
    main()
