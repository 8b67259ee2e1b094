"""Eras are bands above the lanes, each with its name as long as it is in sight, and a background below."""

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import UNICODE, Viewport
from tui.layout.eras import backs, bands, stretches
from tui.layout.pen import Pen
from tui.timeline import Era

YEARS = Viewport(instant(2000), instant(2040), 40)


def pictures(*eras: tuple[str, str], viewport: Viewport = YEARS, most: int = 3) -> list[str]:
    placed = stretches([Era(label, parse(when), label) for when, label in eras], viewport)
    rows, _ = bands(placed, most, Pen(viewport, UNICODE, cell_len))
    return ["".join(run.text for run in row.line()).rstrip() for row in rows]


@pytest.mark.parametrize(
    ("eras", "rows"),
    [
        ([("2002/2011", "War")], ["  ├ War ───┤"]),
        ([("2002/2011", "War"), ("2012/2025", "Peace")], ["  ├ War ───┤├ Peace ─────┤"]),
        ([("2002/2011", "War"), ("2008/2025", "Plague")], ["  ├ War ───┤", "        ├ Plague ────────┤"]),
        ([("2002/2005", "Interregnum")], ["  ├──┤ Interregnum"]),
        ([("2002/2010", "Interregnum"), ("2013/2015", "A")], ["  ├ Inte… ┤  ├─┤ A"]),
        ([("1990/2010", "Before"), ("2020/2090", "After")], ["─ Before ─┤         ├ After ────────────"]),
        ([("2030/2090", "Reconstruction")], ["                              ├ Recon… ─"]),
        ([("../2010", "Ever"), ("2020/..", "For ever")], ["─ Ever ───┤         ├ For ever ─────────"]),
        ([], []),
    ],
)
def test_eras_stand_beside_each_other_where_they_can(eras: list[tuple[str, str]], rows: list[str]) -> None:
    assert pictures(*eras) == rows


def test_no_more_rows_are_taken_than_there_are() -> None:
    eras = [("2000/2030", name) for name in "abcde"]
    assert [len(pictures(*eras, most=most)) for most in (0, 3, 9)] == [0, 3, 5]


def test_what_may_not_belong_to_an_era_is_dotted() -> None:
    half_years = Viewport(instant(2000), instant(2020), 40)
    assert pictures(("2003/2012-04", "War"), viewport=half_years) == ["      ├ War ────────────┤"]
    months = Viewport(instant(2000), instant(2004), 48)
    assert pictures(("2000/2002-04", "War"), viewport=months) == ["├ War ┈┈┈┈┈┈───────────────┤"]
    seconds = Viewport(instant(2010), instant(2010) + 10**6, 8)
    assert pictures(("1990/2005~", "War"), ("2010/2020", "Peace"), viewport=seconds) == ["├ Pea… ┈"]
    assert pictures(("1990/200X", "War"), viewport=half_years) == ["─ War ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┤"]


def test_the_background_is_that_of_the_later_era_and_deep_where_they_overlap() -> None:
    eras = [Era("a", parse("2002/2004"), "", "blue"), Era("b", parse("2004/2006"), "")]
    columns = backs(stretches(eras, Viewport(instant(2000), instant(2008), 8)), 8)
    assert columns == ["", "", "back.blue", "back.blue", "back.grey.deep", "back.grey", "back.grey", ""]
