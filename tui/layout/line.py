"""A line of the canvas: painted cell by cell, read as runs of one role.

A role is a name for what a text is (`label`, `tick`, `lane.blue`); a run can have several with spaces between
them, the later over the earlier. What they look like is for the caller to say.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias


class Run(NamedTuple):
    """Some text of one role, so many cells wide; `event` is the id of the event that it belongs to."""

    text: str
    role: str
    event: str = ""
    cells: int = 0


Line: TypeAlias = tuple[Run, ...]
"""The runs of a line, from left to right."""


GROUND: Final = frozenset(("", "grid", "now", "measured", "as_of", "torn"))
"""The roles of what may be painted over."""

_LINES: Final = GROUND - {"", "torn"}
"""The roles of the lines that pass from top to bottom behind everything."""

_SOFT: Final = ("label", "series.base", "era.")
"""How the roles begin of what can be cut and still says what it says."""

COUNT: Final = 10_000
_MARK: Final = 100
"""How much worse it is to cover a cell of a count, and of a mark, than one of a label."""


class Row:
    """A line being painted: the text of each cell, its role and its event; what falls outside is not painted.

    `backs` gives each cell a role that stays whatever is painted on it. On the cells of `torn` a sign stays, which only
    text is written over.
    """

    __slots__ = ("_backs", "_cuts", "_line", "_looks", "_sign", "_texts", "_torn", "width")

    def __init__(self, width: int, backs: Sequence[str] = (), torn: Sequence[int] = (), sign: str = "") -> None:
        self.width = width
        self._texts = [" "] * width
        self._looks = [("", "")] * width
        self._backs = backs
        self._cuts = {0, width, *(n for n in range(1, len(backs)) if backs[n] != backs[n - 1])}
        self._line: Line | None = None
        self._torn, self._sign = torn, sign
        for column in torn:
            self.write(column, sign, "torn")

    def copy(self) -> "Row":
        """A row that is painted like this one so far."""
        row = Row(0)
        row.width, row._backs, row._line = self.width, self._backs, self._line
        row._torn, row._sign = self._torn, self._sign
        row._texts, row._looks, row._cuts = self._texts.copy(), self._looks.copy(), self._cuts.copy()
        return row

    def put(self, column: int, cells: Sequence[str], role: str, event: str = "") -> None:
        """Paint cells from a column on, over what was there, but not over what is torn."""
        self.write(column, cells, role, event)
        for torn in self._torn:
            if column <= torn < column + len(cells):
                self.write(torn, self._sign, "torn")

    def write(self, column: int, cells: Sequence[str], role: str, event: str = "") -> None:
        """Paint text, given by cell, from a column on, over all that was there."""
        first, last = max(column, 0), min(column + len(cells), self.width)
        if first >= last:
            return
        texts = self._texts
        if texts[first] == "":
            texts[first - 1] = texts[first] = " "
        if last < self.width and texts[last] == "":
            texts[last] = " "
        texts[first:last] = cells[first - column : last - column]
        if texts[first] == "":
            texts[first] = " "
        if last < column + len(cells) and cells[last - column] == "":
            texts[last - 1] = " "
        self._looks[first:last] = [(role, event)] * (last - first)
        self._cuts |= {first, last}
        self._line = None

    def write_apart(self, column: int, cells: Sequence[str], role: str, event: str = "") -> None:
        """Write text that no line behind it touches: a cell beside it where one passes becomes blank."""
        self.write(column, cells, role, event)
        for beside in (column - 1, column + len(cells)):
            if 0 <= beside < self.width and self._looks[beside][0] in _LINES:
                self.write(beside, " ", "")

    def is_free(self, first: int, last: int) -> bool:
        """Whether nothing but the background is painted on the cells in sight from one column up to another."""
        return all(role in GROUND for role, _ in self._looks[max(first, 0) : max(last, 0)])

    def weight(self, first: int, last: int) -> int:
        """How bad it is to cover the cells from one column up to another: not at all if only the background is there.

        Worst is to cover a count: `COUNT` and more.
        """
        return sum(_weight(role) for role, _ in self._looks[first:last] if role not in GROUND)

    def events(self, first: int, last: int) -> set[str]:
        """The ids of the events of which something is painted on the cells from one column up to another."""
        return {event for _, event in self._looks[max(first, 0) : max(last, 0)] if event}

    def role(self, column: int) -> str:
        """The role of what is painted on a cell."""
        return self._looks[column][0]

    def labels(self, column: int) -> str:
        """The id of the event whose label is painted on a cell; "" if none is."""
        role, event = self._looks[column] if 0 <= column < self.width else ("", "")
        return event if role.startswith("label") else ""

    def line(self) -> Line:
        """The runs of what has been painted."""
        if self._line is None:
            self._line = tuple(self._runs())
        return self._line

    def _runs(self) -> Iterator[Run]:
        cuts = {cut + (self._texts[cut] == "") for cut in self._cuts if cut < self.width}
        begin, look = 0, self._look(0)
        for cut in sorted(cuts - {0, self.width}):
            following = self._look(cut)
            if following != look:
                yield Run("".join(self._texts[begin:cut]), *look, cut - begin)
                begin, look = cut, following
        yield Run("".join(self._texts[begin:]), *look, self.width - begin)

    def _look(self, column: int) -> tuple[str, str]:
        role, event = self._looks[column]
        if not self._backs or not self._backs[column]:
            return role, event
        return f"{self._backs[column]} {role}".rstrip(), event


def _weight(role: str) -> int:
    if role == "overflow":
        return COUNT
    return 1 if role.startswith(_SOFT) and not role.endswith("era.label") else _MARK
