"""Two records that are probably one, held side by side: which keys say the same, and which words of the others differ.

Words are matched by longest common runs (Ratcliff and Metzener, 1988); of texts that are too long for that, all between
their common beginning and their common end counts as different.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from tui.curation.differences import Part, changed_parts
from tui.curation.merging_events import ORIGIN
from tui.curation.twins import Mergeable, Twins
from tui.curation.wording import told
from tui.dates import When, words
from tui.formats.keys import Key
from tui.timeline import Importance

_WORD: Final = re.compile(r"\n|\S+")
_LONGEST: Final = 400
"""Words of a text, between what begins and what ends both, that are matched one by one."""


class Word(NamedTuple):
    """A word, or a line break, and whether it is not in the other text."""

    text: str
    differs: bool


Text: TypeAlias = tuple[Word, ...]
"""The words of one value, or of one entry of a list."""


class Row(NamedTuple):
    """A key that two records say otherwise, what each says, and by how much that differs."""

    key: str
    ours: tuple[Text, ...]
    theirs: tuple[Text, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two records say otherwise, and what they both say, key by key."""

    differing: tuple[Row, ...]
    same: tuple[tuple[str, tuple[str, ...]], ...]


def compare(twins: Twins) -> Comparison:
    """Hold two records side by side; where they were merged from is no part of what they say."""
    changed = {part.key: part for part in changed_parts(twins.record, twins.ours, twins.theirs) if part.key != ORIGIN}
    ours, theirs = dict(_said(twins, twins.ours)), dict(_said(twins, twins.theirs))
    return Comparison(
        tuple(_row(part, ours.get(key, ()), theirs.get(key, ())) for key, part in changed.items()),
        tuple((key, entries) for key, entries in ours.items() if key not in changed and key != "id"),
    )


def as_text(entry: str, *, differs: bool = False) -> Text:
    """The words of a text, which all differ from the other, or none."""
    return tuple(Word(word, differs) for word in _WORD.findall(entry))


def _said(twins: Twins, record: Mergeable) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a record says under each of its keys."""
    values = [(key.name, _value(key, record)) for key in twins.record.keys]
    values += [(name, told(value)) for name, value in getattr(record, "fields", {}).items() if name != ORIGIN]
    yield from ((name, entries) for name, entries in values if entries)


def _value(key: Key, record: Mergeable) -> tuple[str, ...]:
    value = getattr(record, key.field)
    if isinstance(value, When):
        return (words(value),)
    return () if value is Importance.NORMAL else told(value)


def _row(part: Part, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Row:
    """A key that differs: of two texts the words, of two lists the entries that are not in the other."""
    if len(part.removed) == len(part.added) == 1:
        mine, its = _matched(part.removed[0], part.added[0])
        return Row(part.key, _marked(ours, part.removed, mine), _marked(theirs, part.added, its), part.note)
    return Row(part.key, _marked(ours, part.removed), _marked(theirs, part.added), part.note)


def _marked(entries: Sequence[str], differing: Sequence[str], matched: Text | None = None) -> tuple[Text, ...]:
    """Entries of which some differ: in all their words, or, of a single one, in those that were matched.

    If all of them do, they are told as what differs is: a date as it is written, if it reads like the other.
    """
    left = Counter(differing)
    if len(entries) <= len(differing):
        entries = differing
    texts = []
    for entry in entries:
        differs = left[entry] > 0
        left[entry] -= differs
        texts.append(matched if differs and matched is not None else as_text(entry, differs=differs))
    return tuple(texts)


def _matched(ours: str, theirs: str) -> tuple[Text, Text]:
    """The words of two texts, those marked that the other has not."""
    mine, its = _WORD.findall(ours), _WORD.findall(theirs)
    begin = _common(mine, its)
    end = _common(mine[begin:][::-1], its[begin:][::-1])
    middle, its_middle = mine[begin : len(mine) - end], its[begin : len(its) - end]
    same, its_same = _common_words(middle, its_middle)
    return _flagged(mine, begin, middle, same), _flagged(its, begin, its_middle, its_same)


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """With how many words in common two texts begin."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(ours), len(theirs)))


def _common_words(ours: Sequence[str], theirs: Sequence[str]) -> tuple[set[int], set[int]]:
    """The places of the words in common."""
    if max(len(ours), len(theirs)) > _LONGEST:
        return set(), set()
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return (
        {at for block in blocks for at in range(block.a, block.a + block.size)},
        {at for block in blocks for at in range(block.b, block.b + block.size)},
    )


def _flagged(words: Sequence[str], begin: int, middle: Sequence[str], same: set[int]) -> Text:
    """Words of which those in the middle differ that are not among the same."""
    return tuple(
        Word(word, begin <= at < begin + len(middle) and at - begin not in same) for at, word in enumerate(words)
    )
