"""Markdown as calm text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.screen.blocks import Block, laid_out
from tui.screen.markdown import markdown


def _shown(text: str, width: int = 40) -> list[str]:
    return laid_out(markdown(text, "·"), width).plain.split("\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Title\n\ntext", ["Title", "", "text"]),
        ("## Title ##", ["Title"]),
        ("one\n\n\n \ntwo", ["one", "", "two"]),
        ("one\ntwo\n\nthree", ["one two", "", "three"]),
        ("- one\n  goes on\n- two\n1. first\n  2) second", ["· one goes on", "· two", "1. first", "  2) second"]),
        ("- a\n  - b", ["· a", "  · b"]),
        ("**bold**, *italic*, __both__, _this_", ["bold, italic, both, this"]),
        ("snake_case_name and 2 * 3 * 4", ["snake_case_name and 2 * 3 * 4"]),
        ("`code *as* it is`", ["code *as* it is"]),
        ("[a text](https://example.org/x)", ["a text (https://example.org/x)"]),
        ("![a picture](file:///etc/passwd)", ["a picture (file:///etc/passwd)"]),
        ("<https://example.org/x>", ["https://example.org/x"]),
        ("```sh\nrm -rf *a*\n  x\n```\nafter", ["rm -rf *a*", "  x", "after"]),
        ("a\n\n    code **x**", ["a", "", "    code x"]),
        ("| a | b |\n|---|---|", ["| a | b |", "|---|---|"]),
        ("> said\n> more", ["> said", "> more"]),
        ("one\n\n---\n\ntwo", ["one", "", "", "", "two"]),
        (r"\*not\* \[a\](b)", ["*not* [a](b)"]),
        ("<script>alert(1)</script> [@click=app.quit]x[/]", ["<script>alert(1)</script>", "[@click=app.quit]x[/]"]),
        ("", [""]),
    ],
)
def test_what_is_shown(text: str, shown: list[str]) -> None:
    assert _shown(text) == shown


def test_headings_and_strong_words_stand_out() -> None:
    first, _, second = markdown("# Title\n\nsome **strong** *words*", "·")
    assert [(span.start, span.end, span.style) for span in first.text.spans] == [(0, 5, "bold $accent")]
    assert [(span.start, span.end, span.style) for span in second.text.spans] == [(5, 11, "bold"), (12, 17, "italic")]


def test_items_hang_beside_their_bullets() -> None:
    assert _shown("- one two three four five", 14) == ["· one two", "  three four", "  five"]


@pytest.mark.parametrize("width", [1, 14, 40, 88])
def test_no_line_is_wider_than_there_is_room(width: int) -> None:
    text = "- " + "第四次东盟俄罗斯峰会" * 9 + "\n\nשלום " * 30 + "\n\n" + "x" * 300
    blocks = [*markdown(text, "·"), Block(laid_out(markdown("a", "·"), 9), laid_out(markdown("label " * 9, "·"), 99))]
    lines = laid_out(blocks[:-1], width).split("\n")
    assert max(line.cell_length for line in lines) <= max(width, 14)


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "**", "*a", "__", "`", "<https://", "\\", "- ", "#", "> ", "![", "a\n", "**a*", "_"]
)
def test_signs_without_end_keep_nobody_waiting(piece: str) -> None:
    shown = laid_out(markdown(piece * 5_000, "·"), 80).plain
    assert shown.count("a") == piece.count("a") * 5_000


@given(st.text(alphabet="ab1 #*_`[]()<>|\\-=\n"))
def test_no_word_is_lost(text: str) -> None:
    assume("```" not in text)  # what stands beside it names a language
    shown = laid_out(markdown(text, "·"), 20).plain
    assert [letter for letter in shown if letter.isalnum()] == [letter for letter in text if letter.isalnum()]
