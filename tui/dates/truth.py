"""The three answers to a question about time, combined by Kleene's strong logic (Kleene, 1938)."""

from enum import IntEnum


class Truth(IntEnum):
    """False in every possible world, true in some, true in all: `and` is the least, `or` the most."""

    NO = 0
    POSSIBLY = 1
    CERTAINLY = 2

    @property
    def negated(self) -> "Truth":
        """Certain and impossible change places; what is possible stays so."""
        return Truth(2 - self)
