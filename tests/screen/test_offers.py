"""What is offered while a filter is written, and the walk through what was asked earlier."""

import pytest

from tui.query.completion import Candidate, Completions
from tui.screen.mistake import mistaken
from tui.screen.offers import Offers
from tui.screen.recall import Recall


def offers(marked: str, *texts: str) -> Offers:
    """Offers for what stands between the brackets."""
    start, end = marked.index("<"), marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")
    return Offers(text, end, Completions(start, end, tuple(Candidate(each) for each in texts)))


@pytest.mark.parametrize(
    ("marked", "texts", "is_news"),
    [
        ("<du>", ["during:"], True),
        ("<x>", ["text:"], False),
        ("<>", ["text:"], False),
        ("lane:<>", ["trade"], True),
        ("lane:<ade>", ["trade"], True),
        ("lane:<trade>", ["trade"], False),
        ("lane:<trade>", ["trade", "trade2"], True),
        ("lane:<tr>", [], False),
        ("lane:a,<>", ["trade"], True),
        ("during:<@>", ["@summit"], True),
    ],
)
def test_offers_come_by_themselves_where_something_is_begun(marked: str, texts: list[str], is_news: bool) -> None:
    assert offers(marked, *texts).is_news is is_news


def test_a_view_comes_by_itself_by_its_name() -> None:
    assert Offers("wha", 3, Completions(0, 3, (Candidate("is:disputed", 1, "What is disputed"),))).is_news


def test_one_after_another_is_chosen_and_above_the_first_there_is_none() -> None:
    made = offers("<>", "a", "b")
    assert [made.chosen, made.step(1).chosen, made.step(1).step(1).chosen] == [None, 0, 1]
    assert made.step(1).step(1).step(1).chosen == 1
    assert made.step(1).step(-1).chosen is None
    assert made.step(-1).chosen is None


def test_what_is_taken_stands_where_it_was_begun() -> None:
    assert offers("a lane:<tr> b", "security", "trade").taken(1) == ("a lane:trade b", 12)


def test_a_walk_goes_back_from_what_is_written_and_returns_to_it() -> None:
    walk = Recall.begun(("a", "b", "c"), "b")
    assert walk.lines == ("a", "c", "b")
    assert [walk.text, walk.step(-1).text, walk.step(-1).step(-1).text] == ["b", "c", "a"]
    assert walk.step(-9).text == "a"
    assert walk.step(-1).step(1).text == "b"
    assert Recall.begun((), "").step(-1).text == ""


@pytest.mark.parametrize(
    ("text", "column", "word"),
    [
        ("lane:a is:foo x", 11, "foo"),
        ("nope:x y", 1, "nope:x"),
        ("(a", 1, "("),
        ("a)", 2, ")"),
        ("a or", 5, "or"),
        ("a or )", 6, ")"),
        ("lane:", 6, "lane:"),
        ("a (", 4, "("),
        ("   ", 3, ""),
    ],
)
def test_a_mistake_is_the_word_at_its_column_or_the_last_before(text: str, column: int, word: str) -> None:
    start, end = mistaken(text, column)
    assert text[start:end] == word
