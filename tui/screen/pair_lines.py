"""A pair of twins in lines: what differs side by side, or one above the other where there is no room, then the rest.

Nothing is told by colour alone: what was decided has a sign, and what both say stands apart from what differs.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len, chop_cells

from tui.curation.comparing import Comparison, Row, Text, as_text, compare
from tui.curation.merging_events import origins
from tui.curation.twins import Choice, Mergeable, Twins
from tui.layout import Line, Run
from tui.screen.painting import length, shorten
from tui.screen.signs import Signs
from tui.timeline import Event

_WIDE: Final = 72
"""The cells that two sides need to stand beside one another."""

_LEAST_LABEL: Final = 6
_WIDEST_LABEL: Final = 16
_SIDE_LABEL: Final = 11
"""The cells before what a side says, where the sides stand one above the other."""

_GAP: Final[Line] = ()


class PairTeller(NamedTuple):
    """Tells pairs in lines of `width` cells. Runs that name a side have its name in the place of an event's id."""

    signs: Signs
    width: int

    def tell(self, twins: Twins, choice: Choice | None) -> list[Line]:
        """The two sides, of which the one that is kept is marked; what they say otherwise; what both say."""
        comparison = compare(twins)
        label = self._label_room(comparison)
        ours, theirs = self._side(twins.ours, Choice.OURS, choice), self._side(twins.theirs, Choice.THEIRS, choice)
        is_wide = self.width >= _WIDE
        parts = [self._sides_apart(ours, theirs, label) if is_wide else self._sides_stacked(ours, theirs)]
        rows = (self._apart(row, label) if is_wide else self._stacked(row) for row in comparison.differing)
        parts.append([line for row in rows for line in row])
        if comparison.same:
            parts.append([(Run(" the same in both", "accent"),), *self._same(comparison, label)])
        return [line for part in parts for line in (*part, _GAP)][:-1]

    def _label_room(self, comparison: Comparison) -> int:
        """The cells that the names of keys have: what the longest takes, within reason."""
        names = [row.key for row in comparison.differing] + [key for key, _ in comparison.same]
        longest = max(map(cell_len, names), default=0)
        return 3 + min(max(longest, _LEAST_LABEL), _WIDEST_LABEL, max(self.width // 4, _LEAST_LABEL))

    def _side(self, record: Mergeable, side: Choice, choice: Choice | None) -> tuple[Run, Run]:
        """The name of a side with what was decided on it, and where its record is written."""
        if choice is None:
            sign, role = "", "strong"
        elif choice in (side, Choice.BOTH):
            sign, role = self.signs.supports, "good"
        else:
            sign, role = self.signs.disputes, "muted"
        files = origins(record) if isinstance(record, Event) else ()
        merged = f" {self.signs.dot} merged from {', '.join(files)}" if files not in ((), (record.place.file,)) else ""
        return Run(f"{side} {sign}".rstrip(), role, side), Run(f"{record.place}{merged}", "muted", side)

    def _sides_apart(self, ours: tuple[Run, Run], theirs: tuple[Run, Run], label: int) -> list[Line]:
        """The sides named beside one another, and where they are written below that."""
        room = self._side_room(label)
        left, right = ([(name,), *self._filled(place, room)] for name, place in (ours, theirs))
        return _named(Run(" " * label, ""), self._beside(left, right, room))

    def _sides_stacked(self, *sides: tuple[Run, Run]) -> list[Line]:
        """The sides named one below the other, each before where it is written."""
        named = (
            _named(name._replace(text=f" {name.text:<{_SIDE_LABEL - 1}}"), self._filled(place, self._stacked_room))
            for name, place in sides
        )
        return list(chain.from_iterable(named))

    def _apart(self, row: Row, label: int) -> list[Line]:
        """What the sides say beside one another."""
        room = self._side_room(label)
        theirs = self._entries(row.theirs, room) + self._note(row, room)
        return _named(self._label(row.key, label), self._beside(self._entries(row.ours, room), theirs, room))

    def _stacked(self, row: Row) -> list[Line]:
        """What the sides say one below the other."""
        room = self._stacked_room
        ours, theirs = self._entries(row.ours, room), self._entries(row.theirs, room) + self._note(row, room)
        return [
            (self._label(row.key, self.width),),
            *_named(Run(f"   {Choice.OURS:<{_SIDE_LABEL - 3}}", "muted"), ours),
            *_named(Run(f"   {Choice.THEIRS:<{_SIDE_LABEL - 3}}", "muted"), theirs),
        ]

    def _same(self, comparison: Comparison, label: int) -> Iterator[Line]:
        """What both say, once."""
        for key, entries in comparison.same:
            lines = chain.from_iterable(_wrapped(as_text(entry), self.width - label - 1) for entry in entries)
            yield from _named(self._label(key, label), list(lines))

    @property
    def _stacked_room(self) -> int:
        return self.width - _SIDE_LABEL - 1

    def _side_room(self, label: int) -> int:
        """The cells of a side: half of what the names of keys and the rule between the sides leave."""
        return (self.width - label - 4) // 2

    def _label(self, key: str, room: int) -> Run:
        text = f" {shorten(key, room - 2, self.signs)}"
        return Run(text + " " * (room - cell_len(text)), "muted")

    def _entries(self, entries: Sequence[Text], room: int) -> list[Line]:
        """The entries of a side, or a dash."""
        if not entries:
            return [(Run(self.signs.canvas.dash, "muted"),)]
        return [line for entry in entries for line in _wrapped(entry, room)]

    def _note(self, row: Row, room: int) -> list[Line]:
        """By how much a key differs, if that can be said."""
        return self._filled(Run(self.signs.own(row.note), "muted"), room) if row.note else []

    def _filled(self, run: Run, room: int) -> list[Line]:
        """A run in lines of some cells."""
        return [tuple(run._replace(text=part.text) for part in line) for line in _wrapped(as_text(run.text), room)]

    def _beside(self, left: Sequence[Line], right: Sequence[Line], room: int) -> list[Line]:
        """Two columns of lines on either side of a rule."""
        rule = Run(f" {self.signs.canvas.tick} ", "rule")
        pairs = zip_longest(left, right, fillvalue=_GAP)
        return [(*one, Run(" " * (room - length(one)), ""), rule, *other) for one, other in pairs]


def _named(name: Run, lines: Sequence[Line]) -> list[Line]:
    """Lines of which the first stands after a name, the others under it."""
    blank = Run(" " * cell_len(name.text), "")
    return [(blank if at else name, *line) for at, line in enumerate(lines)]


def _wrapped(text: Text, room: int) -> list[Line]:
    """Words in lines of some cells (2 or more), broken between words, and within those that no line holds."""
    lines: list[list[Run]] = [[]]
    taken = 0
    for word in text:
        if word.text == "\n":
            lines.append([])
            taken = 0
            continue
        for piece in chop_cells(word.text, room):
            size = cell_len(piece)
            if taken and taken + 1 + size > room:
                lines.append([])
                taken = 0
            elif taken:
                lines[-1].append(Run(" ", ""))
                taken += 1
            lines[-1].append(Run(piece, "differs" if word.differs else "text"))
            taken += size
    return [tuple(line) for line in lines]
