"""How the user is used to the explorer: what their own folder says, read once before it opens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tui.timeline import Problem


@dataclass(frozen=True, slots=True)
class Habits:
    """The keys that the user has chosen, by the ids of what they do, and what is wrong with their own files."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    amiss: tuple[Problem, ...] = ()


NONE: Final = Habits()
"""Those of somebody whose folder is empty."""


def habits() -> Habits:
    """What the user's folder says."""
    from tui.preferences.keys import own_keys

    keys = own_keys()
    if not keys.entries:
        return Habits(amiss=keys.problems)
    from tui.screen.keymap import keymap

    chosen, problems = keymap(keys.entries)
    return Habits(chosen, (*keys.problems, *problems))
