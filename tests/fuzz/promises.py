"""What has to hold for every input there is, stated once for the tests and for the fuzzer.

Each promise takes one input and raises if it is broken: `AssertionError` for an answer that is wrong, anything else
for an exception that nobody documented.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final
from unicodedata import category, is_normalized

from tui.curation.checking import check
from tui.curation.fixing import fix
from tui.curation.merging import merge
from tui.curation.reordering import in_order
from tui.curation.twins import Choice, Decisions
from tui.dates import DateError, edtf, parse, words, written
from tui.formats.reading import Reading, load_bytes
from tui.formats.yaml_writer import as_yaml
from tui.query import QueryError
from tui.query import parse as parse_query
from tui.timeline import Timeline
from tui.timeline.checks import CHECKS
from tui.timeline.clean import clean, clean_block
from tui.timeline.problem import CODES

NOW: Final = 1_633_269_922_000_000
"""A Sunday in October 2021, in microseconds."""

OBEYED: Final = frozenset(
    chr(code)
    for codes in (range(0x0A), range(0x0B, 0x20), range(0x7F, 0xA0), range(0x200E, 0x2010), range(0x2028, 0x202F))
    for code in codes
) | {*"\u061c\u200b\u2060\u2066\u2067\u2068\u2069\ufeff"}


def dates(text: str) -> None:
    """A text is a date that reads back from each of its spellings, or is refused with a reason."""
    try:
        when = parse(text, NOW)
    except DateError as error:
        assert error.message
        return
    assert when.literal == text
    assert when.earliest < when.latest
    assert parse(str(when)) == when
    assert str(parse(edtf(when))) == edtf(when)
    assert words(when)
    assert all(written(when))


def queries(text: str) -> None:
    """A text is a query that reads back as it is written out, or is refused at a column."""
    try:
        query = parse_query(text, now=NOW)
    except QueryError as error:
        assert 1 <= error.column <= len(text) + 1
        assert error.message
        return
    assert parse_query(str(query), now=NOW) == query


def files(data: bytes) -> None:
    """Bytes are a timeline, or it is said what is wrong with them; it is clean, and can be written and mended."""
    reading = load_bytes(data, "t.yaml")
    timeline = reading.timeline
    assert [text for text in texts(timeline) if clean_block(text) != text] == []
    ids = [event.id for event in timeline.events]
    assert len(set(ids)) == len(ids)
    assert "" not in ids
    found = check(reading)
    assert {problem.code for problem in found} <= CODES.keys() | CHECKS.keys()
    assert [str(problem) for problem in (*reading.problems, *found) if clean(str(problem)) != str(problem)] == []
    for problem in reading.problems:
        shown = reading.line_at(problem.place)
        assert shown is None or clean(shown[0]) == shown[0]
    _is_written_as_it_is(reading)
    if reading.is_readable:
        mended = fix(data, "t.yaml").after
        assert _up_to_ids_and_order(load_bytes(mended, "t.yaml").timeline) == _up_to_ids_and_order(timeline)
        assert fix(mended, "t.yaml").edits == ()


def _up_to_ids_and_order(timeline: Timeline) -> Timeline:
    """What mending leaves as it is: all but the ids of events, the links to them and the order of figures."""
    return replace(
        timeline,
        events=tuple(replace(event, id="", links=()) for event in timeline.events),
        series=tuple(map(in_order, timeline.series)),
    )


def _is_written_as_it_is(reading: Reading) -> None:
    """A timeline that was read without an error is written so that it reads back, also when merged with itself."""
    if reading.is_readable and not any(problem.is_error for problem in reading.problems):
        merged, twins = merge([reading.timeline, reading.timeline], Decisions(Choice.BOTH), Path())
        assert twins == []
        for timeline in (reading.timeline, merged):
            text = "".join(f"{line}\n" for line in as_yaml(timeline))
            assert load_bytes(text.encode(), "t.yaml").timeline == timeline


def cleaned(text: str) -> None:
    """A clean text stays as it is, is composed, and has nothing in it that a terminal obeys."""
    line, block = clean(text), clean_block(text)
    assert clean(line) == clean_block(line) == line
    assert clean_block(block) == block
    assert "\n" not in line
    for each in (line, block):
        assert not OBEYED & {*each}
        assert is_normalized("NFC", each)
        assert "MMMM" not in "".join(category(sign)[0] for sign in each if sign not in "\u200c\u200d")
        assert not any(0xD800 <= ord(sign) < 0xE000 for sign in each)


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
