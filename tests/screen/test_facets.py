"""The facets as a value: rows, the one with the keys, folding; and what is counted for them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.formats import curated, load
from tui.query import parse
from tui.query.toggling import toggle, unasked
from tui.screen.facet_counts import count_facets
from tui.screen.facets import Facets, FacetValue
from tui.store import MemoryCollection, Selection


def values(count: int, *, left_out: int | None = None) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(f"v{n}", f"V{n}", 9, False if n == left_out else None) for n in range(count))


FEW = Facets({"lane": values(2), "actor": (), "tag": values(1)})
MANY = Facets({"lane": values(12, left_out=10), "tag": values(1)})


def shown(facets: Facets) -> list[str]:
    return [
        row.value.value if row.value else f"+{row.folded}" if row.folded is not None else row.field.upper()
        for row in facets.rows
    ]


def test_a_facet_has_a_heading_and_one_without_values_has_none() -> None:
    assert shown(FEW) == ["LANE", "v0", "v1", "TAG", "v0"]
    assert shown(Facets()) == []


def test_of_many_values_the_first_are_shown_and_those_that_the_query_names() -> None:
    assert shown(MANY) == ["LANE", *(f"v{n}" for n in range(8)), "v10", "+3", "TAG", "v0"]
    unfolded = MANY.fold("lane")
    assert shown(unfolded) == ["LANE", *(f"v{n}" for n in range(12)), "+0", "TAG", "v0"]
    assert unfolded.place == 13
    assert shown(unfolded.fold("lane")) == shown(MANY)
    assert shown(Facets({"lane": values(9)})) == ["LANE", *(f"v{n}" for n in range(9))]


def test_the_keys_go_over_headings_and_no_further_than_the_ends() -> None:
    assert FEW.place == 1
    assert [FEW.move(by).at for by in (0, 1, 2, 3, -1)] == [
        ("lane", "v0"),
        ("lane", "v1"),
        ("tag", "v0"),
        ("tag", "v0"),
        ("lane", "v0"),
    ]
    assert (FEW.end(1).at, FEW.end(1).end(-1).at) == (("tag", "v0"), ("lane", "v0"))
    assert Facets().move(1) == Facets()


def test_a_click_on_a_heading_or_below_leaves_the_keys_where_they_are() -> None:
    assert FEW.go(4).at == ("tag", "v0")
    assert FEW.go(3) is FEW
    assert FEW.go(99) is FEW


def test_the_keys_stay_on_their_value_when_others_come_before_it() -> None:
    facets = FEW.go(4).counted({"lane": values(5), "tag": values(3)})
    assert facets.rows[facets.place].key == ("tag", "v0")
    gone = facets.go(8).counted({"lane": values(1), "tag": values(1)})
    assert gone.rows[gone.place].key == ("tag", "v0")
    assert Facets({"lane": values(2)}, at=("tag", "v0")).place == 1


def counted(text: str, collection: MemoryCollection) -> dict[str, list[tuple[str, int, bool | None]]]:
    def select(text: str) -> Selection:
        return collection.select(parse(text, collection.vocabulary))

    counts = count_facets(text, collection.timeline, select)
    return {
        name: [(value.value, value.events, value.stands) for value in values]
        for name, values in counts.items()
        if values
    }


def test_every_facet_is_counted_under_the_query(collection: MemoryCollection) -> None:
    assert counted("", collection) == {
        "lane": [("talks", 3, None), ("drills", 1, None)],
        "actor": [("North", 1, None), ("South", 1, None)],
        "tag": [("start", 1, None)],
        "place": [("Bangkok", 1, None)],
        "source": [("gazette", 1, None), ("herald", 1, None)],
        "decade": [("1990s", 2, None), ("2020s", 3, None)],
        "doubt": [("disputed", 1, None), ("uncertain", 1, None)],
    }
    assert counted("summit", collection) == {"lane": [("talks", 1, None)], "decade": [("2020s", 1, None)]}


@pytest.mark.parametrize(
    ("text", "lanes"),
    [
        ("lane:talks", [("talks", 3, True), ("drills", 1, None)]),
        ("lane:TALKS,drills", [("talks", 3, True), ("drills", 1, True)]),
        ("-lane:talks", [("talks", 3, False), ("drills", 1, None)]),
        ("during:2021 lane:talks", [("talks", 1, True), ("drills", 1, None)]),
        ("during:1991 -lane:drills", [("talks", 1, None), ("drills", 0, False)]),
        ("summit lane:drills", [("talks", 1, None), ("drills", 0, True)]),
        ("lane:talks or rumour", [("talks", 3, None)]),
    ],
)
def test_a_value_counts_what_toggling_it_would_give(
    text: str, lanes: list[tuple[str, int, bool | None]], collection: MemoryCollection
) -> None:
    assert counted(text, collection)["lane"] == lanes


@pytest.fixture(scope="module")
def curated_collection() -> MemoryCollection:
    return MemoryCollection(load([curated()]).timeline)


@settings(max_examples=25)
@given(data=st.data())
def test_each_count_is_what_the_toggled_query_finds_of_the_value(
    data: st.DataObject, curated_collection: MemoryCollection
) -> None:
    text = ""
    for _ in range(data.draw(st.integers(0, 4))):
        found = [(name, value) for name, rows in counted(text, curated_collection).items() for value, _, _ in rows]
        text = toggle(text, *data.draw(st.sampled_from(found)))
    for name, rows in counted(text, curated_collection).items():
        for value, events, stands in rows:
            toggled = {True: text, None: toggle(text, name, value), False: toggle(unasked(text, name), name, value)}
            selection = curated_collection.select(parse(toggled[stands], curated_collection.vocabulary))
            assert selection.facets((name,))[name].get(value, 0) == events, (text, name, value)
