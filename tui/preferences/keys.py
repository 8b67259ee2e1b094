"""The keys that the user has chosen: `keys.yaml` in the user's folder, a mapping from what a key does to the key."""

from typing import Final

from tui.preferences.mapping import Mapped, read_mapping

FILE: Final = "keys.yaml"


def own_keys() -> Mapped:
    """What the user has written; whether there are such keys, and such things to do, the screen knows."""
    return read_mapping(FILE)
