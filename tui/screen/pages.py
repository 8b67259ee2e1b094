"""The pages that an event and its sources name, and which of them may be opened."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.timeline import Event, Timeline
from tui.timeline.links import host, is_openable


class Page(NamedTuple):
    """An address, and what it is the page of."""

    url: str
    of: str

    @property
    def host(self) -> str:
        """The host that it leads to; "" for an address that may not be opened."""
        return host(self.url)


def pages(event: Event, timeline: Timeline) -> list[Page]:
    """The page of an event, then those of its sources; each address once."""
    first: dict[str, Page] = {}
    for page in _named(event, timeline):
        first.setdefault(page.url, page)
    return list(first.values())


def _named(event: Event, timeline: Timeline) -> Iterator[Page]:
    if event.url:
        yield Page(event.url, "this event")
    for citation in event.sources:
        source = timeline.sources.get(citation.source)
        if source and source.url:
            yield Page(source.url, source.id)
        if source and is_openable(source.notes):
            yield Page(source.notes, f"note on {source.id}")
