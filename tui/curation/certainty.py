"""What can be said of two dates for sure, by the logic of possible worlds (see `dates.worlds`).

A date that its author marked as approximate or uncertain (`~`, `?`) keeps its bounds there, and may lie beyond them
in truth: nothing that needs such bounds is sure.
"""

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Edge, Moment, Span, Truth, When
from tui.dates.worlds import before, during, ends


def is_in_doubt(when: When) -> bool:
    """Whether its author was not sure of it, so that its bounds prove nothing."""
    return when.approximate or when.uncertain


def is_surely_before(first: When, last: When) -> bool:
    """Whether all of one date surely lies before another begins."""
    return not (is_in_doubt(first) or is_in_doubt(last)) and before(first, last) is Truth.CERTAINLY


def can_agree(one: When, other: When) -> bool:
    """Whether two dates can be about the same time.

    Two spans must be able to begin together and to end together, where both say when; otherwise it is enough that the
    two can have an instant in common: a source that has `December 2021` for three days of it does not contradict.
    """
    if isinstance(one, Span) and isinstance(other, Span):
        return _can_coincide(one.begin, other.begin) and _can_coincide(one.end, other.end)
    return is_in_doubt(one) or is_in_doubt(other) or during(one, other) is not Truth.NO


def beginning(when: When) -> Bounds:
    """The first and the last instant that a date can begin at; all of time for one in doubt."""
    if is_in_doubt(when):
        return BEGINNING_OF_TIME, END_OF_TIME
    its = ends(when)
    return its.first_low, its.first_high


def _can_coincide(one: Moment | Edge, other: Moment | Edge) -> bool:
    if isinstance(one, Edge) or isinstance(other, Edge) or is_in_doubt(one) or is_in_doubt(other):
        return True
    return one.earliest < other.latest and other.earliest < one.latest
