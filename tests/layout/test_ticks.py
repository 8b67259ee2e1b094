"""Ticks stand on calendar boundaries, are called by what begins there, and do not change while the window moves."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.dates.calendar import DAY, HOUR, MINUTE, instant
from tui.layout import Viewport, ticks
from tui.layout.strips import (
    CENTURIES,
    DATED_MONTHS,
    DATED_SECONDS,
    DATES,
    DECADES,
    DEEP_ERAS,
    ERAS,
    MILLENNIA,
    Strip,
    clock,
    days,
    months,
    years,
)
from tui.layout.viewport import FIRST, LAST


def from_on(strip: Strip, start: int, count: int) -> list[str]:
    """The longest names of so many periods from the one that an instant lies in."""
    names = []
    begin = strip.floor(start)
    for _ in range(count):
        names.append(strip.wordings[0][1](begin))
        begin = strip.after(begin)
    return names


@pytest.mark.parametrize(
    ("strip", "start", "names"),
    [
        (clock(50), instant(1999, 12, 31, 23, 59, 59, 999_940), [".999900", ".999950", ".000000"]),
        (clock(500_000), instant(1969, 12, 31, 23, 59, 59, 700_000), [".500", ".000", ".500"]),
        (clock(15_000_000), instant(2016, 12, 31, 23, 59, 50), ["23:59:45", "00:00:00", "00:00:15"]),
        (clock(6 * HOUR), instant(2021, 3, 28, 1, 30), ["00:00", "06:00", "12:00", "18:00", "00:00"]),
        (DATED_SECONDS, instant(2021, 10, 28, 14, 5, 22, 5), ["28 October 2021, 14:05:22"]),
        (DATES, instant(2021, 10, 28, 14), ["Thursday 28 October 2021", "Friday 29 October 2021"]),
        (DATES, instant(-43, 3, 15), ["Friday 15 March 44 BCE"]),
        (DATES, instant(0, 12, 31), ["Sunday 31 December 1 BCE", "Monday 1 January 1 CE"]),
        (days(1), instant(2021, 2, 27), ["Saturday 27", "Sunday 28", "Monday 1"]),
        (days(1), instant(2020, 2, 28), ["Friday 28", "Saturday 29", "Sunday 1"]),
        (days(2), instant(2021, 1, 27), ["27", "29", "1", "3"]),
        (days(2), instant(2021, 4, 27), ["27", "29", "1"]),
        (days(2), instant(2021, 2, 25), ["25", "27", "1"]),
        (days(2), instant(2020, 2, 29), ["27", "1", "3"]),
        (days(5), instant(2021, 2, 28), ["25", "1", "5", "10", "15", "20", "25", "1"]),
        (days(10), instant(2021, 12, 31), ["20", "1", "10"]),
        (days(15), instant(2021, 12, 14), ["1", "15", "1"]),
        (DATED_MONTHS, instant(2021, 12, 31), ["December 2021", "January 2022"]),
        (DATED_MONTHS, instant(0, 12), ["December 1 BCE", "January 1 CE"]),
        (months(1), instant(2020, 1, 31), ["January", "February", "March"]),
        (months(3), instant(2021, 9, 30), ["July", "October", "January"]),
        (months(6), instant(-1, 8), ["July", "January", "July"]),
        (years(1), instant(-1), ["2 BCE", "1 BCE", "1 CE", "2 CE"]),
        (years(2), instant(-3), ["4 BCE", "2 BCE", "2 CE", "4 CE"]),
        (years(5), instant(-4), ["5 BCE", "1 CE", "5 CE", "10 CE"]),
        (years(5), instant(3), ["1 CE", "5 CE"]),
        (years(10), instant(-12), ["20 BCE", "10 BCE", "1 CE", "10 CE", "20 CE"]),
        (years(100), instant(1999), ["1900", "2000", "2100"]),
        (years(5000), instant(-9000), ["10,000 BCE", "5000 BCE", "1 CE", "5000", "10,000 CE"]),
        (years(500_000), instant(-1_400_000), ["1.5 Ma", "1 Ma", "500 ka", "1 CE", "+500 ky", "+1 My"]),
        (years(10**9), instant(-4_540_000_000), ["5 Ga", "4 Ga"]),
        (DECADES, instant(1999, 12, 31), ["1990s", "2000s", "2010s"]),
        (DECADES, instant(-19), ["20s BCE", "10s BCE", "0s BCE", "0s CE", "10s", "20s"]),
        (DECADES, instant(-48), ["40s BCE", "30s BCE"]),
        (CENTURIES, instant(1999), ["20th century", "21st century"]),
        (CENTURIES, instant(-100), ["2nd century BCE", "1st century BCE", "1st century", "2nd century"]),
        (CENTURIES, instant(-499), ["5th century BCE", "4th century BCE"]),
        (CENTURIES, instant(-500), ["6th century BCE"]),
        (MILLENNIA, instant(1999), ["2nd millennium", "3rd millennium"]),
        (MILLENNIA, instant(-500), ["1st millennium BCE", "1st millennium"]),
        (ERAS, instant(0), ["Before the Common Era", "Common Era"]),
        (DEEP_ERAS, instant(5), ["years to come"]),
    ],
)
def test_periods_begin_and_are_called_by_the_calendar(strip: Strip, start: int, names: list[str]) -> None:
    assert from_on(strip, start, len(names)) == names


@pytest.mark.parametrize(
    ("strip", "first_days"),
    [
        (DECADES, [instant(-18), instant(-8), instant(1), instant(10), instant(20)]),
        (years(10), [instant(-19), instant(-9), instant(1), instant(10), instant(20)]),
        (CENTURIES, [instant(-199), instant(-99), instant(1), instant(100)]),
    ],
)
def test_there_is_no_year_zero_to_begin_a_period(strip: Strip, first_days: list[int]) -> None:
    begin = first_days[0]
    for expected in first_days:
        assert begin == expected == strip.floor(begin)
        begin = strip.after(begin)


strips = st.sampled_from(
    [
        clock(1),
        clock(30 * MINUTE),
        DATES,
        *(days(step) for step in (1, 2, 5, 10, 15)),
        *(months(step) for step in (1, 3, 6)),
        *(years(step) for step in (1, 2, 5, 10, 50, 1000, 200_000, 10**9)),
        DECADES,
        CENTURIES,
    ]
)


@given(strips, st.one_of(st.integers(FIRST, LAST), st.integers(instant(-200), instant(200))))
def test_every_instant_lies_in_one_period_no_shorter_than_the_shortest(strip: Strip, moment: int) -> None:
    begin = strip.floor(moment)
    end = strip.after(begin)
    assert begin <= moment < end
    assert end - begin >= strip.shortest
    assert strip.floor(end - 1) == begin
    assert strip.after(moment) == end == strip.floor(end)


def picture(viewport: Viewport) -> list[str]:
    """The two rows as a canvas shows them."""
    lines = []
    for row in ticks(viewport):
        cells = [" "] * viewport.width
        for tick in row:
            if tick.column >= 0:
                assert cells[tick.column] == " "
                cells[tick.column] = "│"
            column = max(tick.column + 1, 0)
            assert set(cells[column : column + len(tick.label)]) <= {" "}
            cells[column : column + len(tick.label)] = tick.label
        assert len(cells) == viewport.width
        lines.append("".join(cells).rstrip())
    return lines


@pytest.mark.parametrize(
    ("start", "end", "upper", "lower"),
    [
        (
            instant(1989),
            instant(2029),
            "20th century         │21st century",
            " │1990     │1995     │2000      │2005    │2010     │2015     │2020      │2025",
        ),
        (
            instant(2019, 7),
            instant(2022, 7),
            "2019         │2020                      │2021                     │2022",
            "│Jul  │Oct   │Jan   │Apr  │Jul   │Oct   │Jan  │Apr   │Jul   │Oct  │Jan   │Apr",
        ),
        (
            instant(2020, 2, 10),
            instant(2020, 3, 10),
            "February 2020                                          │March 2020",
            "  │11   │13  │15   │17  │19   │21  │23   │25  │27      │1   │3    │5   │7    │9",
        ),
        (
            instant(-3),
            instant(5),
            "0s BCE                                  │0s CE",
            "│4 BCE             │2 BCE               │1 CE    │2 CE     │3 CE     │4 CE",
        ),
        (
            instant(-12_000),
            instant(-3_000),
            "Before the Common Era",
            "│12,000 BCE      │10,000 BCE       │8000 BCE         │6000 BCE         │4000 BCE",
        ),
        (
            instant(2021, 10, 28, 14, 5, 22, 123_400),
            instant(2021, 10, 28, 14, 5, 22, 123_480),
            "28 October 2021, 14:05:22",
            "│.123400  │.123410  │.123420  │.123430  │.123440  │.123450  │.123460  │.123470",
        ),
    ],
)
def test_two_rows_name_what_is_in_sight(start: int, end: int, upper: str, lower: str) -> None:
    assert picture(Viewport(start, end, 80)) == [upper, lower]


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    width = draw(st.integers(20, 200))
    power = draw(st.integers(2, 24))
    span = draw(st.integers(10**power, min(10 ** (power + 1), LAST - FIRST)))
    near = draw(st.sampled_from([0, instant(1), instant(-43), instant(2021), instant(-66_000_000), instant(10**10)]))
    start = near - draw(st.integers(0, span))
    assume(start >= FIRST and start + span <= LAST and span >= width)
    return Viewport(start, start + span, width)


@given(viewports())
def test_labels_are_never_cut_and_never_overlap(viewport: Viewport) -> None:
    for row in ticks(viewport):
        columns = [max(tick.column + 1, 0) for tick in row]
        ends = [column + len(tick.label) for column, tick in zip(columns, row, strict=True)]
        assert all(end <= viewport.width for end in ends)
        assert all(end <= following - 1 for end, following in zip(ends, columns[1:], strict=False))
        assert all(one.column < other.column for one, other in pairwise(row))
        assert all(viewport.column(tick.instant) == tick.column for tick in row)


@given(viewports())
def test_the_upper_row_covers_the_window_and_the_lower_one_stands_in_it(viewport: Viewport) -> None:
    upper, lower = ticks(viewport)
    assert upper[0].column <= 0
    assert len(upper) <= len(lower) + 2  # one that began before the window, and the short first one of our era
    assert all(0 <= tick.column < viewport.width for tick in lower)


@given(viewports(), st.integers(1, 40))
def test_panning_moves_ticks_and_changes_no_label_in_the_middle(viewport: Viewport, cells: int) -> None:
    panned = viewport.pan(cells)
    assume(panned.column(viewport.start) == -cells)
    for before, after in zip(ticks(viewport), ticks(panned), strict=True):
        inner = range(cells, viewport.width - 45)
        labels = {tick.instant: tick.label for tick in after}
        for tick in before:
            if tick.column in inner:
                assert labels[tick.instant] == tick.label


def test_a_narrow_window_on_a_long_time_still_has_ticks() -> None:
    upper, lower = ticks(Viewport(FIRST, LAST, 10))
    assert [tick.label for tick in upper] == ["", ""]
    assert [tick.label for tick in lower] == ["1 CE"]


@pytest.mark.parametrize(
    ("cells", "labels"),
    [
        (0, ["February 2020", "March 2020"]),
        (16, ["February 2020", "March 2020"]),
        (17, ["Feb 2020", "March 2020"]),
        (21, ["Feb 2020", "March 2020"]),
        (22, ["", "March 2020"]),
        (29, ["", "March 2020"]),
        (30, ["March 2020"]),
    ],
)
def test_the_period_that_began_before_is_named_at_the_edge_while_there_is_room(cells: int, labels: list[str]) -> None:
    viewport = Viewport(instant(2020, 2, 20), instant(2020, 2, 20) + 20 * DAY, 60)
    assert [tick.label for tick in ticks(viewport.pan(cells))[0]] == labels
