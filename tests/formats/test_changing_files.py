"""Files that are no longer what they were when they were opened: they are read as they are, or it is said why not."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.formats import load

SMALL = b"events: [{when: 1991, title: Official relations begin}]\n"
OTHER = b"events: [{when: 1992, title: Another}]\n"


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("t.yaml").write_bytes(SMALL)
    return "t.yaml"


def while_read(monkeypatch: pytest.MonkeyPatch, change: Callable[[], object]) -> None:
    """Do something before every read of a file, after it was opened and looked at."""
    read = os.read

    def changed(descriptor: int, size: int) -> bytes:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            change()
        return read(descriptor, size)

    monkeypatch.setattr("tui.formats.opening.os.read", changed)


def titles(name: str, limit: int = 1000) -> list[str]:
    return [event.title for event in load([name], limit=limit).timeline.events]


def replace(name: str) -> None:
    Path("other.yaml").write_bytes(OTHER)
    os.replace("other.yaml", name)


def grow(name: str) -> None:
    with Path(name).open("ab") as file:
        file.write(b"# more\n")


@pytest.mark.parametrize("change", [replace, os.unlink, grow], ids=["replaced", "removed", "grown"])
def test_what_was_opened_is_read_to_its_end(
    name: str, monkeypatch: pytest.MonkeyPatch, change: Callable[[str], None]
) -> None:
    once = iter([change])
    while_read(monkeypatch, lambda: [change(name) for change in once])

    assert titles(name) == ["Official relations begin"]


@pytest.mark.parametrize("length", [0, 1, 20, len(SMALL) - 3])
def test_a_file_cut_off_while_it_is_read_is_read_as_far_as_it_goes(
    name: str, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    while_read(monkeypatch, lambda: os.truncate(name, length))

    codes = {problem.code for problem in load([name]).problems}
    assert codes & {"events-missing", "timeline-expected", "yaml-syntax"}


def test_a_file_that_grows_for_ever_is_refused_at_the_limit(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    while_read(monkeypatch, lambda: grow(name))

    assert [str(problem) for problem in load([name], limit=1000).problems] == [
        "t.yaml: error: it is larger than 1,000 bytes; split it into several files [file-too-large]"
    ]


def test_a_disk_that_fails_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    while_read(monkeypatch, fail)

    assert [str(problem) for problem in load([name]).problems] == [
        "t.yaml: error: it cannot be read: Input/output error [file-unreadable]"
    ]


@pytest.mark.skipif(os.geteuid() != 0, reason="whoever is not root has the test beside this one")
def test_nobody_may_not_read_what_is_root_s() -> None:
    program = (
        "import os, sys; from tui.formats import load; os.setgid(65534); os.setuid(65534)\n"
        "print(*load(sys.argv[1:]).problems)"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "t.yaml"
        path.write_bytes(SMALL)
        path.chmod(0o600)
        finished = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)

        assert finished.stdout == (
            f"{path}: error: you may not read this file; see who owns it, and its mode [file-unreadable]\n"
        )
