"""Questions about time against a model that draws instants: every world that a date allows, on a line of few days.

The dates and the windows are texts, read as they are read from files and queries.
"""

from collections.abc import Callable
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Edge, Moment, Span, Truth, When
from tui.dates import parse as date
from tui.dates.calendar import DAY, instant
from tui.query import Columns, evaluate, parse
from tui.query.bits import from_flags
from tui.timeline import Citation, Era, Event, Source, Timeline

World = frozenset[int]

DAYS = range(1, 5)
FIRST = instant(2021, 1, 1)
LINE = [
    BEGINNING_OF_TIME,
    *(FIRST + day * DAY + at for day in range(-1, len(DAYS) + 1) for at in (0, DAY // 2, DAY - 1)),
    instant(2021, 2) - 1,
    END_OF_TIME - 1,
]
"""The first, a middle and the last instant of each day, those about them, and the ends of time."""

days = st.sampled_from([f"2021-01-0{day}" for day in DAYS])
moments = days | st.sampled_from(["2021-01-02T12:00:00.000000", "2021-01"])
pairs = st.tuples(days, days).map(sorted)
spans = (
    pairs.map("/".join)
    | moments.map("{}/..".format)
    | moments.map("../{}".format)
    | days.map("{}/".format)
    | days.map("/{}".format)
)
choices = (
    st.lists(days, min_size=2, max_size=3, unique=True).map(lambda several: f"[{','.join(sorted(several))}]")
    | pairs.filter(lambda pair: pair[0] != pair[1]).map(lambda pair: f"{{{','.join(pair)}}}")
    | days.map("[..{}]".format)
    | days.map("[{}..]".format)
)
dates = moments | spans | choices
windows = dates | st.sampled_from(['"3 January 2021"', '"2–3 January 2021"', "@e0", "@era"])


def worlds(when: When) -> set[World]:
    """Every world of a date, as the instants of the line that belong to it."""
    if isinstance(when, Moment):
        return {frozenset([at]) for at in LINE if when.earliest <= at < when.latest}
    if isinstance(when, Span):
        begins, ends = instants(when.begin, BEGINNING_OF_TIME), instants(when.end, END_OF_TIME - 1)
        return {frozenset(at for at in LINE if b <= at <= e) for b, e in product(begins, ends) if b <= e}
    members = [[at for at in LINE if member.earliest <= at < member.latest] for member in when.members]
    if when.every:
        return {frozenset(picks) for picks in product(*members)}
    return {frozenset([at]) for member in members for at in member}


def instants(edge: Moment | Edge, far: int) -> list[int]:
    if isinstance(edge, Moment):
        return [at for at in LINE if edge.earliest <= at < edge.latest]
    return [far] if edge is Edge.OPEN else LINE


HOLDS: dict[str, Callable[[World, World], bool]] = {
    "during": lambda its, the: bool(its & the),
    "before": lambda its, the: max(its) < min(the),
    "after": lambda its, the: min(its) > max(the),
    "since": lambda its, the: max(its) >= min(the),
    "until": lambda its, the: min(its) <= max(the),
}
REACHES = {"0s": 0, "12h": DAY // 2, "1d": DAY, "2d": 2 * DAY}


def judged(pairs_of_worlds: list[tuple[World, World]], holds: Callable[[World, World], bool]) -> Truth:
    verdicts = {holds(its, the) for its, the in pairs_of_worlds}
    return Truth.CERTAINLY if verdicts == {True} else Truth.POSSIBLY if True in verdicts else Truth.NO


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    events = [Event(f"e{n}", date(text), "") for n, text in enumerate(draw(st.lists(dates, min_size=1, max_size=5)))]
    return Timeline(events=tuple(events), eras=(Era("era", date(draw(dates)), ""),))


def columns_of(timeline: Timeline) -> Columns:
    return Columns(sorted(timeline.events, key=lambda event: event.when.sort_key), timeline)


def agree(text: str, columns: Columns, truth_of: Callable[[Event], Truth]) -> None:
    """A query, what is not it, and what is surely it, say of each event what the model says."""
    verdicts = [truth_of(event) for event in columns.events]
    for asked, saying in (
        (text, verdicts),
        (f"-{text}", [verdict.negated for verdict in verdicts]),
        (f"surely {text}", [max(Truth.NO, Truth(2 * (verdict // 2))) for verdict in verdicts]),
        (f"-surely {text}", [Truth(2 - 2 * (verdict // 2)) for verdict in verdicts]),
    ):
        answer = evaluate(parse(asked, columns.vocabulary), columns)
        assert answer.certain == from_flags(verdict is Truth.CERTAINLY for verdict in saying), asked
        assert answer.possible == from_flags(verdict is not Truth.NO for verdict in saying), asked


def paired(event: Event, window: str, timeline: Timeline) -> list[tuple[World, World]]:
    """The worlds of an event with those of a window: all of a fixed period, or each of what `@id` names."""
    if window == "@e0" and event.id == "e0":
        return [(world, world) for world in worlds(event.when)]
    if window.startswith("@"):
        other = timeline.eras[0].when if window == "@era" else timeline.events[0].when
        return list(product(worlds(event.when), worlds(other)))
    start, stop = date(window.strip('"')).hull
    return [(world, frozenset(at for at in LINE if start <= at < stop)) for world in worlds(event.when)]


@settings(max_examples=150, deadline=None)
@given(timelines(), st.sampled_from(list(HOLDS)), windows)
def test_a_relation_holds_in_just_the_worlds_where_it_does(timeline: Timeline, relation: str, window: str) -> None:
    columns = columns_of(timeline)
    agree(f"{relation}:{window}", columns, lambda event: judged(paired(event, window, timeline), HOLDS[relation]))


@settings(max_examples=150, deadline=None)
@given(timelines(), st.sampled_from(list(REACHES)), st.sampled_from(["@e0", "@era"]))
def test_what_is_within_a_distance_is_so_in_just_those_worlds(timeline: Timeline, reach: str, other: str) -> None:
    def is_near(its: World, the: World) -> bool:
        return any(abs(a - b) <= REACHES[reach] for a in its for b in the)

    columns = columns_of(timeline)
    agree(f"within:{reach}{other}", columns, lambda event: judged(paired(event, other, timeline), is_near))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.none() | moments | spans, min_size=1, max_size=2), days | st.sampled_from(["../2021-01-02"]))
def test_known_is_what_some_source_was_published_about_by_then(published: list[str | None], window: str) -> None:
    sources = {f"s{n}": Source(f"s{n}", published=date(text) if text else None) for n, text in enumerate(published)}
    event = Event("e", date("2021-01-01"), "", sources=tuple(map(Citation, sources)))
    columns = columns_of(Timeline(events=(event,), sources=sources))
    start, stop = date(window).hull
    the = frozenset(at for at in LINE if start <= at < stop)

    def by_then(source: Source) -> Truth:
        if source.published is None:
            return Truth.POSSIBLY
        return judged([(world, the) for world in worlds(source.published)], HOLDS["until"])

    agree(f"known:{window}", columns, lambda _: max(map(by_then, sources.values())))
