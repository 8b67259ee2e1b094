"""How the user is used to the explorer: what their own folder says, and keeps of how they leave it.

Nothing that is wrong with the folder keeps the explorer from opening, and nothing there is needed for it.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.screen.signs import ASCII, UNICODE, Signs
from tui.screen.themes import DARK_LOOK, PLAIN_LOOK
from tui.timeline import Problem

if TYPE_CHECKING:
    from tui.preferences.last_views import LastView
    from tui.screen.state import ViewState


@dataclass(frozen=True, slots=True)
class Habits:
    """What the user has set, the keys that they have chosen, by the ids of what they do, and how they left the files.

    `amiss` is what is wrong with the user's own files.
    """

    settings: Mapping[str, str] = field(default_factory=dict)
    keymap: Mapping[str, str] = field(default_factory=dict)
    last: "LastView | None" = None
    remembers: bool = False
    amiss: tuple[Problem, ...] = ()

    def signs(self, *, ascii: bool | None = None) -> Signs:
        """The characters to draw with: as `ascii` says, or, if that is None, as is set."""
        is_within_ascii = self.settings.get("ascii") == "yes" if ascii is None else ascii
        return ASCII if is_within_ascii else UNICODE

    def look(self, environ: Mapping[str, str] = os.environ) -> str:
        """The look to begin with: as `NO_COLOR` says, then `FORCE_COLOR`, then as is set.

        The command line has put into them what it says itself.
        """
        kept = self.settings.get("look", DARK_LOOK.theme.name)
        plain = PLAIN_LOOK.theme.name
        if "NO_COLOR" in environ:
            return plain
        return DARK_LOOK.theme.name if kept == plain and environ.get("FORCE_COLOR") else kept


NONE: Final = Habits()
"""Those of somebody whose folder is empty, and stays so."""


def habits(files: Sequence[str] = (), *, is_new: bool = False) -> Habits:
    """What the user's folder says of some files, which may be none; nothing of how they were left, if all `is_new`."""
    from tui.preferences.folder import path_of

    if not path_of("").exists():
        return Habits(remembers=True)
    from tui.preferences.keys import own_keys
    from tui.preferences.last_views import last_view
    from tui.preferences.settings import own_settings

    settings, keys = own_settings(), own_keys()
    last, problems = last_view(files) if files and settings.remembers and not is_new else (None, ())
    amiss = (*settings.problems, *keys.problems, *problems)
    if not keys.entries:
        return Habits(settings.values, {}, last, settings.remembers, amiss)
    from tui.screen.keymap import keymap

    chosen, refused = keymap(keys.entries)
    return Habits(settings.values, chosen, last, settings.remembers, (*amiss, *refused))


def keep(settings: Mapping[str, str]) -> None:
    """Keep the settings that there was no time for while the screen was there. What cannot be kept, is not."""
    if settings:
        from tui.preferences.settings import change_setting

        for name, value in settings.items():
            change_setting(name, value)


def leave(files: Sequence[str], state: "ViewState") -> None:
    """Keep how files are left, for when they are opened next. What cannot be kept, is not."""
    if files:
        from tui.preferences.last_views import LastView, remember_view

        left = LastView(
            state.answered,
            state.viewport.window,
            is_folded=state.viewport.folds is not None,
            event=state.cursor.id if state.cursor else "",
            view=state.view.value,
            by=state.sorting.by,
            is_descending=state.sorting.descending,
            as_of=str(state.as_of or ""),
            has_facets=state.facets is not None,
        )
        remember_view(files, left)
