"""Queries that the explorer asks of its own accord, and the lanes that it writes into the user's."""

from collections.abc import Iterable

from tui.query.toggling import standing, toggle
from tui.query.tree import Contains, Matches


def lane_only(query: str, lane: str, lanes: Iterable[str]) -> str:
    """The query with one of these lanes in place of the others; with none, if it had this one alone.

    Raises `QueryError` if the text is no query.
    """
    asked = [each for each in lanes if standing(query, "lane", each)]
    for each in asked:
        query = toggle(toggle(query, "lane", each), "lane", each)
    return query if asked == [lane] else toggle(query, "lane", lane)


def in_lane(query: str, lane: str) -> str:
    """A query for what another selects in a lane."""
    return _both(query, toggle("", "lane", lane))


def in_title(query: str, words: str) -> str:
    """A query for what another selects with some words in the title."""
    return _both(query, str(Matches("title", (Contains(words),))))


def _both(query: str, term: str) -> str:
    return f"({query}) {term}" if query.strip() else term
