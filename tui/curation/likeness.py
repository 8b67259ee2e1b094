"""Which events are probably the same, by what their titles say and by when they happened.

Titles are compared as sets of words (Dice, 1945). Not every title is compared with every other: two that are alike
have one of their rarest words in common (prefix filtering; Chaudhuri, Ganti and Kaushik, 2006), and of the events that
share a word only those nearest in time are looked at, so that the work grows with the number of events, not its square.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from tui.formats.near import Near
from tui.query.folding import fold
from tui.timeline import Event

Words = frozenset[str]

_WORD: Final = re.compile(r"\w+")
_RAREST: Final = 4
"""Words of a title that it is looked for by."""

_NEAREST: Final = 64
"""Events with the same rare word that are looked at, of those that begin before another and of those that do not."""

_LONG: Final = 5
"""Letters that a word needs for one more or less to be a slip: `east` and `west` are two words."""


def title_words(title: str) -> Words:
    """The words of a title, in any case and without accents."""
    return frozenset(_WORD.findall(fold(title)))


def likeness(one: Words, other: Words) -> float:
    """How alike two titles are, from 0 to 1: twice their common words among all their words.

    One word counts as common even if it differs in one letter.
    """
    if one == other:
        return 1.0
    common = len(one & other) + (slip(one, other) is not None)
    return 2 * common / (len(one) + len(other)) if common else 0.0


def slip(one: Words, other: Words) -> tuple[str, str] | None:
    """The words that two titles have not in common, if they are probably one word misspelt."""
    near = Near(sorted(word for word in other - one if len(word) >= _LONG and word.isalpha()))
    for word in sorted(one - other):
        if len(word) >= _LONG and word.isalpha() and (meant := near.find(word)):
            return word, meant
    return None


class Lookalikes:
    """Events, to be found by others that are like them."""

    def __init__(self, events: Iterable[Event]) -> None:
        in_order = sorted(events, key=lambda event: event.when.earliest)
        self._words = {event.id: title_words(event.title) for event in in_order}
        self._frequency = Counter(word for words in self._words.values() for word in words)
        self._having: defaultdict[str, _Row] = defaultdict(_Row)
        for event in in_order:
            for word in self._rarest(self._words[event.id]):
                self._having[word].append(event)

    def of(self, event: Event, least: float) -> Iterator[tuple[Event, float]]:
        """The events that can have happened together with this one, and are at least so much alike, with how much."""
        words = title_words(event.title)
        seen = {event.id}
        for word in self._rarest(words & self._frequency.keys()):
            for other in self._having[word].meeting(event) if word in self._having else ():
                if other.id in seen:
                    continue
                seen.add(other.id)
                its = self._words[other.id]
                if 2 * (len(words & its) + 1) < least * (len(words) + len(its)):  # not even with a slip
                    continue
                alike = likeness(words, its)
                if alike >= least:
                    yield other, alike

    def _rarest(self, words: Words) -> list[str]:
        return sorted(words, key=lambda word: (self._frequency[word], word))[:_RAREST]


class _Row:
    """Some events in the order they begin in, and up to when any of those before each place can have lasted."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._earliest: list[int] = []
        self._reached: list[int] = []

    def append(self, event: Event) -> None:
        """Add an event that begins no earlier than the others."""
        earliest, latest = event.when.hull
        self._events.append(event)
        self._earliest.append(earliest)
        self._reached.append(max(latest, self._reached[-1]) if self._reached else latest)

    def meeting(self, event: Event) -> Iterator[Event]:
        """The events nearest in time that another can have happened together with."""
        earliest, latest = event.when.hull
        at = bisect_left(self._earliest, earliest)
        for place in range(at - 1, max(-1, at - 1 - _NEAREST), -1):
            if self._reached[place] <= earliest:
                break
            if self._events[place].when.latest > earliest:
                yield self._events[place]
        for place in range(at, min(len(self._events), at + _NEAREST)):
            if self._earliest[place] >= latest:
                break
            yield self._events[place]
