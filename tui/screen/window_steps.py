"""The steps of the window: to other times, to another scale, over folds, and to where the cursor is in sight."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from tui import layout
from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Moment, When
from tui.layout import Viewport, whole
from tui.screen.state import ViewState, say
from tui.store import Selection
from tui.timeline import Era

_MARGIN: Final = 4
"""The columns that stay free between the cursor and the sides of the window."""


def resize(state: ViewState, columns: int, rows: int, width: int) -> ViewState:
    """The terminal has another size, of which the window takes `width` columns."""
    return replace(state, columns=columns, rows=rows, viewport=state.viewport.resized(width))


def pan(state: ViewState, cells: int) -> ViewState:
    """The window moves so many columns to later times (or, below 0, to earlier ones)."""
    return replace(state, viewport=state.viewport.pan(cells))


def zoom(state: ViewState, by: int, about: int | None = None) -> ViewState:
    """The window becomes half as long (1) or twice (-1) about an instant: that of the cursor if none is given."""
    if about is None or not state.viewport.start <= about < state.viewport.end:
        about = held(state)
    return replace(state, viewport=state.viewport.zoom(Fraction(2) ** by, about))


def fit(state: ViewState) -> ViewState:
    """The window shows the whole selection."""
    return replace(state, viewport=whole(state.selection, state.viewport.width, state.viewport.folds))


def fit_to(state: ViewState, bounds: Bounds) -> ViewState:
    """The window shows a stretch of time from end to end."""
    return replace(state, viewport=Viewport.fit(bounds, state.viewport.width, folds=state.viewport.folds))


def fold(state: ViewState) -> ViewState:
    """Long empty stretches of time are folded, or all of time is shown again; the cursor's event keeps its column.

    A window that shows the whole selection goes on to show the whole of it.
    """
    folds = layout.fold(state.selection, state.timeline.series) if state.viewport.folds is None else None
    start, end = state.selection.extent or state.viewport.window
    folded = replace(state, viewport=state.viewport.folding(folds, held(state)))
    if state.viewport.start <= start and end <= state.viewport.end:
        folded = fit(folded)
    if folds and not folds.stretches:
        return say(folded, "no stretch of time is empty for so long that it could be folded")
    return folded


def centre(state: ViewState, instant: int) -> ViewState:
    """The window keeps its length, and has an instant in its middle."""
    viewport = state.viewport
    return replace(state, viewport=viewport.pan(viewport.column(instant) - viewport.width // 2))


def show(state: ViewState, viewport: Viewport) -> ViewState:
    """The window is another one."""
    return replace(state, viewport=viewport)


def show_era(state: ViewState, era: Era, told: str) -> ViewState:
    """The window shows an era from end to end, as far as there are events where it is open; the footer says which."""
    first, last = whole(state.selection, state.viewport.width).window
    start, end = era.when.hull
    if start == BEGINNING_OF_TIME:
        start = min(first, end - 1)
    if end == END_OF_TIME:
        end = max(last, start + 1)
    viewport = Viewport.fit((start, end), state.viewport.width, folds=state.viewport.folds)
    return say(replace(state, viewport=viewport), told)


def show_again(state: ViewState, viewport: Viewport) -> ViewState:
    """The window is one that was shown before: as wide as there is room now, and over what is empty now, if folded."""
    width, shown = state.viewport.width, state.viewport.folds
    if viewport.width != width:
        viewport = viewport.resized(width)
    if viewport.folds is not None:
        folds = layout.fold(state.selection, state.timeline.series) if shown is None else shown
        if folds.stretches != viewport.folds.stretches:
            viewport = viewport.folding(folds, held(replace(state, viewport=viewport)))
    return replace(state, viewport=viewport)


def keep_in_sight(state: ViewState) -> ViewState:
    """The window shows the cursor's event: moved no further than it must, or with the event in its middle."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    if instant is None:
        return state
    viewport = state.viewport
    column = viewport.column(instant)
    if 0 <= column < viewport.width:
        return state
    if not -viewport.width <= column < 2 * viewport.width:
        return centre(state, instant)
    return replace(state, viewport=viewport.moved_to_show((instant, instant + 1), _MARGIN))


def is_in_sight(state: ViewState) -> bool:
    """Whether the window shows where the event under the cursor stands."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    return instant is not None and state.viewport.start <= instant < state.viewport.end


def refolded(state: ViewState, selection: Selection) -> Viewport:
    """The window with the empty stretches of another selection folded, if any are."""
    viewport = state.viewport
    if viewport.folds is None:
        return viewport
    return viewport.folding(layout.fold(selection, state.timeline.series), held(state))


def held(state: ViewState) -> int:
    """The instant that keeps its column when others do not: that of the cursor if it is in sight, else the middle."""
    instant = instant_of(state.cursor.when) if state.cursor else None
    if instant is None or not state.viewport.start <= instant < state.viewport.end:
        return state.viewport.middle
    return instant


def instant_of(when: When) -> int | None:
    """Where a date stands on the axis: in its middle if it is one moment, else where it begins, or at least ends."""
    if isinstance(when, Moment):
        return (when.earliest + when.latest - 1) // 2
    return next((bound for bound in when.hull if BEGINNING_OF_TIME < bound < END_OF_TIME), None)
