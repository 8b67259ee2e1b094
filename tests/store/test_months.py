"""What began in which month, and what went on in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import parse as date
from tui.query import parse
from tui.store import MemoryCollection
from tui.store.months import ALWAYS, NEVER, Cell, Lasting, Months, Row, cells
from tui.timeline import Event, Timeline


def months(*dates: str, query: str = "") -> Months:
    events = tuple(Event(text, date(text), text, lane="abc"[n % 3]) for n, text in enumerate(dates))
    return MemoryCollection(Timeline(events=events)).select(parse(query)).months()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("2021-10-28", Cell(2021, 2021, 10)),
        ("2021-10", Cell(2021, 2021, 10)),
        ("2021-10-28T14:05/2022-03", Cell(2021, 2021, 10)),
        ("2021", Cell(2021, 2021)),
        ("spring 2021", Cell(2021, 2021)),
        ("2021/2022-03", Cell(2021, 2021)),
        ("2021-10/..", Cell(2021, 2021, 10)),
        ("/2021-10", Cell(2021, 2021, 10)),
        ("199X", Cell(1990, 1999)),
        ("2021-24", Cell(2021, 2022)),
        ("[2019,2021]", Cell(2019, 2021)),
        ("[2019..]", Cell(2019, NEVER)),
        ("{2019-03,2021}", Cell(2019, 2019, 3)),
        ("../1995", ALWAYS),
        ("44 BC", Cell(-43, -43)),
    ],
)
def test_an_event_belongs_to_what_its_beginning_is_known_to(text: str, cell: Cell) -> None:
    assert list(cells([Event("", date(text), "")])) == [cell]


@given(st.lists(st.sampled_from(["2021-10-28", "2021-10", "2021", "2021-11-01", "199X", "../1995", "2021-10/2022"])))
def test_the_cells_of_many_are_those_of_each(dates: list[str]) -> None:
    events = [Event("", date(text), "") for text in dates]
    assert list(cells(events)) == [next(cells([event])) for event in events]


def test_cells_are_counted_by_lane_and_know_their_first_event() -> None:
    found = months("2021", "2021-10-01", "2021-10-02", "2021-10-03", "2021-10-04", "2023-01", "199X")
    assert list(found.cells) == [Cell(1990, 1999), Cell(2021, 2021), Cell(2021, 2021, 10), Cell(2023, 2023, 1)]
    assert found.counts(Cell(2021, 2021, 10)) == {"a": 1, "b": 2, "c": 1}
    assert found.counts(Cell(2022, 2022, 1)) == {}
    assert [found.first(cell) for cell in found.cells] == [0, 1, 2, 6]
    assert found.at(4) == Cell(2021, 2021, 10)


def test_only_what_a_query_selects_is_counted() -> None:
    assert list(months("2021", "2022-05", query="during:2022").cells) == [Cell(2022, 2022, 5)]


def test_spans_go_on_in_their_months_surely_or_possibly() -> None:
    found = months("2021-03/2021-05", "2021-03-05/2021-06-10", "2021-12/..")
    assert found.lasting(2021, 2) == {}
    assert found.lasting(2021, 3) == {"a": Lasting(1, 0), "b": Lasting(1, 0)}
    assert found.lasting(2021, 6) == {"b": Lasting(1, 0)}
    assert found.lasting(2099, 1) == {"c": Lasting(1, 0)}
    assert found.lasting_through(2022, 2030) == 1
    assert found.lasting_through(2021, 2021) == 3


def test_what_may_have_gone_on_is_possible() -> None:
    found = months("2021/2022-02")
    assert found.lasting(2021, 6) == {"a": Lasting(0, 1)}
    assert found.lasting(2021, 12) == {"a": Lasting(1, 0)}
    assert found.lasting(2022, 2) == {"a": Lasting(1, 0)}


def test_what_lasts_within_a_month_spans_no_months() -> None:
    assert months("2021-03-01/2021-03-20").lasting(2021, 3) == {}


def test_years_in_which_nothing_begins_are_one_row() -> None:
    found = months("../1980", "1990-05", "1991", "1996", "199X", "1998", "1998-02")
    assert list(found.rows) == [
        Row(ALWAYS.first, ALWAYS.last),
        Row(1990, 1999),
        Row(1990, 1990),
        Row(1991, 1991),
        Row(1992, 1995, is_empty=True),
        Row(1996, 1996),
        Row(1997, 1997, is_empty=True),
        Row(1998, 1998),
    ]
    assert found.row_of[1996, 1996] == 5
    assert list(months("2020/2024-03", "2021-05/..").rows) == [
        Row(2020, 2020),
        Row(2021, 2021),
        Row(2022, 2024, is_empty=True),
    ]
    assert found.most == 1
