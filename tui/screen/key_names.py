"""What keys are called: those of the registry, or those that the user has chosen instead."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from textual.binding import Binding
from textual.keys import Keys, format_key

from tui.screen.keys import SCOPES
from tui.screen.signs import ASCII, Signs

Keymap: TypeAlias = Mapping[str, str]
"""Keys by the ids of what they do, several with commas between them, as Textual takes them."""

NO_KEYMAP: Final[Keymap] = MappingProxyType({})
"""Nothing chosen."""

NAMED: Final = {key.value for key in Keys if key.value.isalnum()} - {"return"}
"""Textual's names of the keys that write nothing, without those held down besides."""

_SPOKEN: Final = {
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_names(binding: Binding, keymap: Keymap, signs: Signs) -> str:
    """The keys of a binding as people call them, the user's own if there are any, with spaces between them."""
    own = keymap.get(str(binding.id))
    return signs.own(" ".join(map(spoken, own.split(",")))) if own else signs.own(binding.key_display or binding.key)


def key_of(name: str, keymap: Keymap) -> str:
    """The first key of what a key does, by its id, in characters that every terminal has."""
    binding = next(binding for scope in SCOPES for binding in scope if binding.id == name)
    return key_names(binding, keymap, ASCII).split()[0]


def spoken(key: str) -> str:
    """A key as people call it."""
    *modifiers, name = key.split("+")
    if len(name) > 1 or modifiers:
        name = _SPOKEN.get(name) or (_sign(name) or name).capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def _sign(name: str) -> str:
    """The sign that a key such as `comma` writes; "" for one that writes none."""
    written = format_key(name)
    return written if len(written) == 1 and name not in NAMED else ""
