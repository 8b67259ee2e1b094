"""Whatever a file holds: it is read, or it is said what is wrong with it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.formats.assembling import Assembly
from tui.formats.findings import Findings
from tui.timeline import Problem, Timeline
from tui.timeline.clean import clean, clean_block
from tui.timeline.problem import CODES

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


def read(data: bytes) -> tuple[Timeline, list[Problem]]:
    assembly, findings = Assembly(now=None), Findings("t.yaml")
    assembly.read(data, findings)
    return assembly.timeline(), findings.problems


def texts(value: Any) -> Iterator[str]:
    """Every text in a timeline."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner)
    elif hasattr(value, "items"):
        for key, inner in value.items():
            yield key
            yield from texts(inner)


def check(data: bytes) -> None:
    timeline, problems = read(data)

    assert timeline.events or problems
    assert [text for text in texts(timeline) if clean_block(text) != text] == []
    assert [str(problem) for problem in problems if clean(str(problem)) != str(problem)] == []
    assert {problem.code for problem in problems} <= CODES.keys()
    ids = [event.id for event in timeline.events]
    assert len(set(ids)) == len(ids)
    assert "" not in ids


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300)
def test_any_pieces_of_yaml(text: str) -> None:
    check(text.encode())


@given(st.lists(st.tuples(st.integers(0, len(SMALL)), st.integers(0, 6), PIECES), min_size=1, max_size=4))
@settings(max_examples=300)
def test_any_damage_to_a_good_file(changes: list[tuple[int, int, str]]) -> None:
    data = SMALL
    for at, length, piece in changes:
        data = data[:at] + piece.encode() + data[at + length :]

    check(data)


def test_a_file_cut_off_anywhere() -> None:
    for length in range(len(SMALL)):
        check(SMALL[:length])


def test_the_good_file_is_good() -> None:
    timeline, problems = read(SMALL)

    assert problems == []
    assert [event.title for event in timeline.events] == ["Fourth 'summit'", "Саммит"]
