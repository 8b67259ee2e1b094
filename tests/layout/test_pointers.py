"""What points at instants on the canvas."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import ASCII, UNICODE, Band, Canvas, Glyphs, Pointers, Scene, Viewport, compose
from tui.store import Hit
from tui.timeline import Event, Lane

YEARS = Viewport(instant(1990), instant(2030), 40)
EVENTS = tuple(Hit(Event(when, parse(when), f"In {when}", lane="a")) for when in ("1995-06", "2012-06"))
SCENE = Scene((Band(Lane("a", "A"), "blue", EVENTS), Band(Lane("b", "B"), "red")))


def composed(pointers: Pointers, glyphs: Glyphs = UNICODE) -> Canvas:
    return compose(replace(SCENE, pointers=pointers), YEARS, 4, glyphs, cell_len)


def picture(canvas: Canvas) -> list[str]:
    return ["".join(run.text for run in line).rstrip() for line in canvas.lines]


def columns(canvas: Canvas, role: str) -> list[tuple[int, int]]:
    """The lines and columns of the cells that have a role."""
    cells = []
    for number, line in enumerate(canvas.lines):
        column = 0
        for run in line:
            if role in run.role.split():
                cells += [(number, column + place) for place in range(run.cells)]
            column += run.cells
    return cells


def test_what_is_measured_from_is_a_line_that_events_stand_before() -> None:
    measured = instant(2012, 6), instant(2020)
    assert picture(composed(Pointers(measured))) == [
        "20th c.  │21st century",
        "│1990    │2000      │2010    │2020",
        "     ● In 1995-06     ● In 2012-06",
        "         ┊            ╎",
    ]
    assert picture(composed(Pointers(measured), ASCII))[3] == "         :            +"


def test_the_day_that_is_asked_about_is_a_line_too() -> None:
    assert picture(composed(Pointers(as_of=instant(2012, 6))))[2:] == [
        "     ● In 1995-06     ● In 2012-06",
        "         ┊            ┃",
    ]
    assert picture(composed(Pointers(as_of=instant(2012, 6)), ASCII))[3] == "         :            I"


@pytest.mark.parametrize("backwards", [False, True])
def test_the_axis_is_ruled_from_there_to_the_cursor(backwards: bool) -> None:
    ends = instant(2012, 6), instant(2020)
    canvas = composed(Pointers(ends[::-1] if backwards else ends))
    assert columns(canvas, "ruler") == [(1, column) for column in range(22, 30)]


def test_a_ruler_ends_at_the_sides_of_the_window() -> None:
    assert columns(composed(Pointers((instant(1900), instant(1992, 6)))), "ruler") == [(1, 0), (1, 1), (1, 2)]
    assert columns(composed(Pointers((instant(1900), instant(1950)))), "ruler") == []
    assert columns(composed(Pointers()), "ruler") == []


@pytest.mark.parametrize(
    ("at", "letters", "axis"),
    [
        (instant(1997), "a", ["20th c.  │21st century", "│1990  a │2000      │2010    │2020"]),
        (instant(1997), "ab", ["20th c.b │21st century", "│1990  a │2000      │2010    │2020"]),
        (instant(2013, 2), "ab", ["20th c.  │21st century ab", "│1990    │2000      │2010    │2020"]),
        (instant(2000, 2), "a", ["20th c.  │21st century", "│1990   a│2000      │2010    │2020"]),
        (instant(2002), "a", ["20th c.  │21st century", "│1990    │2000a     │2010    │2020"]),
        (instant(1980), "a", ["20th c.  │21st century", "│1990    │2000      │2010    │2020"]),
    ],
)
def test_letters_of_marks_stand_on_the_axis_where_it_is_free(at: int, letters: str, axis: list[str]) -> None:
    assert picture(composed(Pointers(marks=tuple((at, letter) for letter in letters))))[:2] == axis
