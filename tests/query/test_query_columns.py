"""Judged many at once, texts and times are judged as they are one by one."""

import pytest
import re2  # type: ignore[import-untyped]  # google-re2 comes without types
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, When
from tui.dates import parse as date
from tui.dates.worlds import ends
from tui.query.bits import from_flags
from tui.query.folding import cased, fold
from tui.query.prose import Prose
from tui.query.regex import _each, matching, matching_in_batches
from tui.query.times import FIRST_HIGH, FIRST_LOW, LAST_HIGH, LAST_LOW, Times
from tui.timeline import Event

DATES = ["1991", "1991-12-01", "199X", "1990/1995", "2005/2010", "2014/..", "../1995", "1985/", "[1999,2003]", "/2001"]
WORDS = ["Summit", "a b", "Genève", "Ärger", "one\ntwo", "x\n\n y", "", "тихий", "100%", "aaa", "e"]
PATTERNS = [
    *("summit", "^one", "two$", "^$", ".", "[^a]", r"\s", r"\W", "(?s).*b", "a.*e|ger", "(?i)SUM", "a+", "ж|т", "x|"),
    *(
        r"\Asum",
        r"e\z",
        r"\C",
        r"\Qa b",
        r"\Qa b\E",
        "(?-m)^one",
        "(?U)a+",
        "[^\\x00-\\x{7f}]",
        "genè",
        r"\bb\b",
        "$",
        r"\s^",
        r"$[^a]",
    ),
]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)


def events_of(all_parts: list[list[str]]) -> list[Event]:
    return [Event("", date("1991"), parts[0], summary="\n".join(parts[1:]).strip()) for parts in all_parts]


@given(st.lists(texts, max_size=80) | texts.map(lambda parts: [parts] * 70), st.sampled_from(PATTERNS))
@example([["a b"]] * 40 + [["ac"]] + [["a b"]] * 70, r"b")
@example([["a b"]] * 40 + [["ac", "b"]] + [["a b"]] * 70, "a.*b")
def test_a_pattern_matches_in_a_batch_what_it_matches_alone(all_parts: list[list[str]], pattern: str) -> None:
    prose = Prose(events_of(all_parts), lambda event: f"{event.title}\0{event.summary}")
    alone = matching(pattern, [line.encode() for line in prose.folded])
    assert matching_in_batches(pattern, prose.folded_batches) == alone


def test_what_matches_each_text_of_a_batch_is_seen_at_once() -> None:
    first, second = Prose(events_of([["a b", "c"]] * 40 + [["a c"]]), lambda event: event.title).folded_batches
    assert _each("b$|^c").fullmatch(first)
    assert not _each("b$|^c").fullmatch(second)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_patterns_are_patterns(pattern: str) -> None:
    assert re2.compile(pattern)


@given(st.lists(texts, max_size=600))
def test_texts_are_brought_into_form_together_as_they_are_alone(all_parts: list[list[str]]) -> None:
    events = events_of(all_parts)
    prose = Prose(events, lambda event: f"{event.title}\0{event.summary}")
    for form, lines in ((fold, prose.folded), (cased, prose.cased)):
        assert lines == [f"{form(event.title)}\n{form(event.summary)}" for event in events]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(DATES).map(date), max_size=30),
    st.integers(0, 700),
    st.sampled_from(DATES),
    st.integers(-1, 1),
)
def test_an_end_lies_before_an_instant_where_it_does_by_itself(few: list[When], more: int, near: str, by: int) -> None:
    whens = sorted([*few, *[date(str(1900 + year)) for year in range(more)]], key=lambda when: when.sort_key)
    times = Times(whens)
    instants = [BEGINNING_OF_TIME, END_OF_TIME, *ends(date(near))]
    for end in (FIRST_LOW, FIRST_HIGH, LAST_LOW, LAST_HIGH):
        for instant in instants:
            expected = from_flags(ends(when)[end] < instant + by for when in whens)
            assert times.before(end, instant + by) == expected
