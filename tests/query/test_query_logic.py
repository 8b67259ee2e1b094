"""The logic of queries, and that judging all events at once is judging each by itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.dates import Choice, Edge, Moment, Precision, Range, Span, Truth, When
from tui.dates.worlds import Window, after, before, during, since, until, within
from tui.query import Answer, Columns, Query, Vocabulary, evaluate, parse
from tui.query.bits import everything, flags, from_flags, from_positions, positions
from tui.query.tree import And, Contains, InTime, Is, Linked, Matches, Node, Not, Or, Period, Reference, Surely, Within
from tui.timeline import Citation, Event, Importance, Link, Source, Stance, Timeline

RELATIONS = {"before": before, "after": after, "since": since, "until": until, "during": during}
DAY = 86_400_000_000
NAMES = ("alpha", "beta", "gamma")

instants = st.integers(0, 9).map(lambda day: day * DAY)
moments = st.builds(
    lambda low, days: Moment(low, low + days * DAY, Precision.DAY, f"{low}"), instants, st.integers(1, 4)
)
exact = instants.map(lambda low: Moment(low, low + 1, Precision.MICROSECOND, f"{low}"))
edges = moments | exact | st.sampled_from(Edge)
spans = (
    st.tuples(edges, edges).filter(lambda ends: Span(*ends).earliest < Span(*ends).latest).map(lambda ends: Span(*ends))
)
ranges = st.tuples(exact, exact).map(lambda ends: Range(*sorted(ends, key=lambda end: end.earliest)))
choices = st.builds(Choice, st.lists(moments | ranges, min_size=1, max_size=3).map(tuple), st.booleans())
whens = moments | exact | spans | choices
citations = st.builds(Citation, st.sampled_from(["s1", "s2", "s3", "s4"]), stance=st.sampled_from(Stance))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    size = draw(st.integers(1, 6))
    ids = [f"e{n}" for n in range(size)]
    several = st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)
    links = st.lists(st.sampled_from(ids).map(Link), max_size=1).map(tuple)
    events = [
        draw(
            st.builds(
                Event,
                st.just(name),
                whens,
                st.sampled_from(["alpha one", "beta two", "Alphabet"]),
                actors=several,
                tags=several,
                lane=st.sampled_from(["", *NAMES]),
                importance=st.sampled_from(Importance),
                sources=st.lists(citations, max_size=2).map(tuple),
                links=links,
            )
        )
        for name in ids
    ]
    published = st.none() | moments | spans
    sources = {name: Source(name, published=draw(published)) for name in ("s1", "s2", "s3")}
    return Timeline(events=tuple(events), sources=sources)


references = st.just(Reference("e0"))
periods = st.builds(lambda low, days: Period("", low, low + days * DAY), instants, st.integers(1, 5))
leaves: st.SearchStrategy[Node] = (
    st.builds(InTime, st.sampled_from([*RELATIONS, "known"]), references | periods)
    | st.builds(Within, st.integers(0, 4), st.sampled_from(["d", "h", "w"]), references)
    | st.builds(lambda text: Matches("text", (Contains(text),)), st.sampled_from(["alpha", "two", "bet"]))
    | st.builds(
        lambda field, names: Matches(field, tuple(map(Contains, names))),
        st.sampled_from(["lane", "tag", "actor"]),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=2),
    )
    | st.builds(lambda word: Is((word,)), st.sampled_from(["disputed", "major", "linked", "cited", "span", "ongoing"]))
    | st.builds(Linked, references)
)


def branches(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, nodes) | st.builds(Surely, nodes)


trees = st.recursive(leaves, branches, max_leaves=6)


def columns_of(timeline: Timeline) -> Columns:
    return Columns(sorted(timeline.events, key=lambda event: event.when.sort_key), timeline)


def truth(node: Node, event: Event, timeline: Timeline) -> Truth:
    """What a query says of one event, the plain way."""
    match node:
        case And():
            return min(truth(part, event, timeline) for part in node.parts)
        case Or():
            return max(truth(part, event, timeline) for part in node.parts)
        case Not():
            return truth(node.part, event, timeline).negated
        case Surely():
            return Truth.CERTAINLY if truth(node.part, event, timeline) is Truth.CERTAINLY else Truth.NO
        case InTime(relation="known"):
            return known(event, window_of(node.window, timeline), timeline)
        case InTime():
            if event.id == "e0" and isinstance(node.window, Reference):
                return Truth.NO if node.relation in ("before", "after") else Truth.CERTAINLY
            return RELATIONS[node.relation](event.when, window_of(node.window, timeline))
        case Within():
            other = window_of(node.of, timeline)
            return Truth.CERTAINLY if event.id == "e0" else within(event.when, other, node.distance)
    return Truth.CERTAINLY if holds(node, event, timeline) else Truth.NO


def window_of(window: Period | Reference, timeline: Timeline) -> Window:
    return timeline.events[0].when if isinstance(window, Reference) else (window.earliest, window.latest)


def known(event: Event, window: Window, timeline: Timeline) -> Truth:
    verdicts = [Truth.NO]
    for citation in event.sources:
        source = timeline.sources.get(citation.source)
        if citation.stance is Stance.SUPPORTS:
            published: When | None = source.published if source else None
            verdicts.append(until(published, window) if published else Truth.POSSIBLY)
    return max(verdicts)


def holds(node: Matches | Is | Linked, event: Event, timeline: Timeline) -> bool:
    if isinstance(node, Linked):
        to_it = any(link.to == event.id for link in timeline.events[0].links)
        return to_it or any(link.to == "e0" for link in event.links)
    if isinstance(node, Is):
        aims = {link.to for other in timeline.events for link in other.links}
        return {
            "disputed": event.is_disputed,
            "major": event.importance is Importance.MAJOR,
            "linked": bool(event.links) or event.id in aims,
            "cited": bool(event.sources),
            "span": isinstance(event.when, Span),
            "ongoing": event.when.is_open,
        }[node.words[0]]
    texts = [pattern.text for pattern in node.patterns if isinstance(pattern, Contains)]
    match node.field:
        case "lane":
            return event.lane in texts
        case "tag":
            return any(text in event.tags for text in texts)
        case "actor":
            return any(text in actor for text in texts for actor in event.actors)
    return any(text in part.lower() for text in texts for part in (event.title, *event.actors, *event.tags))


@settings(max_examples=200, deadline=None)
@given(timelines(), trees)
def test_judging_all_at_once_is_judging_each(timeline: Timeline, root: Node) -> None:
    columns = columns_of(timeline)
    answer = evaluate(Query(root), columns)
    verdicts = [truth(root, event, timeline) for event in columns.events]
    assert answer.certain == from_flags(verdict is Truth.CERTAINLY for verdict in verdicts)
    assert answer.possible == from_flags(verdict is not Truth.NO for verdict in verdicts)


@settings(deadline=None)
@given(timelines(), trees, trees)
def test_the_laws_of_kleene_hold(timeline: Timeline, a: Node, b: Node) -> None:
    columns = columns_of(timeline)

    def says(node: Node) -> Answer:
        return evaluate(Query(node), columns)

    assert says(Not(Not(a))) == says(a)
    assert says(Not(And((a, b)))) == says(Or((Not(a), Not(b))))
    assert says(Not(Or((a, b)))) == says(And((Not(a), Not(b))))
    assert says(Surely(Surely(a))) == says(Surely(a))
    assert says(Surely(And((a, b)))) == says(And((Surely(a), Surely(b))))
    assert says(And((a, Or((a, b))))) == says(a)
    assert says(And((a, b))) == says(And((b, a)))


def test_what_is_doubtful_is_neither_excluded_nor_certain() -> None:
    timeline = Timeline(
        events=(
            Event("sure", Moment(0, DAY, Precision.DAY, "1970-01-01"), "a"),
            Event("may be", Moment(0, 365 * DAY, Precision.YEAR, "1970"), "b"),
            Event("no", Moment(400 * DAY, 401 * DAY, Precision.DAY, "1971-02-05"), "c"),
        )
    )
    columns = Columns((timeline.events[1], timeline.events[0], timeline.events[2]), timeline)
    for text, certain, possible in (
        ("during:1970-01", ["sure"], ["may be", "sure"]),
        ("-during:1970-01", ["no"], ["may be", "no"]),
        ("surely during:1970-01", ["sure"], ["sure"]),
        ("-surely during:1970-01", ["may be", "no"], ["may be", "no"]),
        ("surely -during:1970-01", ["no"], ["no"]),
        ("during:1970-01 -surely during:1970-01", [], ["may be"]),
        ("during:1970-01 -during:1970-01", [], ["may be"]),
        ("during:1970-01 or -during:1970-01", ["sure", "no"], ["may be", "sure", "no"]),
    ):
        answer = evaluate(parse(text), columns)
        assert [columns.events[place].id for place in positions(answer.certain)] == certain, text
        assert [columns.events[place].id for place in positions(answer.possible)] == possible, text


@given(st.lists(st.booleans(), max_size=40))
def test_bits_are_flags_are_positions(held: list[bool]) -> None:
    bits = from_flags(held)
    assert bits == sum(1 << place for place, flag in enumerate(held) if flag)
    assert list(flags(bits, len(held))) == [int(flag) for flag in held]
    assert list(positions(bits)) == [place for place, flag in enumerate(held) if flag]
    assert from_positions(positions(bits), len(held)) == bits
    assert everything(len(held)) == from_flags([True] * len(held))


@settings(deadline=None)
@given(
    timelines(), st.sampled_from(["lane", "actor", "tag", "source", "decade", "doubt", "supports"]), st.integers(0, 63)
)
def test_the_values_of_a_field_are_counted_among_any_events(timeline: Timeline, field: str, chosen: int) -> None:
    columns = columns_of(timeline)
    chosen &= columns.all
    column = columns.values(field)
    counts = column.counts(chosen)
    assert counts == {value: n for value, bits in column.items() if (n := (bits & chosen).bit_count())}
    assert list(counts.values()) == sorted(counts.values(), reverse=True)


def test_a_vocabulary_has_the_ids_and_own_fields_of_its_timeline(timeline: Timeline) -> None:
    vocabulary = Vocabulary.of(timeline)
    assert vocabulary.fields == {"articles", "signatories"}
    assert set(vocabulary.dates) == {event.id for event in timeline.events} | {"between"}
