"""Times of day: their units, offsets and zones."""

import pytest

from tui.dates import DateError, Moment, edtf, parse, written
from tui.dates.calendar import HOUR, MILLISECOND, MINUTE, SECOND, instant
from tui.dates.when import Precision

UNITS = {
    "2021-10-03T14": (Precision.HOUR, HOUR),
    "2021-10-03T14:05": (Precision.MINUTE, MINUTE),
    "2021-10-03T14:05:22": (Precision.SECOND, SECOND),
    "2021-10-03T14:05:22.1": (Precision.MILLISECOND, 100 * MILLISECOND),
    "2021-10-03T14:05:22.123": (Precision.MILLISECOND, MILLISECOND),
    "2021-10-03T14:05:22.1234": (Precision.MICROSECOND, 100),
    "2021-10-03T14:05:22.123456": (Precision.MICROSECOND, 1),
    "2021-10-03T14:05:22.123456789": (Precision.MICROSECOND, 1),
}

OFFSETS = {
    "2021-10-03T14:05Z": (0, "", "2021-10-03T14:05Z"),
    "2021-10-03 14:05z": (0, "", "2021-10-03T14:05Z"),
    "2021-10-03 14:05 GMT": (0, "", "2021-10-03T14:05Z"),
    "2021-10-03T14:05+00:00": (0, "", "2021-10-03T14:05Z"),
    "2021-10-03T14:05+03": (180, "", "2021-10-03T14:05+03:00"),
    "2021-10-03T14:05-0430": (-270, "", "2021-10-03T14:05-04:30"),
    "2021-10-03T14:05[Europe/Kyiv]": (180, "Europe/Kyiv", "2021-10-03T14:05+03:00[Europe/Kyiv]"),
    "2021-12-03 14:05 Europe/Kyiv": (120, "Europe/Kyiv", "2021-12-03T14:05+02:00[Europe/Kyiv]"),
    "2021-10-03T14:05+03:00[Europe/Kyiv]": (180, "Europe/Kyiv", "2021-10-03T14:05+03:00[Europe/Kyiv]"),
    "2021-10-31T03:30+02:00[Europe/Kyiv]": (120, "Europe/Kyiv", "2021-10-31T03:30+02:00[Europe/Kyiv]"),
    "2021-10-03T14:05Z[Europe/Kyiv]": (180, "Europe/Kyiv", "2021-10-03T14:05Z[Europe/Kyiv]"),
    "2021-12-03T14:05[Europe/London]": (0, "Europe/London", "2021-12-03T14:05Z[Europe/London]"),
    "2021-10-03T14:05Z[UTC]": (0, "UTC", "2021-10-03T14:05Z[UTC]"),
}


def moment(text: str) -> Moment:
    when = parse(text)
    assert isinstance(when, Moment)
    return when


@pytest.mark.parametrize(("text", "precision", "length"), [(text, *unit) for text, unit in UNITS.items()])
def test_a_time_lasts_as_long_as_its_last_unit(text: str, precision: Precision, length: int) -> None:
    time = moment(text)

    assert time.precision is precision
    assert time.latest - time.earliest == length


@pytest.mark.parametrize(("text", "offset", "zone", "canonical"), [(text, *told) for text, told in OFFSETS.items()])
def test_a_time_keeps_the_offset_and_the_zone_it_is_written_with(
    text: str, offset: int, zone: str, canonical: str
) -> None:
    time = moment(text)

    assert (time.offset, time.zone, time.text) == (offset, zone, canonical)
    assert parse(canonical) == time
    assert "[" not in edtf(time)
    assert parse(edtf(time)).hull == time.hull


def test_a_time_without_an_offset_is_floating() -> None:
    time = moment("2021-10-03T14:05")

    assert (time.offset, time.zone) == (None, "")
    assert time.earliest == instant(2021, 10, 3, 14, 5)


def test_the_bounds_of_a_time_with_an_offset_are_in_utc() -> None:
    assert moment("2021-10-03T14:05+03:00").earliest == instant(2021, 10, 3, 11, 5)
    assert moment("2021-12-03 14:05 Europe/Kyiv").earliest == instant(2021, 12, 3, 12, 5)
    assert moment("2021-10-03T14:05Z[Europe/Kyiv]").earliest == instant(2021, 10, 3, 14, 5)


def test_the_last_time_of_a_day_is_the_first_of_the_next() -> None:
    assert written(parse("2021-12-31T24:00")) == ("2022-01-01T00:00:00", "2022-01-01T00:00:59.999999")


def test_a_leap_second_is_the_second_after_it_at_any_offset() -> None:
    assert moment("2016-12-31T23:59:60Z").hull == moment("2017-01-01T00:00:00Z").hull
    assert moment("2017-01-01T05:29:60+05:30").hull == moment("2017-01-01T00:00:00Z").hull


@pytest.mark.parametrize(
    "text",
    [
        "2021-10-03T24:00:01",
        "2021-10-03T25",
        "2021-10-03T14:60",
        "2021-10-03T14:05:61",
        "2021-10-03T14:05:60",
        "2021-10-03T14:05+14:01",
        "2021-10-03T14:05+13:60",
        "2021-10-03T14:05-00:00",
        "2021-10-03T14:05+02:00[Europe/Kyiv]",
        "2021-12-03T14:05+00:00[Europe/Kyiv]",
        "2021-10-03T14:05[../../etc/passwd]",
        "2021-10-03T14:05[Europe]",
        "2021-10-03T14:05[europe/kyiv/..]",
        "2021-02-30T14:05",
        "201X-10-03T14:05",
    ],
)
def test_a_time_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)
