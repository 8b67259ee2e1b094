"""What is in force on a day as lines to read: each span and era with its age, those first that have a place."""

from collections.abc import Iterator

from rich.cells import cell_len

from tui.dates import words
from tui.screen.distance import age
from tui.screen.in_force import InForce
from tui.screen.lanes import lane_roles
from tui.screen.painting import shorten
from tui.screen.signs import Signs
from tui.screen.targets import Kind, Target, Told, Words
from tui.timeline import Timeline


def roll(found: InForce, timeline: Timeline, signs: Signs, width: int) -> list[Told]:
    """What is in force, under the date that was asked about, in lines of so many cells that lead to their events."""
    return list(_lines(found, timeline, signs, width))


def _lines(found: InForce, timeline: Timeline, signs: Signs, width: int) -> Iterator[Told]:
    yield _apart(Words(f"As of {signs.own(words(found.when))}", "strong"), found.counted, signs, width)
    roles = lane_roles(timeline)
    for event, certain in found.hits:
        sign = Words(f"{signs.canvas.exact if certain else signs.canvas.possible} ", roles.get(event.lane, "muted"))
        title = Words(event.title, "text", Target(Kind.EVENT, event.id))
        yield sign, *_apart(title, age(event.when, found.when), signs, width - 2)
    left = found.count - len(found.hits)
    if left:
        yield (Words(f"  {signs.canvas.ellipsis} and {left:,} more", "muted"),)
    for era, certain in found.eras:
        sign = Words(f"{signs.canvas.era if certain else signs.canvas.possible} ", "muted")
        yield sign, *_apart(Words(era.label, "text"), age(era.when, found.when), signs, width - 2)


def _apart(left: Words, right: str, signs: Signs, width: int) -> Told:
    """Two texts at the two ends of so many cells; the right one gives way where the left would lose too much."""
    room = width - cell_len(right) - 2
    if not right or room < min(cell_len(left.text), width // 2):
        return (left._replace(text=shorten(left.text, width, signs)),)
    short = shorten(left.text, room, signs)
    return left._replace(text=short), Words(" " * (width - cell_len(short + right)) + right, "muted")
