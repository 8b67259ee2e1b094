"""Elapsed time in words, and how far apart two dates are."""

from datetime import UTC, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, parse
from tui.dates.apart import distance, distance_words
from tui.dates.calendar import DAY, HOUR, MINUTE, SECOND, instant
from tui.dates.durations import elapsed, elapsed_at_most, elapsed_roughly

ELAPSED = [
    (instant(2014), instant(2021, 4, 3), "7 years 3 months"),
    (instant(2020), instant(2021), "1 year"),
    (instant(2020), instant(2021, 1, 12), "1 year"),
    (instant(2021, 1, 31), instant(2021, 2, 27), "27 days"),
    (instant(2021, 1, 31), instant(2021, 2, 28), "1 month"),
    (instant(2021, 1, 31), instant(2021, 3, 1), "1 month 1 day"),
    (instant(2020, 1, 31), instant(2020, 2, 28), "28 days"),
    (instant(2020, 2, 29), instant(2021, 2, 28), "1 year"),
    (instant(2020, 2, 29), instant(2024, 2, 28), "3 years 11 months"),
    (instant(2020, 2, 29), instant(2024, 2, 29), "4 years"),
    (instant(2021, 10, 3), instant(2021, 10, 6), "3 days"),
    (instant(2021, 10, 3, 12), instant(2021, 10, 6, 11), "2 days 23 hours"),
    (instant(2021, 3, 31, 12), instant(2021, 4, 30, 11), "29 days 23 hours"),
    (0, 5 * HOUR + 12 * MINUTE + 59 * SECOND, "5 hours 12 minutes"),
    (0, 90 * SECOND, "1 minute 30 seconds"),
    (0, SECOND + 1, "1 second"),
    (0, 250_001, "250 milliseconds 1 microsecond"),
    (0, 1, "1 microsecond"),
    (7, 7, "no time"),
    (instant(-43, 3, 15), instant(14, 8, 19), "57 years 5 months"),
    (instant(0), instant(1), "1 year"),
    (instant(-1, 12, 31), instant(0, 2, 29), "2 months"),
    (instant(-1, 12, 30), instant(0, 2, 28), "1 month 29 days"),
    (instant(-9999), instant(0), "9999 years"),
    (instant(-10000), instant(0), "10,000 years"),
    (instant(-20000), instant(2021), "22,021 years"),
    (instant(-999_999), instant(0), "999,999 years"),
    (instant(-1_234_567), instant(0), "1.23 million years"),
    (instant(-66_000_000), instant(2021), "66 million years"),
    (instant(-252_900_000), instant(0), "252 million years"),
    (instant(-4_540_000_000), instant(0), "4.54 billion years"),
    (instant(-13_800_000_000), instant(0), "13.8 billion years"),
    (instant(-(10**11)), instant(10**11), "200 billion years"),
    (BEGINNING_OF_TIME, 0, "without end"),
    (0, END_OF_TIME, "without end"),
]

AT_MOST = [
    (instant(2014), instant(2021), "7 years"),
    (instant(2014), instant(2021) + 1, "7 years 1 month"),
    (instant(2021, 1, 31), instant(2021, 3, 1, 1), "1 month 2 days"),
    (0, DAY + 1, "1 day 1 hour"),
    (0, 3, "3 microseconds"),
    (instant(-20000), 1, "21,971 years"),
    (instant(-1_234_567), 0, "1.24 million years"),
]

APART = [
    ("2021-10-03", "2021-10-28", "25 days"),
    ("2021-10-28", "2021-10-03", "25 days"),
    ("2021-10-03", "2021-10-03T14:05", "on the same day"),
    ("2021-10-03T14:05Z", "2021-10-03T19:17Z", "5 hours 12 minutes"),
    ("2021-12-01/2021-12-03", "2021-12-10", "7 days"),
    ("2014", "2021", "7 years; at least 6 years, at most 8 years"),
    ("1991", "2021-10-28", "30 years 9 months; at least 29 years 9 months, at most 30 years 10 months"),
    ("2014-03", "2014-06", "3 months; at least 2 months, at most 4 months"),
    ("2021", "2021", "at most 1 year"),
    ("2014", "2014-06", "at most 7 months"),
    ("2030/..", "2021", "9 years; at least 8 years, at most 10 years"),
    ("2014/..", "2020", "at the same time"),
    ("1985/", "2020", "at most 36 years"),
    ("/1985", "1900", "at most 86 years"),
    ("[..1065]", "2021", "at least 955 years"),
    ("[..1065]", "[1946..]", "at least 880 years"),
    ("[..1065]", "[..1999]", "at any distance"),
    ("[1900,2000]", "1950", "at least 49 years, at most 51 years"),
    ("{1000,2000}", "1500", "at least 499 years, at most 501 years"),
    ("Y-66E6S2~", "2021", "at least 66 million years, at most 67.1 million years"),
]


@pytest.mark.parametrize(("start", "end", "said"), ELAPSED)
def test_elapsed_time_has_two_units_at_most(start: int, end: int, said: str) -> None:
    assert elapsed(start, end) == said
    assert elapsed(end, start) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (instant(2014), instant(2021, 4, 3), "7 years"),
        (instant(2020, 1, 31), instant(2020, 2, 28), "28 days"),
        (instant(-13_800_000_000), instant(0), "13.8 billion years"),
        (instant(-20000), instant(2021), "22,021 years"),
        (7, 7, "no time"),
    ],
)
def test_elapsed_time_can_be_told_in_its_largest_unit_alone(start: int, end: int, said: str) -> None:
    assert elapsed_roughly(start, end) == elapsed_roughly(end, start) == said


@pytest.mark.parametrize(("start", "end", "said"), AT_MOST)
def test_elapsed_time_can_be_rounded_up(start: int, end: int, said: str) -> None:
    assert elapsed_at_most(start, end) == said


@pytest.mark.parametrize(("one", "other", "said"), APART)
def test_how_far_apart_two_dates_are_is_said_with_its_bounds(one: str, other: str, said: str) -> None:
    assert distance_words(parse(one), parse(other)) == said


def test_distances_are_from_the_nearest_to_the_farthest_instants() -> None:
    assert distance(parse("2021-10-03"), parse("2021-10-05")) == (DAY + 1, 3 * DAY - 1)
    assert distance(parse("2021-10-05"), parse("2021-10-03")) == (DAY + 1, 3 * DAY - 1)
    assert distance(parse("2021-10-03"), parse("2021-10-03")) == (0, DAY - 1)
    assert distance(parse("2014/2018"), parse("2016")) == (0, 0)
    assert distance(parse("[2021-10-01,2021-10-09]"), parse("2021-10-05")) == (3 * DAY + 1, 5 * DAY - 1)
    assert distance(parse("{2021-10-01,2021-10-09}"), parse("2021-10-03")) == (DAY + 1, 3 * DAY - 1)


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
datetimes = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 (zoned by hypothesis)


@given(datetimes, datetimes)
def test_elapsed_years_and_months_are_those_of_dateutil(one: datetime, other: datetime) -> None:
    first, last = sorted([one, other])
    steps = relativedelta(last, first)
    amounts = [(steps.years, "year"), (steps.months, "month"), (steps.days, "day"), (steps.hours, "hour")]
    amounts += [(steps.minutes, "minute"), (steps.seconds, "second")]
    start = next((at for at, (amount, _) in enumerate(amounts[:-1]) if amount), None)
    if start is not None:
        said = [f"{n} {unit}{'s' * (n != 1)}" for n, unit in amounts[start : start + 2] if n]
        micro = timedelta(microseconds=1)
        assert elapsed((first - EPOCH) // micro, (last - EPOCH) // micro) == " ".join(said)
