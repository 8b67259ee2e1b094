import pytest

from tui.dates import parse
from tui.dates.anniversaries import next_anniversary


@pytest.mark.parametrize(
    ("when", "now", "anniversary"),
    [
        ("2021-10-28", "2026-01-01", (5, "2026-10-28")),
        ("2021-10-28", "2026-10-28", (5, "2026-10-28")),
        ("2021-10-28", "2026-10-29", (6, "2027-10-28")),
        ("2021-12-01/2021-12-03", "2022-01-01", (1, "2022-12-01")),
        ("2020-02-29", "2021-03-01", (4, "2024-02-29")),
        ("1896-02-29", "1899-01-01", (8, "1904-02-29")),
        ("-0043-03-15", "2026-01-01", (2069, "2026-03-15")),
        ("2021-10-03T23:30:00-04:00", "2022-01-01", (1, "2022-10-03")),
        ("2021", "2026-01-01", None),
        ("2021-10", "2026-01-01", None),
        ("156X-12-25", "2026-01-01", None),
        ("[2021-10-03,2021-10-04]", "2026-01-01", None),
        ("../2021-10-03", "2026-01-01", None),
        ("2027-10-28", "2026-01-01", None),
        ("2021-10-28", "2021-10-28", None),
        ("2021-10-28", "12000 CE", None),
    ],
)
def test_a_day_known_comes_round_again(when: str, now: str, anniversary: tuple[int, str] | None) -> None:
    found = next_anniversary(parse(when), parse(now).earliest)
    assert (found and (found[0], str(found[1]))) == anniversary
