"""The keys that the user has chosen, checked against the registry.

Textual takes a map from the ids of bindings to keys, and silently drops whatever loses its key by it. So a choice that
would take the key of something else is refused here, together with the one that it clashes with; those stay as the
registry has them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.keys import KEY_ALIASES

from tui.formats.findings import quoted
from tui.formats.near import Near
from tui.screen.key_names import NAMED, Keymap, spoken
from tui.screen.keys import PROMPT_BINDINGS, SCOPES
from tui.timeline import Problem

if TYPE_CHECKING:
    from tui.preferences.mapping import Entry

_MODIFIERS: Final = ("ctrl", "alt", "shift")
_RESERVED: Final = {"ctrl+c": "", "ctrl+p": "palette", "ctrl+q": ""}
"""Keys that always do the same, each with the id that may have it."""

_SPOKEN: Final = {
    "esc": "escape",
    "return": "enter",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "del": "delete",
    "ins": "insert",
}
"""Other names that people have for keys."""

_THE_SAME: Final = {alias: key for key, aliases in KEY_ALIASES.items() for alias in aliases}
"""Keys that terminals send as others."""

_BINDINGS: Final = {str(binding.id): binding for scope in SCOPES for binding in scope}


def keymap(entries: Iterable["Entry"]) -> tuple[Keymap, tuple[Problem, ...]]:
    """The keys that a user chooses, by what they do, and what is wrong with those that are not among them."""
    known: dict[str, Entry] = {}
    chosen: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            chosen[entry.name] = _keys(entry)
            known[entry.name] = entry
        except _RefusedError as refused:
            problems.append(refused.problem)
    while clashes := list(_clashes(chosen)):
        for name, key, other in clashes:
            if name in chosen:
                del chosen[name]
                message = f"{quoted(known[name].name)} cannot have {spoken(key)}: it is the key of {quoted(other)}"
                hint = "choose another, or give that another key as well"
                problems.append(Problem("binding-taken", message, known[name].value_place, hint))
    problems.sort(key=lambda problem: problem.place)
    return {name: ",".join(keys) for name, keys in chosen.items()}, tuple(problems)


class _RefusedError(Exception):
    """A choice that cannot be kept to."""

    def __init__(self, code: str, message: str, entry: "Entry", hint: str) -> None:
        super().__init__(message)
        place = entry.place if code == "key-unknown" else entry.value_place
        self.problem = Problem(code, message, place, hint)


def _keys(entry: "Entry") -> tuple[str, ...]:
    """The keys that an entry names, as Textual calls them. Raises `_RefusedError`."""
    if entry.name not in _BINDINGS:
        near = Near(_BINDINGS).find(entry.name)
        hint = f"did you mean '{near}'?" if near else "docs/keys.md lists what a key can do"
        raise _RefusedError("key-unknown", f"there is nothing called {quoted(entry.name)} to do", entry, hint)
    keys = []
    for text in entry.texts:
        key = canonical(text)
        if not key:
            hint = "write a character, or a name such as F1, PgDn, Ctrl+X or Alt+Up"
            raise _RefusedError("choice-invalid", f"there is no key {quoted(text)}", entry, hint)
        if _RESERVED.get(key, entry.name) != entry.name:
            raise _RefusedError("binding-taken", f"{spoken(key)} always does the same", entry, "choose another key")
        if _BINDINGS[entry.name] in PROMPT_BINDINGS and _writes(key):
            hint = "choose a key that writes nothing"
            raise _RefusedError("binding-taken", f"{spoken(key)} is written into the filter", entry, hint)
        keys.append(key)
    return tuple(keys)


def canonical(text: str) -> str:
    """A key as Textual calls it; "" if there is none of this name."""
    if len(text) == 1:
        return _named(text) if text.isprintable() and text != " " else ""
    *modifiers, name = [part.casefold() for part in text.removesuffix("+").split("+")]
    name = "+" if text.endswith("++") else _SPOKEN.get(name, name)
    is_sign = len(name) == 1 and name.isprintable()
    if not (is_sign or name in NAMED) or not set(modifiers) <= set(_MODIFIERS) or ("shift" in modifiers and is_sign):
        return ""
    key = "+".join([*sorted(set(modifiers), key=_MODIFIERS.index), _named(name) if is_sign else name])
    return _THE_SAME.get(key, key)


def _writes(key: str) -> bool:
    """Whether a key writes a character where text is written."""
    return key == "space" or ("+" not in key and key not in NAMED)


def _named(sign: str) -> str:
    """The name of the key that writes a sign."""
    (binding,) = Binding.make_bindings([Binding("comma" if sign == "," else sign, "", "")])
    return binding.key


def _clashes(chosen: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """The choices that take the key of something else that is there at the same time: which, the key, of what."""
    for scope in SCOPES:
        holders: dict[str, list[str]] = {}
        for binding in scope:
            name = str(binding.id)
            for key in chosen.get(name) or [each.key for each in Binding.make_bindings([binding])]:
                holders.setdefault(key, []).append(name)
        for key, held in holders.items():
            for name in held:
                if len(held) > 1 and name in chosen:
                    yield name, key, next(other for other in held if other != name)
