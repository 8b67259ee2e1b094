"""Series below the rail: each figure with its date, as a bar as long as it is much; what is disputed is only shaded.

What all its sources grant is drawn solid, what only some of them claim is shaded. Of a series with more figures than
can be told one by one, the course is drawn in a line (a sparkline: Tufte, "Beautiful Evidence", 2006).
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, repeat
from typing import Final

from tui.dates import words
from tui.paper.blocks import contested
from tui.paper.cells import wrap
from tui.paper.entries import overlaps
from tui.paper.evidence import amount
from tui.paper.grid import Line, indented, rows
from tui.paper.headings import dateline
from tui.paper.ink import BOLD, FAINT, PLAIN
from tui.paper.marks import Glyphs
from tui.paper.sheet import Sheet
from tui.store import Selection
from tui.timeline import Point, Series, Stance, Timeline

_TOLD_ONE_BY_ONE: Final = 24
_LONGEST_BAR: Final = 48


def figures(selection: Selection, timeline: Timeline, paper: Sheet) -> Iterator[Line]:
    """The series that a selection has something to do with, each with its figures."""
    for series, points in told(selection, timeline):
        yield ()
        for line in wrap(", ".join(filter(None, (series.label, series.unit))), paper.grid.text):
            yield indented(((line, BOLD),), paper.grid.indent)
        drawn = _one_by_one if len(points) <= _TOLD_ONE_BY_ONE else _course
        yield from drawn(points, paper.lane_ink(series.lane), paper)


def told(selection: Selection, timeline: Timeline) -> Iterator[tuple[Series, Sequence[Point]]]:
    """The series in the lanes of a selection, or in lanes without events, with their figures from its time."""
    extent = selection.extent
    if extent is None or not timeline.series:
        return
    lanes = selection.facets(["lane"])["lane"]
    for series in timeline.series:
        points = sorted((p for p in series.points if overlaps(p.when, extent)), key=lambda point: point.when.sort_key)
        if points and _belongs(series, lanes, timeline):
            yield series, points


def _belongs(series: Series, lanes: Collection[str], timeline: Timeline) -> bool:
    lane = series.lane
    return not lane or lane in lanes or all(event.lane != lane for event in timeline.events)


def _one_by_one(points: Sequence[Point], ink: str, paper: Sheet) -> Iterator[Line]:
    columns, glyphs = paper.grid, paper.glyphs
    amounts = _aligned([amount(point.value) for point in points], columns.text // 2)
    claims = [_claims(point) for point in points]
    low, high = min(0.0, *(each[0] for each in claims)), max(0.0, *(each[-1] for each in claims))
    room = min(columns.text - 2 - max(map(len, amounts)), _LONGEST_BAR)
    scale = room / (high - low) if high > low and len(points) > 1 else 0  # a lone figure has none to be seen against
    for point, number, each in zip(points, amounts, claims, strict=True):
        bar = _bar(each, round(-low * scale), scale, glyphs)
        text = [((f"{number} ", PLAIN), (bar, ink)), *contested(point.sources, paper)]
        yield from _dated(glyphs.own(words(point.when)), text, paper)


def _course(points: Sequence[Point], ink: str, paper: Sheet) -> Iterator[Line]:
    glyphs, cells = paper.glyphs, paper.grid.text
    parts = min(len(points), cells)
    edges = [len(points) * part // parts for part in range(parts + 1)]
    means = [float(sum(p.value for p in points[a:b])) / (b - a) for a, b in pairwise(edges)]
    low, high = min(means), max(means)
    steps = len(glyphs.levels) - 1
    spark = "".join(glyphs.levels[round((mean - low) / (high - low or 1) * steps)] for mean in means)
    least, most = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
    disputed = sum(any(citation.stance is Stance.DISPUTES for citation in point.sources) for point in points)
    told = [
        f"{len(points)} figures, from {amount(points[0].value)} to {amount(points[-1].value)}",
        *(f"{name} {amount(point.value)} ({words(point.when)})" for name, point in (("least", least), ("most", most))),
        *([f"{disputed} disputed"] if disputed else []),
    ]
    text = [((spark, ink),), *(((line, FAINT),) for line in wrap(glyphs.own("; ".join(told)), cells))]
    date = f"{words(points[0].when)} – {words(points[-1].when)}"
    yield from _dated(glyphs.own(date), text, paper)


def _dated(date: str, text: Sequence[Line], paper: Sheet) -> Iterator[Line]:
    """A date with what there is to tell beside it, or below it where dates have no column."""
    columns = paper.grid
    _, dates = dateline("", date, ("", PLAIN), columns, paper.glyphs.ellipsis)
    above = [] if dates else [((line, FAINT),) for line in wrap(date, columns.text)]
    yield from rows(columns, repeat(((" " * (1 + columns.bars), PLAIN),)), dates, [*above, *text])


def _claims(point: Point) -> list[float]:
    """What is claimed of a figure, from the least to the most: its own value and what disputes it."""
    disputed = [citation.value for citation in point.sources if citation.stance is Stance.DISPUTES]
    return sorted(float(value) for value in (point.value, *disputed) if value is not None)


def _bar(claims: Sequence[float], zero: int, scale: float, glyphs: Glyphs) -> str:
    """A bar from the cell of zero, `scale` cells for each unit: solid as far as all claims go, shaded as far as any."""
    least, most = claims[0] * scale, claims[-1] * scale
    left, sure_left = round(max(-least, 0)), round(max(-most, 0))
    right = _blocks(max(least, 0), glyphs.blocks)
    return (
        " " * (zero - left)
        + glyphs.shade * (left - sure_left)
        + glyphs.blocks[-1] * sure_left
        + right
        + glyphs.shade * (round(max(most, 0)) - len(right))
    )


def _blocks(cells: float, blocks: str) -> str:
    full, part = divmod(round(cells * len(blocks)), len(blocks))
    return blocks[-1] * full + (blocks[part - 1] if part else "")


def _aligned(amounts: Sequence[str], most: int) -> Sequence[str]:
    """Numbers with their points below one another, if that takes at most so many cells."""
    split = [number.partition(".") for number in amounts]
    before, after = max(len(whole) for whole, _, _ in split), max(len(point + rest) for _, point, rest in split)
    if before + after > most:
        return amounts
    return [f"{whole:>{before}}{point + rest:<{after}}" for whole, point, rest in split]
