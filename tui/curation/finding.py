"""What a check finds: a problem whose severity is still to be decided."""

from dataclasses import dataclass

from tui.timeline import Event, Place


@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubtful at one place; `event` is the one that it is about, if it is about one."""

    code: str
    message: str
    place: Place
    hint: str = ""
    event: Event | None = None


def mention(event: Event, file: str) -> str:
    """An event as it stands in a message about a file: its title and where it is written; its id may have been made."""
    place = event.place
    where = f"line {place.line}" if place.file == file else f"{place.file}:{place.line}"
    return f"{named(event.title)} ({where})"


def named(text: str) -> str:
    """A clean text as it stands in a message: between quotes, its end left out if it is long."""
    return f"'{text[:_NAMED].rstrip()}…'" if len(text) > _NAMED else f"'{text}'"


_NAMED = 60
