"""The pages that an event and its sources name, and which of them may be opened."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from tui.timeline import Event, Source, Timeline
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
    cited = (timeline.sources.get(citation.source) for citation in event.sources)
    its = [Page(event.url, "this event")] if event.url else []
    return _once(chain(its, _named(source for source in cited if source)))


def pages_of(sources: Iterable[Source]) -> list[Page]:
    """The pages of some sources, each address once."""
    return _once(_named(sources))


def _once(named: Iterable[Page]) -> list[Page]:
    first: dict[str, Page] = {}
    for page in named:
        first.setdefault(page.url, page)
    return list(first.values())


def _named(sources: Iterable[Source]) -> Iterator[Page]:
    for source in sources:
        if source.url:
            yield Page(source.url, source.id)
        if is_openable(source.notes):
            yield Page(source.notes, f"note on {source.id}")
