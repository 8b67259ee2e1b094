"""When all events of a timeline begin and end, as far as is known, for questions about time."""

from collections.abc import Iterable, Sequence
from typing import Final

from tui.dates import Choice, Moment, When
from tui.dates.worlds import Ends, cover, ends
from tui.query.bits import everything, from_flags, from_positions

FIRST_LOW, FIRST_HIGH, LAST_LOW, LAST_HIGH = range(4)
"""Which end of an event: the places of `worlds.Ends`."""

_BLOCK: Final = 256


class Times:
    """Between which instants each event begins and ends, the greatest and the least included (see `worlds.Ends`).

    Nearly all events are moments, which begin where they end. In time order their instants go up all but steadily, so
    that whole blocks of them lie on one side of an instant.
    """

    def __init__(self, whens: Sequence[When]) -> None:
        self._size = len(whens)
        self._others: dict[int, Ends] = {
            place: ends(when) for place, when in enumerate(whens) if type(when) is not Moment
        }
        self._moments = everything(self._size) ^ from_positions(self._others, self._size)
        self._lows = _Instants([when.earliest for when in whens], self._others)
        self._highs = _Instants([when.latest - 1 for when in whens], self._others)
        self.scattered = from_positions((place for place in self._others if is_scattered(whens[place])), self._size)
        """The events whose instants are no one stretch: their ends do not tell all."""

    def before(self, end: int, instant: int) -> int:
        """The events of which an end lies before an instant, as bits."""
        moments = self._lows if end in (FIRST_LOW, LAST_LOW) else self._highs
        others = (place for place, its in self._others.items() if its[end] < instant)
        return (moments.before(instant) & self._moments) | from_positions(others, self._size)


class _Instants:
    """One instant an event, with the least and the greatest of each block; those of some events may be anything."""

    def __init__(self, instants: list[int], ignored: Iterable[int]) -> None:
        for place in ignored:
            instants[place] = instants[place - 1]
        self._blocks = [instants[first : first + _BLOCK] for first in range(0, len(instants), _BLOCK)]
        self._reach = [(min(block), max(block)) for block in self._blocks]

    def before(self, instant: int) -> int:
        """Where an instant lies before another, as bits."""
        found = bytearray()
        for block, (least, greatest) in zip(self._blocks, self._reach, strict=True):
            if greatest < instant:
                found += b"\1" * len(block)
            elif least >= instant:
                found += bytes(len(block))
            else:
                found += bytes([its < instant for its in block])
        return from_flags(found)


def is_scattered(when: When) -> bool:
    """Whether there are gaps between the instants of a date, or one in each of many members."""
    return isinstance(when, Choice) and (when.every or len(cover(when)) > 1)
