import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.screen.arrangement import Arrangement, Pane, View, arrange


@pytest.mark.parametrize(
    ("columns", "rows", "expected"),
    [
        (19, 24, Arrangement()),
        (80, 5, Arrangement()),
        (20, 6, Arrangement(canvas_rows=0, lower_rows=4, events_columns=20)),
        (40, 12, Arrangement(canvas_rows=5, lower_rows=5, events_columns=40)),
        (79, 24, Arrangement(1, 1, 10, 10, 79, 0)),
        (80, 24, Arrangement(1, 1, 10, 10, 36, 44)),
        (119, 24, Arrangement(1, 1, 10, 10, 53, 66)),
        (120, 40, Arrangement(1, 1, 18, 18, 57, 63)),
        (250, 70, Arrangement(1, 1, 22, 44, 110, 140)),
    ],
)
def test_each_size_of_the_terminal_has_its_arrangement(columns: int, rows: int, expected: Arrangement) -> None:
    assert arrange(columns, rows, lanes=4, pane=Pane.EVENTS, is_asking=False) == expected


@pytest.mark.parametrize(
    ("rows", "events", "canvas_rows"),
    [(40, 23, 18), (60, 23, 30), (60, 28, 27), (60, 33, 22), (60, 9, 30), (60, 500, 22), (100, 23, 30), (100, 90, 22)],
)
def test_the_canvas_has_the_rows_that_a_short_list_leaves(rows: int, events: int, canvas_rows: int) -> None:
    parts = arrange(200, rows, lanes=4, pane=Pane.EVENTS, is_asking=False, events=events)
    assert parts.canvas_rows == canvas_rows


def test_on_a_narrow_terminal_the_detail_takes_the_place_of_the_events() -> None:
    arrangement = arrange(60, 24, lanes=4, pane=Pane.DETAIL, is_asking=False)
    assert (arrangement.events_columns, arrangement.detail_columns) == (0, 60)


def test_a_filter_stays_in_sight_on_a_low_terminal() -> None:
    assert arrange(80, 12, lanes=4, pane=Pane.EVENTS, is_asking=False).filter_rows == 0
    assert arrange(80, 12, lanes=4, pane=Pane.EVENTS, is_asking=True).filter_rows == 1


@pytest.mark.parametrize(
    ("rows", "view", "pane", "expected"),
    [
        (24, View.TABLE, Pane.EVENTS, Arrangement(1, 1, view_rows=20)),
        (24, View.YEARS, Pane.DETAIL, Arrangement(1, 1, lower_rows=9, detail_columns=100, view_rows=11)),
        (24, View.LANES, Pane.EVENTS, Arrangement(1, 1, canvas_rows=20)),
        (24, View.LANES, Pane.DETAIL, Arrangement(1, 1, canvas_rows=11, lower_rows=9, detail_columns=100)),
        (12, View.STATISTICS, Pane.EVENTS, Arrangement(view_rows=10)),
        (12, View.STATISTICS, Pane.DETAIL, Arrangement(lower_rows=10, detail_columns=100)),
        (5, View.TABLE, Pane.EVENTS, Arrangement()),
    ],
)
def test_a_view_has_all_that_is_left_but_for_the_detail_while_that_is_read(
    rows: int, view: View, pane: Pane, expected: Arrangement
) -> None:
    assert arrange(100, rows, lanes=4, pane=pane, is_asking=False, view=view) == expected


@pytest.mark.parametrize(
    ("columns", "pane", "facets", "events", "detail"),
    [
        (60, Pane.FACETS, 60, 0, 0),
        (60, Pane.EVENTS, 0, 60, 0),
        (60, Pane.DETAIL, 0, 0, 60),
        (80, Pane.FACETS, 28, 52, 0),
        (80, Pane.EVENTS, 28, 52, 0),
        (80, Pane.DETAIL, 28, 0, 52),
        (120, Pane.FACETS, 36, 40, 44),
        (200, Pane.FACETS, 40, 76, 84),
    ],
)
def test_open_facets_stand_to_the_left_or_take_their_turn(
    columns: int, pane: Pane, facets: int, events: int, detail: int
) -> None:
    parts = arrange(columns, 40, lanes=4, pane=pane, is_asking=False, has_facets=True)
    assert (parts.facets_columns, parts.events_columns, parts.detail_columns) == (facets, events, detail)


def test_on_a_low_terminal_the_canvas_goes_while_the_facets_have_the_keys() -> None:
    low = arrange(40, 12, lanes=4, pane=Pane.FACETS, is_asking=True, has_facets=True)
    assert (low.canvas_rows, low.lower_rows, low.facets_columns) == (0, 9, 40)
    assert arrange(40, 12, lanes=4, pane=Pane.EVENTS, is_asking=True, has_facets=True).canvas_rows == 4


def test_below_a_view_the_facets_stand_beside_the_detail_while_one_of_them_has_the_keys() -> None:
    table = arrange(100, 24, 4, Pane.FACETS, is_asking=False, view=View.TABLE, has_facets=True)
    assert (table.view_rows, table.lower_rows, table.facets_columns, table.detail_columns) == (11, 9, 30, 70)
    alone = arrange(100, 24, 4, Pane.EVENTS, is_asking=False, view=View.TABLE, has_facets=True)
    assert (alone.view_rows, alone.facets_columns) == (20, 0)


@given(
    columns=st.integers(20, 400),
    rows=st.integers(6, 200),
    lanes=st.integers(0, 30),
    pane=st.sampled_from(Pane),
    is_asking=st.booleans(),
    view=st.sampled_from(View),
    has_facets=st.booleans(),
    events=st.integers(0, 300),
)
def test_the_parts_fill_the_terminal_exactly(
    columns: int, rows: int, lanes: int, pane: Pane, is_asking: bool, view: View, has_facets: bool, events: int
) -> None:
    pane = Pane.EVENTS if pane is Pane.FACETS and not has_facets else pane
    parts = arrange(columns, rows, lanes, pane, is_asking=is_asking, view=view, has_facets=has_facets, events=events)
    shown = parts.canvas_rows + parts.view_rows + parts.lower_rows
    assert 2 + parts.filter_rows + parts.density_rows + shown == rows
    below = parts.facets_columns + parts.events_columns + parts.detail_columns
    assert below == (columns if parts.lower_rows else 0)
    assert parts.columns(pane) > 0 or view is not View.LIST
    assert max(parts.canvas_rows, parts.view_rows, parts.lower_rows) >= 3
    assert parts.page >= 1
