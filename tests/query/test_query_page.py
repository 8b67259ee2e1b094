"""The reference page says what the language does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.dates import Truth
from tui.formats import curated, load
from tui.query import Columns, evaluate, parse
from tui.query.fields import FIELDS, PROPERTIES
from tui.query.tree import UNITS

PAGE = (Path(__file__).parents[2] / "docs" / "query.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if line.startswith("|") and not line.startswith("|---"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def tables(text: str) -> dict[str, list[list[str]]]:
    """The tables of a text by their first heading."""
    found = {}
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        heading, *body = rows(block)
        found[heading[0]] = [heading, *body]
    return found


def test_every_field_property_and_unit_is_on_the_page() -> None:
    fields = {name for first, _ in rows(section("Fields")) for name in re.findall(r"`(\w+):`", first)}
    assert fields == set(FIELDS)
    properties = {word for first, _ in list(rows(section("Properties")))[1:] for word in re.findall(r"`(\w+)`", first)}
    assert properties == set(PROPERTIES)
    assert f"`{' '.join(UNITS)}`" in section("Time")


def test_the_truth_tables_are_those_of_the_logic() -> None:
    made = tables(section("Three answers"))
    for word, combine in (("and", min), ("or", max)):
        heading, *body = made[word]
        for row in body:
            for column, cell in zip(heading[1:], row[1:], strict=True):
                assert Truth[cell.upper()] is combine(Truth[row[0].upper()], Truth[column.upper()])
    for was, negated in made["not"][1:]:
        assert Truth[negated.upper()] is Truth[was.upper()].negated
    assert made["surely"][1:] == [["certainly", "certainly"], ["possibly", "no"], ["no", "no"]]


EXAMPLES = [(query.strip("`"), found) for query, found in list(rows(section("Examples")))[1:]]


@pytest.fixture(scope="module")
def columns() -> Columns:
    timeline = load([curated()]).timeline
    return Columns(sorted(timeline.events, key=lambda event: event.when.sort_key), timeline)


@pytest.mark.parametrize(("text", "found"), EXAMPLES)
def test_an_example_selects_as_many_events_as_the_page_says(text: str, found: str, columns: Columns) -> None:
    answer = evaluate(parse(text, columns.vocabulary), columns)
    certain = answer.certain.bit_count()
    possible = answer.possible.bit_count() - certain
    assert f"{certain} + {possible}".removesuffix(" + 0") == found


def test_every_other_example_on_the_page_is_a_query() -> None:
    shown = [line[4:].split("  ")[0] for line in PAGE.splitlines() if line.startswith("    ")]
    prose = [code for code in re.findall(r"`([^`\n]+)`", PAGE) if re.search(r"\w:[^\s]|^-\w", code)]
    queries = [code for code in (*shown, *prose) if not re.search(r":W$|: ", code)]
    assert len(queries) > 30
    for query in queries:
        parse(query)
