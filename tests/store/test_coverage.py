"""How much of time a lane covers."""

from tui.dates import END_OF_TIME
from tui.dates import parse as date
from tui.query import parse
from tui.store import MemoryCollection
from tui.store.coverage import Coverage, coverage
from tui.timeline import Event, Timeline


def of(*dates: str) -> Coverage:
    return coverage(Event("", date(text), "") for text in dates)[""]


def test_gaps_lie_between_what_can_be_the_longest_first() -> None:
    assert of("2001", "1991", "1993-05/1999-12", "2014") == Coverage(
        date("1991/2014").hull, (date("2002/2013").hull, date("1992/1993-04").hull, date("2000").hull)
    )


def test_what_lasts_leaves_no_gap_after_it() -> None:
    assert of("1991", "1990/..", "2014") == Coverage((date("1990").earliest, END_OF_TIME))


def test_no_more_than_three_gaps_are_told() -> None:
    assert len(of("1991", "1993", "1995", "1997", "1999").gaps) == 3


def test_each_lane_has_its_own_of_what_is_selected() -> None:
    events = (
        Event("1", date("1991"), "x", lane="a"),
        Event("2", date("1995"), "y", lane="b"),
        Event("3", date("1999"), "y", lane="b"),
    )
    collection = MemoryCollection(Timeline(events=events))
    assert collection.select(parse("y")).coverage() == {
        "b": Coverage(date("1995/1999").hull, (date("1996/1998").hull,))
    }
