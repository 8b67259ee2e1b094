"""Notes on sources: read from the folder of the timeline, and from nowhere else, whatever the timeline names."""

import os
from pathlib import Path

import pytest

from tui.formats import curated, load
from tui.formats.notes import Note, read_note
from tui.timeline import Place, Source

OUTSIDE = Note(refusal="not opened: it is outside the folder of the timeline")
HIDDEN = Note(refusal="not opened: it is a hidden file, or in a hidden folder")
MISSING = Note(refusal="there is no such file")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a timeline and notes, beside a file that is nobody's business."""
    folder = tmp_path / "timeline"
    (folder / "seeds").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "seeds" / "a.md").write_text("# A\n\nWhat it says.\n")
    (folder / ".git" / "config").write_text("token")
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "timeline-too").mkdir()
    (tmp_path / "timeline-too" / "a.md").write_text("secret")
    return folder


def _note(folder: Path, notes: str) -> Note:
    return read_note(Source("a", notes=notes, place=Place(str(folder / "events.yaml"), 1, 1)))


@pytest.mark.parametrize("notes", ["seeds/a.md", "./seeds/a.md", "seeds/../seeds//a.md", "seeds/./a.md"])
def test_a_note_is_read_from_the_folder_of_the_timeline(folder: Path, notes: str) -> None:
    assert _note(folder, notes) == Note("# A\n\nWhat it says.\n")


def test_the_folder_of_a_timeline_named_without_one_is_the_current(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    source = Source("a", notes="seeds/a.md", place=Place("events.yaml", 1, 1))
    assert read_note(source).text.startswith("# A")


@pytest.mark.parametrize(
    ("notes", "refused"),
    [
        ("../secret", OUTSIDE),
        ("seeds/../../secret", OUTSIDE),
        ("../timeline-too/a.md", OUTSIDE),
        ("../../../../../../../../etc/passwd", OUTSIDE),
        ("/etc/passwd", OUTSIDE),
        ("/", OUTSIDE),
        ("..", OUTSIDE),
        ("~/.ssh/id_rsa", HIDDEN),
        (".git/config", HIDDEN),
        ("seeds/../.git/config", HIDDEN),
        ("~root/x", MISSING),
        ("seeds/b.md", MISSING),
        ("x" * 5000, MISSING),
        ("seeds/a.md␀", MISSING),
        ("file:///etc/passwd", MISSING),
        ("seeds", Note(refusal="this is a folder, not a file")),
        ("https://example.org/a.md", Note(refusal="it is a page on the web, to be opened in a browser")),
    ],
)
def test_nothing_else_is_read(folder: Path, notes: str, refused: Note) -> None:
    assert _note(folder, notes) == refused


def test_an_absolute_path_is_refused_even_into_the_folder(folder: Path) -> None:
    assert _note(folder, str(folder / "seeds" / "a.md")) == OUTSIDE


@pytest.mark.parametrize("target", ["../secret", "/etc/passwd", "../../secret"])
def test_links_that_lead_out_are_refused(folder: Path, target: str) -> None:
    (folder / "link.md").symlink_to(target)
    (folder / "out").symlink_to(folder.parent)
    assert _note(folder, "link.md") == OUTSIDE
    assert _note(folder, "out/secret") == OUTSIDE


def test_links_within_the_folder_are_followed_but_not_to_what_is_hidden(folder: Path) -> None:
    (folder / "link.md").symlink_to("seeds/a.md")
    (folder / "hidden.md").symlink_to(".git/config")
    (folder / "round.md").symlink_to("round.md")
    assert _note(folder, "link.md").text.startswith("# A")
    assert _note(folder, "hidden.md") == HIDDEN
    assert _note(folder, "round.md") == Note(refusal="its links lead round in a circle")


def test_a_pipe_and_a_file_without_end_do_not_hold_anything_up(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "large").write_bytes(b"x" * (2**17 + 1))
    assert _note(folder, "pipe") == Note(refusal="this is a pipe, not a regular file")
    assert _note(folder, "large") == Note(refusal="it is larger than 131,072 bytes")


def test_beside_standard_input_there_is_no_note() -> None:
    note = read_note(Source("a", notes="seeds/a.md", place=Place("-", 1, 1)))
    assert note == Note(refusal="it lies beside a timeline that came from standard input, nobody knows where")


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (b"\x1b]0;owned\x07 a\x9b", Note(refusal="the byte 0x9B is not UTF-8")),
        (b"\x1b]0;owned\x07 \xe2\x80\xae a\r\nb\tc", Note("␛]0;owned␇ <202E> a\nb   c")),
        (b"a\0b", Note(refusal="this is not a text")),
        ("\ufeffna\u00efve".encode(), Note("naïve")),
        ("naïve".encode("utf-16"), Note("naïve")),
        (b"", Note()),
    ],
)
def test_a_note_is_clean_or_not_shown(folder: Path, data: bytes, note: Note) -> None:
    (folder / "b.md").write_bytes(data)
    assert _note(folder, "b.md") == note


def test_every_source_of_the_timeline_that_ships_has_a_note_that_is_shown() -> None:
    sources = load([curated()]).timeline.sources.values()
    assert len(sources) >= 29
    assert [source.id for source in sources if not read_note(source).text.startswith(f"# {source.id}")] == []
