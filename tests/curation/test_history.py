"""`diff REV`: what a file held at a revision, from a real repository."""

import subprocess
from pathlib import Path

import pytest

from tui.cli import main
from tui.curation.history import HistoryError, at_revision

BEFORE = "events: [{id: a, when: 1991, title: Relations begin}]\n"
AFTER = "events: [{id: a, when: 1992, title: Relations begin}]\n"


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a repository, with a file that has changed since its commit."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    git("init", "-q")
    for name in ("events.yaml", "other one.yaml"):
        Path(name).write_text(BEFORE, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "Begin")
    for name in ("events.yaml", "other one.yaml"):
        Path(name).write_text(AFTER, encoding="utf-8")
    return folder


@pytest.mark.parametrize("file", ["events.yaml", "./events.yaml", "other one.yaml", "../er/events.yaml"])
def test_a_file_is_what_it_was(folder: Path, file: str) -> None:
    assert at_revision("HEAD", file) == BEFORE.encode()
    assert at_revision("HEAD", str(folder / file)) == BEFORE.encode()


@pytest.mark.parametrize(
    ("revision", "file"),
    [
        ("HEAD", "gone.yaml"),
        ("HEAD", "nowhere/events.yaml"),
        ("HEAD", "."),
        ("no-such-revision", "events.yaml"),
        ("--output=x", "events.yaml"),
        ("", "events.yaml"),
    ],
)
def test_what_git_does_not_have(folder: Path, revision: str, file: str) -> None:
    with pytest.raises(HistoryError):
        at_revision(revision, file)

    assert sorted(path.name for path in folder.iterdir()) == [".git", "events.yaml", "other one.yaml"]


def test_no_converter_of_the_repository_is_run(folder: Path) -> None:
    Path(".gitattributes").write_text("*.yaml diff=evil\n", encoding="utf-8")
    git("config", "diff.evil.textconv", f"touch {folder / 'run'}; cat")

    assert at_revision("HEAD", "events.yaml") == BEFORE.encode()
    assert not (folder / "run").exists()


def test_without_git_it_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))

    with pytest.raises(HistoryError, match="git is not installed"):
        at_revision("HEAD", "events.yaml")


@pytest.mark.parametrize("arguments", [["HEAD"], ["HEAD", "events.yaml"], ["HEAD", "other one.yaml"]])
def test_a_file_is_compared_with_a_revision(
    folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *arguments]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "~ 1992  Relations begin [a]",
        "    when: 1991 → 1992 (1 year later)",
    ]


def test_problems_of_a_revision_are_told_with_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.yaml").write_text("events: [{when: never, title: a}]\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "Add")

    assert main(["diff", "HEAD", "bad.yaml"]) == 0
    assert capsys.readouterr().err.startswith("HEAD:bad.yaml:1:17: error: ")


def test_what_is_neither_a_file_nor_a_revision(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "nothing"]) == 2
    assert capsys.readouterr().err.startswith(
        "datelines: nothing: there is no such file, nor a revision with events.yaml"
    )
    assert main(["diff", "--", "-x", "events.yaml"]) == 2
