"""Which lines have to change places for the figures of a series to stand in time order.

Only lists with every figure on lines of its own (`- `) are put in order, a comment right above a figure with it; and
only where dates leave no doubt about the order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from tui.curation.certainty import is_in_doubt, is_surely_before
from tui.dates import DateError, When, parse
from tui.formats.findings import Findings
from tui.formats.keys import POINT, SERIES, TIMELINE
from tui.formats.tree import Branch, Deliver, Node, Scalar, build
from tui.timeline import Series
from tui.timeline.clean import clean

_SECTION: Final = next(key.name for key in TIMELINE.keys if key.record is SERIES)
_POINTS: Final = next(key.name for key in SERIES.keys if key.record is POINT)
_ENTRY: Final = re.compile(r"( *)- +")


class _Figure(NamedTuple):
    """A figure: the line that it begins on, from 0, the column of its dash, and its time."""

    line: int
    dash: int
    when: When


def reordered(data: bytes, lines: Sequence[str]) -> list[int]:
    """The lines of a timeline (in UTF-8) by their numbers from 0, in the order that puts figures in time order."""
    order = list(range(len(lines)))
    if _SECTION.encode() not in data:
        return order

    def section(key: Scalar) -> Deliver | None:
        return each if key.value == _SECTION else None

    def each(nodes: list[Node]) -> None:
        for node in nodes:
            figures = _figures(node, lines)
            if any(is_surely_before(later.when, earlier.when) for earlier, later in pairwise(figures)):
                blocks = [range(*block) for block in pairwise(_beginnings(figures, lines))]
                ranked = sorted(zip(figures, blocks, strict=True), key=lambda pair: pair[0].when.sort_key)
                order[blocks[0].start : blocks[-1].stop] = [number for _, block in ranked for number in block]

    build(data, section, Findings(""))
    return order


def in_order(series: Series) -> Series:
    """A series with its figures in time order."""
    return replace(series, points=tuple(sorted(series.points, key=lambda point: point.when.sort_key)))


def _figures(node: Node, lines: Sequence[str]) -> list[_Figure]:
    """The figures of a series; none at all if one of them is in doubt, or not on lines of its own."""
    figures = []
    for entry in _entries(node):
        mark = entry.start_mark
        opening = _ENTRY.fullmatch(lines[mark.line][: mark.column])
        when = _when(entry)
        if opening is None or when is None:
            return []
        figures.append(_Figure(mark.line, len(opening[1]), when))
    return figures


def _entries(node: Node) -> Sequence[Node]:
    points = _value(node, _POINTS)
    return points.children if isinstance(points, Branch) and not points.is_mapping else ()


def _when(entry: Node) -> When | None:
    """The time of a figure; None if that cannot be read, or is in doubt."""
    written = _value(entry, "when")
    if not isinstance(written, Scalar):
        return None
    try:
        when = parse(clean(written.value).strip())
    except DateError:
        return None
    return None if is_in_doubt(when) else when


def _value(node: Node, name: str) -> Node | None:
    """What stands behind a key of a mapping."""
    if not isinstance(node, Branch) or not node.is_mapping:
        return None
    pairs = zip(node.children[::2], node.children[1::2], strict=True)
    return next((value for key, value in pairs if isinstance(key, Scalar) and key.value == name), None)


def _beginnings(figures: Sequence[_Figure], lines: Sequence[str]) -> Iterator[int]:
    """The first line of each figure, with the comments right above it, and the line after the last one."""
    for figure in figures:
        line = figure.line
        while line and lines[line - 1].startswith(f"{' ' * figure.dash}#"):
            line -= 1
        yield line
    last = figures[-1]
    end = last.line + 1
    for number in range(end, len(lines)):
        text = lines[number].rstrip()
        if text and len(text) - len(text.lstrip(" ")) <= last.dash:
            break
        end = number + 1 if text and not text.lstrip(" ").startswith("#") else end
    yield end
