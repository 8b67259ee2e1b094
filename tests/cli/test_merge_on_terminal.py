"""`merge` on a terminal: it asks there, writes what was decided, or leaves the file as it is."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminals import DATELINES, Terminal

OURS = "events:\n  - {id: a, when: 1991, title: Relations begin}\n"
THEIRS = "events:\n  - {id: a, when: Oct 1991, title: Relations begin}\n"
BEFORE = "events: []\n"


@pytest.fixture
def merging(tmp_path: Path) -> Iterator[Terminal]:
    """The program asking about two files, and the file it is to write as it was."""
    for name, text in (("a", OURS), ("b", THEIRS), ("c", BEFORE)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with Terminal((*DATELINES, "merge", "a.yaml", "b.yaml", "-o", "c.yaml"), cwd=tmp_path) as terminal:
        terminal.wait_for("merge into c.yaml", "0 of 1 decided", "1991", "October 1991")
        yield terminal


def test_what_was_decided_is_written(merging: Terminal, tmp_path: Path) -> None:
    merging.send("t")
    merging.wait_for("all decided: w writes")
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == BEFORE
    merging.send("w")

    assert merging.end() == 0
    assert b"datelines: 1 event merged into c.yaml" in merging.written
    assert merging.left_on == set()
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == (
        "events:\n  - id: a\n    when: Oct 1991\n    title: Relations begin\n    merged-from: b.yaml\n"
    )


def test_to_leave_writes_nothing_and_says_so(merging: Terminal, tmp_path: Path) -> None:
    merging.send("q")

    assert merging.end() == 3
    assert b"datelines: c.yaml: left as it was, nothing is written" in merging.written
    assert merging.left_on == set()
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == BEFORE


def test_to_be_ended_writes_nothing(merging: Terminal, tmp_path: Path) -> None:
    merging.send("t")
    merging.wait_for("all decided: w writes")
    merging.signal(signal.SIGTERM)

    assert merging.end() == 128 + signal.SIGTERM
    assert merging.left_on == set()
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == BEFORE


def test_the_users_own_keys_and_look_are_those_of_the_screen(tmp_path: Path) -> None:
    own = tmp_path / "datelines"
    own.mkdir()
    (own / "keys.yaml").write_text("decide.theirs: x\ndecide.write: F5\nhalp: F1\n", encoding="utf-8")
    (own / "settings.yaml").write_text("ascii: yes\n", encoding="utf-8")
    for name, text in (("a", OURS), ("b", THEIRS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    command = (*DATELINES, "merge", "a.yaml", "b.yaml", "-o", "c.yaml")
    with Terminal(command, cwd=tmp_path, environ={"XDG_CONFIG_HOME": str(tmp_path)}) as terminal:
        assert terminal.wait_for("x theirs", "o ours", "1 error in files of your own").isascii()
        assert b"keys.yaml:3:1: error: there is nothing called 'halp' to do" in terminal.written
        terminal.send("x")
        terminal.wait_for("all decided: F5 writes")
        terminal.send("\x1b[15~")
        assert terminal.end() == 0
    assert "Oct 1991" in (tmp_path / "c.yaml").read_text(encoding="utf-8")


def test_without_a_file_the_pairs_are_printed(tmp_path: Path) -> None:
    for name, text in (("a", OURS), ("b", THEIRS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with Terminal((*DATELINES, "merge", "a.yaml", "b.yaml"), columns=160, cwd=tmp_path) as terminal:
        assert terminal.end() == 1
        assert b"say --ours, --theirs or --both; or name a file with -o, and decide on each" in terminal.written
