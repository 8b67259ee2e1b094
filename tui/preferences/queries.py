"""The queries that were asked earlier, in this session and in those before: `queries` in the user's folder.

One a line, the latest last, none twice.
"""

from typing import Final

from tui.preferences.folder import keep, path_of
from tui.preferences.settings import own_settings
from tui.timeline.clean import clean

FILE: Final = "queries"

MOST: Final = 200
"""So many are kept."""

_LONGEST: Final = 2_000
"""Characters of a query worth keeping."""


def earlier_queries() -> tuple[str, ...]:
    """What was asked earlier; nothing if it cannot be read."""
    from tui.formats.opening import read_bytes

    data = read_bytes(str(path_of(FILE)), limit=MOST * _LONGEST * 4)
    if not isinstance(data, bytes):
        return ()
    lines = (clean(line).strip() for line in data.decode(errors="replace").splitlines())
    return tuple(line for line in lines if line)[-MOST:]


def with_query(queries: tuple[str, ...], query: str) -> tuple[str, ...]:
    """Queries with another, which is the latest now."""
    query = clean(query).strip()
    if not query or len(query) > _LONGEST:
        return queries
    return (*(each for each in queries if each != query), query)[-MOST:]


def remember_query(query: str) -> str:
    """Keep a query as the latest, beside what other sessions have kept; what stood in the way, or "".

    Nothing is kept for a user who wants nothing remembered.
    """
    if not own_settings().remembers:
        return ""
    return keep(FILE, with_query(earlier_queries(), query))
