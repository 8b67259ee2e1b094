"""The windows that show a selection from end to end, and the one that a canvas opens with, on screen and on paper."""

from typing import Final

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds
from tui.dates.calendar import DAY
from tui.layout.folds import Folds
from tui.layout.viewport import Viewport
from tui.store import Selection

_NEAR_THE_EPOCH: Final = (-DAY, DAY)
"""What is shown if there is nothing to show."""

_LABEL: Final = 20
"""The columns to the right of the last event that are left for its name, where they can be spared."""


def whole(selection: Selection, width: int, folds: Folds | None = None) -> Viewport:
    """The window, so many columns wide, that shows a selection from end to end, and what its last event is called.

    What sources claim against its dates is shown too, and the figures of series beside all events.
    """
    return Viewport.fit(selection.reach or _NEAR_THE_EPOCH, width, label=min(_LABEL, width // 6), folds=folds)


def all_time(selection: Selection, width: int) -> Viewport:
    """The window, so many columns wide, that shows a selection from end to end and nothing more."""
    return Viewport.fit(selection.extent or _NEAR_THE_EPOCH, width, margin=1, label=0)


def opened(window: Bounds | None, selection: Selection, width: int, folds: Folds | None = None) -> Viewport:
    """The window that is asked for, else the whole of a selection; with folds, if there are any.

    An end of it that is open is where the selection begins or ends, or at least a day away from the other end. Of a
    window that lies within a fold, the break is shown.
    """
    if window is None:
        return whole(selection, width, folds)
    start, stop = window
    first, last = selection.extent or (0, DAY)
    if start == BEGINNING_OF_TIME:
        start = min(first, stop - DAY)
    if stop == END_OF_TIME:
        stop = max(last, start + DAY)
    if folds is not None:
        fitted = Viewport.fit((start, stop), width, margin=0, label=0, folds=folds)
        folds = fitted.folds  # as they are at this scale
        if folds and folds.fold_of((start, stop)):
            return fitted
    return Viewport(start, stop, width, folds=folds)
