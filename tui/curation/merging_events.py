"""The events of two timelines put together."""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tui.curation.duplicates import ALIKE, is_told_apart
from tui.curation.likeness import Lookalikes
from tui.curation.twins import Choice, Decisions, Twins, free_id
from tui.curation.wording import told
from tui.formats.keys import EVENT
from tui.timeline import Event, OwnField

ORIGIN: Final = "merged-from"
"""The own field that says which files an event came from."""


def with_origin(event: Event) -> Event:
    """An event that says which file it came from, if it does not already."""
    return event if origins(event) else _from(event, (event.place.file,))


def origins(event: Event) -> tuple[str, ...]:
    """The files that an event says it came from."""
    return told(event.fields.get(ORIGIN))


def merge_events(
    ours: Sequence[Event], theirs: Sequence[Event], decisions: Decisions
) -> tuple[tuple[Event, ...], list[Twins]]:
    """The events of both, in time order, and those that are probably one.

    Equal events are one, whatever their ids; then events are probably one that have one id, or that are alike (see
    `duplicates`). Links lead to what became of the events they led to.
    """
    merger = _Merger(ours)
    rest = merger.add_equal(theirs)
    twins = merger.add(rest, decisions)
    return tuple(sorted(merger.events(), key=lambda event: event.when.sort_key)), twins


class _Merger:
    """The events so far, and where the links of each side lead."""

    def __init__(self, ours: Sequence[Event]) -> None:
        self._ours = {event.id: event for event in ours}
        self._theirs: dict[str, Event] = {}
        self._taken = ChainMap(self._ours, self._theirs)
        self._our_links: dict[str, str] = {}
        self._their_links: dict[str, str] = {}
        self._found: set[str] = set()  # ours that are among theirs, too

    def events(self) -> Iterator[Event]:
        """All events, with their links as they lead now."""
        for links, events in ((self._our_links, self._ours), (self._their_links, self._theirs)):
            yield from (_relinked(event, links) for event in events.values())

    def add_equal(self, theirs: Sequence[Event]) -> list[Event]:
        """Take those that are equal to ours; gives the others.

        They are compared as written, then with their links as they lead now: which events are equal may hang on that,
        and that on which events are equal. So it is looked at again until no more are found.
        """
        having: defaultdict[Event, list[str]] = defaultdict(list)
        for event in self._ours.values():
            having[_content(event)].append(event.id)
        rest = list(theirs)
        while True:
            left = []
            for event in rest:
                ids = having.get(_content(event)) or having.get(_content(_relinked(event, self._their_links)))
                if ids is None:
                    left.append(event)
                    continue
                twin = event.id if event.id in ids else ids[0]
                self._ours[twin] = _from(self._ours[twin], (*origins(self._ours[twin]), *origins(event)))
                self._their_links[event.id] = twin
                self._found.add(twin)
            if len(left) == len(rest):
                return left
            rest = left

    def add(self, theirs: list[Event], decisions: Decisions) -> list[Twins]:
        """Take the others, or what is chosen of two that are probably one; gives those."""
        lookalikes = Lookalikes(self._ours.values(), ALIKE)
        twins = []
        for event in sorted(theirs, key=lambda event: event.id not in self._ours):
            twin = self._twin(event, lookalikes)
            if twin is None:
                self._keep(event)
                continue
            self._found.add(twin.id)
            pair = Twins(EVENT, twin, event)
            twins.append(pair)
            choice = decisions.on(pair)
            if choice is Choice.OURS:
                self._their_links[event.id] = twin.id
            elif choice is Choice.BOTH:
                self._keep(event)
            else:
                del self._ours[twin.id]
                self._our_links[twin.id] = self._keep(event)
        return twins

    def _twin(self, event: Event, lookalikes: Lookalikes) -> Event | None:
        """The event of ours with the same id, or else the one that is most like it, if that is not among theirs."""
        if event.id in self._ours and event.id not in self._found:
            return self._ours[event.id]
        like = [
            (likeness, other)
            for other, likeness in lookalikes.of(event)
            if other.id not in self._found and not is_told_apart(event, other)
        ]
        return max(like, key=lambda item: item[0])[1] if like else None

    def _keep(self, event: Event) -> str:
        """Take an event; gives its id, which is another one if its own is taken."""
        kept = replace(event, id=free_id(event.id, self._taken)) if event.id in self._taken else event
        self._their_links[event.id] = kept.id
        self._theirs[kept.id] = kept
        return kept.id


def _content(event: Event) -> Event:
    """What an event says, whatever its id, and wherever it came from."""
    fields = {name: value for name, value in event.fields.items() if name != ORIGIN}
    return replace(_relinked(event, {event.id: ""}), id="", fields=fields)


def _relinked(event: Event, links: Mapping[str, str]) -> Event:
    """An event with its links to what became of the events they led to."""
    if all(links.get(link.to, link.to) == link.to for link in event.links):
        return event
    return replace(event, links=tuple(replace(link, to=links.get(link.to, link.to)) for link in event.links))


def _from(event: Event, files: Iterable[str]) -> Event:
    names = tuple(dict.fromkeys(files))
    origin: OwnField = names if len(names) > 1 else names[0]
    return replace(event, fields={**event.fields, ORIGIN: origin})
