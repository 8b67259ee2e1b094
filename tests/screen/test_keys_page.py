"""The page about keys names everything that a key can do, with the key that it has, and what the mouse does."""

import os
from collections.abc import Iterator
from pathlib import Path

from textual.binding import Binding

from tui.screen import keys
from tui.screen.gestures import DECIDING_GESTURES, GESTURES
from tui.screen.key_names import key_names
from tui.screen.keys import SCOPES, SECTIONS
from tui.screen.signs import UNICODE

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def _tables() -> Iterator[str]:
    for title, bindings in SECTIONS:
        yield f"## {title}\n\n| | key | |\n|---|---|---|\n"
        yield "".join(map(_row, bindings)) + "\n"
    for title, gestures in (("Mouse", GESTURES), ("Mouse while merging", DECIDING_GESTURES)):
        yield f"## {title}\n\n| | |\n|---|---|\n"
        yield "".join(f"| {gesture} | {meaning} |\n" for gesture, meaning in gestures) + "\n"


def _row(binding: Binding) -> str:
    named = " ".join(f"`{key}`" for key in key_names(binding, {}, UNICODE).split())
    return f"| `{binding.id}` | {named} | {binding.tooltip} |\n"


def test_the_tables_are_those_of_the_registries() -> None:
    """`UPDATE_GOLDEN=1` writes them."""
    page = PAGE.read_text("utf-8")
    before = page[: page.index("\n## ") + 1]
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(f"{before}{''.join(_tables())}".rstrip() + "\n", "utf-8")
    assert page == f"{before}{''.join(_tables())}".rstrip() + "\n"


def test_every_binding_has_its_place_on_the_page() -> None:
    scopes = [value for name, value in vars(keys).items() if name.endswith("BINDINGS")]
    bound = {binding.id for scope in scopes for binding in scope}
    assert {binding.id for scope in SCOPES for binding in scope} == bound
    assert {binding.id for _, bindings in SECTIONS for binding in bindings} == bound
