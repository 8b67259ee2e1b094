"""By how much a date was changed, in words: `7 days later`, `more exact`, `end 1 day earlier`."""

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, Bounds, Edge, Moment, Span, When
from tui.dates.durations import elapsed


def redated(before: When, after: When) -> str:
    """What became of a date; "" if that cannot be said in a word or two."""
    if isinstance(before, Span) and isinstance(after, Span):
        return _of_ends(_of_end(before.begin, after.begin), _of_end(before.end, after.end))
    return _of_bounds(before.hull, after.hull) or _of_doubt(before, after)


def _of_ends(begin: str, end: str) -> str:
    if begin == end:
        return begin
    return ", ".join(f"{name} {change}" for name, change in (("beginning", begin), ("end", end)) if change)


def _of_end(before: Moment | Edge, after: Moment | Edge) -> str:
    if isinstance(before, Moment) and isinstance(after, Moment):
        return _of_bounds(before.hull, after.hull) or _of_doubt(before, after)
    if before is after:
        return ""
    return "now known" if isinstance(after, Moment) else f"now {after.value}"


def _of_bounds(before: Bounds, after: Bounds) -> str:
    if before == after:
        return ""
    if before[0] <= after[0] and after[1] <= before[1]:
        return "more exact"
    if after[0] <= before[0] and before[1] <= after[1]:
        return "less exact"
    if min(before[0], after[0]) == BEGINNING_OF_TIME or max(before[1], after[1]) == END_OF_TIME:
        return ""
    return f"{elapsed(before[0], after[0])} {'later' if before[0] < after[0] else 'earlier'}"


def _of_doubt(before: Moment | When, after: Moment | When) -> str:
    doubts = (
        ("approximate", before.approximate, after.approximate),
        ("uncertain", before.uncertain, after.uncertain),
    )
    return ", ".join(f"{'now' if now else 'no longer'} {name}" for name, then, now in doubts if then != now)
