import pytest

from tui.screen.asking import in_lane, in_title, lane_only

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


def test_a_query_is_narrowed_to_a_lane_and_to_a_title() -> None:
    assert in_lane("a or b", "trade") == "(a or b) lane:trade"
    assert in_title("during:2021", "summit in Sochi") == '(during:2021) title:"summit in Sochi"'
    assert in_title(" ", "summit") == "title:summit"
