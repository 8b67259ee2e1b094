"""What stands along the rail, in order: the events of a selection, the eras about them, and the present.

Merged as it is read, so that a selection of any size streams through.
"""

from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from tui.dates import Bounds, Moment, Precision, When
from tui.paper.page import Page, ordered
from tui.store import Hit, Selection
from tui.timeline import Era, Timeline


class Entry(NamedTuple):
    """One thing on the rail; `subject` is None for the present."""

    when: When
    subject: Hit | Era | None
    key: tuple[int, int]

    @property
    def at(self) -> int:
        """The instant that gives it its place, in microseconds from 1970-01-01T00:00; it may be an end of time."""
        return self.key[0]


def entries(selection: Selection, timeline: Timeline, page: Page) -> Iterator[Entry]:
    """The events, the eras that overlap them, and the present where it lies between two of these."""
    eras = [_entry(era.when, era, page) for era in timeline.eras if overlaps(era.when, selection.extent)]
    eras.sort(key=_key, reverse=page.reverse)
    hits = (_entry(hit.event.when, hit, page) for hit in ordered(selection, page.sort, reverse=page.reverse))
    previous: Entry | None = None
    for entry in merge(eras, hits, key=_key, reverse=page.reverse):
        if previous and page.now is not None and _parts(page.now, previous.at, entry.at):
            yield _entry(_instant(page.now), None, page)
        yield entry
        previous = entry


def overlaps(when: When, extent: Bounds | None) -> bool:
    """Whether something may lie within the extent of a selection; nothing does if that is empty."""
    return extent is not None and when.earliest < extent[1] and when.latest > extent[0]


def _entry(when: When, subject: Hit | Era | None, page: Page) -> Entry:
    return Entry(when, subject, (when.latest, when.earliest) if page.sort == "end" else when.sort_key)


def _key(entry: Entry) -> tuple[int, int]:
    return entry.key


def _parts(now: int, one: int, other: int) -> bool:
    return min(one, other) <= now < max(one, other)


def _instant(now: int) -> Moment:
    return Moment(now, now + 1, Precision.MICROSECOND, text="")
