"""Which event of one timeline is which of another: by its id, by its title, else by likeness at the same time."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tui.curation.likeness import Lookalikes
from tui.formats.ids import slug
from tui.query.folding import fold
from tui.timeline import Event

Pair: TypeAlias = tuple[Event, Event]
"""One event, before and after."""

_ALIKE: Final = 0.5
"""How alike the titles of an event are that was retitled."""

_NUMBER: Final = re.compile(r"(?:-\d+)?")


def match(before: Iterable[Event], after: Iterable[Event]) -> tuple[list[Pair], list[Event], list[Event]]:
    """The events that both timelines have, those only in the first and those only in the second, in their order.

    What is the same in both is matched first, so that events that differ in nothing but their order are not taken for
    one another; then ids, then titles that only one event has, then titles that are alike at possibly the same time.
    """
    olds, news = {event.id: event for event in before}, {event.id: event for event in after}
    pairs: list[Pair] = []

    def pair(found: Iterable[Pair]) -> None:
        for old, new in found:
            pairs.append((old, new))
            del olds[old.id], news[new.id]

    pair([(old, news[old.id]) for old in olds.values() if old == news.get(old.id)])
    pair([same for these, those in _grouped(olds, news, _content) for same in zip(these, those, strict=False)])
    for key in (_id, _title):
        lone = (group for group in _grouped(olds, news, key) if len(group[0]) == len(group[1]) == 1)
        pair([(these[0], those[0]) for these, those in lone])
    pair(_alike(olds.values(), news.values()))
    return pairs, list(olds.values()), list(news.values())


def has_made_id(event: Event) -> bool:
    """Whether the id of an event is what would be made for it, so that it says nothing by itself."""
    made = slug(f"{event.when} {event.title}")
    return event.id.startswith(made) and _NUMBER.fullmatch(event.id, len(made)) is not None


def _content(event: Event) -> Hashable:
    return replace(event, id="")


def _id(event: Event) -> Hashable:
    return event.id


def _title(event: Event) -> Hashable:
    return fold(event.title)


def _grouped(
    olds: Mapping[str, Event], news: Mapping[str, Event], key: Callable[[Event], Hashable]
) -> list[tuple[list[Event], list[Event]]]:
    """The events before and after that have one key."""
    having: defaultdict[Hashable, tuple[list[Event], list[Event]]] = defaultdict(lambda: ([], []))
    for side, events in enumerate((olds, news)):
        for event in events.values():
            having[key(event)][side].append(event)
    return list(having.values())


def _alike(olds: Iterable[Event], news: Iterable[Event]) -> list[Pair]:
    """The events whose titles are alike, the most alike first."""
    lookalikes = Lookalikes(olds, _ALIKE)
    candidates = [
        (-likeness, number, old, new) for number, new in enumerate(news) for old, likeness in lookalikes.of(new)
    ]
    pairs: list[Pair] = []
    taken: set[str] = set()
    given: set[str] = set()
    for _, _, old, new in sorted(candidates, key=lambda candidate: (*candidate[:2], candidate[2].id)):
        if old.id not in taken and new.id not in given:
            taken.add(old.id)
            given.add(new.id)
            pairs.append((old, new))
    return pairs
