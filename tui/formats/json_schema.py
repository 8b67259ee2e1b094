"""The JSON Schema (2020-12) of the file format, made from its keys: for editors, and for programs that write it.

It describes the file as a YAML reader without this program's rules sees it: a text may arrive as a number or a truth
value, since `2014`, `0044` and `no` are texts to this program only, and an empty one as null. What a date can be, and
what ids refer to, is beyond it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from tui.formats.keys import RECORDS, TIMELINE, Key, Kind, Record
from tui.timeline import Level

Schema: TypeAlias = dict[str, Any]

_SCALAR: Final = ["string", "number", "boolean"]
_NUMBER: Final = r"^([-+]?([0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40})([eE][-+]?[0-9]{1,2})?)?$"
_WORD: Final = r"^\S*$"
_LONGEST_DATE: Final = 256


def schema_of_timeline() -> Schema:
    """The schema, ready to be written as JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Datelines timeline",
        "description": "Events, with dates as exact or as vague as their evidence. Other keys are the author's own.",
        **_mapping(TIMELINE),
        "$defs": {record.name: _record(record) for record in RECORDS if record is not TIMELINE},
    }


def _record(record: Record) -> Schema:
    mapping = _mapping(record)
    if not record.takes_brief:
        return mapping
    return {"if": {"type": "object"}, "then": mapping, "else": {"type": _SCALAR, "minLength": 1}}


def _mapping(record: Record) -> Schema:
    schema: Schema = {
        "type": "object" if record.required or record is TIMELINE else ["object", "null"],
        "properties": {key.name: _value(key) for key in record.keys},
    }
    if record.required:
        schema["required"] = [key.name for key in record.required]
    if not record.keeps_fields:
        schema["additionalProperties"] = False
    return schema


def _value(key: Key) -> Schema:
    """What may stand after a key: nothing at all, too, where the key may be left out."""
    schema = {"description": key.about, **_KINDS[key.kind](key)}
    if key.is_required:
        schema["minLength"] = 1
    elif "type" in schema:
        schema["type"] = [*schema["type"], "null"]
    return schema


def _named(key: Key) -> Schema:
    names = {"propertyNames": {"pattern": _WORD}} if key.of.is_cited else {}
    return {"type": ["object"], **names, "additionalProperties": _of(key)}


def _levels(key: Key) -> Schema:
    level = {"enum": [*(str(level) for level in Level), False, "", None]}  # to many readers, `off` is false
    return {"type": ["object"], "propertyNames": {"enum": list(key.choices)}, "additionalProperties": level}


def _of(key: Key) -> Schema:
    return {"$ref": f"#/$defs/{key.of.name}"}


_KINDS: Final[Mapping[Kind, Callable[[Key], Schema]]] = {
    Kind.TEXT: lambda _: {"type": _SCALAR},
    Kind.WORD: lambda _: {"type": _SCALAR},
    Kind.REFERENCE: lambda _: {"type": _SCALAR},
    Kind.BLOCK: lambda _: {"type": _SCALAR},
    Kind.ID: lambda _: {"type": _SCALAR, "pattern": _WORD},
    Kind.LANE: lambda _: {"type": _SCALAR},
    Kind.DATE: lambda _: {"type": _SCALAR, "maxLength": _LONGEST_DATE},
    Kind.NUMBER: lambda _: {"type": ["number", "string"], "pattern": _NUMBER},
    Kind.CHOICE: lambda key: {"enum": [*(str(choice) for choice in key.choices), "", None]},
    Kind.TEXTS: lambda _: {"type": ["array"], "items": {"type": [*_SCALAR, "null"]}},
    Kind.LEVELS: _levels,
    Kind.RECORDS: lambda key: {"type": ["array"], "items": _of(key)},
    Kind.NAMED: _named,
}
