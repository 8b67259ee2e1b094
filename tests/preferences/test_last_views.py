"""How timelines were left."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tui.preferences.last_views import MOST, LastView, last_view, remember_view

LEFT = LastView(
    'actor:"A \\ B" -is:disputed',
    (-(10**20), 10**18 + 1),
    is_folded=True,
    event="é-1",
    view="table",
    by="title",
    is_descending=True,
    as_of="{1914..1918}",
    has_facets=True,
)


def test_nothing_is_known_at_first_and_nothing_is_made(own_folder: Path) -> None:
    assert last_view(["a.yaml"]) == (None, ())
    assert not own_folder.exists()


def test_a_view_comes_back_for_the_same_files_only(own_folder: Path) -> None:
    assert remember_view(["a.yaml", "b.yaml"], LEFT) == ""
    assert last_view(["a.yaml", "b.yaml"]) == (LEFT, ())
    assert last_view([os.path.abspath("a.yaml"), "./b.yaml"]) == (LEFT, ())
    assert last_view(["b.yaml", "a.yaml"]) == (None, ())
    assert last_view(["a.yaml"]) == (None, ())


def test_the_record_says_what_it_is_about_to_its_owner_alone(own_folder: Path) -> None:
    remember_view(["/logs/a\x1b.yaml"], LEFT)
    (path,) = (own_folder / "last").iterdir()
    assert path.read_text("utf-8").startswith('files: ["/logs/a␛.yaml"]\n')
    assert own_folder.stat().st_mode & 0o777 == 0o700


def test_a_name_that_is_no_text_is_a_name(own_folder: Path) -> None:
    assert remember_view(["/logs/\udcff.yaml"], LEFT) == ""
    assert last_view(["/logs/\udcff.yaml"]) == (LEFT, ())


def test_the_oldest_go_when_there_are_many(own_folder: Path) -> None:
    remember_view(["first"], LEFT)
    (first,) = (own_folder / "last").iterdir()
    os.utime(first, (1, 1))
    for number in range(MOST):
        (own_folder / "last" / f"{number}.yaml").write_text("")
    remember_view(["last"], LEFT)
    assert not first.exists()
    assert len(list((own_folder / "last").iterdir())) == MOST
    assert last_view(["last"]) == (LEFT, ())


def test_what_was_kept_before_there_was_more_to_keep_is_read(own_folder: Path) -> None:
    remember_view(["a"], LEFT)
    (path,) = (own_folder / "last").iterdir()
    path.write_text('files: ["/a"]\nquery: "x"\nwindow: [0, 9]\nfolded: yes\nevent: "e"\nview: "years"\n')
    assert last_view(["a"]) == (LastView("x", (0, 9), is_folded=True, event="e", view="years"), ())


@pytest.mark.parametrize("left", [{"query": "x" * 20_001}, {"as_of": "2" * 20_001}, {"event": "e" * 20_001}])
def test_what_is_too_long_is_not_kept(own_folder: Path, left: dict[str, str]) -> None:
    remember_view(["a"], LEFT)
    assert remember_view(["a"], replace(LEFT, **left)) == "too long to be kept"  # type: ignore[arg-type]
    assert last_view(["a"]) == (LEFT, ())


def test_the_longest_that_is_kept_can_be_read(own_folder: Path) -> None:
    left = replace(LEFT, query="𒀀" * 20_000, event="\\" * 20_000, as_of="é" * 20_000)
    assert remember_view(["a"], left) == ""
    assert last_view(["a"]) == (left, ())


@pytest.mark.parametrize("text", ["", "window: [1]", "window: [2, 1]", "window: [x, y]", "query: a", "window: [1, 1]"])
def test_half_a_record_is_none(text: str, own_folder: Path) -> None:
    remember_view(["a"], LEFT)
    (path,) = (own_folder / "last").iterdir()
    path.write_text(text)
    assert last_view(["a"]) == (None, ())


def test_a_broken_record_is_told(own_folder: Path) -> None:
    remember_view(["a"], LEFT)
    (path,) = (own_folder / "last").iterdir()
    path.write_text('query: "')
    view, (problem,) = last_view(["a"])
    assert view is None
    assert problem.place.file == str(path)
