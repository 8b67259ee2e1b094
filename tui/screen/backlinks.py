"""The events that link to one: found by asking what is linked with it, never by looking through all of them."""

from typing import Final, NamedTuple

from tui.query.tree import Linked, Reference
from tui.store import Selection
from tui.timeline import Event

_MOST: Final = 20
"""So many are told one by one."""


class Backlink(NamedTuple):
    """An event that links to another, and its author's word for how."""

    event: Event
    kind: str


class Backlinks(NamedTuple):
    """What links to an event; `more` linked events were not looked at, all of which the `query` selects."""

    to: str
    query: str
    links: tuple[Backlink, ...] = ()
    more: int = 0


def linked_with(event: Event) -> str:
    """The query for all that links lead to from an event, or from which they lead to it."""
    return str(Linked(Reference(event.id)))


def backlinks(event: Event, linked: Selection) -> Backlinks:
    """Those of the events linked with one which link to it."""
    looked_at = linked.page(0, len(event.links) + _MOST)
    links = [
        Backlink(hit.event, link.kind)
        for hit in looked_at
        if hit.event.id != event.id
        for link in hit.event.links
        if link.to == event.id
    ]
    return Backlinks(event.id, linked_with(event), tuple(links), linked.count - len(looked_at))
