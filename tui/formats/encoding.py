"""From the bytes of a file to UTF-8 that a YAML parser takes, one character for each, so that columns stay right.

A byte order mark decides between UTF-8 and UTF-16; without one it is UTF-8, strictly. What YAML forbids in a text
(control characters) is made visible as the cleaner does, instead of losing the file for it; what the parser takes
for a line break and editors do not (U+0085, U+2028, U+2029) becomes a space.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from tui.formats.findings import Findings, UnreadableError
from tui.timeline import Place
from tui.timeline.clean import clean

_PIECE: Final = 2**20
_CODECS: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"))
_CONTINUING: Final = bytes(range(0x80, 0xC0))
"""Bytes that begin no character."""

_MOST_UNFIT: Final = 10_000

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_SILENT: Final = frozenset("\x85\u2028\u2029\ufeff")
"""Those of them that are no more than a space, or nothing."""


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that a text begins with, if any, and the codec that the rest of it is in."""
    return next(((mark, codec) for mark, codec in _CODECS if data.startswith(mark)), (b"", "utf-8"))


def as_utf8(data: bytes, findings: Findings) -> bytes:
    """The text in UTF-8, without a byte order mark; raises `UnreadableError` with the place of the first bad byte."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-16", "replace").encode()
            raise _bad(before, "this is not UTF-16", findings) from error
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
    spans: list[tuple[int, int]] = []
    mended: dict[int, bytes] = {}  # pieces that had something unfit in them, by where they begin
    first: int | None = None
    control: tuple[int, str] | None = None
    unfit = 0
    for start, end, text in _pieces(data, findings):
        spans.append((start, end))
        found = list(islice(_UNFIT.finditer(text), _MOST_UNFIT + 1 - unfit))
        if not found:
            continue
        unfit += len(found)
        if first is None:
            first = start + _size(text, found[0].start())
        if "\0" in text or unfit > _MOST_UNFIT:
            raise _no_text(data[: start + _size(text, text.index("\0")) if "\0" in text else first], findings)
        worst = next((match for match in found if match[0] not in _SILENT), None) if control is None else None
        if worst:
            control = start + _size(text, worst.start()), worst[0]
        mended[start] = _UNFIT.sub(lambda match: clean(match[0]), text).encode()
    if control:
        before, character = data[: control[0]], control[1]
        message = f"the control character U+{ord(character):04X} is shown as {clean(character)}"
        findings.warning("control-character", message, _place(before, findings), "remove it")
    if not mended:
        return data
    return b"".join(mended[start] if start in mended else data[start:end] for start, end in spans)


def line_breaks(data: bytes, start: int = 0, end: int | None = None) -> int:
    """How many line breaks there are between two places."""
    stop = len(data) if end is None else end
    return data.count(b"\n", start, stop) + data.count(b"\r", start, stop) - data.count(b"\r\n", start, stop)


def _pieces(data: bytes, findings: Findings) -> Iterator[tuple[int, int, str]]:
    """The text in pieces, each with where it begins and ends among the bytes.

    Decoded at once, one character could make it four times as large.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    begin = 0
    for start in range(0, len(data), _PIECE):
        stop = min(start + _PIECE, len(data))
        try:
            text = decoder.decode(data[start:stop], final=stop == len(data))
        except UnicodeDecodeError as error:
            at = begin + error.start
            raise _bad(data[:at], f"the byte 0x{data[at]:02X} is not UTF-8", findings) from error
        end = stop - len(decoder.getstate()[0])
        yield begin, end, text
        begin = end


def _size(text: str, length: int) -> int:
    """How many bytes the beginning of a text has."""
    return len(text[:length].encode())


def _no_text(before: bytes, findings: Findings) -> UnreadableError:
    place = _place(before, findings)
    return UnreadableError(findings.problem("encoding", "this is not a text", place, "save the file as UTF-8"))


def _bad(before: bytes, message: str, findings: Findings) -> UnreadableError:
    return UnreadableError(findings.problem("encoding", message, _place(before, findings), "save the file as UTF-8"))


def _place(before: bytes, findings: Findings) -> Place:
    """The place after this text."""
    line = before[max(before.rfind(b"\n"), before.rfind(b"\r")) + 1 :]
    return Place(findings.file, line_breaks(before) + 1, len(line.translate(None, _CONTINUING)) + 1)
