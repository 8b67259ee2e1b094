"""From the bytes of a file to UTF-8 that a YAML parser takes, one character for each, so that columns stay right.

A byte order mark decides between UTF-8 and UTF-16; without one it is UTF-8, strictly. What YAML forbids in a text
(control characters) is made visible as the cleaner does, instead of losing the file for it; what the parser takes
for a line break and editors do not (U+0085, U+2028, U+2029) becomes a space.
"""

import codecs
import re
from itertools import islice
from typing import Final

from tui.formats.findings import Findings, UnreadableError
from tui.timeline import Place
from tui.timeline.clean import clean

_PIECE: Final = 2**20
_CONTINUING: Final = bytes(range(0x80, 0xC0))
"""Bytes that begin no character."""

_MOST_UNFIT: Final = 10_000

_UNFIT: Final = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xc2\xe2\xef]"
    rb"(?:(?<=[\x00-\x7f])|(?<=\xc2)[\x80-\x9f]|(?<=\xe2)\x80[\xa8\xa9]|(?<=\xef)(?:\xbb\xbf|\xbf[\xbe\xbf]))"
)

_SILENT: Final = {"\x85".encode(), "\u2028".encode(), "\u2029".encode(), codecs.BOM_UTF8}
"""Those of them that are no more than a space, or nothing."""


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
        _check_utf8(data, findings)
    unfit = list(islice(_UNFIT.finditer(data), _MOST_UNFIT + 1))
    if not unfit:
        return data
    if b"\0" in data or len(unfit) > _MOST_UNFIT:
        place = _place(data[: max(data.find(b"\0"), unfit[0].start())], findings)
        raise UnreadableError(findings.problem("encoding", "this is not a text", place, "save the file as UTF-8"))
    control = next((match for match in unfit if match[0] not in _SILENT), None)
    if control:
        character = control[0].decode()
        message = f"the control character U+{ord(character):04X} is shown as {clean(character)}"
        findings.warning("control-character", message, _place(data[: control.start()], findings), "remove it")
    return _UNFIT.sub(_fit, data)


def line_breaks(data: bytes, start: int = 0, end: int | None = None) -> int:
    """How many line breaks there are between two places."""
    stop = len(data) if end is None else end
    return data.count(b"\n", start, stop) + data.count(b"\r", start, stop) - data.count(b"\r\n", start, stop)


def _check_utf8(data: bytes, findings: Findings) -> None:
    """Decode it all, a piece at a time: decoded at once, one character could make it four times as large."""
    if data.isascii():
        return
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data), _PIECE):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(data[start : start + _PIECE], final=start + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            at = start - pending + error.start
            raise _bad(data[:at], f"the byte 0x{data[at]:02X} is not UTF-8", findings) from error


def _bad(before: bytes, message: str, findings: Findings) -> UnreadableError:
    return UnreadableError(findings.problem("encoding", message, _place(before, findings), "save the file as UTF-8"))


def _place(before: bytes, findings: Findings) -> Place:
    """The place after this text."""
    line = before[max(before.rfind(b"\n"), before.rfind(b"\r")) + 1 :]
    return Place(findings.file, line_breaks(before) + 1, len(line.translate(None, _CONTINUING)) + 1)


def _fit(match: re.Match[bytes]) -> bytes:
    return clean(match[0].decode()).encode()
