"""Texts as they are compared, and the decades that events are counted by."""

import unicodedata

import pytest

from tui.dates import parse as date
from tui.query.folding import cased, fold, has_accents
from tui.query.values import values
from tui.timeline import Event


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plain", "plain"),
        ("two\n lines\tand  blanks", "two lines and blanks"),
        ("non\N{NO-BREAK SPACE}breaking", "non breaking"),
        ("Čapek, Dvořák", "capek, dvorak"),
        ("Cafe\N{COMBINING ACUTE ACCENT}", "cafe"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Ёлка, Йод", "елка, иод"),
        ("Ἀθῆναι", "αθηναι"),
        ("Việt Nam", "viet nam"),
        ("한국", "한국"),
        ("がん", "がん"),
        ("हिन्दी", "हिन्दी"),
        ("שָׁלוֹם", "שלום"),
        ("Ørsted", "ørsted"),
        ("", ""),
    ],
)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_every_accent_goes_and_every_other_mark_stays() -> None:
    for code in range(0x300, 0x1F000):
        mark = chr(code)
        if unicodedata.combining(mark) and unicodedata.normalize("NFD", mark.casefold()) == mark:
            kept = "" if unicodedata.combining(mark) >= 10 else mark
            assert fold(f"q{mark}") == f"q{kept}", hex(code)


@pytest.mark.parametrize(
    ("text", "form", "is_accented"),
    [
        ("GENÈVE", "genève", True),
        ("Gene\N{COMBINING GRAVE ACCENT}ve", "genève", True),
        ("Geneve", "geneve", False),
        ("Straße", "strasse", False),
        ("ÅNGSTRÖM", "ångström", True),
        ("ångström", "ångström", True),
        ("한국", "한국", False),
    ],
)
def test_accents_are_kept_in_any_case(text: str, form: str, is_accented: bool) -> None:
    assert cased(text) == form
    assert has_accents(text) is is_accented


@pytest.mark.parametrize(
    ("when", "decade"),
    [
        ("2019-12-31", ["2010s"]),
        ("2020", ["2020s"]),
        ("19th century", ["1800s"]),
        ("1998/2003", ["1990s"]),
        ("/2003", ["2000s"]),
        ("../2003", []),
        ("10", ["10s"]),
        ("9", ["0s"]),
        ("0001", ["0s"]),
        ("0000", ["0s BCE"]),
        ("9 BC", ["0s BCE"]),
        ("10 BC", ["10s BCE"]),
        ("44 BC", ["40s BCE"]),
        ("49 BC", ["40s BCE"]),
        ("50 BC", ["50s BCE"]),
        ("Y-170000000", ["170000000s BCE"]),
    ],
)
def test_an_event_is_counted_in_the_decade_that_it_begins_in(when: str, decade: list[str]) -> None:
    [alone] = values("decade", [Event("a", date(when.zfill(4) if when.isdecimal() else when), "")])
    assert list(alone) == decade


def test_decades_are_told_apart_in_a_row_of_events() -> None:
    years = ["-0019", "-0010", "-0009", "-0008", "0000", "0001", "0009", "0010", "1989", "1990", "1999", "2000"]
    events = [Event(year, date(year), "") for year in years]
    assert [decade for found in values("decade", events) for decade in found] == [
        "20s BCE",
        "10s BCE",
        "10s BCE",
        "0s BCE",
        "0s BCE",
        "0s",
        "0s",
        "10s",
        "1980s",
        "1990s",
        "1990s",
        "2000s",
    ]
