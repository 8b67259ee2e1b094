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


def test_without_a_file_the_pairs_are_printed(tmp_path: Path) -> None:
    for name, text in (("a", OURS), ("b", THEIRS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with Terminal((*DATELINES, "merge", "a.yaml", "b.yaml"), columns=160, cwd=tmp_path) as terminal:
        assert terminal.end() == 1
        assert b"say --ours, --theirs or --both; or name a file with -o, and decide on each" in terminal.written
