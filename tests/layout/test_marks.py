"""Each kind of date has its own look, cell by cell, drawn here by hand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.dates import When, parse
from tui.dates.calendar import SECOND, instant
from tui.layout import ASCII, UNICODE, Viewport
from tui.layout.marks import as_claim, draw, mark

DAYS = Viewport(instant(2021, 10, 1), instant(2021, 10, 21), 20)  # a day a column
YEARS = Viewport(instant(2000), instant(2020), 20)  # a year a column, give or take a day
SIGNAL = ((14 * 60 + 5) * 60 + 22) * SECOND
WEEK = Viewport(instant(2021, 10, 1), instant(2021, 10, 6), 30)  # a day has six columns

MICROSECONDS = Viewport(instant(2021, 10, 3) + SIGNAL, instant(2021, 10, 3) + SIGNAL + 10, 40)  # each has four columns


def seen(text: str, viewport: Viewport) -> str:
    """What a viewport shows of a date."""
    column, cells = draw(mark(parse(text), viewport), viewport.width, UNICODE)
    return (" " * column + cells).rstrip()


@pytest.mark.parametrize(
    ("text", "viewport", "picture"),
    [
        # a moment that is known to the cell
        ("2021-10-03", DAYS, "  ●"),
        ("2021-10-03T23:59", DAYS, "  ●"),
        ("2021-10-03~", DAYS, "  ◐"),
        ("2021-10-03?", DAYS, "  ○"),
        ("2021-10-03%", DAYS, "  ◔"),
        ("2003", YEARS, "   ●"),
        ("2003-12-30", YEARS, "   ●"),
        ("2003~", YEARS, "   ◐"),
        # one that is not: a point in the middle of what it can be
        ("2021-10-03", WEEK, "            ┈┈◆┈┈┈"),
        ("2021-10-03?", WEEK, "            ┈┈◇┈┈┈"),
        ("2021-10-03~", WEEK, "            ┈┈◇┈┈┈"),
        ("2021-10", DAYS, "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈◆┈┈┈┈"),
        ("2021-09", DAYS, ""),
        ("2021", DAYS, "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈"),
        ("201X", YEARS, "          ┈┈┈┈┈◆┈┈┈┈"),
        # as exactly known as can be, however close one looks
        ("2021-10-03T14:05:22.000002", MICROSECONDS, "        ●"),
        ("2021-10-03T14:05:22.000002~", MICROSECONDS, "        ◐"),
        ("2021-10-03T14:05:22.000002/2021-10-03T14:05:22.000004", MICROSECONDS, "        █████████"),
        # a span: solid where it certainly lasted
        ("2021-10-03/2021-10-07", DAYS, "  █████"),
        ("2003/2007", YEARS, "   █████"),
        ("2003/2004", YEARS, "   ██"),
        ("2003-03/2003-06", YEARS, "   ■"),
        ("2003-03?/2003-06", YEARS, "   □"),
        ("2021-10-03/2021-10-07~", DAYS, "  ████▒"),
        ("2021-10-03?/2021-10-07", DAYS, "  ▒████"),
        ("2021-10-02/2021-10-04", WEEK, "      ░░▒▒▓████████▓▒▒░░"),
        ("2021-10-02T12/2021-10-04", WEEK, "         ██████████▓▒▒░░"),
        ("2021-10-02/2021-10-02", WEEK, "      ░▒▓▓▒░"),
        ("2021-10-02T08/2021-10-02", WEEK, "        █▓▒░"),
        ("2021-10-02/2021-10-02T16", WEEK, "      ░░▒▓█"),
        # with an end that is open or not known
        ("2015/..", YEARS, "               ████▶"),
        ("../2003", YEARS, "◀███"),
        ("2010/", YEARS, "          █▓▒░?"),
        ("/2010", YEARS, "      ?░▒▓█"),
        ("2021-10-02/", WEEK, "      ░░▒▒▓█▓▒░?"),
        ("1990/..", YEARS, "███████████████████▶"),
        ("1990/2030", YEARS, "████████████████████"),
        # one of several, and all of them
        ("[2003,2007,2011]", YEARS, "   ○┈┈┈○┈┈┈○"),
        ("[2003..2007]", YEARS, "   ○┈┈┈○"),
        ("{2003,2007,2011}", YEARS, "   ●───●───●"),
        ("{2003~,2007,2011?}", YEARS, "   ◐───●───○"),
        ("{2021-10-02,2021-10-04}", WEEK, "      ──●───────────●───"),
        ("[2003-01,2003-05]", YEARS, "   ○"),
        ("{2003-01,2003-05}", YEARS, "   ●"),
        ("[..2003]", YEARS, "◀┈┈○"),
        ("{2015..}", YEARS, "               ●───▶"),
        ("before 2003", YEARS, "◀┈○"),
        # out of sight
        ("1999", YEARS, ""),
        ("2020", YEARS, ""),
    ],
)
def test_a_date_looks_like_what_is_known_of_it(text: str, viewport: Viewport, picture: str) -> None:
    assert seen(text, viewport) == picture


def test_ascii_says_the_same() -> None:
    assert draw(mark(parse("2021-10-02/2021-10-04"), WEEK), 30, ASCII) == (
        6,
        "..::==========::..",
    )
    assert draw(mark(parse("2021-10-03?"), WEEK), 30, ASCII) == (12, "..0...")


def test_a_claim_is_fainter_in_the_same_columns() -> None:
    def claimed(text: str, viewport: Viewport) -> tuple[int, str]:
        return draw(as_claim(mark(parse(text), viewport)), viewport.width, UNICODE)

    assert claimed("2003", YEARS) == (3, "×")
    assert claimed("2003/2007", YEARS) == (3, "╌╌╌╌╌")
    assert claimed("2021-10-03", WEEK) == (12, "┈┈×┈┈┈")
    assert claimed("2015/..", YEARS) == (15, "╌╌╌╌▶")
    assert claimed("2010/", YEARS) == (10, "╌╌╌╌?")


def test_the_anchor_is_where_the_eye_should_find_it() -> None:
    assert mark(parse("2021-10-03"), WEEK).anchor == 14
    assert mark(parse("2003/2007"), YEARS).anchor == 3
    assert mark(parse("[2003,2007]"), YEARS).anchor == 3
    assert mark(parse("[..2007]"), YEARS).anchor == 7


dates = st.sampled_from(
    [
        *(
            "2021-10-03",
            "2021~",
            "-0043-03-15",
            "Y-4540000000",
            "2021-10-03T14:05:22.123456",
            "../2003",
            "2010/",
            "/2010",
        ),
        *("2001/2020", "[1667,1760-12]", "{1960,1961-12}", "[..1984]", "{2001-10,2001-11..}", "2021-10-03/2021-10-07~"),
    ]
).map(parse)


@given(dates, st.integers(3, 24), st.integers(-(10**6), 10**6), st.integers(1, 200))
def test_a_mark_is_drawn_within_the_window_at_every_scale(when: When, power: int, cells: int, width: int) -> None:
    span = 10**power
    assume(span >= width)
    around = next((b for b in when.hull if abs(b) < 10**25), 0)
    viewport = Viewport(around - span // 2, around - span // 2 + span, width).pan(cells)
    drawn = mark(when, viewport)
    column, text = draw(drawn, width, UNICODE)
    assert len(text) == max(0, min(drawn.end, width) - max(drawn.begin, 0))
    assert " " not in text
    assert not text or 0 <= column == max(drawn.begin, 0)
