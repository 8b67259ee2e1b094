"""Lookalikes are found without comparing every title with every other, and none is lost by that."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.curation.likeness import Lookalikes, likeness, title_words
from tui.dates import parse
from tui.timeline import Event

WORDS = st.sampled_from(["summit", "sumit", "summits", "fourth", "leaders", "of", "the", "talks", "tasks", "1", "2"])
DATES = st.sampled_from(["2021", "2021-10", "2021-10-28", "2020/2021", "2022", "2021-11"])


def some_events(longest: int) -> st.SearchStrategy[list[Event]]:
    """Events with titles of so many words at most."""
    titles = st.lists(WORDS, min_size=1, max_size=longest).map(" ".join)
    pairs = st.lists(st.tuples(DATES, titles), max_size=8)
    return pairs.map(lambda pairs: [Event(f"e-{n}", parse(when), title) for n, (when, title) in enumerate(pairs)])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Summit of leaders", "leaders of summit", 1.0),
        ("Summit of leaders", "Sumit of leaders", 1.0),
        ("Summit of leaders", "Summit of the leaders", 6 / 7),
        ("East side", "West side", 0.5),
        ("Summit", "Talks", 0.0),
        ("", "…", 1.0),
    ],
)
def test_how_alike_titles_are(one: str, other: str, expected: float) -> None:
    assert likeness(title_words(one), title_words(other)) == expected


@given(st.one_of(st.tuples(some_events(8), st.sampled_from([0.8, 1.0])), st.tuples(some_events(4), st.just(0.5))))
def test_pairs_are_those_of_comparing_each_with_each(case: tuple[list[Event], float]) -> None:
    """Up to those that have nothing in common but a slip: no word leads from one to the other."""
    events, least = case
    expected = {
        frozenset((one.id, other.id))
        for one, other in combinations(events, 2)
        if likeness(title_words(one.title), title_words(other.title)) >= least
        and title_words(one.title) & title_words(other.title)
        and one.when.earliest < other.when.latest
        and other.when.earliest < one.when.latest
    }

    lookalikes = Lookalikes(events, least)

    assert {frozenset((one.id, other.id)) for one, other in lookalikes.pairs()} == expected
    assert {frozenset((event.id, like.id)) for event in events for like, _ in lookalikes.of(event)} == expected
