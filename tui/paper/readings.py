"""How dates are read, for `datelines when`: a few lines for people, or one JSON object a date."""

import json
from collections.abc import Iterator

from tui.dates.reading import Reading
from tui.timeline.clean import clean


def as_text(reading: Reading) -> Iterator[str]:
    """The date as it was given, and under it what it means, one property a line."""
    yield clean(reading.input)
    for name, value in _properties(reading):
        yield f"    {name:<10} {clean(value)}"


def as_json(reading: Reading) -> Iterator[str]:
    """One JSON object in ASCII, so that nothing in the text given can reach the terminal as it is."""
    yield json.dumps(reading.as_json()).replace("\x7f", "\\u007f")


def _properties(reading: Reading) -> Iterator[tuple[str, str]]:
    if not reading.valid:
        yield "not read", reading.message
        return
    yield "as read", reading.words
    yield "EDTF", reading.edtf
    yield "earliest", reading.earliest
    yield "latest", reading.latest
    yield "precision", reading.precision.replace("_", " ")
    doubts = [name for name in ("approximate", "uncertain") if getattr(reading, name)]
    if doubts:
        yield "doubt", " and ".join(doubts)
    if reading.message:
        yield "note", reading.message
