"""A row is painted cell by cell and read as runs that fill it exactly."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout import Run
from tui.layout.cells import split
from tui.layout.line import Row

paintings = st.lists(
    st.tuples(st.integers(-12, 24), st.text("ab東é", max_size=8), st.sampled_from(["label", "grid", "tick"])),
    max_size=8,
)


def test_a_row_is_blank_until_it_is_painted() -> None:
    assert Row(5).line() == (Run("     ", "", "", 5),)


def test_runs_are_of_one_role_and_one_event() -> None:
    row = Row(10)
    row.put(1, "ab", "label", "x")
    row.put(3, "c", "label", "x")
    row.put(4, "d", "label", "y")
    assert row.line() == (
        Run(" ", "", "", 1),
        Run("abc", "label", "x", 3),
        Run("d", "label", "y", 1),
        Run(" " * 5, "", "", 5),
    )


def test_later_paint_covers_earlier_and_never_half_a_character() -> None:
    row = Row(6)
    row.put(0, split("東京都", cell_len), "label")
    row.put(1, "x", "tick")
    row.put(4, "y", "tick")
    assert row.line() == (
        Run(" ", "label", "", 1),
        Run("x", "tick", "", 1),
        Run("京", "label", "", 2),
        Run("y", "tick", "", 1),
        Run(" ", "label", "", 1),
    )


def test_text_that_stands_apart_is_not_touched_by_the_lines_behind_it() -> None:
    row = Row(12, torn=[10], sign=":")
    for column, role in ((2, "grid"), (6, "now"), (8, "tick")):
        row.put(column, "|", role)
    row.write_apart(3, "abc", "label")
    row.write_apart(9, "d", "label")
    assert "".join(run.text for run in row.line()) == "   abc  |d: "


def test_what_falls_outside_is_not_painted() -> None:
    row = Row(4)
    row.put(-2, "abc", "label")
    row.put(3, split("東", cell_len), "label")
    row.put(9, "z", "label")
    assert "".join(run.text for run in row.line()) == "c   "


def test_a_background_stays_behind_all_that_is_painted() -> None:
    row = Row(4, ["", "back.blue", "back.blue", ""])
    row.put(2, "ab", "label")
    assert row.line() == (
        Run(" ", "", "", 1),
        Run(" ", "back.blue", "", 1),
        Run("a", "back.blue label", "", 1),
        Run("b", "label", "", 1),
    )


def test_a_background_that_ends_within_a_wide_character_goes_on_to_its_end() -> None:
    row = Row(4, ["back.blue", "back.blue", "", ""])
    row.put(1, split("東", cell_len), "label")
    assert row.line() == (
        Run(" ", "back.blue", "", 1),
        Run("東", "back.blue label", "", 2),
        Run(" ", "", "", 1),
    )


def test_the_grid_is_free_and_a_label_is_not() -> None:
    row = Row(8)
    row.put(1, "|", "grid")
    row.put(5, "a", "label", "x")
    assert row.is_free(0, 5)
    assert not row.is_free(4, 8)
    assert row.is_free(-4, -1)


def test_a_copy_is_painted_on_its_own() -> None:
    ground = Row(3)
    ground.put(0, "|", "grid")
    row = ground.copy()
    row.put(1, "a", "label")
    assert [run.text for run in ground.line()] == ["|", "  "]
    assert [run.text for run in row.line()] == ["|", "a", " "]


@given(paintings)
def test_a_line_is_exactly_as_wide_as_its_row(paintings: list[tuple[int, str, str]]) -> None:
    row = Row(20)
    for column, text, role in paintings:
        row.put(column, split(text, cell_len), role)
    line = row.line()
    assert sum(run.cells for run in line) == 20
    assert all(cell_len(run.text) == run.cells for run in line)
    assert all(one[1:3] != other[1:3] for one, other in pairwise(line))
