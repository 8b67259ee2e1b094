"""When garbage is looked for: hardly ever among what is there to stay, so that no key waits for it.

A look through a hundred thousand events takes longer than a paint may. What keys leave behind is young: the strips of
lines that were painted (each of which refers to itself, by Textual's caches) go with the frequent, small searches.
"""

import gc
from typing import Final

_SEARCHES: Final = (2_000, 10, 1_000)
"""New objects before a search among them (a millisecond); such searches before a wider one; those before a full one."""


def put_off() -> None:
    """Look for none while the program begins: what is loaded then is there to stay."""
    gc.disable()


def keep() -> None:
    """Look through nothing that is there now, and begin to look through what comes."""
    gc.freeze()
    gc.set_threshold(*_SEARCHES)
    gc.enable()


def let_go() -> None:
    """Look once through everything, when much of it has been replaced; what is left is there to stay."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
