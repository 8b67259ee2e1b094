"""The events in time order, one on a line, however many there are.

Only the lines in sight are asked for and painted; when the cursor moves within them, only the two that it leaves and
reaches are painted again.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.content import Content

from tui.layout import Line, Run
from tui.screen.arrangement import Pane
from tui.screen.bookmarks import sign
from tui.screen.date_column import WIDE_GAP_FROM, WITH_LANES, DateColumn, in_list, measured
from tui.screen.lanes import lane_roles
from tui.screen.measuring import RIGHT_BUTTON
from tui.screen.messages import FocusPane, Measure, Select
from tui.screen.painting import length, shorten
from tui.screen.scrolled import Scrolled
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.store import Hit
from tui.timeline import Importance, Stance

_LANE_ROOM: Final = 16


class EventList(Scrolled):
    """The events, with the cursor on one."""

    PANE = Pane.EVENTS

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._learn(state)
        self._page_at = 0
        self._page: Sequence[Hit] = ()

    def on_mount(self) -> None:
        """Be as high as the selection."""
        super().on_mount()
        self.become_high(self.state.selection.count)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._entitle()
        self.show_line(self.state.position)

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Paint what changed: everything for another selection, else the lines that the cursor left and reached."""
        super().watch_state(before, state)
        if state.selection is not before.selection:
            if state.timeline is not before.timeline:
                self._learn(state)
            self._page = ()
            self.painter.forget()
            self.become_high(state.selection.count)
            self._entitle()
            self.refresh()
        elif (state.marks, state.measured) != (before.marks, before.measured):
            self.painter.forget()
            self.refresh()
        elif (state.position, state.pane) != (before.position, before.pane):
            self.paint_again((before.position, state.position))
        else:
            return
        self.show_line(self.state.position)

    def line(self, place: int) -> Line:
        """The event at a place in the selection."""
        hit = self._hit(place)
        if hit is None:
            return (Run(" no event matches the filter", "muted"),) if place == 0 else ()
        behind = "" if place != self.state.position else "cursor" if self.state.pane is Pane.EVENTS else "idle"
        label = self._labels.get(hit.event.lane, "") if self.columns >= WITH_LANES else ""
        return row(
            hit,
            self.columns,
            self.signs,
            self._roles.get(hit.event.lane, "muted"),
            label,
            behind,
            self._dates(),
            sign(self.state, hit.event.id, self.signs),
        )

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the event that is clicked; with the right button, measure from it."""
        self.post_message(FocusPane(Pane.EVENTS))
        clicked = event.get_content_offset(self)
        place = clicked.y + self.scroll_offset.y if clicked else self.state.selection.count
        hit = self._hit(place) if event.button == RIGHT_BUTTON else None
        if hit:
            self.post_message(Measure(hit.event))
        elif place < self.state.selection.count:
            self.post_message(Select(place))

    def _learn(self, state: ViewState) -> None:
        self._roles = lane_roles(state.timeline)
        self._labels = _padded({lane.id: lane.label for lane in state.timeline.lanes}, self.signs)

    def _dates(self) -> DateColumn:
        return in_list(measured(self.state.selection), self.columns, self._labels[""])

    def _entitle(self) -> None:
        """Say above the dates what is left out of them."""
        common = self._dates().common.name
        self.border_title = Content(f" {self.PANE} {self.signs.dot} {common} " if common else f" {self.PANE} ")

    def _hit(self, place: int) -> Hit | None:
        if not self._page_at <= place < self._page_at + len(self._page):
            height = max(self.size.height, 1)
            self._page_at = max(0, place - height)
            self._page = self.state.selection.page(self._page_at, 3 * height)
        inside = place - self._page_at
        return self._page[inside] if inside < len(self._page) else None


def row(
    hit: Hit, width: int, signs: Signs, lane: str, label: str, behind: str, dates: DateColumn, sign: str = ""
) -> Line:
    """One event on one line: how it matches, when, what, its lane if there is room, how many sources dispute it.

    `lane` is the role of its lane, `behind` the role that everything stands on, `sign` what is said of it
    in the first cell, which else is blank.
    """
    event = hit.event
    mark = signs.canvas.exact if hit.certain else signs.canvas.possible
    disputes = sum(citation.stance is Stance.DISPUTES for citation in event.sources)
    when = shorten(dates.text(event.when, signs), dates.room, signs)
    flag = f" {signs.canvas.disputed}{disputes} " if disputes else ""
    tail = [Run(f"{flag:<4}" if label else flag, f"disputed {behind}")]
    if label:
        tail.append(Run(f" {label} ", f"label {behind}" if behind else lane))
    gap = " " * ((dates.room > 0) + (width >= WIDE_GAP_FROM))
    room = width - 3 - dates.room - len(gap) - length(tail)
    title = shorten(event.title, room - 1, signs)
    importance = "label" if event.importance is Importance.NORMAL else f"label.{event.importance}"
    return (
        *lead(mark, lane, behind, sign),
        Run(_fill(when, dates.room) + gap, f"muted {behind}"),
        Run(_fill(title, room), f"{importance} {behind}"),
        *tail,
    )


def lead(mark: str, lane: str, behind: str, sign: str) -> Line:
    """How a line begins: the sign of its event, if it has one, and how it matches."""
    if sign:
        return Run(sign, f"mark {behind}"), Run(f"{mark} ", f"{lane} {behind}")
    return (Run(f" {mark} ", f"{lane} {behind}"),)


def _fill(text: str, room: int) -> str:
    return text + " " * (room - cell_len(text))


def _padded(labels: Mapping[str, str], signs: Signs) -> Mapping[str, str]:
    """Labels in a column of their own, as narrow as they allow; none if there are none."""
    room = min(max(map(cell_len, labels.values()), default=0), _LANE_ROOM)
    short = {lane: shorten(label, room, signs) for lane, label in labels.items()}
    return {lane: _fill(label, room) for lane, label in short.items()} | {"": " " * room}
