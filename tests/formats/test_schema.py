import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tui.formats import curated, schema
from tui.formats.keys import EVENT, TIMELINE

VALIDATOR = jsonschema.Draft202012Validator(schema())

GOOD = [
    "events: [{when: 1991, title: a}]",
    "events: [{when: 2014, title: 1984, importance: minor, tags: [2014, no], own: {a: [1]}}]",
    "events: [{when: 1991, title: a, sources: [s ¶1, {source: s, stance: disputes, value: 21.5, own: x}]}]",
    "events: [{when: 1991, title: a, summary: , lane: , tags: [], importance: , actors: }]",
    "sources: {s: , t: {published: 2022-37~}}\nlanes: {a: , b: {colour: blue}}",
    "series: [{label: a, points: [{when: 2014, value: '21.5'}]}]",
    "views: {v: {query: summit}}",
    "{}",
    "own: anything",
]

BAD = [
    ("[]", ()),
    ("events: {}", ("events",)),
    ("events: [text]", ("events", 0)),
    ("events: [{title: a}]", ("events", 0)),
    ("events: [{when: , title: a}]", ("events", 0, "when")),
    ("events: [{when: 1991, title: ''}]", ("events", 0, "title")),
    ("events: [{when: [2014], title: a}]", ("events", 0, "when")),
    ("events: [{when: 1991, title: a, actors: Russia}]", ("events", 0, "actors")),
    ("events: [{when: 1991, title: a, importance: huge}]", ("events", 0, "importance")),
    ("events: [{when: 1991, title: a, id: two words}]", ("events", 0, "id")),
    ("events: [{when: 1991, title: a, sources: [{says: b}]}]", ("events", 0, "sources", 0)),
    ("events: [{when: 1991, title: a, links: [{to: b, own: c}]}]", ("events", 0, "links", 0)),
    ("sources: {two words: {}}", ("sources",)),
    ("lanes: {a: {colour: purple}}", ("lanes", "a", "colour")),
    ("views: {a: }", ("views", "a")),
    ("series: [{label: a, points: [{when: 1991, value: 12 bn}]}]", ("series", 0, "points", 0, "value")),
]


def as_texts(text: str) -> Any:
    """The file as this program has it: texts, lists and mappings, and nothing for what is left empty."""
    return _emptied(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - it makes nothing else


def _emptied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _emptied(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_emptied(inner) for inner in value]
    return value or None


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_curated_timeline_keeps_it() -> None:
    text = Path(curated()).read_text(encoding="utf-8")

    VALIDATOR.validate(as_texts(text))


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_keeps_it_both_as_texts_and_as_yaml_has_it(text: str) -> None:
    VALIDATOR.validate(as_texts(text))
    VALIDATOR.validate(yaml.safe_load(text))


@pytest.mark.parametrize(("text", "path"), BAD)
def test_what_is_wrong_breaks_it_where_it_stands(text: str, path: tuple[str | int, ...]) -> None:
    errors = list(VALIDATOR.iter_errors(as_texts(text)))

    assert [tuple(error.absolute_path) for error in errors] == [path]


def test_it_describes_every_key() -> None:
    assert list(schema()["properties"]) == [key.name for key in TIMELINE.keys]
    event = schema()["$defs"]["event"]["properties"]
    assert {name: value["description"] for name, value in event.items()} == {key.name: key.about for key in EVENT.keys}
