"""The user's own views: kept whole or not at all, and never in the way."""

from pathlib import Path

import pytest

from tui.cli import main
from tui.preferences.views import OwnViews, delete_view, own_views, save_view
from tui.timeline import View

FILE = """\
events:
  - {when: 1991, title: Official relations begin}
  - {when: 2021-10-28, title: Fourth summit, lane: diplomacy}
views:
  summits: {query: summit}
"""


def saved() -> list[tuple[str, str]]:
    return [(view.id, view.query) for view in own_views().views]


def test_there_are_none_at_first_and_nothing_is_made(own_folder: Path) -> None:
    assert own_views() == OwnViews()
    assert not own_folder.exists()


def test_a_view_is_saved_replaced_and_deleted(own_folder: Path) -> None:
    assert save_view("talks", "lane:diplomacy") == ""
    assert save_view(" What is “doubtful”: all ", 'is:disputed or "a \\"b\\""') == ""
    assert save_view("talks", "  lane:diplomacy -minor ") == ""
    assert saved() == [("talks", "lane:diplomacy -minor"), ("What is “doubtful”: all", 'is:disputed or "a \\"b\\""')]
    assert own_views().problems == ()
    assert delete_view("talks") == ""
    assert [view.label for view in own_views().views] == ["What is “doubtful”: all"]
    assert [path.name for path in own_folder.iterdir()] == ["views.yaml"]


def test_only_the_user_can_look_into_the_folder(own_folder: Path) -> None:
    save_view("talks", "a")
    assert own_folder.stat().st_mode & 0o777 == 0o700


def test_what_the_user_has_written_into_the_file_stays(own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "views.yaml").write_text("title: Mine\nviews: {one: {label: The first, query: a}}\n", "utf-8")
    save_view("two", "b")
    assert own_views().views == (View("one", "The first", "a"), View("two", "two", "b"))
    assert (own_folder / "views.yaml").read_text("utf-8").startswith("title: Mine\n")


@pytest.mark.parametrize(
    ("name", "query", "why"), [(" ", "a", "a view needs a name"), ("a", " ", "there is no filter to save")]
)
def test_what_is_no_view_is_not_saved(name: str, query: str, why: str, own_folder: Path) -> None:
    assert save_view(name, query) == why
    assert not own_folder.exists()


def test_control_characters_are_made_visible(own_folder: Path) -> None:
    save_view("a\x1b]0;x\x07", "text:\x1b")
    assert saved() == [("a␛]0;x␇", "text:␛")]


def test_a_broken_file_is_told_and_not_written_over(own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    path = own_folder / "views.yaml"
    path.write_text('views:\n  one: {query: a}\n  two: {query: "b}\n', "utf-8")
    (problem,) = own_views().problems
    assert (problem.code, problem.place.file) == ("yaml-syntax", str(path))
    assert save_view("three", "c").startswith(f"mend your own views first: {path}:3:")
    assert delete_view("one").startswith("mend your own views first: ")
    assert path.read_text("utf-8").endswith('"b}\n')


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    assert own_views().views == ()
    assert save_view("a", "b") == f"{tmp_path}/file/datelines/views.yaml cannot be written: Not a directory"


def test_a_view_of_the_users_own_is_printed(
    own_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(FILE, "utf-8")
    save_view("early", "before:2000")
    assert main(["print", str(path), "--count", "--view", "early"]) == 0
    assert main(["print", str(path), "--count", "--view", "summits"]) == 0
    assert capsys.readouterr() == ("1\n1\n", "")


def test_of_two_views_with_a_name_that_of_the_timeline_is_shown_and_said(
    own_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(FILE, "utf-8")
    save_view("summits", "before:1900")
    assert main(["print", str(path), "--count", "--view", "summits"]) == 0
    both = "datelines: both the timeline and you have a view 'summits': that of the timeline is shown\n"
    assert capsys.readouterr() == ("1\n", both)


def test_the_views_that_there_are_are_told(
    own_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(FILE, "utf-8")
    save_view("early", "before:2000")
    assert main(["print", str(path), "--view", "nope"]) == 2
    told = "datelines: argument --view: the timeline has no view 'nope'; it has summits, and you have early\n"
    assert capsys.readouterr().err == told


def test_a_broken_file_does_not_stop_a_view_of_the_timeline(
    own_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(FILE, "utf-8")
    own_folder.mkdir(parents=True)
    (own_folder / "views.yaml").write_text("views: [", "utf-8")
    assert main(["print", str(path), "--count", "--view", "summits"]) == 0
    out, err = capsys.readouterr()
    assert out == "1\n"
    assert err.startswith(f"{own_folder}/views.yaml:1:")
