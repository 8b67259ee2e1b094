"""What is refused: why, and what it says to write instead."""

import pytest

from tui.dates import DateError, parse

TWO_READINGS = {
    "10/03/2021": ("10/03/2021 has two readings", "write 2021-03-10 or 2021-10-03"),
    "1.10.2021": ("1.10.2021 has two readings", "write 2021-10-01 or 2021-01-10"),
    "10-03-2021 14:05": ("10-03-2021 has two readings", "write 2021-03-10 or 2021-10-03"),
    "2021-10-31 03:30 Europe/Kyiv": (
        "clocks in Europe/Kyiv showed 03:30 twice on that day",
        "write +03:00 for the first time, +02:00 for the second",
    ),
    "2000s": ("the 2000s have two readings", "write 200X for ten years, 20XX for the century"),
    "mid-2000s": ("the 2000s have two readings", "write 200X for ten years, 20XX for the century"),
    "509 BC – 27": ("both years need their era", "write 509 BC – 27 BC, or 509 BC – AD 27"),
    "2021–10": ("2021–10 ends before it begins", "write 2021-10 for the month, or both years in full"),
    "12 ka": ("thousands of years depend on what year they are counted from", "write a year, such as 10,000 BCE"),
    "0.0117 Ma": ("an age this exact depends on what year it is counted from", "write a year, such as 10,000 BCE"),
    "3 Oct 2021 14:05 EST": (
        "EST is the abbreviation of several zones",
        "write an offset such as -05:00, or a zone such as America/New_York",
    ),
}

NOT_IN_THE_CALENDAR = {
    "2021-02-30": ("30 February 2021 does not exist", "February has 28 days"),
    "30 Feb 2021": ("30 February 2021 does not exist", "February has 28 days"),
    "31/02/2021": ("31 February 2021 does not exist", "February has 28 days"),
    "29 Feb 1900": ("29 February 1900 does not exist", "1900 is not a leap year"),
    "-0001-02-29": ("29 February 2 BCE does not exist", "2 BCE is not a leap year"),
    "2021-13": ("2021 has no month 13", "months are 01 to 12, seasons 21 to 24, quarters 33 to 36"),
    "1914-18": ("1914 has no month 18", "for the years 1914 to 1918 write 1914/1918"),
    "2021-31-12": ("2021 has no month 31", "the month comes before the day: 2021-12-31"),
    "2021-21-32": ("2021 has no month 21", "months are 01 to 12"),
    "30/30/2021": ("30/30/2021 is no day of the calendar", "write year-month-day, such as 2021-10-03"),
    "2021-366": ("2021 has no day 366", "its days are 001 to 365"),
    "2021-W53": ("2021 has no week 53", "its weeks are 01 to 52"),
    "21/2021": ("2021 has no month 21", "months are 01 to 12"),
    "11th millennium BC": ("the 11th millennium is out of reach", "write years, such as -11999/-11000"),
    "2020-W53-8": ("a week has no day 8", "days of a week are 1 (Monday) to 7 (Sunday)"),
    "Q5 2021": ("a year has 4 quarters, there is no 5", "quarters are 1 to 4"),
    "0 BC": ("eras are counted from 1: there is no year 0", "write 1 BCE, which is the year 0000 of EDTF"),
    "Monday, 3 October 2021": (
        "3 October 2021 is a Sunday, not a Monday",
        "write 2021-10-03, or the date that was a Monday",
    ),
    "Monday October 2021": ("a weekday needs a day", "leave out the weekday"),
    "winter 2021-23": ("winter does not last from 2021 to 23", "only a winter spans two years"),
    "1995s": ("no decade begins in 1995", "write the 1990s"),
    "March 12000 BC": ("12,000 BCE has no months in EDTF", "write the year alone: Y-11999"),
    "Y1E12": ("the year is beyond 100,000,000,000", "years reach from Y-1E11 to Y1E11"),
    "20X1-02-29": (
        "no day of the calendar fits 20X1-02-29",
        "write digits that fit a month, 01 to 12, and a day of it",
    ),
    "2021-10-03 13:05 pm": ("there is no 13 pm", "hours of a half day are 1 to 12"),
    "2021-10-03T24:01": ("there is no time 24:01", "24:00 is the last time of a day"),
    "2021-10-03T10:30:60": ("a minute has no second 60 at 10:30:60", "leap seconds are at 23:59:60 UTC"),
    "2021-03-28 03:30 Europe/Kyiv": (
        "clocks in Europe/Kyiv skipped 03:30 on that day",
        "write the offset, or the time in UTC",
    ),
    "2021-10-03 14:05 Europe/Atlantis": (
        "there is no zone Europe/Atlantis",
        "write a zone such as Europe/Kyiv, or an offset",
    ),
    "1880-01-01 12:00 Europe/Kyiv": (
        "Europe/Kyiv was 2:02:04 off UTC then, which is no whole minute",
        "write the time in UTC",
    ),
    "-0043-03-15 12:00 Europe/Rome": (
        "zones are known for the years 2 to 9998 only",
        "write an offset such as +02:00",
    ),
}

THE_WRONG_WAY_ROUND = {
    "2022/2021": ("2022 is after 2021", "write 2021/2022"),
    "5–3 October 2021": ("2021-10-05 is after 2021-10-03", "write 2021-10-03/2021-10-05"),
    "[1672..1670]": ("1672 is after 1670", "write 1670..1672"),
    "between 1945 and 1939": ("1945 is after 1939", "write 1939..1945"),
}

NEAR_MISSES = {
    "12021": ("a year of more than four digits begins with Y", "write Y12021"),
    "201x": ("an unknown digit is a capital X", "write 201X"),
    "201u-uu": ("an unknown digit is a capital X", "write 201X-XX"),
    "19??": ("an unknown digit is a capital X", "write 19XX"),
    "1984??": ("two signs of doubt in one place", "write ~ for approximate, ? for uncertain, % for both"),
    "20211003": ("the parts of a date stand apart", "write 2021-10-03, or Y20211003 for the year"),
    "20211003T140522Z": ("the parts of a date stand apart", "write 2021-10-03T14:05:22Z"),
    "1609459200": ("a number alone has no unit", "write @1609459200 for Unix seconds, Y1609459200 for a year"),
    "1609459200123": ("a number alone has no unit", "write @1609459200.123 for Unix milliseconds"),
    "2021-2": ("a month has two digits", "write 2021-02"),
    "2021/10": ("both sides of a slash are whole dates", "write 2021-10 for the month"),
    "2021/25": ("both sides of a slash are whole dates", "write 2021/2025"),
    "2018-01-15/02-20": ("both sides of a slash are whole dates", "write 2018-01-15/2018-02-20"),
    "2021-10-03/05": ("both sides of a slash are whole dates", "write 2021-10-03/2021-10-05"),
    "1984..1986": (
        "two dots stand in sets only",
        "write 1984/1986 for a span, [1984..1986] for one date of a range",
    ),
    "unknown/2006": ("an unknown beginning is left out", "write /2006"),
    "2014–": ("the second date is missing", "write 2014/.. if it goes on, 2014/ if nobody knows when it ended"),
    "–2014": ("the first date is missing", "write ../2014, or /2014 if nobody knows when it began"),
    "[1984..1985-04]": (
        "1984 is known to the year, 1985-04 to the month",
        "both ends of a range are as precise: years, months or days",
    ),
    "[1667, 1668]": ("' 1668' is not a date of a set", "leave out the spaces"),
    "-44": ("a year has four digits", "write -0044 (astronomical), or 44 BC"),
    "90s": ("a decade has a year of four digits", "write 1990s"),
    "10 000 BC": ("a number has no spaces", "write 10000 BC"),
    "3 Oct": ("3 Oct has no year", "write the year too, such as 3 October 2021"),
    "Dec 32": ("Dec 32 has no year", "write the year too, such as 3 October 2021"),
    "14:05": ("a time needs a day", "write it as 2021-10-03T14:05"),
    "today": ("'today' is another date tomorrow", "write the date, such as 2021-10-03"),
    "n.d.": (
        "n.d. says that there is no date",
        "leave the date out, or write what bounds it, such as [1900..1950] or [..1950]",
    ),
    "3 octobre 2021": ("months are read in English only", "write 3 October 2021, or 2021-10-03"),
    "3. März 2021": ("months are read in English only", "write 3. March 2021, or 2021-03-03"),
    "Ocotber 2021": ("a word is misspelt", "write October 2021, or 2021-10"),
    "winter 2021/22": ("a slash joins dates in EDTF only", "write winter 2021–22, or 2021-24"),
    "1964 / 2008": ("a slash joins dates in EDTF only", "write 1964–2008, or 1964/2008"),
    "٢٠٢١": ("digits are 0 to 9", "write 2021"),
    "２０２１": ("digits are 0 to 9", "write 2021"),
    "@1609459200123": (
        "@1609459200123 is in the year 52971",
        "the number after @ is in seconds; write milliseconds as decimals, such as @1609459200.123",
    ),
    "early October 2021 – 5 November 2021": (
        "a span cannot begin or end in a range",
        "write one date instead of 2021-10-01 to 2021-10-10, such as 2021-10-01~",
    ),
    "foo": (
        "foo is not a date",
        "write a date such as 2021, 2021-10-03, 3 October 2021, c. 1991 or 2014/2018",
    ),
}


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (text, *told)
        for table in (TWO_READINGS, NOT_IN_THE_CALENDAR, THE_WRONG_WAY_ROUND, NEAR_MISSES)
        for text, told in table.items()
    ],
)
def test_what_has_no_reading_or_two_is_refused(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        parse(text)

    assert (refused.value.message, refused.value.hint) == (message, hint)
    assert str(refused.value) == message


def test_a_refusal_does_not_repeat_control_characters() -> None:
    with pytest.raises(DateError) as refused:
        parse("20\x1b[31m21")

    assert refused.value.message == "20\N{REPLACEMENT CHARACTER}[31m21 is not a date"


@pytest.mark.parametrize("text", ["1" * 10**7, " " * 257, "[" + "1984," * 100 + "1985]"], ids=["long", "empty", "set"])
def test_an_overlong_text_is_refused_before_anything_looks_at_it(text: str) -> None:
    with pytest.raises(DateError, match="characters is too long"):
        parse(text)


@pytest.mark.parametrize("part", ["-", "–", "1-", "1 - ", "1 to ", "Oct–", "2021 or ", "c. ", "(", "/", "~", "٣"])
def test_what_repeats_itself_is_refused(part: str) -> None:
    with pytest.raises(DateError):
        parse((part * 256)[:256])


@pytest.mark.parametrize("text", ["Mon 44 BC", "Mon 19,999 BC", "Mon 19,999,999 BC"])
def test_a_weekday_of_a_year_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="a weekday needs a day"):
        parse(text)


@pytest.mark.parametrize("text", ["mad-199mad-1990s0s", "1-1920s30s", "–1920s30s"])
def test_two_years_on_one_side_of_a_dash_are_no_span(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)
