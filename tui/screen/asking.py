"""Queries that the explorer asks of its own accord, and the lanes that it writes into the user's."""

from collections.abc import Iterable

from tui.dates import Bounds, When
from tui.dates.limits import limits
from tui.query.toggling import standing, toggle
from tui.query.tree import Contains, InTime, Is, Linked, Matches, Period, Reference
from tui.screen.thread import LINKS, Thread


def lane_only(query: str, lane: str, lanes: Iterable[str]) -> str:
    """The query with one of these lanes in place of the others; with none, if it had this one alone.

    Raises `QueryError` if the text is no query.
    """
    asked = [each for each in lanes if standing(query, "lane", each)]
    for each in asked:
        query = toggle(toggle(query, "lane", each), "lane", each)
    return query if asked == [lane] else toggle(query, "lane", lane)


def along(query: str, thread: Thread) -> str:
    """A query for what another selects along a thread."""
    if thread.field == LINKS:
        return _both(query, str(Linked(Reference(thread.value))))
    return _both(query, toggle("", thread.field, thread.value))


def switched(query: str, field: str, value: str) -> str:
    """The query with a facet's value asked for; without it, if it was asked for or left out.

    Raises `QueryError` if the text is no query.
    """
    toggled = toggle(query, field, value)
    return toggle(toggled, field, value) if standing(query, field, value) else toggled


def in_force(query: str, when: When) -> str:
    """A query for the spans of what another selects that hold on a date."""
    return _both(query, f"{InTime('during', Period(str(when), *when.hull))} {Is(('span',))}")


def in_title(query: str, words: str) -> str:
    """A query for what another selects with some words in the title."""
    return _both(query, str(Matches("title", (Contains(words),))))


def in_window(query: str, window: Bounds) -> str:
    """A query for what another selects in a window: what is not all before it, nor all after it."""
    since, until = limits(window)
    return _both(query, f'since:"{since}" until:"{until}"')


def _both(query: str, term: str) -> str:
    return f"({query}) {term}" if query.strip() else term
