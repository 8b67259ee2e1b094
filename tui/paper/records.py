"""Events as records for other programs: lines of fields between tabs, and JSON Lines.

Both write exactly what the timeline holds, nothing shortened and nothing drawn. JSON is as RFC 8259 has it, in UTF-8:
no NaN, no escapes where none are needed.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from tui.dates import When, edtf, written
from tui.paper.page import Page, ordered
from tui.store import Hit, Selection
from tui.timeline import Citation, Importance, Link, OwnField, Stance

Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json]"

_EXACT: Final = 15
"""Every decimal of so many digits comes back from binary floating point (IEEE 754 double) as it was."""


def tabbed(selection: Selection, page: Page) -> Iterator[str]:
    """One event a line, its fields between tabs: EDTF date, lane, title, id, `certain` or `possible`."""
    for hit in ordered(selection, page.sort, reverse=page.reverse):
        event = hit.event
        yield "\t".join((edtf(event.when), event.lane, event.title, event.id, _match(hit)))


def objects(selection: Selection, page: Page) -> Iterator[str]:
    """One JSON object an event; what an event does not have is left out."""
    for hit in ordered(selection, page.sort, reverse=page.reverse):
        yield json.dumps(_event(hit), ensure_ascii=False, allow_nan=False)


def _event(hit: Hit) -> dict[str, Json]:
    event = hit.event
    earliest, latest = written(event.when)
    record: dict[str, Json] = {
        "id": event.id,
        "when": _as_written(event.when),
        "edtf": edtf(event.when),
        "earliest": earliest,
        "latest": latest,
        "match": _match(hit),
        "title": event.title,
        "summary": event.summary,
        "lane": event.lane,
        "actors": list(event.actors),
        "tags": list(event.tags),
        "place": event.location,
        "importance": "" if event.importance is Importance.NORMAL else event.importance.value,
        "url": event.url,
        "sources": [_citation(citation) for citation in event.sources],
        "links": [_link(link) for link in event.links],
    }
    return _given(record, event.fields)


def _citation(citation: Citation) -> Json:
    record: dict[str, Json] = {
        "source": citation.source,
        "locator": citation.locator,
        "stance": "" if citation.stance is Stance.SUPPORTS else citation.stance.value,
        "when": _as_written(citation.when) if citation.when else "",
        "value": "" if citation.value is None else _number(citation.value),
        "says": citation.says,
    }
    return _given(record, citation.fields)


def _link(link: Link) -> Json:
    return _given({"to": link.to, "kind": link.kind}, {})


def _given(record: dict[str, Json], own: Mapping[str, OwnField]) -> dict[str, Json]:
    """What there is of a record, then the author's own fields; none of these takes the place of a listed one."""
    given = {name: value for name, value in record.items() if value not in ("", [])}
    given.update((name, _own(value)) for name, value in own.items() if name not in record)
    return given


def _own(value: OwnField) -> Json:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {name: _own(inner) for name, inner in value.items()}
    return [_own(inner) for inner in value]


def _number(value: Decimal) -> Json:
    """A number, if JSON's readers will see the very same; else its text."""
    if not value.is_finite() or abs(value.adjusted()) > _EXACT or len(value.as_tuple().digits) > _EXACT:
        return str(value)
    return int(value) if value == value.to_integral_value() else float(value)


def _as_written(when: When) -> str:
    return when.literal or when.text


def _match(hit: Hit) -> str:
    return "certain" if hit.certain else "possible"
