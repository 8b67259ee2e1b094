"""The columns of the table at every width."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import parse
from tui.screen.table_columns import columns
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Stance, Timeline

SOURCES = (Citation("x"), Citation("y", stance=Stance.DISPUTES))
FULL = Event("a", parse("1991"), "One", "", "talks", ("North",), ("sea",), "Sochi", sources=SOURCES)
EVERYTHING = MemoryCollection(Timeline(events=(FULL,))).everything


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (19, "title"),
        (40, "when title"),
        (60, "when title disputes"),
        (80, "when title lane supports disputes"),
        (120, "when title lane actor supports disputes"),
        (200, "when title lane actor tag place supports disputes"),
    ],
)
def test_the_wider_the_more_columns(width: int, shown: str) -> None:
    assert [placed.column.by for placed in columns(EVERYTHING, width)] == shown.split()


def test_columns_that_have_nothing_to_say_are_left_out() -> None:
    everything = MemoryCollection(Timeline(events=(Event("a", parse("1991"), "One", "", "talks"),))).everything
    assert [placed.column.by for placed in columns(everything, 200)] == ["when", "title", "lane"]


@given(st.integers(19, 400))
def test_columns_stand_side_by_side_within_the_width(width: int) -> None:
    placed = columns(EVERYTHING, width)
    assert placed[0].start == 3
    for left, right in pairwise(placed):
        assert left.start + left.room + 2 == right.start
    assert placed[-1].start + placed[-1].room <= width
    assert all(each.room >= each.column.room for each in placed)
