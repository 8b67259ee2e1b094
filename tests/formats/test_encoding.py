from pathlib import Path

import pytest

from tui.formats import Reading, load

TEXT = "events:\n- {when: 1991, title: Саммит 🎉}\n"


def read(folder: Path, data: bytes) -> Reading:
    path = folder / "t.yaml"
    path.write_bytes(data)
    return load([str(path)])


def problems(folder: Path, data: bytes) -> list[str]:
    return [str(problem).removeprefix(f"{folder}/") for problem in read(folder, data).problems]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["UTF-8", "with a mark", "UTF-16 LE", "UTF-16 BE", "CR LF", "CR"],
)
def test_a_text_is_the_same_however_it_is_written(tmp_path: Path, data: bytes) -> None:
    reading = read(tmp_path, data)

    assert reading.problems == ()
    assert [event.title for event in reading.timeline.events] == ["Саммит 🎉"]
    assert (reading.timeline.events[0].place.line, reading.timeline.events[0].place.column) == (2, 3)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"events: []\n\xff", "t.yaml:2:1: error: the byte 0xFF is not UTF-8; save the file as UTF-8 [encoding]"),
        (
            "title: Ко\n# é".encode() + b"\xe9 \n",
            "t.yaml:2:4: error: the byte 0xE9 is not UTF-8; save the file as UTF-8 [encoding]",
        ),
        (
            b"a: 1\r\nb: 2\rc: \xc3(",
            "t.yaml:3:4: error: the byte 0xC3 is not UTF-8; save the file as UTF-8 [encoding]",
        ),
        (b"title: \xc3", "t.yaml:1:8: error: the byte 0xC3 is not UTF-8; save the file as UTF-8 [encoding]"),
        (b"\xed\xa0\x80", "t.yaml:1:1: error: the byte 0xED is not UTF-8; save the file as UTF-8 [encoding]"),
        (b"\xff\xfea\0\n\0\0", "t.yaml:2:1: error: this is not UTF-16; save the file as UTF-8 [encoding]"),
        (b"title: a\n\0b", "t.yaml:2:1: error: this is not a text; save the file as UTF-8 [encoding]"),
        ("title: a".encode("utf-16-le"), "t.yaml:1:2: error: this is not a text; save the file as UTF-8 [encoding]"),
        (
            b"title: " + b"\x1b" * 10_001,
            "t.yaml:1:8: error: this is not a text; save the file as UTF-8 [encoding]",
        ),
    ],
)
def test_bytes_that_are_no_text_are_refused_where_they_stand(tmp_path: Path, data: bytes, problem: str) -> None:
    assert problems(tmp_path, data) == [problem]


def test_a_bad_byte_beyond_the_first_piece_is_found(tmp_path: Path) -> None:
    data = b"# \xc3\xa9" + b"x" * (2**20 - 5) + "é\n".encode() + b"title: \xff"

    assert problems(tmp_path, data) == [
        "t.yaml:2:8: error: the byte 0xFF is not UTF-8; save the file as UTF-8 [encoding]"
    ]


def test_control_characters_lose_nothing(tmp_path: Path) -> None:
    data = b"events:\n- when: 1991\n  title: a\x1b[31mb\xc2\x9b\xe2\x80\xa8c\x07\n  tags: [a]\n"
    reading = read(tmp_path, data)

    assert [event.title for event in reading.timeline.events] == ["a␛[31mb<9B> c␇"]
    assert [event.tags for event in reading.timeline.events] == [("a",)]
    assert problems(tmp_path, data) == [
        "t.yaml:3:11: warning: the control character U+001B is shown as ␛; remove it [control-character]"
    ]


def test_separators_of_unicode_do_not_count_as_lines(tmp_path: Path) -> None:
    data = "title: a\u2028b\x85c\nevents: x\n".encode()

    assert next(problem.split(": ")[0] for problem in problems(tmp_path, data)) == "t.yaml:2:9"
    assert read(tmp_path, data).timeline.title == "a b c"


def test_what_is_unfit_is_mended_in_every_piece_of_a_large_file(tmp_path: Path) -> None:
    text = "title: a\x85\n" + "\ufeff" * 1000 + "#" + "x" * (2**20 - 3000) + "\u2028é\x07\n"
    data = f"{text}#{'y' * 2**20}é\nb: \u202ec\x1b\nevents: []\n".encode()
    reading = read(tmp_path, data)

    assert (reading.timeline.title, dict(reading.timeline.fields)) == ("a", {"b": "<202E>c␛"})
    (problem,) = reading.problems
    assert (problem.place.line, problem.message) == (2, "the control character U+0007 is shown as ␇")
