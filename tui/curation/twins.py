"""Records of two timelines that are probably one, and what becomes of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import TypeAlias

from tui.dates import words
from tui.formats.keys import LANE, Record
from tui.timeline import Era, Event, Lane, Place, Series, Source, View

Mergeable: TypeAlias = Event | Lane | Source | Era | Series | View
"""A record that two timelines can both have."""

Pair: TypeAlias = tuple[str, str, Place, str, Place]
"""Which pair of records it is: the name of their kind, then the id and the place of each."""


class Choice(StrEnum):
    """Which of two twins is kept: that of the file named first, that of the file named later, or each for itself."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Twins:
    """Two records of one kind that are probably one: that of the file named first, and that of the file named later."""

    record: Record
    ours: Mergeable
    theirs: Mergeable

    @property
    def pair(self) -> Pair:
        """What they are known by."""
        return self.record.name, self.ours.id, self.ours.place, self.theirs.id, self.theirs.place

    @property
    def can_be_two(self) -> bool:
        """Whether both can be kept: two lanes for one subject would part its events."""
        return self.record is not LANE


@dataclass(frozen=True, slots=True)
class Decisions:
    """What becomes of twins: of the pairs that were decided on one by one, and of all the rest."""

    rest: Choice
    made: Mapping[Pair, Choice] = field(default_factory=dict)

    def on(self, twins: Twins) -> Choice:
        """What becomes of two records; of two that cannot both be kept, ours is."""
        choice = self.made.get(twins.pair, self.rest)
        return Choice.OURS if choice is Choice.BOTH and not twins.can_be_two else choice


def brief(record: Mergeable) -> str:
    """What a record says of itself, on one line."""
    if isinstance(record, Event):
        return f"{words(record.when)}  {record.title}"
    label = record.title if isinstance(record, Source) else record.label
    return f"{record.id} {label}".rstrip()


def free_id(wanted: str, taken: Collection[str]) -> str:
    """The first of `wanted-2`, `wanted-3` … that is not taken."""
    return next(free for number in count(2) if (free := f"{wanted}-{number}") not in taken)
