"""A series has a bar where it has a figure, on a scale that it shares with what can be compared."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import UNICODE, Viewport
from tui.layout.line import Row
from tui.layout.pen import Pen
from tui.layout.series import Scale, paint, paint_label, scales
from tui.timeline import Citation, Point, Series, Stance

DECADE = Viewport(instant(2010), instant(2020), 60)


def point(when: str, value: str, *disputed: str) -> Point:
    return Point(
        parse(when),
        Decimal(value),
        tuple(Citation("other", stance=Stance.DISPUTES, value=Decimal(other)) for other in disputed),
    )


RUSSIA = Series(
    "russia",
    "Russia",
    "US$ bn",
    points=(point("2018", "20"), point("2013", "6.8"), point("2014", "23", "21.5"), point("2009", "3")),
)


FULL_AT_23 = Scale(Decimal(23))


def picture(series: Series, viewport: Viewport = DECADE, scale: Scale = FULL_AT_23) -> str:
    pen = Pen(viewport, UNICODE, cell_len)
    row = Row(viewport.width)
    paint_label(row, series, paint(row, series, scale, "lane.blue", pen), 0, pen)
    return "".join(run.text for run in row.line()).rstrip()


@pytest.mark.parametrize(
    ("start", "end", "line"),
    [
        (2008, 2022, "Russ… ▂ 3┈┈┈┈┈┈┈┈┈ 6.8 ▃┈┈┈█ 23≠21.5┈┈┈┈┈┈┈┈▇ 20 US$ bn"),
        (2010, 2022, "Russia ┈┈┈┈┈ 6.8 ▃┈┈┈┈█ 23≠21.5┈┈┈┈┈┈┈┈┈┈┈▇ 20 US$ bn"),
        (2000, 2030, "            Russia ▂ 3┈┈┈┈┈▃┈█ 23┈┈┈┈▇ 20 US$ bn"),
        (2018, 2020, "Russia ┈┈┈┈┈┈┈▇ 20 US$ bn"),
        (2008, 2020, "Russia ▂ 3┈┈┈┈┈┈┈┈┈┈┈┈ 6.8 ▃┈┈┈┈█ 23≠21.5┈┈┈┈┈┈┈┈┈┈┈▇ 20"),
        (2019, 2029, "Russia"),
        (1990, 2000, "Russia"),
    ],
)
def test_figures_stand_beside_their_bars_while_there_is_room(start: int, end: int, line: str) -> None:
    assert picture(RUSSIA, Viewport(instant(start), instant(end), 60)) == line


def test_a_figure_that_the_right_edge_would_cut_stands_left_of_its_bar() -> None:
    series = Series("debt", "Debt", "t", points=(point("2012", "12"), point("2019-11", "41234567.25")))
    assert picture(series, scale=Scale(Decimal(41234568))) == (
        "         Debt ▁ 12┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 41234567.25 t █"
    )


def test_a_label_is_cut_where_bars_begin_early_unless_there_is_more_room_elsewhere() -> None:
    series = Series("long", "Trade of all kinds with everyone", points=(point("2012", "5"),))
    pen = Pen(DECADE, UNICODE, cell_len)
    assert picture(series, scale=Scale(Decimal(5))) == "Trade of all… █ 5"
    assert paint_label(Row(60), series, 15, 12, pen)
    assert not paint_label(Row(60), series, 15, 13, pen)
    assert paint_label(Row(60), RUSSIA, 21, 13, pen)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"russia": ("bn", "23"), "asean": ("bn", "13.4")}, {"russia": ("23", True), "asean": ("23", True)}),
        (
            {"china": ("bn", "685"), "korea": ("bn", "155"), "russia": ("bn", "23")},
            {"china": ("685", False), "korea": ("685", False), "russia": ("23", False)},
        ),
        ({"trade": ("bn", "23"), "members": ("states", "10")}, {"trade": ("23", True), "members": ("10", True)}),
        ({"votes": ("", "900"), "seats": ("", "7")}, {"votes": ("900", True), "seats": ("7", True)}),
        ({"debt": ("bn", "-4")}, {"debt": ("-4", True)}),
    ],
)
def test_series_of_a_unit_share_a_scale_unless_one_would_be_flat(
    figures: dict[str, tuple[str, str]], expected: dict[str, tuple[str, bool]]
) -> None:
    series = [Series(name, name, unit, points=(point("2014", value),)) for name, (unit, value) in figures.items()]
    assert scales(series) == {name: Scale(Decimal(top), shared) for name, (top, shared) in expected.items()}


def test_a_scale_that_is_not_the_one_of_its_unit_is_told() -> None:
    line = picture(RUSSIA, Viewport(instant(2000), instant(2030), 60), Scale(Decimal(23), is_shared=False))
    assert line == "            Russia ▂ 3┈┈┈┈┈▃┈█ 23┈┈┈┈▇ 20 US$ bn █ = 23"


def test_the_unit_stands_behind_the_last_figure_in_sight() -> None:
    assert picture(RUSSIA, Viewport(instant(2012), instant(2017), 60)) == (
        "Russia ┈┈┈┈┈┈┈┈┈┈┈▃ 6.8┈┈┈┈┈┈█ 23≠21.5 US$ bn┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈"
    )


def test_disputed_figures_count_for_the_scale() -> None:
    assert scales([Series("china", "China", points=(point("2020", "685", "731.9"),))]) == {
        "china": Scale(Decimal("731.9"))
    }


@pytest.mark.parametrize(
    ("value", "bar"), [("0", "▁"), ("-5", "▔"), ("1", "▁"), ("20", "▂"), ("50", "▅"), ("99", "█"), ("100", "█")]
)
def test_a_bar_is_as_high_as_its_figure(value: str, bar: str) -> None:
    series = Series("x", "", points=(point("2015", value),))
    assert picture(series, scale=Scale(Decimal(100))).strip()[0] == bar


def test_a_series_without_points_has_nothing_but_its_name() -> None:
    assert scales([Series("empty", "Empty")]) == {"empty": Scale(Decimal(0))}
    assert picture(Series("empty", "Empty")) == "Empty"


def test_a_series_without_an_end_has_no_bar_in_sight() -> None:
    assert picture(Series("a", "Aid", points=(point("2014/..", "1"),))) == "Aid"
