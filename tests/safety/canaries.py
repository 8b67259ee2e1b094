"""Texts that a terminal or a markup reader would obey, in every place of a timeline, and the check that none gets out.

Each canary begins with a marker of its own, so that it can be told where it was shown, and does something that the
program never does itself: what a terminal is sent is either known to be the program's own, or a canary that flew.
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tui.formats.keys import EVENT, TIMELINE, Key, Kind, Record
from tui.timeline.clean import clean
from tui.timeline.links import is_openable

KINDS: Final[Mapping[str, str]] = {
    "markup": "[@click=app.quit]x[/][link=https://canary.invalid]y[/link][red]$z[/foo]",
    "CSI": "\x1b[31337z",
    "OSC 0": "\x1b]0;CANARY\x07",
    "OSC 8": "\x1b]8;;https://canary.invalid\x1b\\x\x1b]8;;\x1b\\",
    "OSC 52": "\x1b]52;c;Q0FOQVJZ\x07",
    "DCS": "\x1bPCANARY\x1b\\",
    "APC": "\x1b_CANARY\x1b\\",
    "C1": "\x9b31337z\x9d0;CANARY\x9c\x90CANARY\x9c\x9fCANARY\x9c",
    "backspace": "abc\x08\x08\x08",
    "carriage return": "abc\rd",
    "bidirectional": "\u202eabc\u202c\u2066abc\u2069\u200f\u061c",
    "combining marks": "e" + "\u0301" * 3_000,
}
SURROGATE: Final = "\udc9b"
"""Half a character: what a byte that is no UTF-8 becomes in a file name or an argument."""

_MARKER: Final = re.compile(r"(?<!-)q([a-p]{4})q([^\x00-\x1f]*)")
_CUT: Final = re.compile("[…│|]|  |\\.\\.\\.")
"""Where a text is cut short, or another begins."""
_COMPARED: Final = 8
_PLAIN_ID: Final = "plain"
_NOTES: Final = "notes.md"


class Canaries:
    """A canary for each place: every one has all kinds, beginning with one that is another's turn."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}  # marker -> place
        self._shown: dict[str, set[str]] = {}  # marker -> how its canaries begin when they are shown as they are meant
        self._turn = 0

    def text(self, place: str, *, is_key: bool = False) -> str:
        """The canary of a place; that of a key is short enough for one in YAML."""
        marker = self._marker(place)
        self._turn += 1
        turn = self._turn % len(KINDS)
        texts = [*KINDS.values()][turn:] + [*KINDS.values()][:turn]
        text = "".join(text for text in texts if len(text) < 1_000 or not is_key)
        shown = self._shown.setdefault(marker, set())
        for spelling in (clean(text), json.dumps(text)[1:], ascii(text)[1:]):  # as a text, in the file, for a shell
            shown.add(spelling[:_COMPARED])
        return f"q{marker}q{text}"

    def seen(self, written: bytes) -> set[str]:
        """The places whose canaries were shown."""
        return {self.places[marker] for marker, _ in self._occurrences(written)}

    def misread(self, written: bytes) -> list[str]:
        """What was shown of canaries otherwise than as their text: taken for markup, or changed."""
        return [
            f"{self.places[marker]}: {rest!r}"
            for marker, rest in self._occurrences(written)
            if not any(text.startswith(_CUT.split(rest)[0][:_COMPARED]) for text in self._shown[marker])
        ]

    def _occurrences(self, written: bytes) -> Iterator[tuple[str, str]]:
        """Each marker that was shown, and what came after it on its line."""
        text = _STYLE.sub(b"", written).decode(errors="replace")
        for match in _MARKER.finditer(text):
            if match[1] in self.places:
                yield match[1], match[2]

    def _marker(self, place: str) -> str:
        """A word of four letters for a place, without a `q`."""
        known = {at: marker for marker, at in self.places.items()}
        if place not in known:
            number = len(self.places)
            known[place] = "".join("abcdefghijklmnop"[number >> shift & 15] for shift in (12, 8, 4, 0))
            self.places[known[place]] = place
        return known[place]


def timeline(canaries: Canaries, folder: Path) -> str:
    """A timeline with canaries wherever it can have a text, good events first and then one with each key gone bad."""
    record = _record(TIMELINE, canaries)
    good = [_record(EVENT, canaries) | {"when": str(1990 + turn)} for turn in range(len(KINDS))]
    bad = [{"when": 2021, "title": "Bad", **each} for each in _bad(EVENT, canaries, "event")]
    hub = {"id": _PLAIN_ID, "when": 2021, "title": canaries.text("event.title"), "url": "https://example.org/hub"}
    (folder / _NOTES).write_text(canaries.text("notes"), encoding="utf-8")
    everything = {**record, "events": [*good, hub, *bad], canaries.text("timeline key", is_key=True): "x"}
    return json.dumps(everything).replace("\\u0301", "\u0301")


def _record(record: Record, canaries: Canaries) -> dict[str, object]:
    """A record with a canary for every text in it, and one for a key and a value of its author's own."""
    name = record.name
    values = {key.name: value for key in record.keys if (value := _value(key, canaries, f"{name}.{key.name}"))}
    if record.keeps_fields:
        values[canaries.text(f"{name} own key", is_key=True)] = canaries.text(f"{name} own value")
    return values


def _value(key: Key, canaries: Canaries, place: str) -> object:
    match key.kind:
        case Kind.DATE:
            return "2019-03/2021-10-28"
        case Kind.NUMBER:
            return "23.5"
        case Kind.CHOICE:
            return key.choices[-1]
        case Kind.LANE:
            return _PLAIN_ID
        case Kind.TEXTS:
            return [canaries.text(place), canaries.text(place)]
        case Kind.RECORDS:
            return [_record(key.of, canaries), canaries.text(f"{place} in brief")]
        case Kind.NAMED:
            return {
                _PLAIN_ID: _record(key.of, canaries),
                canaries.text(f"{place} id", is_key=True): _record(key.of, canaries),
            }
        case Kind.LEVELS | Kind.ID:
            return None
        case _ if place in {"citation.source", "link.to"}:
            return _PLAIN_ID
        case _ if place == "source.notes":
            return _NOTES
        case _:
            return canaries.text(place)


def _bad(record: Record, canaries: Canaries, name: str) -> Iterator[dict[str, object]]:
    """Records with one key each that has a canary where it has no place."""
    for key in record.keys:
        place = f"bad {name}.{key.name}"
        yield {key.name: canaries.text(place)}
        yield {key.name: {canaries.text(f"{place} key", is_key=True): canaries.text(f"{place} value")}}
        if key.kind is Kind.RECORDS:
            for inner in _bad(key.of, canaries, key.of.name):
                yield {key.name: [inner]}


_OWN: Final = re.compile(
    rb"\x1b\[[0-9;]*[mHJKABCDLMr]"  # styles, the cursor, erasing, scrolling
    rb"|\x1b\[\?[0-9;]+(?:[hl]|\$p)"  # modes
    rb"|\x1b\[(?:>[0-9]+|<)u"  # the kitty keyboard protocol
    rb"|\x1b\]22;(?:default|pointer|text)\x07"  # the shape of the pointer
)
_LINK: Final = re.compile(rb"\x1b\]8;[^;\x00-\x1f]*;([^\x00-\x1f]*)\x1b\\")
_COPY: Final = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
_TEXT: Final = re.compile(rb"[^\x00-\x1f\x7f]+")
_BREAK: Final = re.compile(rb"\r?\n|\t")
_STYLE: Final = re.compile(rb"\x1b\[[0-9;]*m")


def flown(written: bytes) -> str:
    """The first thing in what a terminal was sent that is not the program's own; "" if there is none."""
    at = 0
    while at < len(written):
        if own := _OWN.match(written, at) or _BREAK.match(written, at):
            pass
        elif own := _LINK.match(written, at):
            if own[1] and not is_openable(own[1].decode()):
                return f"a link to {own[1]!r}"
        elif own := _COPY.match(written, at):
            if clean(copied := base64.b64decode(own[1]).decode()) != copied:
                return f"copied {copied!r}"
        elif own := _TEXT.match(written, at):
            if clean(text := own[0].decode(errors="surrogateescape")) != text:
                return f"the text {text[:200]!r}"
        else:
            return f"{written[at : at + 40]!r} after {written[max(0, at - 60) : at]!r}"
        at = own.end()
    return ""
