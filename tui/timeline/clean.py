"""The one cleaner: what every text passes that came from outside, before it is kept, compared or shown.

A terminal obeys some characters, reorders text for others and shows nothing at all for a few, so that a file could
move the cursor, hide a word or forge one. Those characters are made visible, or go; what scripts need stays. The
classes are those of Unicode (UAX #9 for bidirectional controls, UAX #15 for NFC, UTS #51 for emoji sequences).
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Final
from unicodedata import category, is_normalized, normalize

_SPACES: Final = (range(0x85, 0x86), range(0x2028, 0x202A))
_NAMED: Final = (  # C1 and bidirectional controls
    *(range(0x80, 0xA0), range(0x061C, 0x061D), range(0x200E, 0x2010), range(0x202A, 0x202F), range(0x2066, 0x206A)),
)
_GONE: Final = (
    *(range(0xAD, 0xAE), range(0x034F, 0x0350), range(0x180E, 0x180F), range(0x200B, 0x200C)),  # without width
    *(range(0x2060, 0x2066), range(0x206A, 0x2070)),  # word joiner, invisible operators, deprecated format characters
    range(0xFEFF, 0xFF00),  # byte order mark
    *(range(0xFFF9, 0xFFFC), range(0x1D173, 0x1D17B)),  # interlinear annotation, musical beams and slurs
    range(0xE0000, 0xE0080),  # tags
)
_REPLACED: Final = (  # surrogates and noncharacters
    *(range(0xD800, 0xE000), range(0xFDD0, 0xFDF0)),
    *(range(plane + 0xFFFE, plane + 0x10000) for plane in range(0, 0x110000, 0x10000)),
)

_MARKS: Final = 3
_TAB: Final = 4


def clean(text: str) -> str:
    """Make a text safe to show on one line; cleaning it again changes nothing.

    Line breaks and tabs become spaces, control characters visible, what has no width goes; the rest is in NFC.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\n" in text or not _is_fit(text):
        return _scrub(text, {**_changes(), 0x0A: " "})
    return text


def clean_block(text: str) -> str:
    """Make a text of several lines safe to show, as `clean` does; its line breaks stay, as line feeds."""
    if text.isascii() and text.replace("\n", " ").isprintable():
        return text
    return text if _is_fit(text) else _scrub(text, _changes())


def _is_fit(text: str) -> bool:
    return not _UNFIT.search(text) and is_normalized("NFC", text) and not _CROWD.search(text)


@cache
def _changes() -> Mapping[int, str]:
    """What each character becomes that is no fit one; nearly all texts do without this table."""
    return {
        **{code: chr(0x2400 + code) for code in range(0x20)},
        0x7F: "␡",
        **{code: f"<{code:04X}>" if code > 0xFF else f"<{code:X}>" for code in chain(*_NAMED)},
        **dict.fromkeys(chain(*_SPACES), " "),
        **dict.fromkeys(chain(*_GONE), ""),
        **dict.fromkeys(chain(*_REPLACED), "\ufffd"),
        0x09: "\t",
        0x0A: "\n",
    }


def _scrub(text: str, changed: Mapping[int, str]) -> str:
    text = text.replace("\r\n", "\n").translate(changed)
    text = _CROWD.sub(_thin_out, text)  # before they are put in order, which takes the square of their number
    text = _IDLE_NON_JOINER.sub("", normalize("NFC", text))
    text = _CROWD.sub(_thin_out, normalize("NFC", text))  # what was one may be several now, what was parted may be one
    return text.expandtabs(_TAB)


def _thin_out(crowd: re.Match[str]) -> str:
    """Drop what follows the third combining mark in a row; joiners between them do not part a row."""
    marks = re.escape("".join(sorted(mark for mark in set(crowd[0]) if category(mark).startswith("M"))))
    if not marks:
        return crowd[0]
    most = rf"((?:[{marks}][{_JOINERS}]*){{{_MARKS - 1}}}[{marks}])"
    return re.sub(rf"{most}[{_JOINERS}]*[{marks}][{marks}{_JOINERS}]*", r"\1", crowd[0])


def _inside(ranges: Iterable[range]) -> str:
    """These code points as the inside of a character class."""
    return "".join(f"\\U{codes[0]:08x}-\\U{codes[-1]:08x}" for codes in ranges)


_JOINERS: Final = "\u200c\u200d"
_UNFIT: Final = re.compile(
    rf"[\x00-\x09\x0b-\x1f\x7f{_inside((*_SPACES, *_NAMED, *_GONE, *_REPLACED))}\u200c]",
)
"""Characters that do not stay as they are; line feeds are for `clean` and `clean_block` to judge."""

_IDLE_NON_JOINER: Final = re.compile(r"(?<![^\x00-\x7f\s\u200c])\u200c+|\u200c+(?![^\W\d_\x00-\x7f])")
"""A zero-width non-joiner that parts no two letters of a script which joins them."""

_CROWD: Final = re.compile(r"[^\w\s\x00-\u02ff][^\w\s\x00-\u02ff][^\w\s\x00-\u02ff][^\w\s\x00-\u02ff]+")
"""Where four combining marks in a row can be: marks are no word characters, and none is below U+0300."""
