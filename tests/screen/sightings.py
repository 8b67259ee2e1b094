"""What can be read off the terminal, and what it says of the state: the cursor, the counts, the window, the marks.

Nothing here asks a widget what it shows: the cells of the terminal are read where the widget stands.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rich.style import Style
from textual.geometry import Region
from textual.widget import Widget

from tests.screen.saved_files import NUMBER
from tests.screen.terminal import Cell, Terminal
from tui.dates.calendar import instant
from tui.layout import all_time, hit
from tui.screen.arrangement import View
from tui.screen.bookmarks import marked
from tui.screen.canvas import TimeCanvas
from tui.screen.density import Density
from tui.screen.detail import Detail
from tui.screen.event_line import EventLine
from tui.screen.event_list import EventList
from tui.screen.facet_pane import FacetPane
from tui.screen.footer import Footer
from tui.screen.header import Header
from tui.screen.main_screen import MainScreen
from tui.screen.offer_list import OfferList
from tui.screen.scrolled import Roll
from tui.screen.table import Table
from tui.screen.themes import LOOKS
from tui.screen.window_steps import instant_of
from tui.screen.year_grid import YearGrid
from tui.timeline import Event

_YEAR: Final = re.compile(r"[│|](\d{4})(?=  | ?[│|]| *$)")
"""A year of four digits behind a tick."""

_NEAR: Final = 3
"""A mark stands no more than so many columns beside its instant."""


class Sightings:
    """The main screen as it stands on a terminal, with nothing over it."""

    def __init__(self, main: MainScreen, terminal: Terminal) -> None:
        self.main, self.state, self._terminal = main, main.state, terminal
        look = LOOKS[main.app.theme]
        roles = ("cursor", "idle", "as_of", "ruler")
        self._cursor, self._idle, self._as_of, self._ruler = (_code(look.style(role)) for role in roles)

    def check(self) -> None:
        """Raises AssertionError where what is seen is not what is."""
        if self.state.arrangement.is_too_small:
            assert "".join(self._terminal.text()).strip() in "too small"
            return
        self._check_header()
        self._check_footer()
        if self.main.query_one(OfferList).display:
            return  # over the others
        self._check_rows(EventList, self.state.selection.count, lambda row: row)
        if self.state.view is View.TABLE:
            self._check_rows(Table, self.state.selection.count, lambda row: self.state.order.places[row])
        self._check_years()
        self._check_event_line()
        self._check_detail()
        self._check_facets()
        self._check_axis()
        self._check_pointers()
        self._check_canvas()
        self._check_density()

    def _seen(self, widget: Widget) -> Sequence[Sequence[Cell]]:
        """The lines of a widget without its frame, as far as they are in sight."""
        region = widget.scrollable_content_region if isinstance(widget, Roll) else widget.content_region
        region = region.intersection(Region(0, 0, *self.main.app.size))
        lines = self._terminal.lines[region.y : region.bottom] if region else []
        return [line[region.x : region.right] for line in lines]

    def _shown(self, kind: type[Widget]) -> Iterator[tuple[Widget, Sequence[Sequence[Cell]]]]:
        """The widgets of a kind that are in sight, and their lines."""
        for widget in self.main.query(kind):
            if all(part.display for part in widget.ancestors_with_self if isinstance(part, Widget)):
                lines = self._seen(widget)
                if lines and lines[0]:
                    yield widget, lines

    def _check_header(self) -> None:
        """The counts are those of the selection."""
        ((_, lines),) = self._shown(Header)
        counted = re.search(r"([\d,]+) of ([\d,]+)", _text(lines[0]))
        assert counted
        events, all_events = (int(number.replace(",", "")) for number in counted.groups())
        assert (events, all_events) == (self.state.selection.count, self.state.collection.everything.count)
        disputed = re.search(r"([\d,]+) disputed", _text(lines[0]))
        if disputed:
            hits = self.state.selection.page(0, self.state.selection.count)
            assert int(disputed[1]) == sum(each.event.is_disputed for each in hits)

    def _check_footer(self) -> None:
        """What there is to say is said."""
        ((_, lines),) = self._shown(Footer)
        if self.state.message and not self.state.error:
            said = _text(lines[0]).strip()
            assert said.startswith(self.state.message[:2].strip()), f"{said!r} for {self.state.message!r}"

    def _check_rows(self, kind: type[Roll], count: int, place_of: Callable[[int], int]) -> None:
        """Each row shows its event, with its mark, and that of the cursor stands out."""
        for widget, lines in self._shown(kind):
            for row, line in enumerate(lines, widget.scroll_offset.y):
                is_cursor = row < count and place_of(row) == self.state.position
                assert self._stands_out(line) is is_cursor, f"row {row} of {widget}: {_text(line)}"
                if row < count:
                    event = self._event(place_of(row))
                    assert _names(_text(line), event), f"{_text(line)!r} is not {event.title!r}"
                    self._check_sign(line[0].text, event)

    def _check_sign(self, sign: str, event: Event) -> None:
        """An event is marked by its letter; the one that is measured from by a sign of its own."""
        letters = {letter for letter, each in marked(self.state) if each is event}
        if event.id == self.state.measured:
            assert sign == self.main.signs.canvas.measured
        else:
            assert sign in letters or (sign == " " and not letters)

    def _check_years(self) -> None:
        """The cursor stands in the year of its event."""
        for widget, lines in self._shown(YearGrid):
            assert isinstance(widget, YearGrid)
            rows = [row for row, line in enumerate(lines) if self._stands_out(line)]
            there = widget.cursor_line(self.state)
            row = -1 if there is None else there - widget.scroll_offset.y
            assert rows == ([row] if 0 <= row < len(lines) else []), f"the cursor on rows {rows}, not {row}"
            named = re.match(r" *(\d{4}) ", _text(lines[row])) if rows else None
            if named and self.state.cursor:
                begin, end = self.state.cursor.when.hull
                assert begin < instant(int(named[1]) + 1)
                assert end > instant(int(named[1]))

    def _check_event_line(self) -> None:
        for _, lines in self._shown(EventLine):
            if self.state.cursor:
                assert _names(_text(lines[0]), self.state.cursor)

    def _check_detail(self) -> None:
        """It tells of the event under the cursor, after what is in force if that is asked for."""
        for widget, lines in self._shown(Detail):
            seen = "".join(map(_text, lines))
            if widget.scroll_offset.y == 0 and self.state.in_force is None and self.state.cursor:
                assert _names(seen, self.state.cursor)
            if widget.scroll_offset.y == 0 and self.state.in_force:
                assert "As of" in seen

    def _check_facets(self) -> None:
        """Every value with its count, and the row with the keys stands out."""
        if self.state.facets is None:
            return
        rows = self.state.facets.rows
        for widget, lines in self._shown(FacetPane):
            for place, line in enumerate(lines, widget.scroll_offset.y):
                row = rows[place] if place < len(rows) else None
                assert self._stands_out(line) is (row is not None and place == self.state.facets.place)
                if row and row.value:
                    assert _text(line).endswith(f" {row.value.events:,} ")

    def _check_axis(self) -> None:
        """A year of the axis begins where the window has it begin."""
        for widget, lines in self._shown(TimeCanvas):
            gutter = widget.size.width - self.state.viewport.width
            for line in lines[:2]:
                columns = [at for at, cell in enumerate(line) if cell.text]
                text = _text(line)
                for year in _YEAR.finditer(text):
                    begins = self.state.viewport.column(instant(int(year[1])))
                    assert columns[year.start()] - gutter == begins, f"{year[1]} in {text!r}"

    def _check_pointers(self) -> None:
        """Marks, the distance that is measured and the day asked about are those of the state, where they are."""
        viewport = self.state.viewport
        measured = self._measured()
        marks = [
            (viewport.column(at), letter)
            for letter, each in marked(self.state)
            if (at := instant_of(each.when)) is not None
        ]
        day = instant_of(self.state.as_of) if self.state.as_of else None
        for widget, lines in self._shown(TimeCanvas):
            gutter = widget.size.width - viewport.width
            axis = [line[gutter:] for line in lines[:2]]
            if len(axis) < 2:
                continue
            ruled = [column for column, cell in enumerate(axis[1]) if self._ruler in cell.codes]
            assert ruled == [column for column in range(viewport.width) if column in measured]
            if len(marks) == 1 and 0 <= marks[0][0] < viewport.width:
                near = range(max(marks[0][0] - _NEAR, 0), marks[0][0] + _NEAR + 1)
                assert any(cell.text == marks[0][1] for row in axis for cell in row[near.start : near.stop])
            stands = {column for line in lines[2:] for column, cell in enumerate(line[gutter:]) if self._is_day(cell)}
            assert stands <= ({viewport.column(day)} if day is not None else set())

    def _check_canvas(self) -> None:
        """What stands out is the event under the cursor, and nothing else does."""
        for widget, lines in self._shown(TimeCanvas):
            assert isinstance(widget, TimeCanvas)
            cursor = self.state.cursor.id if self.state.cursor else ""
            for y, line in enumerate(lines[2:], 2):
                out = [x for x, cell in enumerate(line) if self._is_cursor(cell)]
                assert all(hit(widget._canvas, x, y) == cursor for x in out), f"line {y}: {_text(line)!r}"
                named = NUMBER.findall("".join(line[x].text for x in out))
                assert not named or (self.state.cursor and _names(named[0], self.state.cursor))
                if widget._canvas.places.get(cursor) == y:
                    assert out, f"nothing stands out on line {y}: {_text(line)!r}"

    def _check_density(self) -> None:
        """The edges of the window stand beside the columns that it reaches over."""
        viewport = self.state.viewport
        for widget, lines in self._shown(Density):
            everything = all_time(self.state.selection, viewport.width)
            gutter = widget.size.width - viewport.width
            bars = [cell.text for cell in lines[0][gutter:]]
            begin, end = (
                (each - everything.start) * everything.width // (everything.end - everything.start)
                for each in (viewport.start, viewport.end - 1)
            )
            for column, edge in zip((begin - 1, end + 1), self.main.signs.canvas.window, strict=True):
                assert not 0 <= column < viewport.width or bars[column] == edge, f"{column} in {''.join(bars)!r}"

    def _measured(self) -> range:
        """The columns from one end of what is measured to the other."""
        origin = self.state.collection.event(self.state.measured) if self.state.measured else None
        ends = [instant_of(each.when) for each in (origin, self.state.cursor) if each] if origin else []
        columns = sorted(self.state.viewport.column(each) for each in ends if each is not None)
        return range(columns[0], columns[1] + 1) if len(columns) > 1 else range(0)

    def _event(self, place: int) -> Event:
        return self.state.selection.page(place, 1)[0].event

    def _stands_out(self, line: Sequence[Cell]) -> bool:
        return any(self._is_cursor(cell) or self._idle in cell.codes for cell in line)

    def _is_cursor(self, cell: Cell) -> bool:
        return self._cursor in cell.codes

    def _is_day(self, cell: Cell) -> bool:
        return cell.text == self.main.signs.canvas.as_of and self._as_of in cell.codes


def _code(style: Style) -> str:
    """The code by which a style is known: that of its background, or of its colour, or its first attribute."""
    if style.bgcolor and style.bgcolor.triplet:
        return "48;2;{};{};{}".format(*style.bgcolor.triplet)
    if style.color and style.color.triplet:
        return "38;2;{};{};{}".format(*style.color.triplet)
    return "7" if style.reverse else "4" if style.underline else "1"


def _text(line: Sequence[Cell]) -> str:
    return "".join(cell.text for cell in line)


def _names(text: str, event: Event) -> bool:
    """Whether a text has the number of an event in it, or else the beginning of its title."""
    number = NUMBER.match(event.title)
    return (number[0] if number else event.title[:2].strip()) in text
