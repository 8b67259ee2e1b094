"""Where a text means to go: to a date, to an event by its id, or to words in a title."""

from tui.dates import DateError, When, parse
from tui.store import Collection
from tui.timeline import Event


def destination(text: str, collection: Collection, now: int) -> When | Event | str:
    """A date, the event whose id follows an `@`, or else the words themselves."""
    if text.startswith("@") and (event := collection.event(text[1:])):
        return event
    try:
        return parse(text, now)
    except DateError:
        return text
