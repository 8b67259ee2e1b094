"""When an event began, as exactly as that is known: where it is counted."""

from tui.dates import Bounds, Choice, Edge, Moment, Span, When


def beginning(when: When) -> Bounds:
    """The bounds of the first moment of a date: of its end, if nobody knows when it began."""
    if isinstance(when, Span):
        if isinstance(when.begin, Moment):
            return when.begin.hull
        if when.begin is Edge.UNKNOWN and isinstance(when.end, Moment):
            return when.end.hull
    elif isinstance(when, Choice) and when.every:
        first = min(when.members, key=lambda member: member.earliest)
        moment = first if isinstance(first, Moment) else first.first
        if moment:
            return moment.hull
    return when.hull
