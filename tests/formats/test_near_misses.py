import pytest

from tui.formats.near import Near, are_near

WORDS = ("summary", "title", "when", "id", "url", "gubin-2022", "Südost")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sumary", "summary"),
        ("summmary", "summary"),
        ("sunmary", "summary"),
        ("summray", "summary"),
        ("Title", "title"),
        ("titles", "title"),
        ("whne", "when"),
        ("gubin_2022", "gubin-2022"),
        ("gubin-2021", "gubin-2022"),
        ("sudost", "Südost"),
        ("SÜDOST", "Südost"),
        ("ID", "id"),
        ("uri", ""),
        ("is", ""),
        ("casualties", ""),
        ("smary", ""),
        ("", ""),
        ("x" * 1000, ""),
    ],
)
def test_the_word_that_was_meant(written: str, meant: str) -> None:
    assert Near(WORDS).find(written) == meant


@pytest.mark.parametrize(("one", "other"), [("sumary", "summary"), ("SÜDOST", "Südost"), ("whne", "when")])
def test_either_of_two_words_may_be_meant(one: str, other: str) -> None:
    assert are_near(one, other)
    assert are_near(other, one)
    assert not are_near(one, "title")
