"""The timeline: events with their evidence, and what they are drawn against.

Everything here is immutable and has passed the door: texts are clean (`clean`), dates are read, every record knows
where in which file it was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Never, TypeAlias

from tui.dates import When

OwnField: TypeAlias = "str | tuple[OwnField, ...] | Mapping[str, OwnField]"
"""The value of a field that the format does not know: the author's own, kept as it was written."""

_NONE: Final[Mapping[str, Never]] = MappingProxyType({})


def _no_fields() -> Mapping[str, Never]:
    return _NONE


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written: a file (as it was named), a line and a column, both from 1; 0 if unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


class Importance(StrEnum):
    """How much an event matters to its author; the more it does, the longer its label stays on the axis."""

    MAJOR = "major"
    NORMAL = "normal"
    MINOR = "minor"


class Stance(StrEnum):
    """What a source does to the claim that cites it."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"


class Level(StrEnum):
    """What becomes of a finding: its author switched the check off, or gave it a weight."""

    OFF = "off"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Citation:
    """What one source says of an event or a figure; `when`, `value` and `says` are its own claims."""

    source: str
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    when: When | None = None
    value: Decimal | None = None
    says: str = ""
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """A named tie from one event to another: `to` is the other's id, `kind` the author's word for it."""

    to: str
    kind: str = ""
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, when its curator says it did, and who says so."""

    id: str
    when: When
    title: str
    summary: str = ""
    lane: str = ""
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    location: str = ""  # the file's `place`
    importance: Importance = Importance.NORMAL
    url: str = ""
    sources: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)
    checks: Mapping[str, Level] = field(default_factory=_no_fields, hash=False)  # switched for it alone

    @property
    def is_disputed(self) -> bool:
        """Whether some source disputes it."""
        return Stance.DISPUTES in [citation.stance for citation in self.sources]

    @property
    def claims(self) -> tuple[When, ...]:
        """The dates that sources give which dispute the event's own."""
        given = (citation.when for citation in self.sources if citation.stance is Stance.DISPUTES)
        return tuple(when for when in given if when is not None and when != self.when)


@dataclass(frozen=True, slots=True)
class Source:
    """Something that was published, or said, and is cited."""

    id: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: When | None = None
    url: str = ""
    notes: str = ""  # a path, relative to the timeline's own file
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the timeline: a subject, a theatre, a person."""

    id: str
    label: str
    colour: str = ""  # a name from `COLOURS`, or "" for the next one free
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time with a name, drawn behind the events."""

    id: str
    when: When
    label: str
    colour: str = ""
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series, with its evidence."""

    when: When
    value: Decimal
    sources: tuple[Citation, ...] = ()
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Series:
    """A quantity over time, drawn in a lane on the axis of the events."""

    id: str
    label: str
    unit: str = ""
    lane: str = ""
    points: tuple[Point, ...] = ()
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class View:
    """A saved query with a name."""

    id: str
    label: str
    query: str
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that one or more files hold, in the order they were written."""

    title: str = ""
    description: str = ""
    events: tuple[Event, ...] = ()
    lanes: tuple[Lane, ...] = ()  # in display order: those listed, then those only used
    sources: Mapping[str, Source] = field(default_factory=dict, hash=False)
    eras: tuple[Era, ...] = ()
    series: tuple[Series, ...] = ()
    views: tuple[View, ...] = ()
    fields: Mapping[str, OwnField] = field(default_factory=_no_fields, hash=False)
    files: tuple[str, ...] = ()
    checks: Mapping[str, Level] = field(default_factory=_no_fields, hash=False)  # switched for all of it


COLOURS: Final = ("blue", "green", "yellow", "magenta", "cyan", "red", "orange", "grey")
"""The colours that a lane or an era can ask for, by name; each look decides what they are."""
