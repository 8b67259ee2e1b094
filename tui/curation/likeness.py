"""Which events are probably the same, by what their titles say and by when they happened.

Titles are compared as sets of words (Dice, 1945). Not every title is compared with every other: two that are alike
have one of their rarest words in common (prefix filtering; Chaudhuri, Ganti and Kaushik, 2006), and of the events that
share a word only those nearest in time are looked at, so that the work grows with the number of events, not its square.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from tui.formats.near import are_near
from tui.query.folding import fold
from tui.timeline import Event

Words = frozenset[str]
Titled = tuple[Event, Words]
"""An event, and the words of its title."""

_WORD: Final = re.compile(r"\w+")
_RAREST: Final = 4
"""Words of a title that it is looked for by."""

_NEAREST: Final = 64
"""Events with the same rare word that are looked at, of those that begin before another and of those that do not."""

_COMPARED: Final = 12
"""Events that another one is compared with, of those that have enough words in common to be alike."""

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
    these, those = _misspelt(one - other), _misspelt(other - one)
    return next(((word, meant) for word in these for meant in those if are_near(word, meant)), None)


def _misspelt(words: Words) -> list[str]:
    """The words that one letter more or less may be a slip in; of many words, some."""
    return sorted(word for word in words if len(word) >= _LONG and word.isalpha())[:_RAREST]


class Lookalikes:
    """Events, to be found by others whose titles are at least so much alike."""

    def __init__(self, events: Iterable[Event], least: float) -> None:
        self._least = least
        titled = [(event, title_words(event.title)) for event in sorted(events, key=lambda event: event.when.earliest)]
        self._frequency = Counter(word for _, words in titled for word in words)
        self._having: defaultdict[str, _Row] = defaultdict(_Row)
        for event, words in titled:
            for word in self._telling(words):
                self._having[word].append(event, words)

    def of(self, event: Event) -> Iterator[tuple[Event, float]]:
        """The events that are alike and can have happened together with this one, with how much they are alike."""
        words = title_words(event.title)
        seen = {event.id}
        for word in self._telling(words & self._frequency.keys()):
            for others in self._having[word].meeting(event) if word in self._having else ():
                yield from self._alike(words, others, seen)

    def pairs(self) -> Iterator[tuple[Event, Event]]:
        """Each two of the events themselves that are alike and can have happened together, once."""
        seen: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._having.values():
            for event, words, others in row.in_turn():
                yield from ((event, other) for other, _ in self._alike(words, others, seen[event.id]))

    def _alike(self, words: Words, others: Iterable[Titled], seen: set[str]) -> Iterator[tuple[Event, float]]:
        """The events with titles like this one that were not seen before, and how much they are like it.

        Where many may be, only the first few are compared.
        """
        compared = 0
        for other, its in others:
            if 2 * (len(words & its) + 1) < self._least * (len(words) + len(its)):  # not even with a slip
                continue
            if other.id not in seen:
                seen.add(other.id)
                alike = likeness(words, its)
                if alike >= self._least:
                    yield other, alike
            compared += 1
            if compared == _COMPARED:
                return

    def _telling(self, words: Words) -> list[str]:
        """The rarest words of a title: it has one of them in common with every title that is like it."""
        rarest = sorted(words, key=lambda word: (self._frequency[word], word))
        return rarest[: min(_RAREST, _enough(len(words), self._least))]


@cache
def _enough(size: int, least: float) -> int:
    """How many words of a title are sure to include one that is also in any title which is so much like it.

    The other title is no smaller than what the two have in common, of which one word may be a slip.
    """
    common = next(common for common in range(size + 1) if 2 * common >= least * (size + common))
    return size - (common - 1) + 1


class _Row:
    """Some events in the order they begin in, and up to when any of those before each place can have lasted."""

    def __init__(self) -> None:
        self._events: list[Titled] = []
        self._earliest: list[int] = []
        self._latest: list[int] = []
        self._reached: list[int] = []

    def append(self, event: Event, words: Words) -> None:
        """Add an event that begins no earlier than the others, with the words of its title."""
        earliest, latest = event.when.hull
        self._events.append((event, words))
        self._earliest.append(earliest)
        self._latest.append(latest)
        self._reached.append(max(latest, self._reached[-1]) if self._reached else latest)

    def meeting(self, event: Event) -> tuple[Iterable[Titled], Iterable[Titled]]:
        """The events that another can have happened together with: those that begin before it, and those that do not.

        The nearest in time are first.
        """
        earliest, latest = event.when.hull
        at = bisect_left(self._earliest, earliest)
        until = min(at + _NEAREST, bisect_left(self._earliest, latest, lo=at))
        return self._lasting(at, earliest), self._events[at:until]

    def in_turn(self) -> Iterator[tuple[Event, Words, Iterable[Titled]]]:
        """Each event with the words of its title, and those before it that it can have happened together with."""
        for at, (event, words) in enumerate(self._events):
            yield event, words, self._lasting(at, self._earliest[at])

    def _lasting(self, at: int, instant: int) -> Iterator[Titled]:
        """The events before a place that can have lasted beyond an instant, the last to begin first."""
        for place in range(at - 1, max(at - _NEAREST, 0) - 1, -1):
            if self._reached[place] <= instant:
                return
            if self._latest[place] > instant:
                yield self._events[place]
