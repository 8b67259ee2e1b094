"""A selection in memory answers as a plain loop over its events would."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import parse as date
from tui.query import parse
from tui.store import MemoryCollection, position, walk
from tui.timeline import Citation, Event, Point, Series, Stance, Timeline

DATES = ["1991", "1991-12", "2005/2010", "2014/..", "../1995", "/2001", "2021-10-28", "199X", "2021~", "[1999,2003]"]
LANES = ["", "diplomacy", "trade"]

events = st.lists(
    st.builds(
        Event,
        id=st.just(""),
        when=st.sampled_from(DATES).map(date),
        title=st.sampled_from(["summit", "treaty", "drill"]),
        lane=st.sampled_from(LANES),
        tags=st.sampled_from([(), ("a",), ("a", "b")]),
    ),
    max_size=600,
).map(lambda made: [Event(str(n), e.when, e.title, lane=e.lane, tags=e.tags) for n, e in enumerate(made)])


def collection(*made: Event) -> MemoryCollection:
    return MemoryCollection(Timeline(events=made))


def ids(selection: object) -> list[str]:
    return [hit.event.id for hit in walk(selection)]  # type: ignore[arg-type]  # any selection will do


def test_events_are_in_time_order_and_stay_in_file_order_within_a_date() -> None:
    made = [
        Event("late", date("2021"), ""),
        Event("year", date("1991"), ""),
        Event("month", date("1991-01"), ""),
        Event("twin", date("1991"), ""),
        Event("always", date("../1995"), ""),
        Event("ended", date("/2001"), ""),
    ]
    assert ids(collection(*made).select(parse(""))) == ["always", "year", "twin", "month", "ended", "late"]


@given(events, st.sampled_from(["", "summit", "lane:trade", "during:2005", "surely during:2005", "-treaty"]))
def test_pages_hold_what_the_query_selects(made: list[Event], query: str) -> None:
    whole = collection(*made)
    selection = whole.select(parse(query))
    chosen = ids(selection)
    assert selection.count == len(chosen)
    assert selection.possible == sum(not hit.certain for hit in walk(selection))
    assert [hit.event.id for hit in selection.page(3, 4)] == chosen[3:7]
    assert list(selection.page(selection.count, 5)) == []
    assert set(chosen) <= {event.id for event in made}
    for place, hit in enumerate(walk(selection)):
        assert position(selection, hit.event) == place


@pytest.mark.parametrize(
    ("dates", "extent"),
    [
        (["1991"], "1991"),
        (["2005/2010", "1991-12"], "1991-12/2010"),
        (["2014/..", "../1995"], "1995-12-31T23:59:59.999999/2014-01-01T00:00:00.000000"),
        (["/2001", "1999-05"], "1999-05/2001"),
    ],
)
def test_extent_is_from_the_first_instant_to_the_last_but_for_open_ends(dates: list[str], extent: str) -> None:
    selection = collection(*(Event(text, date(text), "") for text in dates)).select(parse(""))
    assert selection.extent == date(extent).hull


def test_reach_is_extent_with_claims_and_beside_all_events_with_series() -> None:
    claim = Citation("other", stance=Stance.DISPUTES, when=date("1490"))
    agreed = Citation("other", when=date("1400"))
    events = Event("a", date("1500"), "Landing", sources=(claim, agreed)), Event("b", date("1510"), "Rule")
    series = Series("s", "Ships", points=(Point(date("1520"), Decimal(3)),))
    collection = MemoryCollection(Timeline(events=events, series=(series,)))
    assert collection.everything.extent == date("1500/1510").hull
    assert collection.everything.reach == date("1490/1520").hull
    assert collection.select(parse("landing")).reach == date("1490/1500").hull
    assert collection.select(parse("rule")).reach == collection.select(parse("rule")).extent


def test_no_events_have_no_extent() -> None:
    assert collection().everything.extent is None


@given(events, st.sampled_from([None, *LANES]))
def test_density_counts_the_events_that_begin_in_each_part(made: list[Event], lane: str | None) -> None:
    selection = collection(*made).select(parse(""))
    start, end = date("1990/2025").hull
    width = end - start
    edges = [start + width * part // 7 for part in range(8)]
    begins = [event.when.sort_key[0] for event in made if lane is None or event.lane == lane]
    counted = [sum(low <= begin < high for begin in begins) for low, high in pairwise(edges)]
    assert list(selection.density((start, end), 7, lane)) == counted


@given(events, st.sampled_from(["1992", "2001-06", "2012", "2030"]), st.integers(1, 700))
def test_across_are_the_latest_to_begin_of_those_that_reach_into_a_window(
    made: list[Event], window: str, n: int
) -> None:
    selection = collection(*made).select(parse(""))
    start, end = date(window).hull
    reaching = [
        hit.event.id
        for hit in reversed(list(walk(selection)))
        if hit.event.when.sort_key[0] < start < hit.event.when.latest
    ]
    assert [hit.event.id for hit in selection.across((start, end), n)] == reaching[:n]


def test_facets_count_within_the_query_the_most_frequent_first() -> None:
    disputed = (Citation("x", stance=Stance.DISPUTES),)
    made = [
        Event("1", date("1991"), "summit", lane="trade", tags=("a", "b"), sources=(Citation("x"),)),
        Event("2", date("2021-10"), "summit", lane="diplomacy", tags=("b",), actors=("Russia",)),
        Event("3", date("2022~"), "summit", lane="diplomacy", sources=disputed, location="Sochi"),
        Event("4", date("2022?"), "treaty", lane="trade"),
    ]
    selection = collection(*made).select(parse("summit"))
    fields = ("lane", "actor", "tag", "place", "source", "decade", "doubt")
    assert {field: list(counts.items()) for field, counts in selection.facets(fields).items()} == {
        "lane": [("diplomacy", 2), ("trade", 1)],
        "actor": [("Russia", 1)],
        "tag": [("b", 2), ("a", 1)],
        "place": [("Sochi", 1)],
        "source": [("x", 2)],
        "decade": [("2020s", 2), ("1990s", 1)],
        "doubt": [("disputed", 1), ("approximate", 1)],
    }


def test_an_event_is_found_by_its_id() -> None:
    event = Event("summit-2021", date("2021-10-28"), "Fourth summit")
    assert collection(event).event("summit-2021") is event
    assert collection(event).event("other") is None


def test_what_is_made_ready_before_it_is_asked_for_changes_no_answer() -> None:
    made = [Event("1", date("1991"), "Summit", fields={"own": "x"}), Event("2", date("2021"), "Treaty")]
    asked, ready = collection(*made), collection(*made)
    ready.make_ready()
    assert ready.vocabulary == asked.vocabulary
    for text in ("summit", "own:x", "-treaty"):
        query = parse(text, ready.vocabulary)
        assert ids(ready.select(query)) == ids(asked.select(query)) == ["1"]
