"""Which events of a timeline are probably one event, written down twice."""

from collections.abc import Iterator
from typing import Final

from tui.curation.finding import Finding, mention
from tui.curation.likeness import Lookalikes, slip, title_words
from tui.timeline import Event, Timeline

ALIKE: Final = 0.8
"""How alike the titles of one event are."""


def duplicates(timeline: Timeline) -> Iterator[Finding]:
    """The events that say nothing that an earlier one does not."""
    places = {event.id: place for place, event in enumerate(timeline.events)}
    firsts: dict[str, Event] = {}
    for pair in Lookalikes(timeline.events, ALIKE).pairs():
        first, event = sorted(pair, key=lambda event: places[event.id])
        known = firsts.get(event.id)
        if (known is None or places[first.id] < places[known.id]) and not is_told_apart(event, first):
            firsts[event.id] = first
    for event in timeline.events:
        if event.id in firsts:
            message = f"this is probably the same as {mention(firsts[event.id], event.place.file)}"
            yield Finding("event-duplicate", message, event.place, "put the two together, or tell them apart", event)


def is_told_apart(event: Event, other: Event) -> bool:
    """Whether two events with titles that are alike differ in who, where or what, or are linked as two."""
    return (
        _differ(event.lane, other.lane)
        or _differ(event.location, other.location)
        or bool(event.actors and other.actors and not {*event.actors} & {*other.actors})
        or any(link.to == other.id for link in event.links)
        or any(link.to == event.id for link in other.links)
        or not _is_same_title(event.title, other.title)
    )


def _is_same_title(one: str, other: str) -> bool:
    """Whether two titles that are alike say the same: at most one of them says more, and that is no number."""
    if one == other:
        return True
    these, those = title_words(one), title_words(other)
    slipped = slip(these, those) or ()
    more, less = these - those - {*slipped}, those - these - {*slipped}
    return not (more and less) and not any(character.isdigit() for word in more | less for character in word)


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)
