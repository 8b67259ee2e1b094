import io
import os
import socket
from pathlib import Path

import pytest

from tui.formats import load

SMALL = "events: [{when: 1991, title: Official relations begin}]\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(name: str, limit: int = 1000) -> list[str]:
    reading = load([name], limit=limit)
    assert not reading.is_readable
    return [str(problem) for problem in reading.problems]


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("name", ["", "missing.yaml", "missing/t.yaml", "a" * 300])
def test_what_does_not_exist_is_missing(name: str) -> None:
    assert problems(name) == [
        f"{name}: error: there is no such file; see that its name and folder are right [file-missing]"
    ]


def test_a_file_is_no_folder() -> None:
    Path("file").write_text(SMALL)

    assert problems("file/t.yaml") == [
        "file/t.yaml: error: there is no such file; see that its name and folder are right [file-missing]"
    ]


@pytest.mark.parametrize(("name", "shown"), [("a\0b", "a␀b"), ("\ud800", "\ufffd")])
def test_a_name_that_no_file_can_have(name: str, shown: str) -> None:
    assert problems(name) == [f"{shown}: error: no file can have this name [file-missing]"]


def test_a_folder() -> None:
    assert problems(".") == [".: error: this is a folder, not a file; name a file inside it [file-directory]"]


def test_a_pipe_does_not_block() -> None:
    os.mkfifo("pipe")

    assert problems("pipe") == [
        (
            "pipe: error: this is a pipe, not a regular file; to read what a program writes, pipe it in and name '-' "
            "[file-special]"
        )
    ]


def test_a_device_is_not_read() -> None:
    assert problems("/dev/zero") == [
        (
            "/dev/zero: error: this is a device, not a regular file; to read what a program writes, pipe it in and "
            "name '-' [file-special]"
        )
    ]


def test_a_socket() -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")

        assert problems("socket")[0].startswith("socket: error: this is a socket, not a regular file;")


def test_links_that_lead_round() -> None:
    Path("a").symlink_to("b")
    Path("b").symlink_to("a")

    assert problems("a") == ["a: error: its links lead round in a circle; name the file itself [file-loop]"]


def test_a_link_to_a_file_is_followed() -> None:
    Path("t.yaml").write_text(SMALL)
    Path("link").symlink_to("t.yaml")

    assert len(load(["link"]).timeline.events) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read() -> None:
    Path("t.yaml").write_text(SMALL)
    Path("t.yaml").chmod(0)

    assert problems("t.yaml") == [
        "t.yaml: error: you may not read this file; see who owns it, and its mode [file-unreadable]"
    ]


def test_the_limit_is_the_largest_that_is_read() -> None:
    size = len(SMALL)
    Path("t.yaml").write_text(SMALL)

    assert load(["t.yaml"], limit=size).is_readable
    assert problems("t.yaml", limit=size - 1) == [
        f"t.yaml: error: it is larger than {size - 1} bytes; split it into several files [file-too-large]"
    ]


def test_a_large_file_is_refused_unread() -> None:
    with Path("t.yaml").open("wb") as file:
        file.truncate(65 * 2**20)

    reading = load(["t.yaml"])

    assert [str(problem) for problem in reading.problems] == [
        "t.yaml: error: it is larger than 64 MiB; split it into several files [file-too-large]"
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, SMALL.encode())

    reading = load(["-"])

    assert [event.title for event in reading.timeline.events] == ["Official relations begin"]
    assert str(reading.timeline.events[0].place) == "-:1:10"


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"#" * 1001)

    assert problems("-") == ["-: error: it is larger than 1,000 bytes; split it into several files [file-too-large]"]


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)

    assert problems("-") == ["-: error: standard input is closed [file-unreadable]"]


def test_a_name_is_shown_clean() -> None:
    assert problems("a\x1b[2J\u202e.yaml")[0].startswith("a␛[2J<202E>.yaml: error: there is no such file")
