import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.formats import Reading, load
from tui.formats.excerpts import line_of
from tui.timeline import Place


@pytest.mark.parametrize(
    ("text", "line", "caret"),
    [
        ("events:\n  - {when: soon, title: a}\n", "  - {when: soon, title: a}", 11),
        ("events:\r\n  - {when: soon, title: a}\r\n", "  - {when: soon, title: a}", 11),
        ("events:\r  - {when: soon, title: a}", "  - {when: soon, title: a}", 11),
        ("events:\n- {title: サミット, when: soon}\n", "- {title: サミット, when: soon}", 26),
        ("events:\n- {title: e\u0301te\u0301, when: soon}\n", "- {title: été, when: soon}", 21),
        ("events:\n- {title: a\x1bb, when: soon}\n", "- {title: a␛b, when: soon}", 21),
        ("events:\n- {title: \u202ea, when: soon}\n", "- {title: <202E>a, when: soon}", 25),
        ("events:\n- {title: a,\twhen: soon}\n", "- {title: a,    when: soon}", 22),
    ],
)
def test_a_problem_shows_its_line_with_the_cell_it_points_at(
    read: Callable[[str], Reading], text: str, line: str, caret: int
) -> None:
    reading = read(text)
    (problem,) = (problem for problem in reading.problems if problem.is_error)

    assert reading.line_at(problem.place) == (line, caret)
    assert line[caret:].startswith("soon") or not line.isascii()


def test_a_letter_and_its_accent_on_both_sides_of_the_place_are_one(read: Callable[[str], Reading]) -> None:
    reading = read("%TAGe\u0301")

    assert reading.line_at(reading.problems[-1].place) == ("%TAGé", 5)


def test_a_long_line_is_cut_on_both_sides(read: Callable[[str], Reading]) -> None:
    reading = read("events: [" + "{when: 1991, title: a}, " * 1000 + "{when: soon, title: b}]")
    (problem,) = reading.problems

    shown = reading.line_at(problem.place)

    assert shown is not None
    text, caret = shown
    assert text[caret:] == "soon, title: b}]"
    assert text[:caret] == "… a}, {when: 1991, title: a}, {when: 1991, title: a}, {when: "


def test_what_has_no_line_shows_none(read: Callable[[str], Reading]) -> None:
    reading = read("")

    assert [reading.line_at(problem.place) for problem in reading.problems] == [None]
    assert reading.line_at(Place("t.yaml", 1, 1)) is None


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_a_bad_byte_shows_its_line(tmp_path: Path, mark: bytes) -> None:
    (tmp_path / "t.yaml").write_bytes(mark + b"title: caf\xe9 au lait\n")
    reading = load([str(tmp_path / "t.yaml")])

    assert reading.line_at(reading.problems[0].place) == ("title: caf\ufffd au lait", 10)


def test_what_is_not_utf_8_shows_no_line(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_bytes(b"\xff\xfea\0b")
    reading = load([str(tmp_path / "t.yaml")])

    assert [problem.code for problem in reading.problems] == ["encoding"]
    assert reading.line_at(reading.problems[0].place) is None


PIECES = st.sampled_from(["\n", "\r", "\r\n", "a", "b" * 250, "\r" * 300, "\r\n" * 200])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_line_is_found_however_many_stand_before_it(text: str) -> None:
    lines = re.split("\r\n|\r|\n", text)

    assert [line_of(text.encode(), number) for number in range(len(lines) + 2)] == [*lines, "", ""]
