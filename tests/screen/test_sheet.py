"""Texts over the main screen: each line that was made for a width stands on one line of the sheet."""

import pytest
from textual.content import Content
from textual.widgets import Static

from tui.screen.app import Explorer
from tui.screen.sheet import Sheet


@pytest.mark.parametrize("border", ["solid", "ascii"])
async def test_a_text_for_so_many_columns_has_them_in_every_terminal(app: Explorer, border: str) -> None:
    async with app.run_test(size=(20, 6)) as pilot:
        await app.push_screen(Sheet("title", lambda columns: Content("x" * columns), border, "Esc"))
        for columns in range(20, 201, 9):
            await pilot.resize_terminal(columns, 6)
            text = app.screen.query_one(Static)
            assert text.size.height == 1, columns
            assert columns * 3 // 4 - 3 <= text.size.width <= columns
