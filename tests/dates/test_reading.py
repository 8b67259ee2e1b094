"""How a date is read, as it is told to whoever asks."""

import json

import pytest

from tui.dates import parse
from tui.dates.reading import note, read


def test_a_reading_says_all_about_a_date_in_the_order_of_its_keys() -> None:
    told = read("early October 2021").as_json()

    assert json.dumps(told) == json.dumps(
        {
            "input": "early October 2021",
            "valid": True,
            "edtf": "[2021-10-01..2021-10-10]",
            "earliest": "2021-10-01",
            "latest": "2021-10-10",
            "precision": "one_of",
            "approximate": True,
            "uncertain": False,
            "words": "early October 2021",
            "message": "",
        }
    )


def test_a_reading_of_a_time_has_its_bounds_in_utc() -> None:
    reading = read("2021-10-03T14:05+03:00[Europe/Kyiv]")

    assert (reading.earliest, reading.latest) == ("2021-10-03T11:05:00Z", "2021-10-03T11:05:59.999999Z")
    assert reading.edtf == "2021-10-03T14:05+03:00"
    assert reading.precision == "minute"


def test_a_reading_of_what_is_no_date_says_what_to_write_instead() -> None:
    told = read("2021-02-30").as_json()

    assert told == {
        "input": "2021-02-30",
        "valid": False,
        "edtf": "",
        "earliest": "",
        "latest": "",
        "precision": "",
        "approximate": False,
        "uncertain": False,
        "words": "",
        "message": "30 February 2021 does not exist; February has 28 days",
    }


def test_a_reading_is_relative_to_now_only_if_now_is_given() -> None:
    assert not read("today").valid
    assert read("today", now=0).earliest == "1970-01-01"


JULIAN = "read in the Gregorian calendar; a date in the Julian one, as sources of the time have it, is not converted"

NOTES = {
    "2021-22": "summer 2021 in EDTF; for the years 2021 to 2022 write 2021/2022",
    "2021-25?": "northern spring 2021? in EDTF; for the years 2021 to 2025 write 2021/2025",
    "2050-21": "",
    "2021-10": "",
    "winter 2021": "December 2021 to February 2022; for the winter before write winter 2020–21",
    "winter 2021-22": "",
    "13/03/2021": "read as 13 March 2021; 2021-03-13 has no other reading anywhere",
    "the 1900s": "read as the century, 1900 to 1999; for the ten years write 190X",
    "1990s": "",
    "19th century": "1800 to 1899, as EDTF has it; counted from the year 1 it is [1801..1900]",
    "5th century BCE": "",
    "2001–10": "read as 2001–10, years; for the month write 2001-10",
    "1914–18": "",
    "15 March 44 BC": JULIAN,
    "1066-10-14/..": JULIAN,
    "[1492-10-12,1492-10-13]": JULIAN,
    "1066": "",
    "1582-10-15": "",
}


@pytest.mark.parametrize(("text", "told"), NOTES.items())
def test_a_date_that_is_often_meant_otherwise_says_so(text: str, told: str) -> None:
    assert note(parse(text)) == told
    assert read(text).message == told
