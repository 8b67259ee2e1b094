"""Three-valued time on dates as people write them, with the answers worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import Choice, Moment, Precision, Range, Truth, When, parse
from tui.dates.calendar import DAY, HOUR, civil, instant
from tui.dates.distance import Distance
from tui.dates.worlds import after, before, cover, during, ends, since, until, within

NO, POSSIBLY, CERTAINLY = Truth


@pytest.mark.parametrize(
    ("event", "window", "truth"),
    [
        ("2019", "2019", CERTAINLY),
        ("2019", "2019-06", POSSIBLY),
        ("2019-06", "2019", CERTAINLY),
        ("2019", "2020", NO),
        ("2018/2021", "2021", CERTAINLY),
        ("2018/2021", "2019", CERTAINLY),
        ("2018/2021", "2021-03", POSSIBLY),
        ("2018/2021", "2022", NO),
        ("2018/..", "2050", CERTAINLY),
        ("2018/", "2050", POSSIBLY),
        ("2018/", "2018", CERTAINLY),
        ("/2018", "1500", POSSIBLY),
        ("../2018", "1500", CERTAINLY),
        ("2018-06/2018", "2018-06", CERTAINLY),
        ("[2018,2020]", "2018", POSSIBLY),
        ("[2018,2020]", "2019", NO),
        ("[2018,2020]", "2018/2020", CERTAINLY),
        ("[..2018]", "1900", POSSIBLY),
        ("{2018,2020}", "2018", CERTAINLY),
        ("{2018,2020}", "2019", NO),
        ("{2018,2020}", "2018-06", POSSIBLY),
        ("{2015..2018}", "2016", CERTAINLY),
        ("{2015..2018}", "2016-06/2017-06", POSSIBLY),
        ("{2015..2018}", "2015-06/2017-06", CERTAINLY),
        ("{1801..}", "2016", CERTAINLY),
        ("{2001-12..2002-03}", "2002-02", CERTAINLY),
        ("1984?", "1984", CERTAINLY),
        ("2021-10-03T23:00-03:00", "2021-10-04", CERTAINLY),
    ],
)
def test_during_a_period(event: str, window: str, truth: Truth) -> None:
    assert during(parse(event), parse(window).hull) is truth


@pytest.mark.parametrize(
    ("event", "window", "truths"),
    [
        # before, after, since, until
        ("2019", "2020", (CERTAINLY, NO, NO, CERTAINLY)),
        ("2019", "2019-06", (POSSIBLY, POSSIBLY, POSSIBLY, POSSIBLY)),
        ("2018/2021", "2019", (NO, NO, CERTAINLY, CERTAINLY)),
        ("2018/2021", "2018-02", (NO, POSSIBLY, CERTAINLY, POSSIBLY)),
        ("2018/..", "2050", (NO, NO, CERTAINLY, CERTAINLY)),
        ("2018/", "2050", (POSSIBLY, NO, POSSIBLY, CERTAINLY)),
        ("/2018", "2017", (NO, POSSIBLY, CERTAINLY, POSSIBLY)),
        ("{2018,2020}", "2019", (NO, NO, CERTAINLY, CERTAINLY)),
        ("{2018,2020}", "2020", (NO, NO, CERTAINLY, CERTAINLY)),
        ("{2018..2020}", "2020-03", (POSSIBLY, NO, POSSIBLY, CERTAINLY)),
        ("[2018,2020]", "2019", (POSSIBLY, POSSIBLY, POSSIBLY, POSSIBLY)),
        ("2019", "2014/..", (NO, NO, CERTAINLY, CERTAINLY)),
        ("2013", "2014/..", (CERTAINLY, NO, NO, CERTAINLY)),
        ("2019", "../2014", (NO, CERTAINLY, CERTAINLY, NO)),
    ],
)
def test_before_after_since_until_a_period(event: str, window: str, truths: tuple[Truth, ...]) -> None:
    when, period = parse(event), parse(window).hull
    assert tuple(relation(when, period) for relation in (before, after, since, until)) == truths


@pytest.mark.parametrize(
    ("event", "other", "truths"),
    [
        # during, before, after another event, whose date is as doubtful as any
        ("2019", "2019", (POSSIBLY, POSSIBLY, POSSIBLY)),
        ("2019-06", "2019", (POSSIBLY, POSSIBLY, POSSIBLY)),
        ("2019", "2018/2020", (CERTAINLY, NO, NO)),
        ("2018", "2018/2020", (POSSIBLY, POSSIBLY, NO)),
        ("2019/2021", "2018/2020", (CERTAINLY, NO, NO)),
        ("2020/2021", "2018/2020", (POSSIBLY, NO, POSSIBLY)),
        ("2014/..", "2018/..", (CERTAINLY, NO, NO)),
        ("2014/", "2018", (POSSIBLY, POSSIBLY, NO)),
        ("{2018,2020}", "2018/2020", (POSSIBLY, NO, NO)),
        ("{2018,2019,2020}", "2018/2020", (CERTAINLY, NO, NO)),
        ("{2018,2020}", "{2018,2020}", (POSSIBLY, NO, NO)),
        ("{2018,2020}", "2019", (NO, NO, NO)),
        ("[2018,2020]", "2019", (NO, POSSIBLY, POSSIBLY)),
    ],
)
def test_another_event(event: str, other: str, truths: tuple[Truth, ...]) -> None:
    when, window = parse(event), parse(other)
    assert (during(when, window), before(when, window), after(when, window)) == truths


@pytest.mark.parametrize(
    ("event", "other", "distance", "truth"),
    [
        ("2021-10-03", "2021-10-05", Distance(microseconds=3 * DAY), CERTAINLY),
        ("2021-10-03", "2021-10-05", Distance(microseconds=2 * DAY), POSSIBLY),
        ("2021-10-03", "2021-10-05", Distance(microseconds=DAY), NO),
        ("2021-10-03", "2021-10-05", Distance(microseconds=25 * HOUR), POSSIBLY),
        ("2021-10-05", "2021-10-03", Distance(microseconds=3 * DAY), CERTAINLY),
        ("2018/2019", "2020/2021", Distance(months=24), CERTAINLY),
        ("2018/2019", "2020/2021", Distance(months=12), POSSIBLY),
        ("2018/2019", "2019-06/2021", Distance(), POSSIBLY),
        ("2018", "2021", Distance(months=25), POSSIBLY),
        ("2018", "2021", Distance(months=24), NO),
        ("2021-01-31", "2021-02-28", Distance(months=1), CERTAINLY),
        ("2021-01-31", "2021-03-01", Distance(months=1), NO),
        ("2020-02-29", "2021-02-28", Distance(months=12), CERTAINLY),
        ("{2018,2025}", "2020", Distance(months=36), CERTAINLY),
        ("{2018-01-01..2019-12-31}", "2019-03-05T12", Distance(microseconds=DAY), CERTAINLY),
        ("{2018-01-01..2019-12-31}", "2019-03-05T12", Distance(microseconds=11 * HOUR), POSSIBLY),
        ("{2018-01-01..2019-12-31}", "2019-03-05", Distance(microseconds=DAY - 1), CERTAINLY),
        ("{2018-01-01..2019-12-31}", "2019-03-05", Distance(microseconds=DAY - 2), POSSIBLY),
        ("{1900-01-01..2019-12-31}", "1905/1995", Distance(microseconds=5 * DAY), CERTAINLY),
        ("{1900-01-01..2019-12-31}", "[1905..2030]", Distance(microseconds=5 * DAY), POSSIBLY),
        ("{1900-01-01..2019-12-31}", "[1905..2010]", Distance(microseconds=5 * DAY), CERTAINLY),
        ("{1990-01..1999-12}", "1995", Distance(microseconds=31 * DAY), CERTAINLY),
        ("{1990-01..1999-12}", "1995", Distance(microseconds=20 * DAY), POSSIBLY),
    ],
)
def test_within_a_distance(event: str, other: str, distance: Distance, truth: Truth) -> None:
    assert within(parse(event), parse(other), distance) is truth
    assert within(parse(other), parse(event), distance) is truth


@pytest.mark.parametrize(("short_of_a_day", "truth"), [(1, CERTAINLY), (2, POSSIBLY)])
def test_only_midnight_is_almost_a_day_from_every_whole_day(short_of_a_day: int, truth: Truth) -> None:
    every_day = parse("{2018-01-01..2019-12-31}")
    over_night = Moment(instant(2019, 3, 5, 6), instant(2019, 3, 6, 6), Precision.DAY, "")
    assert within(over_night, every_day, Distance(microseconds=DAY - short_of_a_day)) is truth


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2001-11", "2002-03"),
        ("1988", "1991"),
        ("199X", "201X"),
        ("2020-02-27", "2020-03-02"),
        ("2001-22", "2002-21"),
        ("2001-33", "2001-36"),
    ],
)
def test_a_range_of_a_set_is_all_its_members(first: str, last: str) -> None:
    begin, end = parse(first), parse(last)
    assert isinstance(begin, Moment)
    assert isinstance(end, Moment)
    row = Choice((Range(begin, end),), every=True)
    listed = Choice(tuple(moments_between(begin, end)), every=True)
    assert ends(row) == ends(listed)
    step = (end.latest - begin.earliest) // 23
    marks = [begin.earliest - 2 * step + step * n for n in range(28)]
    others: list[When] = [Moment(low, low + step, Precision.DAY, "") for low in marks]
    windows = [(low, high) for low in marks for high in marks if low < high]
    for window in [*windows, *others, listed]:
        for relation in (during, before, after):
            assert relation(row, window) is relation(listed, window), (relation, window)
        reach = Distance(microseconds=step)
        assert within(row, window, reach) is within(listed, window, reach), window


def moments_between(first: Moment, last: Moment) -> list[Moment]:
    """Each month, year and so on between two, stepped through the calendar."""
    found = [first]
    while found[-1].latest < last.latest:
        begin = civil(found[-1].latest)
        if first.precision is Precision.DAY:
            end = found[-1].latest + DAY
        else:
            span = civil(first.latest)[:2]
            months = (span[0] - civil(first.earliest).year) * 12 + span[1] - civil(first.earliest).month
            years, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
            end = instant(years, month + 1)
        found.append(Moment(found[-1].latest, end, first.precision, ""))
    return found


def test_the_cover_of_a_set_joins_what_touches() -> None:
    assert cover(parse("[2018,2019,2021]")) == [
        (instant(2018), instant(2020) - 1),
        (instant(2021), instant(2022) - 1),
    ]


def test_endless_sets_are_judged_in_no_time() -> None:
    endless = parse("{..2018-06-01}"), parse("{1500-01-01..}"), parse("[..2018]"), parse("{2000-01..}")
    for one in endless:
        for other in endless:
            for distance in (Distance(), Distance(microseconds=9 * DAY), Distance(months=7)):
                assert within(one, other, distance) is not NO


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((2021, 1, 15, 10), 1, (2021, 2, 15, 10)),
        ((2021, 12, 31, 10), 2, (2022, 2, 28, 23, 59, 59, 999_999)),
        ((2020, 2, 29), 12, (2021, 2, 28, 23, 59, 59, 999_999)),
        ((2020, 2, 29), 48, (2024, 2, 29)),
        ((-1, 12, 31), 2, (0, 2, 29, 23, 59, 59, 999_999)),
    ],
)
def test_months_after(start: tuple[int, ...], months: int, end: tuple[int, ...]) -> None:
    assert Distance(months).after(instant(*start)) == instant(*end)


@given(
    st.integers(-(10**15), 10**15),
    st.integers(-(10**9), 10**9) | st.integers(-62 * DAY, 62 * DAY),
    st.builds(Distance, st.integers(0, 30), st.integers(0, 3 * DAY)),
)
def test_before_is_the_first_instant_from_which_after_reaches(start: int, apart: int, distance: Distance) -> None:
    end = start + apart
    assert (distance.after(start) >= end) is (start >= distance.before(end))
