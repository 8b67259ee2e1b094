"""What a page is like, and the order in which it tells events."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from tui.dates import Bounds
from tui.store import Hit, Selection, walk

SortBy: TypeAlias = Literal["start", "end"]

_PAGE = 256


class Page(NamedTuple):
    """What is printed on: `width` in terminal cells (20 or more), which characters, whether in colour, in which order.

    `ascii` keeps everything that is ours within ASCII; what the author wrote stays as it is written. `now`, in
    microseconds, is where the present is marked if events lie on both sides of it. `window` is the stretch of time that
    a form which has an axis shows; None for all that there is.
    """

    width: int = 80
    ascii: bool = False
    colour: bool = False
    now: int | None = None
    sort: SortBy = "start"
    reverse: bool = False
    window: Bounds | None = None


def ordered(selection: Selection, sort: SortBy = "start", *, reverse: bool = False) -> Iterator[Hit]:
    """The events of a selection by when they begin (fetched page by page) or when they are over (all at once)."""
    if sort == "end":
        hits = sorted(walk(selection), key=lambda hit: (hit.event.when.latest, hit.event.when.sort_key))
        return reversed(hits) if reverse else iter(hits)
    return _backwards(selection) if reverse else walk(selection)


def _backwards(selection: Selection) -> Iterator[Hit]:
    end = selection.count
    while end > 0:
        first = max(0, end - _PAGE)
        yield from reversed(selection.page(first, end - first))
        end = first
