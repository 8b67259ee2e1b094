"""The detail pane: everything about the event under the cursor, down to who disputes it."""

from itertools import groupby, zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.strip import Strip

from tui.layout import Line, Run
from tui.screen.arrangement import Pane
from tui.screen.description import Teller
from tui.screen.messages import FocusPane
from tui.screen.scrolled import Scrolled
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.screen.targets import BLANK, Kind, Target, Told, intent

_WIDEST: Final = 88
"""Longer lines are hard to read."""


class Placed(NamedTuple):
    """A target, and the lines that it takes."""

    target: Target
    lines: range


class Detail(Scrolled):
    """What there is to say about the event under the cursor.

    What can be activated in it has a cursor of its own, in sight while the pane has the keys; and a click does the
    same.
    """

    PANE = Pane.DETAIL
    DEFAULT_CSS = "Detail { padding-left: 1; }"

    def __init__(self, state: ViewState, signs: Signs, now: int) -> None:
        super().__init__(state, signs)
        self._now = now
        self._told: list[Told] = []
        self._placed: list[Placed] = []
        self._at: Placed | None = None

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Tell another event, from its beginning, or more of the same."""
        super().watch_state(before, state)
        if (_id(state), state.in_force is None) != (_id(before), before.in_force is None):
            self.scroll_to(y=0, animate=False, force=True)
            self._show(None)
        told, told_before = ((each.cursor, each.backlinks, each.in_force) for each in (state, before))
        if any(now is not then for now, then in zip(told, told_before, strict=True)):
            self._tell()
        elif state.pane is not before.pane:
            self._show(self._at)

    def on_resize(self) -> None:
        """Tell the event in lines of another width."""
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next target (1) or the one before (-1), or a line towards it while it is out of sight."""
        target = self._next(by)
        if target is None or not self._is_in_sight(target):
            self.scroll_relative(y=by, animate=False, immediate=True)
        if target and self._is_in_sight(target):
            self._show(target)
            self.show_line(target.lines[0])

    def activate(self) -> None:
        """Do what the target under the cursor is for, if one is in sight."""
        if self._at and self._is_in_sight(self._at):
            self._activate(self._at.target)

    def line(self, place: int) -> Line:
        """A line of what is told."""
        told = self._told[place] if place < len(self._told) else ()
        at = self._at.target if self._at and self._has_keys and place in self._at.lines else None
        return tuple(
            Run(words.text, f"{words.role} cursor" if at and words.target is at else words.role) for words in told
        )

    def render_line(self, y: int) -> Strip:
        """The line at a row of the widget; one that names a page is a link on the terminal."""
        painted = super().render_line(y)
        place = y + self.scroll_offset.y
        told = self._told[place] if place < len(self._told) else ()
        pages = [words.target.value for words in told if words.target and words.target.kind is Kind.PAGE]
        return painted.apply_style(Style(link=pages[0])) if pages else painted

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the keys; activate what is clicked."""
        self.post_message(FocusPane(Pane.DETAIL))
        clicked = event.get_content_offset(self)
        target = self._target_at(clicked.x, clicked.y + self.scroll_offset.y) if clicked else None
        if target:
            self._show(next(placed for placed in self._placed if placed.target is target))
            self._activate(target)

    @property
    def _has_keys(self) -> bool:
        return self.state.pane is Pane.DETAIL

    def _activate(self, target: Target) -> None:
        message = intent(target, self.state)
        if message:
            self.post_message(message)

    def _next(self, by: int) -> Placed | None:
        """The target after the cursor, or before it; if that is out of sight, the first that is not, from that side."""
        ordered = self._placed if by > 0 else self._placed[::-1]
        if self._at and self._is_in_sight(self._at):
            following = ordered[[placed is self._at for placed in ordered].index(True) + 1 :]
        else:
            top = self.scroll_offset.y
            following = [
                placed
                for placed in ordered
                if (placed.lines[0] >= top if by > 0 else placed.lines[0] < top + self.size.height)
            ]
        return following[0] if following else None

    def _is_in_sight(self, placed: Placed) -> bool:
        return placed.lines[0] in range(self.scroll_offset.y, self.scroll_offset.y + self.size.height)

    def _target_at(self, column: int, place: int) -> Target | None:
        for words in self._told[place] if place < len(self._told) else ():
            column -= cell_len(words.text)
            if column < 0:
                return words.target
        return None

    def _show(self, placed: Placed | None) -> None:
        """Have the cursor on a target, and paint it where it was and where it is."""
        shown = [each for each in (self._at, placed) if each]
        self._at = placed
        self.paint_again(line for each in shown for line in each.lines)

    def _tell(self) -> None:
        cursor, width = self.state.cursor, min(self.columns - 1, _WIDEST)  # apart from the scroll bar
        if width <= 0:
            return
        teller = Teller(self.state.collection, self.signs, self._now, width)
        told_before, at_before = self._told, self._at
        self._told = self._in_force(width)
        self._told += teller.tell(cursor, self.state.backlinks) if cursor else []
        self._placed = _placed(self._told)
        before = self._at.target if self._at else None
        self._at = next((placed for placed in self._placed if placed.target == before), None)
        if before is None and self._placed:
            self._at = self._placed[0]
        self.become_high(len(self._told))
        pairs = enumerate(zip_longest(told_before, self._told, fillvalue=()))
        differing = {place for place, (then, now) in pairs if then != now}
        self.paint_again(differing.union(*(each.lines for each in (at_before, self._at) if each)))

    def _in_force(self, width: int) -> list[Told]:
        """What is in force on the day that is asked about, before all else."""
        if self.state.in_force is None:
            return []
        from tui.screen.roll import roll

        return [*roll(self.state.in_force, self.state.timeline, self.signs, width), *BLANK]


def _id(state: ViewState) -> str:
    return state.cursor.id if state.cursor else ""


def _placed(told: list[Told]) -> list[Placed]:
    """The targets in their order, each once, with the lines that it takes."""
    named = [(words.target, line) for line, words_of in enumerate(told) for words in words_of if words.target]
    grouped = [list(group) for _, group in groupby(named, key=lambda each: id(each[0]))]
    return [Placed(group[0][0], range(group[0][1], group[-1][1] + 1)) for group in grouped]
