import pytest

from tui.formats.near import Near

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
