"""Where a text means to go: to a date, to an event or an era by its id, or to words in a title."""

from tui.dates import DateError, When, parse
from tui.store import Collection
from tui.timeline import Event


def destination(text: str, collection: Collection, now: int) -> When | Event | str:
    """A date, the event whose id follows an `@` or the date of such an era, or else the words themselves.

    Raises `QueryError`, with what may be meant, for an `@id` that neither an event nor an era has.
    """
    if text.startswith("@"):
        return collection.event(text[1:]) or collection.vocabulary.date(text[1:], 1)
    try:
        return parse(text, now)
    except DateError:
        return text


def why_no_date(text: str, now: int) -> str:
    """Why a text is no date, and what to write instead; "" if there is no number in it, as most dates have."""
    if not any(map(str.isdigit, text)):
        return ""
    try:
        parse(text, now)
    except DateError as error:
        return "; ".join(filter(None, (error.message, error.hint)))
    return ""
