"""How deep lists and mappings may lie in one another."""

from typing import Final

DEEPEST: Final = 32
TOO_DEEP: Final = f"lists and mappings are more than {DEEPEST} levels deep here"
