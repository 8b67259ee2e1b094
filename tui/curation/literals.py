"""Where in a file its dates and ids are written: each of every record that the format knows, and how it is quoted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tui.formats.findings import Findings
from tui.formats.keys import TIMELINE, Kind, Record
from tui.formats.tree import Branch, Deliver, Node, Scalar, build


@dataclass(frozen=True, slots=True)
class Literal:
    """A date or an id on one line, which it stands on from column `start` up to `end`, all counted from 0.

    `value` is what YAML reads; `quote` is `'`, `"` or "". The quotes belong to what stands in the columns, and so does
    an anchor or a tag.
    """

    value: str
    line: int
    start: int
    end: int
    quote: str = ""
    kind: Kind = Kind.DATE


def literals(data: bytes) -> list[Literal]:
    """The dates, and the ids of events and of what they link to, that a timeline has written on one line each.

    It is in UTF-8, without a byte order mark.
    Left out are those in block scalars, which have lines of their own, and aliases, which stand for what is elsewhere.
    """
    found: list[Literal] = []

    def section(key: Scalar) -> Deliver | None:
        definition = TIMELINE.known.get(key.value)
        if definition is None or definition.kind is not Kind.RECORDS:
            return None
        return lambda nodes: found.extend(_in_records(nodes, definition.of))

    rest = build(data, section, Findings(""))
    found.extend(_in_record(rest, TIMELINE))
    return found


def _in_records(nodes: Iterable[Node], record: Record) -> Iterator[Literal]:
    for node in nodes:
        if isinstance(node, Branch) and node.is_mapping:
            yield from _in_record(node, record)


def _in_record(branch: Branch, record: Record) -> Iterator[Literal]:
    for name, node in zip(branch.children[::2], branch.children[1::2], strict=True):
        key = record.known.get(name.value) if isinstance(name, Scalar) else None
        if key is None:
            continue
        if isinstance(node, Branch):
            if key.kind is Kind.RECORDS:
                yield from _in_records([node] if node.is_mapping else node.children, key.of)
            elif key.kind is Kind.NAMED:
                yield from _in_records(node.children[1::2], key.of)
        elif key.kind in {Kind.DATE, Kind.ID, Kind.REFERENCE} and (literal := _literal(node, key.kind)):
            yield literal


def _literal(scalar: Any, kind: Kind) -> Literal | None:
    """What stands there; None for an alias, which has no end, and for what is not on one line."""
    start, end = scalar.start_mark, scalar.end_mark
    if end is None or end.line != start.line:
        return None
    return Literal(scalar.value, start.line, start.column, end.column, scalar.style or "", kind)
