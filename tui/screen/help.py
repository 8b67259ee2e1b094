"""The help: every key from the registry, what the marks of the canvas mean, and what the mouse does."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, zip_longest
from operator import attrgetter
from textwrap import wrap
from typing import Final, TypeAlias

from textual.binding import Binding
from textual.content import Content

from tui.layout import LEGEND
from tui.screen.gestures import DECIDING_GESTURES, GESTURES
from tui.screen.key_names import Keymap, key_names
from tui.screen.keys import DECIDING_GROUPS, HELP, Group
from tui.screen.signs import Signs

Entry: TypeAlias = tuple[str, str]
"""What is pressed, drawn or done, and what it does or means."""

Section: TypeAlias = tuple[str, Sequence[Entry]]
"""A heading, and the entries under it."""

_KEY_ROOM: Final = 12
_GAP: Final = 3
_TWO_FROM: Final = 96
"""From so many columns on, the sections stand in two columns."""

_STACKED_BELOW: Final = 32
"""Below so many columns, a meaning stands under its key."""

_WIDEST: Final = 76
"""A column that is wider is harder to read."""


def help_text(keymap: Keymap, signs: Signs, columns: int) -> Content:
    """The help of the explorer in so many columns."""
    marks = [(getattr(signs.canvas, name), meaning) for name, meaning in LEGEND]
    return _arranged([*_keys(HELP, keymap, signs), ("Marks", marks), ("Mouse", GESTURES)], columns)


def deciding_help(keymap: Keymap, signs: Signs, columns: int) -> Content:
    """The help of the screen that decides on twins, in so many columns."""
    return _arranged([*_keys(DECIDING_GROUPS, keymap, signs), ("Mouse", DECIDING_GESTURES)], columns)


def _arranged(sections: Sequence[Section], columns: int) -> Content:
    """Sections in so many columns: two beside each other where there is room."""
    if columns < _TWO_FROM:
        return Content("\n").join(_lines(sections, min(columns, _WIDEST))).rstrip()
    room = min((columns - _GAP) // 2, _WIDEST)
    left, right = _halves([list(_lines([section], room)) for section in sections])
    rows = zip_longest(left, right, fillvalue=Content())
    return Content("\n").join(one.pad_right(room + _GAP - one.cell_length) + other for one, other in rows).rstrip()


def _keys(groups: Iterable[Group], keymap: Keymap, signs: Signs) -> Iterator[Section]:
    for title, bindings in groups:
        yield title, [_entry(list(alike), keymap, signs) for _, alike in groupby(bindings, key=attrgetter("tooltip"))]


def _entry(alike: Sequence[Binding], keymap: Keymap, signs: Signs) -> Entry:
    """One entry for bindings that are told in the same words, such as those of lanes."""
    first, last = (key_names(binding, keymap, signs) for binding in (alike[0], alike[-1]))
    keys = first if len(alike) == 1 else f"{first} {signs.canvas.ellipsis} {last}"
    return keys, signs.own(alike[0].tooltip)


def _lines(sections: Iterable[Section], room: int) -> Iterator[Content]:
    for title, entries in sections:
        yield from (Content.styled(line, "bold $accent") for line in wrap(title, room))
        for key, meaning in entries:
            yield from _told(key, meaning, room)
        yield Content()


def _told(key: str, meaning: str, room: int) -> Iterator[Content]:
    """An entry on as many lines as its meaning takes, each beginning in the column of the meanings."""
    lead = 2 if room < _STACKED_BELOW else _KEY_ROOM
    if len(key) >= lead:
        yield Content.styled(key, "bold")
        key = ""
    for line in wrap(meaning, max(room - lead, 1)):
        yield Content.assemble((f"{key:<{lead}}", "bold"), line)
        key = ""


def _halves(blocks: Sequence[Sequence[Content]]) -> tuple[list[Content], list[Content]]:
    """The blocks in two columns, in their order, of which the higher is as low as can be."""
    heights = [len(block) for block in blocks]
    cut = min(range(len(blocks) + 1), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return list(chain(*blocks[:cut])), list(chain(*blocks[cut:]))
