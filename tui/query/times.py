"""When all events of a timeline begin and end, as far as is known, for questions about time."""

from collections.abc import Sequence

from tui.dates import Choice, Moment, When
from tui.dates.worlds import cover, ends
from tui.query.bits import from_flags


class Times:
    """Between which instants each event begins and ends, the greatest and the least included (see `worlds.Ends`)."""

    def __init__(self, whens: Sequence[When]) -> None:
        everything_ends = [
            (when.earliest, when.latest - 1, when.earliest, when.latest - 1) if type(when) is Moment else ends(when)
            for when in whens
        ]
        self.first_low = [its[0] for its in everything_ends]
        self.first_high = [its[1] for its in everything_ends]
        self.last_low = [its[2] for its in everything_ends]
        self.last_high = [its[3] for its in everything_ends]
        self.scattered = from_flags(isinstance(when, Choice) and is_scattered(when) for when in whens)
        """The events whose instants are no one stretch: their ends do not tell all."""


def is_scattered(when: When) -> bool:
    """Whether there are gaps between the instants of a date, or one in each of many members."""
    return isinstance(when, Choice) and (when.every or len(cover(when)) > 1)
