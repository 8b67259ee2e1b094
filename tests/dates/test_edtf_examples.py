"""Every row of `edtf_examples.tsv`: what is a date, between which bounds, how precise, in what doubt."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from tui.dates import Choice, DateError, Moment, Span, When, edtf, parse, words, written
from tui.dates.moments import components


class Row(NamedTuple):
    input: str
    valid: str
    level: str
    earliest: str
    latest: str
    qualifier: str
    note: str

    def noted(self, key: str) -> str | None:
        """What the note says after `p=` (the precision) or `= ` (the EDTF)."""
        return next((part.removeprefix(key) for part in self.note.split("; ") if part.startswith(key)), None)


def rows() -> list[Row]:
    path = Path(__file__).with_name("edtf_examples.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines)
        return [Row(*line) for line in lines]


DATES = [row for row in rows() if row.valid == "1"]
OTHERS = [row for row in rows() if row.valid == "0"]


def qualifiers(when: When) -> str:
    """The doubt about a date as the table writes it: `~`, `y~,m~`, `start:d~;end:d~`, `1:?;2:~`."""
    if isinstance(when, Moment):
        return doubt_about(when)
    if isinstance(when, Span):
        named = [(name, end) for name, end in (("start", when.begin), ("end", when.end)) if isinstance(end, Moment)]
    else:
        named = [(str(number), member) for number, member in enumerate(when.members, 1) if isinstance(member, Moment)]
    return ";".join(f"{name}:{doubt_about(moment)}" for name, moment in named if doubt_about(moment))


def doubt_about(moment: Moment) -> str:
    marks = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
    doubts = [marks[part.approximate, part.uncertain] for part in components(moment.text)]
    if len(set(doubts)) > 1:
        return ",".join(f"{name}{doubt}" for name, doubt in zip("ymd", doubts, strict=False) if doubt)
    return marks[moment.approximate, moment.uncertain]


def test_the_table_is_whole() -> None:
    assert (len(DATES), len(OTHERS)) == (210, 80)


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.input)
def test_a_date_of_the_table_is_read_as_it_says(row: Row) -> None:
    when = parse(row.input)

    assert written(when) == (row.earliest, row.latest)
    assert when.literal == row.input
    assert words(when)
    precision = row.noted("p=")
    if precision is not None:
        # the table gives one unit for a span whose beginning has it and whose end is open
        assert str(when.precision).removesuffix("/open" if "/" not in precision else "") == precision
    if row.noted("= ") is not None:
        assert edtf(when) == row.noted("= ")


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.input)
def test_a_date_of_the_table_is_in_the_doubt_it_says(row: Row) -> None:
    when = parse(row.input)

    assert when.approximate == any(mark in row.qualifier for mark in "~%")
    assert when.uncertain == any(mark in row.qualifier for mark in "?%")
    if not (isinstance(when, Choice) and row.level == "x"):  # the table notes an everyday range as a whole
        assert qualifiers(when) == row.qualifier


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.input)
def test_a_date_of_the_table_has_a_text_that_reads_back(row: Row) -> None:
    when = parse(row.input)

    assert parse(str(when)) == when
    assert parse(edtf(when)).hull == when.hull
    if row.level in {"0", "1", "2"} and "T" not in row.input:
        assert edtf(when) == row.input


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: row.input[:40])
def test_what_is_no_date_in_the_table_is_refused_with_a_hint(row: Row) -> None:
    with pytest.raises(DateError) as refused:
        parse(row.input)

    assert refused.value.message
    assert refused.value.hint
