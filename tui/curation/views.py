"""Whether saved queries can be asked."""

from collections.abc import Iterator

from tui.curation.finding import Finding
from tui.query import QueryError, Vocabulary, parse
from tui.timeline import Timeline

_ANY_TIME = 0
"""The present that queries are read at: which one it is decides no mistake."""


def views(timeline: Timeline) -> Iterator[Finding]:
    """The views whose queries cannot be read, or speak of what is not there."""
    vocabulary = Vocabulary.of(timeline) if timeline.views else None
    for view in timeline.views:
        try:
            parse(view.query, vocabulary, _ANY_TIME)
        except QueryError as error:
            message = f"this query cannot be asked: {error.message}"
            hint = f"at its column {error.column}{f': {error.hint}' if error.hint else ''}"
            yield Finding("view-invalid", message, view.place, hint)
