"""What is folded is empty, long for what remains, and found with few questions."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import Bounds, Moment, Precision, Span, When, parse
from tui.dates.calendar import DAY, instant
from tui.layout import fold
from tui.layout.folds import Folds
from tui.store import MemoryCollection, Selection
from tui.timeline import Event, Point, Series, Timeline


def selected(*whens: str | When) -> Selection:
    dates = [parse(when) if isinstance(when, str) else when for when in whens]
    return MemoryCollection(Timeline(events=tuple(Event(f"{n}", when, "") for n, when in enumerate(dates)))).everything


def years(folds: Folds) -> list[tuple[int, int]]:
    """The folded stretches in years, to the nearest."""
    return [
        (round(begin / DAY / 365.2425) + 1970, round(end / DAY / 365.2425) + 1970) for begin, end in folds.stretches
    ]


@pytest.mark.parametrize(
    ("whens", "folded"),
    [
        ([], []),
        (["1991"], []),
        (["1991", "2021"], []),  # nothing to gain
        ([f"{year}" for year in range(1900, 2000, 10)], []),  # evenly filled
        (["1900", "1901", "2000", "2001"], [(1902, 2000)]),
        (["1900", "1901", "1950/1951", "2000", "2001"], [(1902, 1950), (1952, 2000)]),
        (["1900", "1901", "1901/2000", "2000", "2001"], [(1902, 2000)]),  # it lasted, and nothing changed
        (["1900", "1901", "1901/..", "2000", "2001"], [(1902, 2000)]),
        (["1900", "1901", "19XX", "2000", "2001"], []),  # it may have happened at any time
        (["1900", "1901", "[1920..1980]", "2000", "2001"], []),
        (["1900", "1901", "1902", "[1930,1970]", "2000", "2001"], [(1903, 1930), (1931, 1970), (1971, 2000)]),
        (["1900", "1901", "../1950", "2000", "2001"], [(1902, 1950), (1951, 2000)]),
        (["1900", "1901", "/1950", "2000", "2001"], [(1902, 1950), (1951, 2000)]),
        (["1900", "1901", "1910", "1920", "1930", "1931"], []),  # no stretch is long for the others
    ],
)
def test_these_stretches_are_folded(whens: Sequence[str], folded: list[tuple[int, int]]) -> None:
    assert years(fold(selected(*whens))) == folded


def test_from_the_first_stars_to_this_second() -> None:
    ages = ["Y-12E9", "Y-4540000000", "Y-66000000", "Y-300000", "-9600", "-0043-03-15", "1066-10-14", "1969-07-20"]
    folds = fold(selected(*ages, "2021-10-28", "2025-11-23T11:59:58", "2025-11-23T11:59:59"))
    assert len(folds.stretches) == 8
    assert years(folds)[-2:] == [(1067, 1969), (1970, 2022)]


def test_a_figure_of_a_series_is_not_folded() -> None:
    series = Series("trade", "Trade", points=(Point(parse("1950"), Decimal(1)),))
    assert years(fold(selected("1900", "1901", "2000", "2001"), [series])) == [(1902, 1950), (1951, 2000)]


def test_a_margin_stays_on_both_sides() -> None:
    ((begin, end),) = fold(selected("1900-01-01", "1900-02-17", "1999-11-15", "1999-12-31")).stretches
    rest = 2 * 48 * DAY - DAY
    assert begin == instant(1900, 2, 18) + rest // 48
    assert end == instant(1999, 11, 15) - rest // 48


def _earliest(moment: Moment) -> int:
    return moment.earliest


moments = st.tuples(st.integers(0, 10**6), st.integers(0, 3), st.integers(1, 20)).map(
    lambda made: Moment(made[0] * 10 ** made[1], made[0] * 10 ** made[1] + made[2], Precision.SECOND, "")
)
whens = st.one_of(
    moments,
    st.tuples(moments, moments).map(lambda ends: Span(min(ends, key=_earliest), max(ends, key=_earliest))),
)


@given(st.lists(whens, max_size=30))
def test_no_event_begins_or_ends_in_a_fold(dates: list[When]) -> None:
    selection = selected(*dates)
    folds = fold(selection)
    for when in dates:
        for edge in [when.begin, when.end] if isinstance(when, Span) else [when]:
            assert isinstance(edge, Moment)
            assert all(edge.latest <= begin or end <= edge.earliest for begin, end in folds.stretches)
    if selection.extent:
        start, stop = selection.extent
        assert all(start < begin < end < stop for begin, end in folds.stretches)


@given(st.lists(moments, min_size=2, max_size=30))
def test_nothing_empty_remains_that_is_long(dates: list[Moment]) -> None:
    selection = selected(*dates)
    folds = fold(selection)
    assert selection.extent
    rest = _length(selection.extent) - sum(map(_length, folds.stretches))
    others = len(dates) - 2 - len(folds.stretches)
    ordered = sorted(dates, key=lambda when: when.earliest)
    reach = ordered[0].latest
    for when in ordered[1:]:
        if not any(reach <= begin and end <= when.earliest for begin, end in folds.stretches):
            empty = when.earliest - reach
            assert empty <= (rest - empty) // 12 or empty * others <= 3 * (rest - empty)
        reach = max(reach, when.latest)


def _length(stretch: Bounds) -> int:
    return stretch[1] - stretch[0]
