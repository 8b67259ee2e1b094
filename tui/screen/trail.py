"""Where one has been, to go back to, and where one has gone back from, to go forward to again."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

LONGEST: Final = 100
"""How many places are remembered: of more, the oldest are forgotten."""

PlaceT = TypeVar("PlaceT")


@dataclass(frozen=True, slots=True)
class Trail(Generic[PlaceT]):
    """Places behind, the last one last, and places ahead, the next one first; where one stands is in neither."""

    behind: tuple[PlaceT, ...] = ()
    ahead: tuple[PlaceT, ...] = ()

    def left(self, place: PlaceT) -> "Trail[PlaceT]":
        """The trail of somebody who leaves a place for a new one: what lay ahead is forgotten."""
        behind = self.behind if self.behind[-1:] == (place,) else (*self.behind, place)
        return Trail(behind[-LONGEST:])

    def back(self, here: PlaceT) -> "tuple[PlaceT, Trail[PlaceT]] | None":
        """The last place that is another than this, and the trail of somebody there; None if there is none."""
        behind = self.behind
        while behind and behind[-1] == here:
            behind = behind[:-1]
        return (behind[-1], Trail(behind[:-1], (here, *self.ahead))) if behind else None

    def forward(self, here: PlaceT) -> "tuple[PlaceT, Trail[PlaceT]] | None":
        """The next place that is another than this, and the trail of somebody there; None if there is none."""
        ahead = self.ahead
        while ahead and ahead[0] == here:
            ahead = ahead[1:]
        return (ahead[0], Trail((*self.behind, here), ahead[1:])) if ahead else None
