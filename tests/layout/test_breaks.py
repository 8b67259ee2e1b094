"""Where time is folded, the canvas is broken in every lane, says how much is missing, and names nothing of it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import DAY, instant
from tui.layout import ASCII, UNICODE, Band, Folds, Glyphs, Scene, Viewport, compose, hit, ticks
from tui.layout.breaks import length
from tui.layout.cells import split
from tui.layout.line import Row
from tui.store import Hit
from tui.timeline import Citation, Era, Event, Importance, Lane, Point, Series, Stance

FOLDS = Folds(((instant(1952), instant(1998)), (instant(2004), instant(2018))))
WHOLE = Viewport.fit((instant(1950), instant(2022)), 60, margin=1, label=9, folds=FOLDS)


def event(when: str, title: str, importance: str = "normal") -> Event:
    return Event(title, parse(when), title, importance=Importance(importance))


SCENE = Scene(
    (
        Band(
            Lane("a", "A"),
            "blue",
            (
                Hit(event("1950-07", "Long negotiations")),
                Hit(event("1951/2021", "Treaty in force", "major")),
                Hit(event("1999", "Visit")),
            ),
        ),
        Band(
            Lane("b", "B"),
            "green",
            (),
            series=(
                Series("s", "Aid", "bn", "b", (Point(parse("2000"), Decimal(3)), Point(parse("2020"), Decimal(4)))),
            ),
        ),
    ),
    eras=(Era("e", parse("1951/2002"), "An age"),),
    now=instant(2021),
)


def picture(scene: Scene, viewport: Viewport = WHOLE, height: int = 10, glyphs: Glyphs = UNICODE) -> list[str]:
    canvas = compose(scene, viewport, height, glyphs, cell_len)
    return ["".join(run.text for run in line).rstrip() for line in canvas.lines]


def test_it_looks_like_this() -> None:
    assert picture(SCENE) == [
        "│1950s   ⋮1990s    │2000s        ⋮2010s    │2020s",
        "│1950    ⋮   │1998 │2000 │2002   ⋮   │2018 │2020 │2022  │",
        "         ⋮ 46 years              ⋮ 14 years",
        "    ├ An age ─────────────┈┈┤    ⋮",
        "┊   ░▒▓█ Treaty in force ████████⋮█████████████▓▒░",
        "┊ ● Long negotiations            ⋮         ┊  │",
        "┊        ⋮      ┈◆┈┈ Visit       ⋮         ┊  │",
        "┊        ⋮         ┊             ⋮         ┊  │",
        "┊        ⋮      Aid ▇ 3┈┈┈┈┈┈┈┈┈┈⋮┈┈┈┈┈┈┈┈┈┈┈█ 4 bn",
        "┊        ⋮         ┊             ⋮         ┊  │",
    ]


def test_it_looks_like_this_in_ascii() -> None:
    assert picture(SCENE, height=5, glyphs=ASCII) == [
        "|1950s   ~1990s    |2000s        ~2010s    |2020s    +1 era",
        "|1950    ~   |1998 |2000 |2002   ~   |2018 |2020 |2022  |",
        "         ~ 46 years              ~ 14 years",
        ": * Lon..~      .#.. Visit   +1  ~         :  |",
        ":        ~      Aid # 3..........~...........@ 4 bn",
    ]


def test_a_label_in_the_last_row_of_a_lane_leaves_the_break_in_sight() -> None:
    scene = Scene((Band(Lane("", ""), "blue", (Hit(event("1950-02", "Long negotiations")),)),))
    assert picture(scene, height=4)[3] == "┊● Long… ⋮         ┊             ⋮         ┊"


def test_a_blank_stands_between_a_break_and_the_label_behind_it() -> None:
    disputed = (Citation("x", stance=Stance.DISPUTES),)
    scene = Scene((Band(Lane("", ""), "blue", (Hit(replace(event("1951-12-20", "Talks"), sources=disputed)),)),))
    assert picture(scene, height=5)[3] == "┊      ●≠⋮ Talks   ┊             ⋮         ┊"


@pytest.mark.parametrize(
    ("stretch", "room", "text"),
    [
        (("1952-01-01", "1960-04-01"), 20, " 8 years 3 months"),
        (("1952-01-01", "1960-04-01"), 10, " 8 years"),
        (("1952-01-01", "1960-04-01"), 7, "8y"),
        (("1952-01-01", "1960-04-01"), 1, ""),
        (("1952-01-01", "1952-03-01"), 5, "2mo"),
        (("1952-01-01T10:00", "1952-01-01T10:25"), 5, "25min"),
        (("Y-12E9", "Y-4540000000"), 20, " 7.46 billion years"),
        (("Y-12E9", "Y-4540000000"), 6, "7.46Gy"),
        (("Y-12E9", "Y-4540000000"), 4, "7Gy"),
        (("Y-66000000", "Y-300000"), 6, "65.7My"),
        (("Y-300000", "-9600"), 6, "290ky"),
    ],
)
def test_how_much_is_folded_is_said_in_the_room_that_there_is(stretch: tuple[str, str], room: int, text: str) -> None:
    begin, end = (parse(edge).earliest for edge in stretch)
    assert length((begin, end), room) == text


def test_a_break_is_no_event() -> None:
    canvas = compose(SCENE, WHOLE, 10, UNICODE, cell_len)
    assert hit(canvas, 33, 4) is None
    assert hit(canvas, 32, 4) == hit(canvas, 34, 4) == "Treaty in force"


def test_a_window_that_breaks_may_come_into_keeps_the_row_that_says_them() -> None:
    aside = WHOLE.pan(-100)
    assert not aside.breaks
    assert compose(SCENE, aside, 10, UNICODE, cell_len).lines[2] == Row(60).line()


@pytest.mark.parametrize("cells", range(-60, 61, 7))
@pytest.mark.parametrize("power", range(8))
def test_the_axis_names_nothing_that_is_folded(cells: int, power: int) -> None:
    viewport = WHOLE.zoom(2**power, instant(1998)).pan(cells)
    assert viewport.folds
    for row in ticks(viewport):
        for tick in row:
            first = max(tick.column + 1, 0)
            assert not viewport.breaks.keys() & range(first, first + len(tick.label))
            if tick.column not in viewport.breaks and tick.column >= 0:
                assert viewport.column(tick.instant) == tick.column
                assert not viewport.folds.fold_of((tick.instant, tick.instant + 1))


def test_deep_time_is_drawn_without_walking_through_what_is_folded() -> None:
    folds = Folds(((parse("Y-12E9").latest + DAY, instant(2021)),))
    viewport = Viewport.fit((parse("Y-12E9").earliest, instant(2022)), 60, folds=folds)
    assert [tick.label for tick in ticks(viewport)[1] if tick.label][-1] == "Jan"


def test_a_row_keeps_its_breaks_under_marks_but_not_under_text() -> None:
    row = Row(8, torn=(3, 6), sign="⋮")
    row.put(2, "████", "bar")
    assert "".join(run.text for run in row.copy().line()) == "  █⋮██⋮ "
    row.write(2, split("外交", cell_len), "label")
    assert "".join(run.text for run in row.line()) == "  外交⋮ "
    row.put(3, "█", "bar")
    assert "".join(run.text for run in row.line()) == "   ⋮交⋮ "
