"""The window that a canvas opens with: all there is, or what is asked for."""

from decimal import Decimal

import pytest

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, parse
from tui.dates.calendar import DAY, instant
from tui.layout import fold, opened, whole
from tui.store import MemoryCollection, Selection
from tui.timeline import Citation, Event, Point, Series, Stance, Timeline


def selection(*whens: str) -> Selection:
    return MemoryCollection(Timeline(events=tuple(Event(when, parse(when), when) for when in whens))).everything


def test_the_whole_of_a_selection_leaves_room_for_what_the_last_event_is_called() -> None:
    viewport = whole(selection("1991", "2021"), 120)
    assert (viewport.column(instant(1991)), viewport.column(instant(2022))) == (2, 98)


def test_a_selection_of_nothing_shows_the_days_about_the_epoch() -> None:
    viewport = whole(selection(), 80)
    assert viewport.start < -DAY
    assert viewport.end > DAY


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ((instant(2000), instant(2001)), (instant(2000), instant(2001))),
        ((BEGINNING_OF_TIME, instant(2000)), (instant(1991), instant(2000))),
        ((instant(2000), END_OF_TIME), (instant(2000), instant(2022))),
        ((instant(2030), END_OF_TIME), (instant(2030), instant(2030, 1, 2))),
        ((BEGINNING_OF_TIME, instant(1900)), (instant(1899, 12, 31), instant(1900))),
    ],
)
def test_open_ends_of_a_window_are_those_of_the_selection_or_a_day_apart(asked: Bounds, shown: Bounds) -> None:
    assert opened(asked, selection("1991", "2021"), 80).window == shown


def test_the_whole_shows_what_sources_claim_instead_and_the_figures_of_series() -> None:
    claim = Citation("other", stance=Stance.DISPUTES, when=parse("1490"))
    series = Series("s", "Ships", points=(Point(parse("1520"), Decimal(3)),))
    only = Timeline(events=(Event("a", parse("1500"), "Landing", sources=(claim,)),), series=(series,))
    viewport = whole(MemoryCollection(only).everything, 80)
    assert (viewport.column(instant(1490)), viewport.column(instant(1521))) == (1, 64)


def test_a_window_over_folds_is_as_it_is_asked_for_at_its_own_scale() -> None:
    some = selection("1000", "1001", "1002", "1500", "1501", "1502", "1503")
    folds = fold(some)
    asked = instant(1001), instant(1502)
    viewport = opened(asked, some, 100, folds)
    assert viewport.window == asked
    assert viewport.folds == folds.at_scale(viewport.span, 100)
    assert list(viewport.breaks.values()) == list(folds.stretches)
    assert opened(None, some, 100, folds) == whole(some, 100, folds)


def test_a_window_within_a_fold_shows_the_break() -> None:
    some = selection("1000", "1001", "1002", "1500", "1501", "1502", "1503")
    folds = fold(some)
    viewport = opened((instant(1200), instant(1201)), some, 100, folds)
    assert list(viewport.breaks) == [49]
    assert viewport.start <= instant(1200) < instant(1201) <= viewport.end
