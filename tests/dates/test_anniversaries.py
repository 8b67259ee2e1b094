import pytest

from tui.dates import parse
from tui.dates.anniversaries import next_anniversary


@pytest.mark.parametrize(
    ("when", "now", "anniversary"),
    [
        ("2021-10-28", "2026-01-01", (5, "2026-10-28")),
        ("2021-10-28", "2026-10-28", (5, "2026-10-28")),
        ("2021-10-28", "2025-10-29", (5, "2026-10-28")),
        ("2021-10-28", "2025-10-28", None),
        ("2021-10-28", "2026-10-29", None),
        ("1991-10-28", "2026-10-29", None),
        ("2021-12-01/2021-12-03", "2026-01-01", (5, "2026-12-01")),
        ("2020-02-29", "2039-03-01", (20, "2040-02-29")),
        ("2020-02-29", "2025-01-01", None),
        ("-0043-03-15", "2027-01-01", (2070, "2027-03-15")),
        ("2021-10-03T23:30:00-04:00", "2026-01-01", None),
        ("2021-10-03T14", "2026-01-01", None),
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
def test_a_day_comes_round_again_every_fifth_year(when: str, now: str, anniversary: tuple[int, str] | None) -> None:
    found = next_anniversary(parse(when), parse(now).earliest)
    assert (found and (found[0], str(found[1]))) == anniversary
