"""Events that were only counted get room as one looks closer, as far as their dates let them."""

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import DAY, instant
from tui.layout import Crowd, Viewport
from tui.store import MemoryCollection
from tui.timeline import Event, Lane, Timeline

CENTURY = Viewport(instant(1900), instant(2000), 100)
HEIGHT = 5


def looked_at(*whens: str, cursor: int = 0, viewport: Viewport = CENTURY) -> tuple[Viewport, int, int]:
    """What is uncovered about one of several events, the three rows of whose lane are all there are."""
    events = tuple(Event(str(number), parse(when), f"Event {number}", lane="a") for number, when in enumerate(whens))
    timeline = Timeline(events=events, lanes=(Lane("a", "A"),))
    about = parse(whens[cursor]).earliest
    crowd = Crowd(MemoryCollection(timeline).everything, timeline, about, events[cursor], cell_len)
    window = crowd.uncovered(viewport, HEIGHT)
    return window, crowd.unseen(viewport, HEIGHT).events, crowd.unseen(window, HEIGHT).events


def test_a_window_without_hidden_events_stays() -> None:
    assert looked_at("1950", "1951", "1952") == (CENTURY, 0, 0)


def test_it_looks_no_closer_than_it_takes() -> None:
    viewport, before, left = looked_at(*(f"1950-{month:02}" for month in range(1, 13)))
    assert (before, left) == (9, 0)
    assert CENTURY.span / 128 < viewport.span < CENTURY.span
    assert viewport.column(instant(1950)) == CENTURY.column(instant(1950))


def test_what_hides_elsewhere_does_not_count() -> None:
    far = [f"1990-{month:02}" for month in range(1, 13)]
    assert looked_at("1910", *far) == (CENTURY, 0, 0)


def test_events_of_one_day_cannot_be_parted() -> None:
    days = ["1950-05-01"] * 9
    viewport, before, left = looked_at(*days)
    assert (viewport, before, left) == (CENTURY, 6, 6)


def test_what_can_be_parted_is_and_the_rest_is_left() -> None:
    viewport, before, left = looked_at(*["1950-05-01"] * 5, "1950-07-01", "1950-09-01", "1951")
    assert (before, left) == (5, 2)
    assert DAY < viewport.span < CENTURY.span


@pytest.mark.parametrize("when", ["1950", "195X"])
def test_it_looks_no_closer_than_the_date_of_the_cursor_is_known(when: str) -> None:
    viewport, _, _ = looked_at(when, *["1950-05-01"] * 9)
    assert viewport.span >= parse(when).latest - parse(when).earliest


def test_an_instant_is_looked_at_to_the_microsecond() -> None:
    signals = [f"1950-05-01T14:05:22.00000{digit}" for digit in range(10)]
    viewport, before, left = looked_at(*signals)
    assert (before, left) == (7, 0)
    assert viewport.span < 200
