"""How long queries take over 10,000 and 100,000 synthetic events: `python tests/benchmarks/query.py [SIZE…]`."""

import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate

from tui.dates import Choice, Edge, Moment, Precision, Span, When
from tui.dates.calendar import DAY, instant
from tui.query import Columns, evaluate, parse
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
        prose = " ".join(chance.choices(words, cum_weights=weights, k=40))
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


def table(size: int) -> str:
    """What each query takes over so many events, and what it finds."""
    made = timeline(size)
    columns = Columns(made.events, made)
    lines = [f"{f'{size:,} events':<34}  first ms      ms    certain   possible"]
    for label, text in QUERIES:
        query = parse(text)
        first, then = milliseconds(partial(evaluate, query, columns))
        answer = evaluate(query, columns)
        found = f"{answer.certain.bit_count():>11,}{answer.possible.bit_count():>11,}"
        lines.append(f"{label:<34}{first:>10.1f}{then:>8.1f}{found}")
    half = evaluate(parse("during:1900/1960"), columns).possible
    first, then = milliseconds(lambda: [columns.values(field).counts(half) for field in FACETS])
    lines.append(f"{'six facets of half of them':<34}{first:>10.1f}{then:>8.1f}")
    return "\n".join(lines)


if __name__ == "__main__":
    for events in [int(size) for size in sys.argv[1:]] or [10_000, 100_000]:
        print(table(events), end="\n\n")
