"""How long a canvas takes to compose over 22, 10,000 and 100,000 synthetic events: `python tests/benchmarks/canvas.py`.

A frame is what one key press costs: the questions to the selection (`scene`), and the lines (`compose`). Each is the
median over a few windows, panned by a column each time, in milliseconds of processor time.
"""

import random
import statistics
import time

from rich.cells import cell_len

from tui.dates import Moment, Precision, Span, When
from tui.dates.calendar import DAY, instant
from tui.layout import UNICODE, Viewport, compose, scene
from tui.query import parse
from tui.store import MemoryCollection
from tui.timeline import Era, Event, Importance, Lane, Timeline

SIZES = (22, 10_000, 100_000)
SCREENS = ((120, 40), (250, 60))
CLOSENESS = (1, 16, 512)
GUTTER = 12
FRAMES = 9

WORDS = ("summit", "treaty", "of", "Vienna", "war", "signed", "agreement", "trade", "first", "naval", "exercise")


def a_when(chance: random.Random) -> When:
    """Eight in ten times a day between 1900 and 2025, else a year or a span of some months."""
    begin = instant(1900) + chance.randrange(125 * 365) * DAY
    day = Moment(begin, begin + DAY, Precision.DAY, str(begin))
    dice = chance.random()
    if dice < 0.8:
        return day
    if dice < 0.9:
        return Moment(begin, begin + 365 * DAY, Precision.YEAR, str(begin))
    end = begin + chance.randrange(1, 400) * DAY
    return Span(day, Moment(end, end + DAY, Precision.DAY, str(end)))


def timeline(size: int) -> Timeline:
    """A timeline with so many events in five lanes, one in ten of them major."""
    chance = random.Random(size)
    lanes = tuple(Lane(name, name) for name in ("Diplomacy", "Security", "Trade", "Culture", "Science"))
    importances = (Importance.MAJOR, *[Importance.NORMAL] * 6, *[Importance.MINOR] * 3)
    events = tuple(
        Event(
            id=f"event-{number}",
            when=a_when(chance),
            title=" ".join(chance.choices(WORDS, k=chance.randint(2, 7))),
            lane=chance.choice(lanes).id,
            importance=chance.choice(importances),
        )
        for number in range(size)
    )
    eras = tuple(Era(f"era-{number}", a_when(chance), f"Era {number}") for number in range(3))
    return Timeline(events=events, lanes=lanes, eras=eras)


def milliseconds(begin: float) -> float:
    """The processor time since then."""
    return (time.process_time() - begin) * 1000


def main() -> None:
    """Print a table."""
    print("  events  columns×lines  closeness   scene  compose  lines changed by a cursor move")
    for size in SIZES:
        whole = timeline(size)
        selection = MemoryCollection(whole).select(parse(""))
        start, end = selection.extent or (0, 1)
        for columns, lines in SCREENS:
            for closeness in CLOSENESS:
                viewport = Viewport.fit((start, end), columns - GUTTER).zoom(closeness, (start + end) // 2)
                scenes, composes = [], []
                for _ in range(FRAMES):
                    viewport = viewport.pan(1)
                    begin = time.process_time()
                    seen = scene(selection, whole, viewport, lines)
                    scenes.append(milliseconds(begin))
                    begin = time.process_time()
                    canvas = compose(seen, viewport, lines, UNICODE, cell_len, GUTTER)
                    composes.append(milliseconds(begin))
                cursor = next(
                    (hit.event for band in seen.bands for hit in band.hits if hit.event.id in canvas.places), None
                )
                moved = compose(
                    scene(selection, whole, viewport, lines, cursor=cursor), viewport, lines, UNICODE, cell_len, GUTTER
                )
                changed = sum(one != other for one, other in zip(canvas.lines, moved.lines, strict=True))
                print(
                    f"{size:8,}  {columns:7}×{lines:<5}  {closeness:9}  {statistics.median(scenes):6.1f}"
                    f"  {statistics.median(composes):7.1f}  {changed:3}"
                )


if __name__ == "__main__":
    main()
