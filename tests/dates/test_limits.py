"""A stretch of time as two dates that read back as it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import parse
from tui.dates.calendar import DAY, SECOND, instant
from tui.dates.limits import limits


@pytest.mark.parametrize(
    ("start", "end", "since", "until"),
    [
        (instant(2021), instant(2022), "2021-01-01", "2021-12-31"),
        (
            instant(2021, 10, 3, 14, 5, 22),
            instant(2021, 10, 3, 14, 5, 23),
            "2021-10-03T14:05:22",
            "2021-10-03T14:05:22",
        ),
        (instant(2021, 10, 3, 0, 0, 0, 1), instant(2021, 10, 4), "2021-10-03T00:00:00.000001", "2021-10-03"),
        (instant(2021), instant(2021, 1, 1, 0, 0, 0, 7), "2021-01-01", "2021-01-01T00:00:00.000006"),
        (instant(-43, 3, 15), instant(14, 8, 20), "-0043-03-15", "0014-08-19"),
        (instant(0), instant(1), "0000-01-01", "0000-12-31"),
        (instant(-12_000_000_000, 5), instant(10_000), "Y-12000000000", "9999-12-31"),
        (instant(9999, 12, 31), instant(10_000, 2), "9999-12-31", "Y10000"),
    ],
)
def test_limits(start: int, end: int, since: str, until: str) -> None:
    assert limits((start, end)) == (since, until)


years = st.integers(instant(-9999), instant(10_000) - 1)
near = st.sampled_from([1, SECOND, 60 * SECOND, DAY])


@given(years, years, near)
def test_limits_read_back_as_the_stretch(one: int, other: int, unit: int) -> None:
    start, end = (bound // unit * unit for bound in sorted((one, other)))
    end += unit
    since, until = limits((start, end))
    assert (parse(since).earliest, parse(until).latest) == (start, end)


@given(st.integers(instant(-(10**11)), instant(10**11)), st.integers(1, instant(10**11)))
def test_limits_hold_the_stretch_wherever_it_lies(start: int, length: int) -> None:
    end = min(start + length, instant(10**11))
    if start < end:
        since, until = limits((start, end))
        assert parse(since).earliest <= start < end <= parse(until).latest
