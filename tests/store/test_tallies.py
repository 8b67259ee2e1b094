"""Events are counted where they are known to have begun."""

from tui.dates import parse as date
from tui.query import parse
from tui.store import MemoryCollection
from tui.store.tallies import Tally
from tui.timeline import Event, Timeline

YEARS = tuple(date(year).earliest for year in ("1991", "1992", "1993"))


def test_events_are_counted_by_lane_in_the_period_that_they_are_known_to_have_begun_in() -> None:
    dates = (("1991", "a"), ("1991-05/1999", "a"), ("1992-06", "b"), ("199X", "a"), ("1990", "b"), ("1993", "b"))
    events = tuple(Event(text, date(text), text, lane=lane) for text, lane in dates)
    selection = MemoryCollection(Timeline(events=events)).everything
    assert selection.tally(YEARS) == Tally({"a": [2, 0], "b": [0, 1]}, vague=3)


def test_only_what_a_query_selects_is_counted() -> None:
    events = (Event("1", date("1991"), "x"), Event("2", date("1992"), "y"))
    assert MemoryCollection(Timeline(events=events)).select(parse("y")).tally(YEARS) == Tally({"": [0, 1]}, vague=0)
