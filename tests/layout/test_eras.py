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


def pictures(*eras: tuple[str, str], viewport: Viewport = YEARS) -> list[str]:
    placed = stretches([Era(label, parse(when), label) for when, label in eras], viewport)
    rows = bands(placed, Pen(viewport, UNICODE, cell_len))
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


def test_no_more_than_three_rows_are_taken() -> None:
    eras = [("2000/2030", name) for name in "abcde"]
    assert len(pictures(*eras)) == 3


def test_the_background_is_that_of_the_later_era() -> None:
    eras = [Era("a", parse("2002/2004"), "", "blue"), Era("b", parse("2004/2006"), "")]
    columns = backs(stretches(eras, Viewport(instant(2000), instant(2008), 8)), 8)
    assert columns == ["", "", "back.blue", "back.blue", "back.grey", "back.grey", "back.grey", ""]
