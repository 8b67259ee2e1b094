"""The user's own saved views: `views.yaml` in the user's folder, a timeline that has views and no events.

So it is read and checked as any timeline is, by `datelines check` as well. It belongs to its author: saving a view
changes the entry of that view, and no other byte.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from tui.preferences.folder import alone, keep_bytes, path_of
from tui.timeline import Problem, View
from tui.timeline.clean import clean

FILE: Final = "views.yaml"

_EXPECTED: Final = ("file-missing", "events-missing")
"""What is right here, though in other timelines it is not."""


@dataclass(frozen=True, slots=True)
class OwnViews:
    """The views that the user has saved, and what is wrong with their file."""

    views: tuple[View, ...] = ()
    problems: tuple[Problem, ...] = ()


def own_views() -> OwnViews:
    """The views in the user's folder: none if nothing was saved yet."""
    from tui.formats import load

    reading = load([str(path_of(FILE))])
    return OwnViews(reading.timeline.views, _unexpected(reading.problems))


def save_view(name: str, query: str) -> str:
    """Keep a query under a name, as that of the view which has the name already; what stood in the way, or ""."""
    name, query = clean(name).strip(), clean(query).strip()
    if not name:
        return "a view needs a name"
    if not query:
        return "there is no filter to save"
    from tui.preferences.view_edits import with_view

    def saved(views: tuple[View, ...]) -> tuple[View, ...]:
        if any(view.id == name for view in views):
            return tuple(replace(view, query=query) if view.id == name else view for view in views)
        return (*views, View(name, name, query))

    return _change(lambda text: with_view(text, name, query), saved)


def delete_view(name: str) -> str:
    """Forget the view with a name; what stood in the way, or ""."""
    from tui.preferences.view_edits import without_view

    return _change(
        lambda text: without_view(text, name), lambda views: tuple(view for view in views if view.id != name)
    )


def _unexpected(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.code not in _EXPECTED)


def _change(edit: Callable[[str], str], change: Callable[[tuple[View, ...]], tuple[View, ...]]) -> str:
    """Edit the text of the file, so that its views change as they are to; what stood in the way, or "".

    A file that has errors is left alone, for what they hide would be lost, and so is one that would then not read as it
    is to.
    """
    from yaml import YAMLError

    from tui.formats.encoding import encoding_of
    from tui.formats.opening import read_bytes
    from tui.formats.reading import load_bytes

    path = str(path_of(FILE))
    with alone():
        data = read_bytes(path)
        if isinstance(data, Problem):
            if data.code != "file-missing":
                return f"mend your own views first: {data}"
            data = b""
        before = load_bytes(data, path)
        error = next((problem for problem in _unexpected(before.problems) if problem.is_error), None)
        if error:
            return f"mend your own views first: {error}"
        mark, codec = encoding_of(data)
        try:
            edited = mark + edit(data[len(mark) :].decode(codec)).encode(codec)
        except YAMLError:  # for a control character, which the reader makes visible
            edited = data
        after = load_bytes(edited, path)
        wanted = replace(before.timeline, views=change(before.timeline.views))
        if after.timeline != wanted or len(after.problems) > len(before.problems):
            return f"{clean(path)} says it in a way that only its author can change: do it there"
        return keep_bytes(FILE, [edited])
