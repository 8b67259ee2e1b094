"""Facets switched on, over and off in the text of a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.query import Columns, QueryError, evaluate, parse
from tui.query.toggling import named_values, standing, standings, toggle, unasked


@pytest.mark.parametrize(
    ("text", "field", "value", "after"),
    [
        ("", "lane", "trade", "lane:trade"),
        ("lane:trade", "lane", "trade", "-lane:trade"),
        ("-lane:trade", "lane", "trade", ""),
        ("not lane:trade", "lane", "trade", ""),
        ("  a   b ", "lane", "trade", "a   b lane:trade"),
        ("a lane:TRADE  b", "lane", "trade", "a b -lane:trade"),
        ("a -lane:trade  b", "lane", "trade", "a b"),
        ("lane:trade  b", "lane", "security", "lane:trade,security  b"),
        ("lane:a,trade,b c", "lane", "trade", "lane:a,b c -lane:trade"),
        ("lane:trade,b c", "lane", "trade", "lane:b c -lane:trade"),
        ("-lane:a,trade", "lane", "trade", "-lane:a"),
        ("-lane:a", "lane", "trade", "-lane:a lane:trade"),
        ("a or b", "lane", "trade", "(a or b) lane:trade"),
        ("(a or lane:trade)", "lane", "trade", "(a or lane:trade) lane:trade"),
        ("-(lane:trade) b", "lane", "trade", "-(lane:trade) b lane:trade"),
        ("surely lane:trade", "lane", "trade", "surely lane:trade lane:trade"),
        ("a and lane:trade and b", "lane", "trade", "a and b -lane:trade"),
        ("-lane:trade and b", "lane", "trade", "b"),
        ("lane:/trade/", "lane", "trade", "lane:/trade/,trade"),
        ('tag:"a b"', "tag", "a b", '-tag:"a b"'),
        ("", "actor", "UK", 'actor:="UK"'),
        ("actor:UK", "actor", "UK", 'actor:UK,="UK"'),
        ('actor:="uk"', "actor", "UK", '-actor:="UK"'),
        ("", "place", "say “a”", 'place:="say “a”"'),
        ("", "decade", "40s BCE", 'decade:"40s BCE"'),
        ("", "doubt", "disputed", "is:disputed"),
        ("is:major", "doubt", "disputed", "is:major,disputed"),
        ("is:disputed", "doubt", "disputed", "-is:disputed"),
        ("-is:disputed", "doubt", "disputed", ""),
    ],
)
def test_a_value_is_switched(text: str, field: str, value: str, after: str) -> None:
    assert toggle(text, field, value) == after
    parse(after)


def test_a_wrong_query_is_not_switched() -> None:
    with pytest.raises(QueryError):
        toggle("(a", "lane", "trade")


values = st.text(min_size=1, max_size=6)


@given(st.sampled_from(["lane", "actor", "tag", "place", "source", "decade"]), values)
def test_three_times_is_asked_for_left_out_and_as_before(field: str, value: str) -> None:
    text = "a  -b"
    for stands in (True, False, None):
        text = toggle(text, field, value)
        assert standing(text, field, value) is stands
    assert text == "a  -b"


def test_a_value_asked_for_selects_the_events_that_are_counted_with_it(columns: Columns) -> None:
    for field in ("lane", "actor", "tag", "place", "source", "decade", "doubt"):
        for value, bits in columns.values(field).items():
            answer = evaluate(parse(toggle("", field, value)), columns)
            assert answer.certain == answer.possible == bits, (field, value)


def test_where_one_thing_or_another_is_asked_for_no_value_stands() -> None:
    assert standing("lane:trade or b", "lane", "trade") is None
    assert standing("(lane:trade or b) lane:trade", "lane", "trade") is True
    assert standings("lane:trade or b", "lane", ["trade"]) == {}


def test_several_values_are_told_at_once() -> None:
    text = 'lane:TRADE,/s/ -lane:a actor:UK actor:="UK"'
    assert standings(text, "lane", ["a", "b", "s", "trade"]) == {"a": False, "trade": True}
    assert standings(text, "actor", ["UK", "France"]) == {"UK": True}
    assert named_values(text, "lane") == ["TRADE", "a"]
    assert named_values(text, "actor") == ["UK"]
    assert named_values("is:major,uncertain -is:disputed", "doubt") == ["uncertain", "disputed"]


@pytest.mark.parametrize(
    ("text", "field", "rest"),
    [
        ("", "lane", ""),
        ("lane:trade", "lane", ""),
        ("a lane:trade,security b -lane:c lane:d", "lane", "a b -lane:c"),
        ("a and lane:trade and b", "lane", "a and b"),
        ("lane:trade and lane:b", "lane", ""),
        ("lane:trade or b", "lane", "lane:trade or b"),
        ("(lane:trade) surely lane:a", "lane", "(lane:trade) surely lane:a"),
        ("lane:trade tag:a", "tag", "lane:trade"),
        ("is:disputed is:major", "doubt", ""),
    ],
)
def test_a_query_without_what_it_asks_for_of_a_facet(text: str, field: str, rest: str) -> None:
    assert unasked(text, field) == rest
