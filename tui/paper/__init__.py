"""The page: a selection as lines of text for standard output, in one of several forms.

Each form takes a selection, the timeline it is from and the page it is for, and yields its lines without line ends
as it comes to them: a closed pipe ends it early, and a selection of any size streams through. What a form needs is
imported when it is asked for: cell widths by the two that are drawn, JSON by the one that writes it.
"""

from collections.abc import Iterator

from tui.paper.page import Page, SortBy, ordered
from tui.store import Selection
from tui.timeline import Timeline

__all__ = ["Page", "SortBy", "axis", "jsonl", "lines", "markdown", "ordered", "table", "timeline"]


def timeline(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The events along a vertical rail, for reading; no line is wider than the page."""
    from tui.paper.chronicle import chronicle

    return chronicle(selection, timeline, page)


def axis(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The events in lanes along an axis, as the explorer draws them; no line is wider than the page."""
    from tui.paper.canvas import drawn

    return drawn(selection, timeline, page)


def table(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """The events in aligned columns under a header, for paging through; no line is wider than the page."""
    from tui.paper.columns import columns

    return columns(selection, timeline, page)


def lines(selection: Selection, _timeline: Timeline, page: Page) -> Iterator[str]:
    """One event a line, five fields between tabs: EDTF date, lane, title, id, `certain` or `possible`."""
    from tui.paper.records import tabbed

    return tabbed(selection, page)


def jsonl(selection: Selection, _timeline: Timeline, page: Page) -> Iterator[str]:
    """One JSON object an event, under the file's own names."""
    from tui.paper.records import objects

    return objects(selection, page)


def markdown(selection: Selection, timeline: Timeline, page: Page) -> Iterator[str]:
    """A document in Markdown: events under their years, their evidence as footnotes; of no fixed width."""
    from tui.paper.document import document

    return document(selection, timeline, page)
