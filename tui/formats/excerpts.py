"""The lines that problems point at, as they can be shown."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import category, east_asian_width

from tui.formats.encoding import line_breaks
from tui.timeline import Place
from tui.timeline.clean import clean

_BREAK: Final = re.compile(rb"\r\n|\r|\n")
_LONGEST: Final = 4 * 2**20
_PIECE: Final = 2**8
_BEFORE, _AFTER = 60, 60


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line around one of its characters: what stands before that character, and from it on."""

    before: str
    after: str

    def shown(self) -> tuple[str, int]:
        """The clean text, and how many cells stand before the character."""
        return clean(self.before + self.after), cells(clean(self.before))


def excerpts(data: bytes, places: Iterable[Place]) -> Iterator[tuple[Place, Excerpt]]:
    """The excerpt for each place in a file of these bytes, in order; none for what is not there, or not in UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    data = data.removeprefix(codecs.BOM_UTF8)
    wanted = sorted(place for place in places if place.line)
    number, start, line = 1, 0, None
    for place in wanted:
        if number < place.line:
            after = _after_breaks(data, start, place.line - number)
            if after is None:
                return
            number, start, line = place.line, after, None
        if line is None:
            line = _line_from(data, start)
        yield place, _around(line, max(place.column, 1) - 1)


def line_of(data: bytes, number: int) -> str:
    """The line with this number, from 0; "" if there is none."""
    start = _after_breaks(data, 0, number)
    return "" if start is None else _line_from(data, start)


def cells(text: str) -> int:
    """How many cells of a terminal a clean text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if category(c) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _after_breaks(data: bytes, start: int, number: int) -> int | None:
    """The place after so many line breaks; None if there are not that many.

    Pieces of fewer are skipped over: the breaks of a large file are counted faster than they are found one by one.
    """
    piece, growth = _PIECE, 2
    while piece >= _PIECE:
        end = start + piece - data.startswith(b"\r\n", start + piece - 1)  # which stays whole
        if end < len(data) and (skipped := line_breaks(data, start, end)) < number:
            start, number, piece = end, number - skipped, piece * growth
        else:
            piece, growth = piece // 2, 1
    for _ in range(number):
        match = _BREAK.search(data, start)
        if match is None:
            return None
        start = match.end()
    return start


def _line_from(data: bytes, start: int) -> str:
    match = _BREAK.search(data, start)
    end = match.start() if match else len(data)
    return data[start : min(end, start + _LONGEST)].decode("utf-8", "replace")


def _around(line: str, at: int) -> Excerpt:
    first, last = max(0, at - _BEFORE), at + _AFTER
    before, after = line[first:at], line[at:last]
    return Excerpt(f"…{before}" if first else before, f"{after}…" if last < len(line) else after)
