"""What leads from event to event: a lane, an actor, a tag, or the links of one event."""

from dataclasses import dataclass
from typing import Final

LINKS: Final = "links"


@dataclass(frozen=True, slots=True)
class Thread:
    """A value of a field (`lane`, `actor`, `tag`), or for the field `links` the id of the event that all are linked to.

    `name` is what the user knows it by.
    """

    field: str
    value: str
    name: str
