"""The help: complete, and readable at every width."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.screen.app import Explorer
from tui.screen.help import deciding_help, help_text
from tui.screen.key_names import Keymap
from tui.screen.keys import BINDINGS
from tui.screen.signs import ASCII, UNICODE, Signs


@pytest.mark.parametrize("signs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("told", [help_text, deciding_help])
def test_no_line_is_wider_than_there_is_room(told: Callable[[Keymap, Signs, int], Content], signs: Signs) -> None:
    for columns in range(12, 200):
        lines = told({}, signs, columns).plain.splitlines()
        assert max(map(cell_len, lines)) <= columns, columns
        assert signs is UNICODE or all(map(str.isascii, lines))


@pytest.mark.parametrize("columns", [13, 69, 108, 185])
def test_nothing_is_left_out(columns: int) -> None:
    words = set(help_text({}, UNICODE, columns).plain.split())
    for binding in BINDINGS:
        assert set(binding.tooltip.split()) <= words


def test_a_meaning_of_several_lines_begins_each_in_its_column() -> None:
    lines = help_text({}, UNICODE, 50).plain.splitlines()
    (place,) = (place for place, line in enumerate(lines) if line.startswith("m a "))
    assert lines[place : place + 2] == [
        "m a         Mark the event with a letter; the same",
        "            again takes it away",
    ]


def test_two_columns_share_the_height() -> None:
    narrow, wide = (help_text({}, UNICODE, columns).plain.splitlines() for columns in (76, 185))
    assert len(wide) <= len(narrow) * 3 // 5
    assert wide[0].startswith("Events")
    assert wide[0].removeprefix("Events").strip()


async def test_it_fits_again_when_the_terminal_is_resized(app: Explorer) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert app.screen.query_one(Static).size.width <= 70
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert app.screen.query_one(Static).size.width >= 100
