"""The Textual explorer. Textual is loaded when something is explored, not before."""

import sys
from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tui.dates import Bounds
from tui.store import Collection
from tui.timeline import Problem

if TYPE_CHECKING:
    from tui.screen.forms import Forms
    from tui.screen.showing import Showing

__all__ = ["explore"]

_TURN: Final = 0.001
"""Seconds after which a thread that answers a query lets the screen answer a key; five times as many are usual."""


def explore(
    collection: Collection,
    *,
    problems: Sequence[Problem] = (),
    query: str = "",
    at: str | None = None,
    window: Bounds | None = None,
    now: int,
    ascii: bool | None = None,
    files: Sequence[str] = (),
    forms: "Forms" = MappingProxyType({}),
    showing: "Showing | None" = None,
    is_new: bool = False,
) -> int:
    """Open the explorer on a collection, and give the exit code once the user has left it.

    It opens on what `query` selects, at a date, an `@id` or words of a title (`at`), showing a window of time, in the
    view and the way that `showing` says; `now` is the local clock in microseconds. `files` are the names of what was
    read, to be read again when it is saved, and edited; none, if it cannot be. `forms` are those that a view can be
    written in. The files are shown as the user left them, unless all `is_new`, and in the look that is set, but for
    what `ascii` and the environment say of it.

    Raises what crashed it, with the terminal as it was before.
    """
    from tui.screen import garbage

    garbage.put_off()
    from tui.screen.exploring import explorer
    from tui.screen.habits import habits, keep, leave
    from tui.screen.showing import AS_USUAL

    sys.setswitchinterval(_TURN)
    used = habits(files, is_new=is_new)
    app = explorer(
        collection,
        problems=problems,
        query=query,
        at=at,
        window=window,
        now=now,
        ascii=ascii,
        files=files,
        forms=forms,
        showing=showing or AS_USUAL,
        habits=used,
    )
    garbage.keep()
    app.run()
    if app.failure:
        raise app.failure
    if used.remembers:
        keep(app.unkept)
        leave(files, app.state)
    return app.return_code or 0
