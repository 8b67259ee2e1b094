"""How long queries take over 10,000, 100,000 and 1,000,000 events: `python tests/benchmarks/query.py [SIZE…]`.

Times are of the processor, in milliseconds: of the first query of its kind, which builds what the later ones use, and
the median of those. At last the same word is looked for in the same texts by VisiData and lnav, where there are these.
"""

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate

from tui.dates import Choice, Edge, Moment, Precision, Span, When
from tui.dates.calendar import DAY, instant
from tui.query import Columns, QueryError, evaluate, parse
from tui.timeline import Citation, Event, Lane, Link, Source, Stance, Timeline

QUERIES = (
    ("a word, rare", "barana"),
    ("a word, frequent", "a"),
    ("a word that is nowhere", "zzyzx"),
    ("three words", "barana or kelusi or -timo"),
    ("a phrase", '"barana kelusi"'),
    ("a word with accents", "kelusí"),
    ("a regular expression, rare", "/bara(na|ne)s/"),
    ("a regular expression, frequent", "/a.*e/"),
    ("a catastrophic one", "/(a+)+$/"),
    ("a lane", "lane:lane-3"),
    ("an actor, a tag, a place", "actor:12 tag:tag-7 place:town"),
    ("an own field", "casualties:>100"),
    ("a period", "during:1950"),
    ("a period, surely", "surely during:1950"),
    ("four relations", "since:1900 until:1980 -before:1910 -after:1970"),
    ("during another event", "during:@event-500"),
    ("near another event", "within:30d@event-500"),
    ("near, by the calendar", "within:6m@event-500"),
    ("known by then", "known:1990"),
    ("properties", "is:disputed,approximate -is:minor"),
    ("links", "links:@event-500"),
    ("not, or, surely", "-(during:1950 or actor:1) surely after:1940 (tag:tag-1 or tag:tag-2)"),
)
MONSTERS = (
    ("unbalanced brackets", "(summit or (treaty"),
    ("an unknown field", "titel:summit"),
    ("an impossible date", "during:2021-02-30"),
    ("a reversed range", "during:2022/2021"),
    ("100 KB of words", "word " * 20_000),
    ("a word of 100 KB", "a" * 100_000),
    ("100 KB of quotes", '"' * 100_000),
    ("10,000 brackets", "(" * 10_000 + "a" + ")" * 10_000),
    ("10,000 minus signs", "-" * 10_000 + "a"),
    ("a regular expression of 50 KB", f"/{'(' * 50_000}/"),
    ("a regular expression that explodes", "/((a{100}){100}){100}/"),
    ("a date of 90 KB", "during:" + "1" * 90_000),
)
PEERS_READ = 100_000
MANY = {"actor ": 50, "tag-": 40, "town ": 500}
FACETS = ("lane", "actor", "tag", "place", "source", "decade")


def timeline(size: int) -> Timeline:
    """A timeline with many events: nine in ten moments, most of the rest spans.

    They are made in time order, and what many have in common is kept once, as it is where a file is read.
    """
    chance = random.Random(size)
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = ["barana", "kelusi", *("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(3_000))]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))
    sources = {f"source-{n}": Source(f"source-{n}", published=a_moment(chance)) for n in range(200)}
    citations = [
        Citation(name, stance=stance) for name in sources for stance in [*[Stance.SUPPORTS] * 9, Stance.DISPUTES]
    ]
    lanes = tuple(Lane(f"lane-{n}", f"Lane {n}") for n in range(8))
    actors, tags, towns = ([f"{what}{n}" for n in range(count)] for what, count in MANY.items())
    events = []
    for n, when in enumerate(sorted((a_when(chance) for _ in range(size)), key=lambda when: when.sort_key)):
        prose = " ".join(chance.choices(words, cum_weights=weights, k=25))
        events.append(
            Event(
                id=f"event-{n}",
                when=when,
                title=prose[:40],
                summary=prose[40:],
                lane=chance.choice(lanes).id,
                actors=tuple(chance.sample(actors, 2)),
                tags=tuple(chance.sample(tags, 2)),
                location=chance.choice(towns),
                sources=tuple(chance.sample(citations, 2)),
                links=(Link(f"event-{chance.randrange(size)}"),) if n % 20 == 0 else (),
                fields={"casualties": str(chance.randrange(1_000))} if n % 10 == 0 else {},
            )
        )
    return Timeline(events=tuple(events), lanes=lanes, sources=sources)


def a_moment(chance: random.Random) -> Moment:
    """A year, a month's length or a day between 1900 and 2020."""
    begin = instant(1900) + chance.randrange(120 * 365) * DAY
    precision, days = chance.choice([(Precision.YEAR, 365), (Precision.MONTH, 30), *[(Precision.DAY, 1)] * 3])
    return Moment(begin, begin + days * DAY, precision, str(begin), approximate=chance.random() < 0.05)


def a_when(chance: random.Random) -> When:
    """Nine in ten times a moment, else a span or a set."""
    dice = chance.random()
    if dice < 0.9:
        return a_moment(chance)
    begin, end = sorted((a_moment(chance), a_moment(chance)), key=lambda moment: moment.earliest)
    if dice < 0.98:
        return Span(begin, end if dice < 0.95 else Edge.OPEN)
    return Choice((begin, end), every=dice < 0.99)


def milliseconds(work: Callable[[], object], times: int = 7) -> tuple[float, float]:
    """How long a piece of work takes of the processor: at first, and then the median."""
    took = []
    for _ in range(times):
        start = time.process_time()
        work()
        took.append((time.process_time() - start) * 1_000)
    return took[0], statistics.median(took[1:])


def measured(size: int) -> dict[str, tuple[float, float, str]]:
    """What each query takes over so many events, at first and then, and what it finds."""
    made = timeline(size)
    columns = Columns(made.events, made)
    rows = {}
    for label, text in QUERIES:
        query = parse(text)
        first, then = milliseconds(partial(evaluate, query, columns))
        answer = evaluate(query, columns)
        possible = answer.possible.bit_count() - answer.certain.bit_count()
        rows[label] = first, then, f"{answer.certain.bit_count():>11,}{f'+{possible:,}' if possible else '':>9}"
    half = evaluate(parse("during:1900/1960"), columns).possible
    first, then = milliseconds(lambda: [columns.values(field).counts(half) for field in FACETS])
    rows["six facets of half of them"] = first, then, ""
    return rows


def bad_input() -> list[str]:
    """What a query takes that nobody should write, and what is said of it."""
    lines = [f"{'bad input':<34}{'ms':>8}  column"]
    for label, text in MONSTERS:
        said = "read"
        start = time.process_time()
        try:
            parse(text)
        except QueryError as error:
            said = f"{error.column:>7,}  {error.message[:60]}"
        lines.append(f"{label:<34}{(time.process_time() - start) * 1_000:8.1f} {said}")
    return lines


def peers(size: int) -> list[str]:
    """What it takes others to look for a word that is nowhere in the same texts, kept in a file of lines.

    The events of Datelines are in memory; the others are started, open the file, filter its lines and end.
    """
    with tempfile.TemporaryDirectory() as folder:
        file, script, nothing = (f"{folder}/{name}" for name in ("events.tsv", "select.vdj", "nothing.vdj"))
        with open(file, "w", encoding="utf-8") as lines:
            lines.write("when\ttext\n")
            lines.writelines(f"{n}\t{event.title} {event.summary}\n" for n, event in enumerate(timeline(size).events))
        for name, commands in ((script, ('{"longname": "select-cols-regex", "input": "zzyzx"}\n',)), (nothing, ())):
            with open(name, "w", encoding="utf-8") as log:
                log.writelines(["#!vd -p\n", *commands])
        visidata, lnav = shutil.which("vd"), shutil.which("lnav")
        bare = _process_milliseconds("vd", "-b", "-N", file, "-p", nothing) if visidata else 0
        whole = _process_milliseconds("vd", "-b", "-N", file, "-p", script) if visidata else 0
        either = _process_milliseconds("lnav", "-n", "-c", ":filter-in zzyzx", file) if lnav else 0
    return [
        f"{'VisiData':<34}"
        + (f"{whole - bare:>8.0f}  and {bare:.0f} to open" if visidata else "is not installed: pip install visidata"),
        f"{'lnav':<34}" + (f"{either:>8.0f}  to open and filter" if lnav else "is not installed: see lnav.org"),
    ]


def _process_milliseconds(*command: str) -> float:
    """What a program takes of the processor from its start to its end: the median of three runs."""
    took = []
    for _ in range(3):
        before = os.times()
        subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
        )
        after = os.times()
        took.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return 1_000 * statistics.median(took)


def main(sizes: list[int]) -> None:
    """Print a table of times, one of microseconds an event, and what bad input and other programs take."""
    tables = {size: measured(size) for size in sizes}
    for size, rows in tables.items():
        print(f"{f'{size:,} events':<34}{'first ms':>10}{'ms':>8}{'certain':>11}{'possible':>9}")
        for label, (first, then, found) in rows.items():
            print(f"{label:<34}{first:>10.1f}{then:>8.1f}{found}")
        print()
    print(f"{'nanoseconds an event':<34}{''.join(f'{size:>12,}' for size in sizes)}")
    for label in tables[sizes[0]]:
        costs = "".join(f"{rows[label][1] * 1e6 / size:>12.1f}" for size, rows in tables.items())
        print(f"{label:<34}{costs}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nat most {peak:,.0f} MB of memory\n")
    print(*bad_input(), "", sep="\n")
    nowhere = "a word that is nowhere"
    _, then, _ = (tables.get(PEERS_READ) or measured(PEERS_READ))[nowhere]
    print(f"{f'{nowhere} in {PEERS_READ:,} events':<37}{'ms':>5}", f"{'Datelines':<34}{then:8.0f}", sep="\n")
    print(*peers(PEERS_READ), sep="\n")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
