"""Text is measured by whoever draws it, and cut without halving a character."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.cells import shorten, split

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"

texts = st.text(
    st.one_of(
        st.sampled_from("aé…–東京한ｶ\N{WHITE SMILING FACE}\ufe0f\u200d\N{MAN}\N{COMBINING ACUTE ACCENT}\u1160"),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("abc", ["a", "b", "c"]),
        ("Kuala…", ["K", "u", "a", "l", "a", "…"]),
        ("東京", ["東", "", "京", ""]),
        ("e\N{COMBINING ACUTE ACCENT}t", ["e\N{COMBINING ACUTE ACCENT}", "t"]),
        ("\N{COMBINING ACUTE ACCENT}t", ["\N{COMBINING ACUTE ACCENT}t"]),
        (f"{FAMILY}!", [FAMILY, "", "!"]),
        ("☺\ufe0f!", ["☺\ufe0f", "", "!"]),
    ],
)
def test_a_text_is_split_into_its_cells(text: str, cells: list[str]) -> None:
    assert list(split(text, cell_len)) == cells


@given(texts)
def test_there_are_as_many_cells_as_the_terminal_counts(text: str) -> None:
    cells = split(text, cell_len)
    assert len(cells) == cell_len(text)
    assert "".join(cells) == text or not cells or cell_len(text) == 0


@pytest.mark.parametrize(
    ("room", "shortened"),
    [
        (24, "4th Russia–ASEAN Summit"),
        (23, "4th Russia–ASEAN Summit"),
        (22, "4th Russia–ASEAN…"),
        (17, "4th Russia–ASEAN…"),
        (16, "4th Russia–ASEA…"),  # the words alone would leave too much out
        (12, "4th Russia…"),
        (5, "4th…"),
        (4, "4th…"),
        (3, ""),
        (0, ""),
        (-3, ""),
    ],
)
def test_a_text_is_cut_between_words_if_that_costs_little(room: int, shortened: str) -> None:
    assert shorten("4th Russia–ASEAN Summit", room, "…", cell_len) == shortened


def test_a_wide_character_is_not_halved() -> None:
    assert shorten("東京都庁舎", 8, "…", cell_len) == "東京都…"
    assert shorten("東京都庁舎", 7, "…", cell_len) == "東京都…"
    assert shorten("東京都庁舎", 6, "…", cell_len) == "東京…"


@given(texts, st.integers(0, 20), st.sampled_from(["…", ".."]))
def test_what_is_shortened_fits(text: str, room: int, ellipsis: str) -> None:
    text = unicodedata.normalize("NFC", text)
    shortened = shorten(text, room, ellipsis, cell_len)
    assert cell_len(shortened) <= room
    assert shortened in ("", text) or shortened.endswith(ellipsis)
