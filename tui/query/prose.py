"""Texts of events in the forms in which they are searched, each made when it is first needed."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final

from tui.query.folding import cased, fold
from tui.query.values import SEAM
from tui.timeline import Event

RECORD_END: Final = b"\xff"
"""Around the text of each event in a batch: no character of UTF-8, so that nothing but `\\C` can match it."""

BATCH: Final = 32
"""Events whose texts are tried as one by a regular expression."""

_CHUNK: Final = 256
"""Events whose texts are folded as one: so many that it is fast, so few that other threads have their turn."""

_BETWEEN: Final = "\1"
"""Between the texts of a chunk: clean text has no such character."""


class Prose:
    """One text an event, in the forms in which it is searched: a line for each of its parts."""

    def __init__(self, events: Sequence[Event], text_of: Callable[[Event], str]) -> None:
        self._events = events
        self._text_of = text_of

    @cached_property
    def folded(self) -> list[str]:
        """The texts as they are searched without accents."""
        lines: list[str] = []
        for _, texts in self._chunks():
            together = _BETWEEN.join(texts)
            together = _plain(together) if together.isascii() else _BETWEEN.join(map(fold, texts))
            lines += _parts_in_lines(together)
        return lines

    @cached_property
    def cased(self) -> list[str]:
        """The texts as they are searched with their accents; those that can have none are the same as above."""
        lines = self.folded.copy()
        for first, texts in self._chunks():
            if not "".join(texts).isascii():
                lines[first : first + len(texts)] = _parts_in_lines(_BETWEEN.join(map(cased, texts)))
        return lines

    @cached_property
    def folded_batches(self) -> list[bytes]:
        """The texts without accents in batches for regular expressions."""
        return _batches(self.folded)

    @cached_property
    def cased_batches(self) -> list[bytes]:
        """The texts with their accents in batches for regular expressions."""
        return _batches(self.cased)

    def _chunks(self) -> Iterator[tuple[int, list[str]]]:
        """The texts by chunks, each with the place of its first."""
        for first in range(0, len(self._events), _CHUNK):
            yield first, [self._text_of(event) for event in self._events[first : first + _CHUNK]]


def _parts_in_lines(together: str) -> list[str]:
    return together.replace(SEAM, "\n").split(_BETWEEN)


def _plain(text: str) -> str:
    """What both forms of an ASCII text are."""
    text = text.replace("\n", " ").lower()
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _batches(lines: Sequence[str]) -> list[bytes]:
    """Texts in UTF-8, many together; before and behind each is a line break, so that `^` and `$` find its ends."""
    return [
        RECORD_END + b"".join([b"\n%b\n\xff" % text.encode(errors="replace") for text in lines[first : first + BATCH]])
        for first in range(0, len(lines), BATCH)
    ]
