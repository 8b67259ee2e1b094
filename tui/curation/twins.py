"""Records of two timelines that are probably one, and what becomes of them."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from tui.timeline import Place


class Choice(StrEnum):
    """Which of two twins is kept: that of the file named first, that of the file named later, or each for itself."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Twins:
    """Two records that are probably one: what kind they are, where each is written, and what each says of itself."""

    kind: str
    our_place: Place
    ours: str
    their_place: Place
    theirs: str


def free_id(wanted: str, taken: Collection[str]) -> str:
    """The first of `wanted-2`, `wanted-3` … that is not taken."""
    return next(free for number in count(2) if (free := f"{wanted}-{number}") not in taken)
