"""What refers to what: citations to sources, links to events, records to lanes."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from tui.formats.near import Near
from tui.timeline import Event, Place, Series

Reference: TypeAlias = tuple[str, Place]
"""An id, and where it is referred to."""


def citations(events: Iterable[Event], series: Iterable[Series]) -> Iterator[Reference]:
    """The sources that are cited."""
    for event in events:
        for citation in event.sources:
            yield citation.source, citation.place
    for one in series:
        for point in one.points:
            for citation in point.sources:
                yield citation.source, citation.place


def links(events: Iterable[Event]) -> Iterator[Reference]:
    """The events that are linked to."""
    return ((link.to, link.place) for event in events for link in event.links)


def dangling(references: Iterable[Reference], known: Collection[str]) -> Iterator[tuple[str, Place, str]]:
    """The references to what is not known, each with the known id that may be meant ("" if none is near).

    Where one may be meant, every reference is given; else only the first in each file, since one new entry mends
    them all.
    """
    near: Near | None = None
    told: set[tuple[str, str]] = set()
    for name, place in references:
        if name in known:
            continue
        near = near or Near(known)
        meant = near.find(name)
        if meant or (name, place.file) not in told:
            told.add((name, place.file))
            yield name, place, meant
