import pytest

from tui.screen.asking import along, in_title, lane_only, switched
from tui.screen.thread import Thread

LANES = ("security", "trade", "free trade")


@pytest.mark.parametrize(
    ("query", "lane", "expected"),
    [
        ("", "trade", "lane:trade"),
        ("summit", "trade", "summit lane:trade"),
        ("lane:security", "trade", "lane:trade"),
        ("summit lane:security", "trade", "summit lane:trade"),
        ("lane:security,trade", "trade", "lane:trade"),
        ("summit or treaty", "trade", "(summit or treaty) lane:trade"),
        ("", "free trade", 'lane:"free trade"'),
        ("lane:trade", "trade", ""),
        ("summit lane:trade", "trade", "summit"),
        ('summit lane:"free trade"', "free trade", "summit"),
    ],
)
def test_a_lane_is_written_into_the_filter_in_place_of_others_and_out_again(
    query: str, lane: str, expected: str
) -> None:
    assert lane_only(query, lane, LANES) == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("lane", "trade", "(a or b) lane:trade"),
        ("actor", "South East", '(a or b) actor:="South East"'),
        ("tag", "treaty", "(a or b) tag:treaty"),
        ("links", "summit-2021", "(a or b) links:@summit-2021"),
        ("links", "two words", '(a or b) links:@"two words"'),
    ],
)
def test_a_query_is_narrowed_to_a_thread(field: str, value: str, expected: str) -> None:
    assert along("a or b", Thread(field, value, "")) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [("", "tag:sea"), ("tag:sea", ""), ("x -tag:sea", "x"), ("tag:sea,land", "tag:land"), ("tag:land", "tag:land,sea")],
)
def test_a_value_is_asked_for_or_no_more(query: str, expected: str) -> None:
    assert switched(query, "tag", "sea") == expected


def test_a_query_is_narrowed_to_a_title() -> None:
    assert in_title("during:2021", "summit in Sochi") == '(during:2021) title:"summit in Sochi"'
    assert in_title(" ", "summit") == "title:summit"
