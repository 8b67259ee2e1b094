"""The user's own saved views: `views.yaml` in the user's folder, a timeline that has views and no events.

So it is read, checked and written as any timeline is, by `datelines check` as well.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from tui.preferences.folder import keep, path_of
from tui.timeline import Problem, Timeline, View
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
    timeline, problems = _read()
    return OwnViews(timeline.views, problems)


def save_view(name: str, query: str) -> str:
    """Keep a query under a name, in place of what has the name already; what stood in the way, or ""."""
    name = clean(name).strip()
    if not name:
        return "a view needs a name"
    if not query.strip():
        return "there is no filter to save"
    return _change(lambda views: [*(view for view in views if view.id != name), View(name, name, clean(query).strip())])


def delete_view(name: str) -> str:
    """Forget the view with a name; what stood in the way, or ""."""
    return _change(lambda views: [view for view in views if view.id != name])


def _read() -> tuple[Timeline, tuple[Problem, ...]]:
    from tui.formats import load

    reading = load([str(path_of(FILE))])
    return reading.timeline, tuple(problem for problem in reading.problems if problem.code not in _EXPECTED)


def _change(change: Callable[[tuple[View, ...]], Iterable[View]]) -> str:
    """Write the file again with other views; one that has errors is left alone, for what they hide would be lost."""
    timeline, problems = _read()
    error = next((problem for problem in problems if problem.is_error), None)
    if error:
        return f"mend your own views first: {error}"
    from tui.formats.yaml_writer import as_yaml

    return keep(FILE, as_yaml(replace(timeline, views=tuple(change(timeline.views)))))
