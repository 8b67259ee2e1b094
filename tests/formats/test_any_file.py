"""Whatever a file holds: it is read, or it is said what is wrong with it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.promises import files
from tui.formats import curated
from tui.formats.reading import load_bytes

SMALL = """\
title: &t Relations
lanes: {diplomacy: {label: Diplomacy, colour: blue}}
sources:
  gubin-2022: {title: *t, published: 2022-37~}
series:
  - label: Trade
    points: [{when: 2014, value: 23, sources: [gubin-2022 ¶10]}]
views: {plain: {query: "is:disputed"}}
events:
  - id: summit
    when: 2021-10-28  # a day
    title: 'Fourth ''summit'''
    summary: |
      Held by video.
    tags: [a, "b\\e"]
    sources:
      - {source: gubin-2022, stance: disputes, when: 2021-10, value: 1.5}
    links: [{to: relations, kind: marks}]
  - {id: relations, when: 1991, title: Саммит}
""".encode()

PIECES = st.sampled_from(
    [
        *"[]{},:-?!&*|>%@`#'\" \n\t\\~=",
        *(
            ": ",
            "- ",
            "\n- ",
            "\n  ",
            "&a ",
            "*a",
            "*t",
            "!!str ",
            "<<: ",
            "--- ",
            "...\n",
            "? ",
            "|\n",
            ">-\n ",
            "%TAG",
        ),
        *("events:", "when: 1991", "title: a", "sources:", "series:", "lanes:", "points:", "id: a", "links:", "1991"),
        *("\x00", "\x1b", "\x85", "\u2028", "\ufeff", "\u202e", "é", "e\u0301", "\U0001f389", "\u200b"),
    ]
)


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    files(data)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=3 * settings().max_examples)
def test_any_pieces_of_yaml(text: str) -> None:
    files(text.encode())


@given(st.lists(st.tuples(st.integers(0, len(SMALL)), st.integers(0, 6), PIECES), min_size=1, max_size=4))
@settings(max_examples=3 * settings().max_examples)
def test_any_damage_to_a_good_file(changes: list[tuple[int, int, str]]) -> None:
    data = SMALL
    for at, length, piece in changes:
        data = data[:at] + piece.encode() + data[at + length :]

    files(data)


def test_a_file_cut_off_anywhere() -> None:
    for length in range(len(SMALL)):
        files(SMALL[:length])


@given(st.integers(0, 2**16))
def test_the_curated_timeline_cut_off_anywhere(length: int) -> None:
    """At some bytes, that is; `make fuzz` does it at each of them."""
    data = Path(curated()).read_bytes()

    files(data[: length % len(data)])


def test_the_good_file_is_good() -> None:
    reading = load_bytes(SMALL, "t.yaml")

    assert reading.problems == ()
    assert [event.title for event in reading.timeline.events] == ["Fourth 'summit'", "Саммит"]
