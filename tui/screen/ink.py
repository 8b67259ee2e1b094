"""What a cell looks like on a terminal, and the least that has to be written for the next one to look otherwise.

Attributes and colours are those of SGR (ECMA-48, 8.3.117), links those of OSC 8.
"""

from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import SGR_STYLES

_OFF: Final = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""What takes each attribute away again; sometimes another one with it."""

_UNSEEN: Final = frozenset({"1", "2", "3"})
"""The attributes that are not seen where there is no character."""


class Ink(NamedTuple):
    """Attributes and colours as parameters of SGR, and where a click on it leads."""

    attributes: tuple[str, ...] = ()
    colour: str = ""
    ground: str = ""
    link: str = ""


PLAIN: Final = Ink()


def ink_of(style: Style, colours: ColorSystem) -> Ink:
    """A style on a terminal that has so many colours."""
    bits = style._attributes & style._set_attributes  # noqa: SLF001 - one by one, as it offers them, takes ten times as long
    attributes = tuple(attribute for bit, attribute in enumerate(SGR_STYLES) if bits >> bit & 1)
    return Ink(attributes, _codes(style.color, colours), _codes(style.bgcolor, colours, "ground"), style.link or "")


@lru_cache(4_096)
def change(before: Ink, after: Ink) -> str:
    """What to write after a cell for the next one to look otherwise."""
    off = {_OFF[attribute] for attribute in before.attributes if attribute not in after.attributes}
    parameters = sorted(off)
    parameters += [each for each in after.attributes if each not in before.attributes or _OFF[each] in off]
    if before.colour != after.colour:
        parameters.append(after.colour or "39")
    if before.ground != after.ground:
        parameters.append(after.ground or "49")
    written = f"\x1b[{';'.join(parameters)}m" if parameters else ""
    if before.link != after.link:  # the id makes one link of the pieces that are written at different times
        written += f"\x1b]8;{f'id={crc32(after.link.encode()):x}' if after.link else ''};{after.link}\x1b\\"
    return written


@lru_cache(4_096)
def for_blanks(before: Ink, after: Ink) -> Ink:
    """What blanks can be written in to look as they should: as far as nobody sees it, as what stands before them."""
    if _UNSEEN.issuperset(before.attributes + after.attributes):
        return after._replace(attributes=before.attributes, colour=before.colour)
    return after


def _codes(colour: Color | None, colours: ColorSystem, part: str = "") -> str:
    return ";".join(colour.downgrade(colours).get_ansi_codes(foreground=part != "ground")) if colour else ""
