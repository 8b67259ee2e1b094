"""Draws the pictures of the README: the explorer on the timeline that ships, at one moment of a visit.

python docs/screenshots.py
"""

import asyncio
import os
import re
from pathlib import Path

from tui.dates import parse
from tui.formats import load
from tui.screen.exploring import explorer
from tui.store import MemoryCollection

FOLDER = Path(__file__).resolve().parent
NOW = parse("2026-01-01").earliest
_FONTS_FROM_ELSEWHERE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What would have the reader's browser load fonts from other sites: any monospaced font will do."""

SHOTS = {
    "explorer": ((120, 40), "dark", ["G", "k", "k", "k", "k", "k"]),
}


async def draw(name: str, size: tuple[int, int], look: str, keys: list[str]) -> None:
    """Open the explorer in a terminal of some columns and rows, press some keys, and keep what it shows."""
    collection = MemoryCollection(load(["events.yaml"]).timeline)
    app = explorer(collection, now=NOW)
    async with app.run_test(size=size) as pilot:
        if look == "light":
            await pilot.press("c")
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="datelines", simplify=True)
        (FOLDER / f"{name}.svg").write_text(_FONTS_FROM_ELSEWHERE.sub("", picture), encoding="utf-8")


def main() -> None:
    """Draw them all, from the top of the checkout: the pictures show where the file lies."""
    os.chdir(FOLDER.parent)
    for name, (size, look, keys) in SHOTS.items():
        asyncio.run(draw(name, size, look, keys))
        print(f"docs/{name}.svg")


if __name__ == "__main__":
    main()
