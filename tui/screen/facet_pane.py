"""The facets pane: what the events have in common, with counts, each value to be asked for or left out."""

from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events

from tui.layout import Line, Run
from tui.screen.arrangement import Pane
from tui.screen.facets import FacetRow, Facets, FacetValue
from tui.screen.keys import FACET_BINDINGS
from tui.screen.messages import CountFacets, FocusPane, ShowFacets, Toggle
from tui.screen.painting import shorten
from tui.screen.scrolled import Scrolled
from tui.screen.state import ViewState

_HEADINGS: Final = {
    "lane": "lanes",
    "actor": "actors",
    "tag": "tags",
    "place": "places",
    "source": "sources",
    "decade": "decades",
    "doubt": "doubt",
}


class FacetPane(Scrolled, can_focus=True, inherit_bindings=False):
    """The values, one on a line, by field; ✓ is asked for, ✗ left out."""

    PANE = Pane.FACETS
    FOCUS_ON_CLICK = False  # it takes the focus with the keys, which a prompt may have
    BINDINGS: ClassVar = [*FACET_BINDINGS]

    @property
    def facets(self) -> Facets:
        """What is shown, or would be if the pane were open."""
        return self.state.facets or Facets()

    def on_mount(self) -> None:
        """Ask for counts, if the pane is open from the start."""
        super().on_mount()
        if self.state.facets:
            self.post_message(CountFacets())

    def watch_state(self, before: ViewState, state: ViewState) -> None:
        """Show what changed; ask for counts when the pane opens, and for each new selection."""
        super().watch_state(before, state)
        self._take_keys()
        if state.facets is None:
            return
        if before.facets is None or state.selection is not before.selection:
            self.post_message(CountFacets())
        if state.facets is before.facets and state.pane is before.pane:
            return
        if before.facets is None or state.facets.rows is not before.facets.rows:
            self.painter.forget()
            self.become_high(len(state.facets.rows))
            self.refresh()
        else:
            self.paint_again((before.facets.place, state.facets.place))
        self.show_line(state.facets.place)

    def on_resize(self) -> None:
        """Keep the row with the keys in sight."""
        self.show_line(self.facets.place)

    def line(self, place: int) -> Line:
        """The row at a place."""
        rows = self.facets.rows
        if place >= len(rows):
            return ()
        behind = ""
        if place == self.facets.place:
            behind = "cursor" if self.state.pane is Pane.FACETS else "idle"
        return self._row(rows[place], behind)

    def on_click(self, event: events.Click) -> None:
        """Toggle what is clicked."""
        clicked = event.get_content_offset(self)
        place = clicked.y + self.scroll_offset.y if clicked else len(self.facets.rows)
        self.post_message(FocusPane(Pane.FACETS))
        facets = self.facets.go(place)
        if place == facets.place < len(facets.rows):
            self._toggle(facets)

    def action_step(self, by: int) -> None:
        """Go so many values on."""
        self.post_message(ShowFacets(self.facets.move(by)))

    def action_page(self, by: int) -> None:
        """Go so many pages on."""
        self.action_step(by * max(1, self.size.height - 1))

    def action_end(self, side: int) -> None:
        """Go to the first value, or to the last."""
        self.post_message(ShowFacets(self.facets.end(side)))

    def action_toggle_value(self) -> None:
        """Toggle the value with the keys."""
        self._toggle(self.facets.go(self.facets.place))

    def action_close(self) -> None:
        """Close the pane."""
        self.post_message(ShowFacets(None))

    def _toggle(self, facets: Facets) -> None:
        if facets.place >= len(facets.rows):
            return
        row = facets.rows[facets.place]
        if row.value:
            self.post_message(ShowFacets(facets))
            self.post_message(Toggle(row.field, row.value.value))
        else:
            self.post_message(ShowFacets(facets.fold(row.field)))

    def _take_keys(self) -> None:
        """Have the focus exactly while the pane has the keys and nothing is written: its keys are its own."""
        has_keys = self.state.pane is Pane.FACETS and self.state.prompt is None
        if has_keys != (self.screen.focused is self):
            self.screen.set_focus(self if has_keys else None)

    def _row(self, row: FacetRow, behind: str) -> Line:
        if row.value:
            return self._value(row.value, behind)
        if row.is_heading:
            return (Run(f" {_HEADINGS[row.field]}", "key"),)
        text = f"{row.folded:,} more" if row.folded else "fewer"
        ellipsis = self.signs.canvas.ellipsis
        return (Run(shorten(f" {ellipsis} {text}", self.columns, self.signs).ljust(self.columns), f"muted {behind}"),)

    def _value(self, value: FacetValue, behind: str) -> Line:
        """A value with its mark on the left, and the count on the right."""
        mark, role = {
            True: (self.signs.supports, "good"),
            False: (self.signs.disputes, "bad"),
            None: (" ", "text"),
        }[value.stands]
        count = f" {value.events:,} "
        room = self.columns - 3 - cell_len(count)
        label = shorten(value.label, room, self.signs)
        text = "muted" if value.stands is False or not value.events else "text"
        return (
            Run(f" {mark} ", f"{role} {behind}"),
            Run(label + " " * (room - cell_len(label)), f"{text} {behind}"),
            Run(count, f"muted {behind}"),
        )
