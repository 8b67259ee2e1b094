"""Events by another order than that of time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import parse as date
from tui.query import parse
from tui.store import MemoryCollection
from tui.store.ordering import ordered
from tui.timeline import Citation, Event, Lane, Stance, Timeline

DISPUTED = (Citation("x"), Citation("y", stance=Stance.DISPUTES))

COLLECTION = MemoryCollection(
    Timeline(
        events=(
            Event("1", date("1991"), "élan", lane="trade", actors=("Zoe",), sources=DISPUTED),
            Event("2", date("1992"), "Zenith", lane="talks", tags=("b",), location="Sochi"),
            Event("3", date("1993"), "echo", actors=("adam", "Zoe"), tags=("a",), sources=(Citation("x"),)),
            Event("4", date("1994"), "Zenith", lane="talks", location="Bangkok"),
        ),
        lanes=(Lane("talks", "Talks"), Lane("trade", "Trade")),
    )
)


@pytest.mark.parametrize(
    ("column", "rising", "falling"),
    [
        ("when", "1234", "4321"),
        ("title", "3124", "2413"),
        ("lane", "2413", "1243"),
        ("actor", "3124", "1324"),
        ("tag", "3214", "2314"),
        ("place", "4213", "2413"),
        ("supports", "2413", "1324"),
        ("disputes", "2341", "1234"),
    ],
)
def test_events_stand_by_a_column_those_without_it_last_and_equals_in_time_order(
    column: str, rising: str, falling: str
) -> None:
    selection = COLLECTION.everything
    for descending, expected in ((False, rising), (True, falling)):
        places = selection.order(column, descending=descending).places
        assert "".join(selection.page(place, 1)[0].event.id for place in places) == expected


def test_a_selection_is_ordered_by_its_own_places() -> None:
    order = COLLECTION.select(parse("Zenith or echo")).order("place")
    assert (list(order.places), list(order.rows)) == ([2, 0, 1], [1, 2, 0])


@given(st.lists(st.integers(-1, 9)), st.booleans())
def test_every_place_has_one_row(ranks: list[int], descending: bool) -> None:
    order = ordered(ranks, descending=descending)
    assert sorted(order.places) == list(range(len(ranks)))
    assert [order.rows[place] for place in order.places] == list(range(len(ranks)))
