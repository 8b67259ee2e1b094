"""No more is written than what changes on the terminal, and what stands there then is what should."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.terminals import DATELINES, PATIENCE, Terminal, seen
from tui.screen.frame import Frame

WIDTH, HEIGHT = 12, 8
PLAIN, BOLD, RED, LINK = Style(), Style(bold=True), Style(color="red", bgcolor="blue"), Style(link="https://a.example/")
UNDER = Style(underline=True, italic=True, color="red")

Line: TypeAlias = Sequence[tuple[str, Style]]


def strip(line: Line, width: int = WIDTH) -> Strip:
    """A line as a strip so many cells wide."""
    return Strip([Segment(text, style) for text, style in line]).adjust_cell_length(width, PLAIN)


def whole(lines: Iterable[Line]) -> LayoutUpdate:
    """An update of all lines."""
    strips: list[Iterable[Strip]] = [[strip(line)] for line in lines]
    return LayoutUpdate(strips, Region(0, 0, WIDTH, len(strips)))


def part(lines: Sequence[Line], touched: Iterable[int]) -> ChopsUpdate:
    """An update of some lines, each in two pieces, unless that cuts a wide character."""
    strips = [strip(line) for line in lines]
    cuts = [[5, WIDTH] if _pieced(each) == each.text else [WIDTH] for each in strips]
    chops: list[dict[int, Strip | None]] = []
    for each, cut in zip(strips, cuts, strict=True):
        chops.append(dict(zip((0, *cut), each.divide(cut), strict=False)))
    return ChopsUpdate(chops, [(y, 0, WIDTH) for y in sorted(touched)], cuts)


def _pieced(line: Strip) -> str:
    return "".join(piece.text for piece in line.divide([5, WIDTH]))


def written(frame: Frame, update: LayoutUpdate | ChopsUpdate) -> str:
    """What is written for an update, to be read by people."""
    return frame.become(update, ColorSystem.EIGHT_BIT).replace("\x1b", "␛")


@pytest.fixture
def frame() -> Frame:
    """A terminal with `one` … on its lines."""
    frame = Frame()
    frame.become(whole([[(word, PLAIN)] for word in WORDS]), ColorSystem.EIGHT_BIT)
    return frame


WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight")


def lines(*words: str) -> list[Line]:
    """Lines of one word."""
    return [[(word, PLAIN)] for word in words]


def test_all_is_written_at_first() -> None:
    assert written(Frame(), whole(lines("one", "two"))) == "␛[1Hone         ␛[2Htwo         "


def test_what_stands_there_is_not_written(frame: Frame) -> None:
    assert written(frame, whole(lines(*WORDS))) == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ([("tWo", PLAIN)], "␛[2;2HW"),
        ([("two ", PLAIN), ("x", BOLD)], "␛[2;5H␛[1mx␛[22m"),
        ([("t", BOLD), ("wo", PLAIN)], "␛[2H␛[1mt␛[22m"),
        ([("Two    8", PLAIN)], "␛[2HT␛[6C8"),  # too far apart to be written through
        ([("Two8", PLAIN)], "␛[2HTwo8"),
        ([("two", RED)], "␛[2H␛[31;44mtwo␛[39;49m"),
        ([("two", LINK)], "␛[2H␛]8;id=51e61e1c;https://a.example/␛\\two␛]8;;␛\\"),
        ([("two", UNDER)], "␛[2H␛[3;4;31mtwo␛[23;24;39m"),
        ([("two", PLAIN), ("   ", BOLD + Style(color="red"))], ""),  # nobody sees the colour of a blank
        ([("two", PLAIN), ("  ", Style(bgcolor="blue"))], "␛[2;4H␛[44m  ␛[49m"),
        ([("漢字", PLAIN)], "␛[2H漢字        "),  # how wide that is, not all terminals agree
    ],
)
def test_only_what_differs_is_written(frame: Frame, line: Line, told: str) -> None:
    assert written(frame, whole([lines("one")[0], line, *lines(*WORDS[2:])])) == told


def test_a_wide_character_is_not_halved_where_a_span_ends() -> None:
    frame, line = Frame(), strip([("東京", PLAIN)])
    frame.become(whole([[("東京", PLAIN)]]), ColorSystem.EIGHT_BIT)
    assert written(frame, ChopsUpdate([{0: line}], [(0, 0, 3)], [[WIDTH]])) == ""


def test_lines_that_move_are_moved_by_the_terminal() -> None:
    frame = Frame()
    frame.become(whole(lines(*(word * 2 for word in WORDS))), ColorSystem.EIGHT_BIT)

    assert written(frame, whole(lines(*(word * 2 for word in WORDS[1:]), "new"))) == "␛[1;8r␛[1H␛[M␛[r␛[8Hnew         "
    assert written(frame, whole(lines(*(word * 2 for word in WORDS)))) == "␛[1;8r␛[1H␛[L␛[r␛[1Honeone      "


def test_what_others_may_have_written_over_is_written_again(frame: Frame) -> None:
    frame.forget()

    assert written(frame, part(lines(*WORDS), [1])) == "␛[2Htwo         "


def test_nothing_is_known_of_a_terminal_of_another_size(frame: Frame) -> None:
    assert written(frame, whole(lines("one"))) == "␛[1Hone         "


CLUSTERS = st.sampled_from(("a", "a", "b", " ", " ", "●", "漢", "é", "q\u0301", "😀"))
TEXTS = st.lists(CLUSTERS, max_size=6).map("".join)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from((PLAIN, PLAIN, BOLD, RED, UNDER, LINK))), max_size=3)
PICTURES = st.lists(LINES, min_size=HEIGHT, max_size=HEIGHT)


@given(
    PICTURES,
    st.lists(
        st.tuples(st.integers(-HEIGHT + 1, HEIGHT - 1), PICTURES, st.booleans(), st.sets(st.integers(0, HEIGHT - 1)))
    ),
)
def test_the_terminal_shows_what_it_should_whatever_it_showed_before(
    picture: list[Line], changes: list[tuple[int, list[Line], bool, set[int]]]
) -> None:
    screen = pyte.Screen(WIDTH + 1, HEIGHT)
    stream = pyte.Stream(screen)
    frame = Frame()
    stream.feed(frame.become(whole(picture), ColorSystem.EIGHT_BIT))
    for by, new, is_whole, touched in changes:
        moved = [*picture[by:], *new[:by]] if by > 0 else [*new[by:], *picture[:by]] if by else picture
        picture = [new[y] if y in touched and not is_whole else line for y, line in enumerate(moved)]
        update = whole(picture) if is_whole else part(picture, range(HEIGHT))
        stream.feed(frame.become(update, ColorSystem.EIGHT_BIT))

        assert seen(screen) == seen(_painted(picture))


def _painted(picture: list[Line]) -> pyte.Screen:
    """A screen on which Textual has written a picture."""
    screen = pyte.Screen(WIDTH + 1, HEIGHT)
    stream = pyte.Stream(screen)
    for y, line in enumerate(picture):
        text = "".join(
            Strip.render_style(style or PLAIN, text, ColorSystem.EIGHT_BIT) for text, style, _ in strip(line)
        )
        stream.feed(f"\x1b[{y + 1}H{text}")
    return screen


VIEWS = ("j", "j", "k", "G", "g", "+", "l", "-", "0", "T", "j", "G", ",", "Y", "j", "l", "S", "j", "W", "]", "L", "z")
OVER = ("f", "f", "?", "q", "/", "t", "r", "\r", "j", "/", "\x15", "\r", "s", "q", "p", "p", "c", "c", "a", "k")
REPAINT = "\x0c"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_the_screen_after_many_keys_is_the_one_that_is_painted_anew(columns: int, rows: int) -> None:
    with Terminal([*DATELINES, "--fresh"], columns=columns, rows=rows) as terminal:
        terminal.wait_for("q quit")
        for key in (*VIEWS, *OVER):
            terminal.send(key)
            terminal.settle(0.05)
        terminal.send("?")  # answered after all others
        terminal.wait_for("Go to the next event")
        terminal.settle(0.3)
        shown, before = terminal.cells, len(terminal.written)
        terminal.send(REPAINT)
        while len(terminal.written) < before + columns * rows:
            assert terminal.read(PATIENCE)
        terminal.settle()

        assert terminal.cells == shown
