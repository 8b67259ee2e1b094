"""The queries asked earlier, across sessions."""

from pathlib import Path

import pytest

from tui.preferences.queries import MOST, earlier_queries, remember_query, with_query


def test_the_latest_is_last_and_none_is_there_twice(own_folder: Path) -> None:
    assert earlier_queries() == ()
    for query in ("a", "lane:trade", " a ", "", "b\x1b"):
        assert remember_query(query) == ""
    assert earlier_queries() == ("lane:trade", "a", "b␛")


def test_the_oldest_go_when_there_are_many() -> None:
    queries: tuple[str, ...] = ()
    for number in range(MOST + 2):
        queries = with_query(queries, str(number))
    assert (len(queries), queries[0], queries[-1]) == (MOST, "2", str(MOST + 1))


def test_what_is_too_long_to_be_meant_is_not_kept() -> None:
    assert with_query(("a",), "b" * 2_001) == ("a",)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\n\n", b"\x00" * 10])
def test_whatever_stands_in_the_file_can_be_read(content: bytes, own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "queries").write_bytes(content)
    assert all(query.isprintable() for query in earlier_queries())


def test_a_folder_in_its_place_is_as_good_as_nothing(own_folder: Path) -> None:
    (own_folder / "queries").mkdir(parents=True)
    assert earlier_queries() == ()
    assert remember_query("a") == f"{own_folder}/queries cannot be written: not a regular file"
