"""A timeline as YAML that reads back as an equal timeline, laid out as people lay it out.

Made from the same tables as the reader (`keys`). A text stands without quotes only where nobody can take it for
something else, not even a reader to whom `no` is a truth value; dates stand as their authors wrote them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from textwrap import wrap
from typing import Any, Final

from tui.dates import DateError, When, parse
from tui.formats.ids import slug
from tui.formats.keys import CITATION, ERA, EVENT, LANE, LINK, POINT, SERIES, TIMELINE, VIEW, Key, Kind, Record
from tui.timeline import Importance, OwnField, Stance, Timeline

_WIDTH: Final = 92

_ALONE: Final = re.compile(r"(?:[^\W_]|[¶§(«“‘])(?:[^:#\n]|:(?! |$)|(?<! )#)*")
"""What needs no quotes after a key: nothing in it begins a list, a mapping, a value or a comment."""

_IN_BRACKETS: Final = re.compile(r"(?:[^\W_]|[¶§(«“‘])[^:#,\[\]{}\n]*")
"""What needs none between brackets."""

_TYPED: Final = re.compile(r"y|n|yes|no|on|off|true|false|null|[-+.]?\d[-+.,:_ \da-fotxz]*", re.IGNORECASE)
"""What other readers take for a truth value, a number or a date."""

_USUAL: Final = ("", Importance.NORMAL, Stance.SUPPORTS)
_DIGITS: Final = 40
_DETAILS: Final = replace(CITATION, keys=tuple(key for key in CITATION.keys if key.name not in {"source", "locator"}))
_SHORT: Final = {LANE.name, LINK.name, POINT.name, VIEW.name}
"""Records that stand on one line if they fit."""


def as_yaml(timeline: Timeline) -> Iterator[str]:
    """The lines of a file with all that a timeline holds, without their line breaks."""
    head = _mapping(replace(TIMELINE, keys=tuple(key for key in TIMELINE.keys if key.record is None)), timeline)
    sections = [
        _entry(key, getattr(timeline, key.field)) for key in TIMELINE.keys if key.record and key.of is not EVENT
    ]
    for section in (head, *sections):
        if section:
            yield from (*section, "")
    yield "events:" if timeline.events else "events: []"
    for number, event in enumerate(timeline.events):
        yield from [""] if number else []
        yield from _indented(_item(_record(EVENT, event)))


def in_brackets(text: str) -> str:
    """A text on one line, as it can stand anywhere, between brackets, too."""
    return _scalar(text, _IN_BRACKETS)


def _mapping(record: Record, thing: Any) -> list[str]:
    """The keys of a record, each on lines of its own, then the author's own keys."""
    lines: list[str] = []
    for key in record.keys:
        value = getattr(thing, key.field)
        if value != _unwritten(record, key, thing):
            lines += _entry(key, value)
    for name, value in getattr(thing, "fields", {}).items():
        lines += _own(name, value)
    return lines


def _unwritten(record: Record, key: Key, thing: Any) -> str | None:
    """What a reader makes of a key of a record that is left out."""
    if key.name == "id":
        return slug(
            thing.label if record is SERIES else f"{thing.when} {thing.label if record is ERA else thing.title}"
        )
    if key.name == "label" and record in {LANE, VIEW}:
        return str(thing.id)
    return None


def _entry(key: Key, value: Any) -> list[str]:
    """A key with its value; nothing if that goes without saying."""
    if _is_unsaid(key, value):
        return []
    match key.kind:
        case Kind.BLOCK:
            return _block(key.name, value)
        case Kind.TEXTS:
            return _texts(key.name, value)
        case Kind.RECORDS:
            return [f"{key.name}:", *_indented(line for thing in value for line in _item(_record(key.of, thing)))]
        case Kind.NAMED:
            things = value.values() if isinstance(value, Mapping) else value
            return [f"{key.name}:", *_indented(line for thing in things for line in _named(key.of, thing))]
    return [f"{key.name}: {_value(value, _ALONE)}"]


def _is_unsaid(key: Key, value: Any) -> bool:
    return value is None or (value in _USUAL if key.kind is Kind.CHOICE else value in ("", (), {}))


def _record(record: Record, thing: Any) -> list[str]:
    """A record as an entry of a list: in brief, on one line, or over several."""
    if record is CITATION and not _mapping(_DETAILS, thing):
        return [_scalar(f"{thing.source} {thing.locator}".rstrip(), _ALONE)]
    return _short(record, thing) or _mapping(record, thing)


def _named(record: Record, thing: Any) -> list[str]:
    """A record under its id."""
    name, short = _scalar(thing.id, _ALONE), _short(record, thing)
    return [f"{name}: {short[0]}"] if short else [f"{name}:", *_indented(_mapping(record, thing))]


def _short(record: Record, thing: Any) -> list[str]:
    """A record on one line, if it is one that can be, says something, and fits."""
    if record.name not in _SHORT or (record is POINT and thing.sources):
        return []
    values = ((key, getattr(thing, key.field)) for key in record.keys)
    pairs = [
        f"{key.name}: {_value(value, _IN_BRACKETS)}"
        for key, value in values
        if not _is_unsaid(key, value) and value != _unwritten(record, key, thing)
    ]
    pairs += [_own_pair(name, value) for name, value in getattr(thing, "fields", {}).items()]
    line = f"{{{', '.join(pairs)}}}"
    return [line] if pairs and len(line) <= _WIDTH else []


def _texts(name: str, texts: tuple[str, ...]) -> list[str]:
    line = f"{name}: [{', '.join(_scalar(text, _IN_BRACKETS) for text in texts)}]"
    if len(line) <= _WIDTH:
        return [line]
    return [f"{name}:", *_indented(f"- {_scalar(text, _ALONE)}" for text in texts)]


def _own(name: str, value: OwnField) -> list[str]:
    key = _scalar(name, _ALONE)
    if isinstance(value, str) and value == _padded(value):
        return _block(key, value)
    return [f"{key}: {_own_value(value)}"]


def _own_value(value: OwnField) -> str:
    """The value of an author's own key on one line."""
    if isinstance(value, str):
        return _scalar(_padded(value), _IN_BRACKETS)
    if isinstance(value, Mapping):
        return f"{{{', '.join(_own_pair(name, inner) for name, inner in value.items())}}}"
    return f"[{', '.join(map(_own_value, value))}]"


def _own_pair(name: str, value: OwnField) -> str:
    return f"{_scalar(name, _IN_BRACKETS)}: {_own_value(value)}"


def _padded(text: str) -> str:
    """An own text as it has to be written: spaces at its ends are only kept of what has several lines."""
    return text if "\n" in text or text == text.strip() else f"{text}\n"


def _block(key: str, text: str) -> list[str]:
    """A text that may have several lines, or be too long for one."""
    if "\n" in text:
        depth = "2" if text.startswith(" ") else ""
        return [f"{key}: |{depth}-", *(f"  {line}" if line else "" for line in text.split("\n"))]
    if len(text) > _WIDTH and "  " not in text:
        return [f"{key}: >-", *_indented(wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False))]
    return [f"{key}: {_scalar(text, _ALONE)}"]


def _value(value: Any, plain: re.Pattern[str]) -> str:
    """A value on one line; lists and mappings stand in brackets."""
    match value:
        case Decimal():
            return _number(value)
        case str():
            return _scalar(str(value), plain)
        case Mapping():
            return f"{{{', '.join(f'{code}: {level}' for code, level in value.items())}}}"
    date = _date(value)
    return date if plain.fullmatch(date) else _quoted(date)


def _date(when: When) -> str:
    """A date as its author wrote it, if that still means the same (`today` does not)."""
    try:
        return when.literal if when.literal and parse(when.literal) == when else when.text
    except DateError:
        return when.text


def _number(number: Decimal) -> str:
    """A number as the reader takes it: forty digits on either side of the point, and two of an exponent."""
    text = str(number)
    if len(text) <= _DIGITS and not re.search(r"E.\d{3}", text):
        return text
    sign, digits, exponent = number.as_tuple()
    decimals = max(0, len(digits) - _DIGITS, -99 - int(exponent))
    text = "".join(map(str, digits)).rjust(decimals + 1, "0")
    whole, fraction = text[: len(text) - decimals], text[len(text) - decimals :]
    return f"{'-' if sign else ''}{whole}.{fraction}e{int(exponent) + decimals}"


def _scalar(text: str, plain: re.Pattern[str]) -> str:
    return text if plain.fullmatch(text) and not _TYPED.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    if "\n" not in text and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _item(lines: list[str]) -> list[str]:
    """An entry of a list."""
    return [f"- {lines[0]}", *_indented(lines[1:])]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)
