"""The strip of bars says where the events are, and where the window is."""

import pytest

from tui.layout import ASCII, UNICODE, Run, spark, strip


@pytest.mark.parametrize(
    ("counts", "bars"),
    [
        ([], ""),
        ([0, 0], "  "),
        ([1, 0, 1], "█ █"),
        ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"),
        ([1, 100], "▁█"),
        ([50, 100], "▄█"),
        ([10**12, 1], "█▁"),
    ],
)
def test_a_bar_is_as_high_as_its_count_and_never_hides_one_event(counts: list[int], bars: str) -> None:
    assert spark(counts, UNICODE.levels) == bars


def test_ascii_has_bars_too() -> None:
    assert spark([0, 1, 4, 8], ASCII.levels) == " .=@"


@pytest.mark.parametrize(
    ("window", "picture"),
    [
        ((20, 80), "▁▕ ▄ ▁ ▁▏ "),
        ((20, 71), "▁▕ ▄ ▁ ▁▏ "),
        ((40, 41), "▁█ ▕ ▏ ▁  "),
        ((0, 90), "▁█ ▄ ▁ ▁ ▏"),
        ((-100, 200), "▁█ ▄ ▁ ▁  "),
        ((60, 900), "▁█ ▄ ▕ ▁  "),
        ((200, 300), "▁█ ▄ ▁ ▁  "),
        ((-20, -10), "▁█ ▄ ▁ ▁  "),
    ],
)
def test_the_ends_of_the_window_are_marked_where_they_are_in_sight(window: tuple[int, int], picture: str) -> None:
    line = strip([1, 8, 0, 4, 0, 1, 0, 1, 0, 0], (0, 100), window, UNICODE)
    assert "".join(run.text for run in line) == picture


def test_bars_within_the_window_have_a_role_of_their_own() -> None:
    assert strip([1, 1, 1, 1, 1], (0, 50), (20, 30), ASCII) == (
        Run("@", "density", "", 1),
        Run("[", "density.edge", "", 1),
        Run("@", "density.window", "", 1),
        Run("]", "density.edge", "", 1),
        Run("@", "density", "", 1),
    )
