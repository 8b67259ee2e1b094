"""Collections that answer the screen's questions, whatever the events are kept in."""

from tui.store.collection import FACETS, Collection, Hit, Selection, position, walk
from tui.store.memory import MemoryCollection

__all__ = ["FACETS", "Collection", "Hit", "MemoryCollection", "Selection", "position", "walk"]
