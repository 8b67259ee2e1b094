"""Draws the pictures of the README and docs/screens.md: the explorer on the timeline that ships, at moments of a visit.

python docs/screenshots.py [NAME…]
"""

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

from tui.dates import parse
from tui.formats import load
from tui.screen.exploring import explorer
from tui.store import MemoryCollection

FOLDER = Path(__file__).resolve().parent / "screens"
NOW = parse("2026-01-01").earliest
_FONTS_FROM_ELSEWHERE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What would have the reader's browser load fonts from other sites: any monospaced font will do."""


class Shot(NamedTuple):
    """A moment: in a terminal of so many columns and rows, dark or light, after some keys."""

    columns: int
    rows: int
    look: str
    keys: tuple[str, ...] = ()
    query: str = ""


_AT_THE_SUMMIT = ("G", *"kkkkk")

SHOTS = {
    **{
        f"explorer-{columns}x{rows}-{look}": Shot(columns, rows, look, _AT_THE_SUMMIT)
        for columns, rows in ((80, 24), (120, 40), (200, 60))
        for look in ("dark", "light")
    },
    "folded": Shot(120, 40, "light", (*_AT_THE_SUMMIT, "z")),
    "measured": Shot(120, 40, "dark", (*_AT_THE_SUMMIT, "z", "plus", "plus", "space", "k", "k", "k")),
    "in-force": Shot(120, 40, "dark", (*_AT_THE_SUMMIT, "a")),
    "narrowed": Shot(120, 40, "light", query="surely during:2021"),
    "facets": Shot(120, 40, "dark", ("f",)),
    "table": Shot(120, 30, "dark", ("T", *_AT_THE_SUMMIT)),
    "lanes": Shot(120, 40, "light", ("W", *_AT_THE_SUMMIT)),
    "years": Shot(120, 30, "dark", ("Y", *_AT_THE_SUMMIT)),
    "statistics": Shot(120, 40, "light", ("S",)),
    "sources": Shot(120, 40, "dark", (*_AT_THE_SUMMIT, "s")),
}


async def draw(name: str, shot: Shot) -> None:
    """Open the explorer, press the keys one after the other, and keep what it shows."""
    collection = MemoryCollection(load(["events.yaml"]).timeline)
    app = explorer(collection, query=shot.query, now=NOW)
    async with app.run_test(size=(shot.columns, shot.rows)) as pilot:
        if shot.look == "light":
            await pilot.press("c")
        for key in shot.keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        picture = app.export_screenshot(title="datelines", simplify=True)
        (FOLDER / f"{name}.svg").write_text(_FONTS_FROM_ELSEWHERE.sub("", picture), encoding="utf-8")


def main() -> None:
    """Draw those that are named, or all, from the top of the checkout: the pictures show where the file lies."""
    os.chdir(FOLDER.parent.parent)
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or SHOTS:
        asyncio.run(draw(name, SHOTS[name]))
        print(f"docs/screens/{name}.svg")


if __name__ == "__main__":
    main()
