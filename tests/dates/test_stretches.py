"""From when to when something reaches, in words."""

import pytest

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Precision, parse
from tui.dates.stretches import stretch_words, worth_telling

YEAR, MONTH, DAY = Precision.YEAR, Precision.MONTH, Precision.DAY
MINUTE, SECOND, MICROSECOND = Precision.MINUTE, Precision.SECOND, Precision.MICROSECOND


@pytest.mark.parametrize(
    ("dates", "finest", "said"),
    [
        ("1995/2024", MICROSECOND, "1995 – 2024"),
        ("1995-03-05/2024-10", YEAR, "1995 – 2024"),
        ("2021-10-03T14:05/2021-12", YEAR, "2021"),
        ("-0043/0014", MINUTE, "44 BCE – 14 CE"),
        ("1995-03/2024", MINUTE, "March 1995 – December 2024"),
        ("2021-10/2021-12", MICROSECOND, "October–December 2021"),
        ("2021-10-03/2021-10", MICROSECOND, "3–31 October 2021"),
        ("2024-03-05", MICROSECOND, "5 March 2024"),
        ("2024-03-05T08:15/2024-03-05T10:02", MICROSECOND, "5 March 2024, 08:15–10:02"),
        ("2024-03-05T08:15:40/2024-03-05T10:02", MINUTE, "5 March 2024, 08:15–10:02"),
        ("2024-03-05T08:15:40/2024-03-05T08:16", MICROSECOND, "5 March 2024, 08:15:40–08:16:59"),
        ("2024-03-05T08:15:40", MINUTE, "5 March 2024, 08:15"),
        ("2024-03-05T08:15:40/2024-03-06T10:02", MINUTE, "5 March 2024, 08:15 – 6 March 2024, 10:02"),
        ("2024-03-05T08:15:40/2024-03-06", MINUTE, "5–6 March 2024"),
        ("2021-10-03T14:05:22.123456", MICROSECOND, "3 October 2021, 14:05:22.123456"),
        ("2014/..", MONTH, "since 2014"),
        ("2024-03-05T09:12/..", MINUTE, "since 5 March 2024, 09:12"),
        ("../2021-10-03", MINUTE, "until 3 October 2021"),
        ("../2021-10-03", YEAR, "until 2021"),
        ("Y-13800000000/2021", MINUTE, "13.8 billion years ago – 2021"),
        ("Y-12000/Y12000", MINUTE, "12,001 BCE – 12,000 CE"),
    ],
)
def test_both_ends_are_told_in_a_unit_as_coarse_as_they_are(dates: str, finest: Precision, said: str) -> None:
    assert stretch_words(parse(dates).hull, finest) == said


def test_what_has_no_end_is_always() -> None:
    assert stretch_words((BEGINNING_OF_TIME, END_OF_TIME), MICROSECOND) == "always"


@pytest.mark.parametrize(
    ("dates", "unit"),
    [
        ("Y-138E8/2025", YEAR),
        ("1991/1994", YEAR),
        ("1991/1992", MONTH),
        ("2021", DAY),
        ("2021-10", DAY),
        ("2021-10-03", MINUTE),
        ("2021-10-03T14", MINUTE),
        ("2021-10-03T14:05", SECOND),
        ("2021-10-03T14:05:22", MICROSECOND),
    ],
)
def test_the_longer_it_is_the_less_exactly_its_ends_are_worth_telling(dates: str, unit: Precision) -> None:
    assert worth_telling(parse(dates).hull) is unit
