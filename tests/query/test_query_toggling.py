"""Facets switched on, over and off in the text of a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.query import Columns, QueryError, evaluate, parse
from tui.query.toggling import standing, toggle


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
