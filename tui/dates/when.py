"""What a date can be: a moment, a span or a choice, each with bounds as wide as its evidence.

Bounds are microseconds from 1970-01-01T00:00 (see `calendar`), half-open: `earliest` belongs to the date, `latest`
does not. A date without an offset is floating: its bounds are read off the local clock. A date with one has
its bounds in UTC, and keeps the offset beside them. The three kinds and their qualifiers are those of the Extended
Date/Time Format (ISO 8601-2:2019; Library of Congress, 2019).
"""

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Final, TypeAlias

BEGINNING_OF_TIME: Final = -(10**25)
"""An earliest bound that is open or unknown: before every year that can be written (|year| <= 10**11)."""

END_OF_TIME: Final = 10**25
"""A latest bound that is open or unknown: after every year that can be written."""

SortKey: TypeAlias = tuple[int, int]
"""(earliest, -latest): puts the earlier first, and of those that begin together the longer."""

Bounds: TypeAlias = tuple[int, int]
"""(earliest, latest) in microseconds from 1970-01-01T00:00, half-open."""


class DateError(ValueError):
    """A text that cannot be read as one date: what is wrong (`message`) and what to write instead (`hint`)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Precision(StrEnum):
    """The unit that a moment is known to."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEMESTER = "semester"
    QUADRIMESTER = "quadrimester"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"
    MILLISECOND = "millisecond"
    MICROSECOND = "microsecond"


class Edge(Enum):
    """An end of a span, or of a range, that is not a moment."""

    OPEN = "open"  # it goes on: `2014/..`
    UNKNOWN = "unknown"  # it ended, nobody knows when: `1985/`


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened at one time within its bounds: `2014` is doubt, not duration."""

    earliest: int
    latest: int
    precision: Precision
    text: str  # canonical: reading it again gives an equal moment
    approximate: bool = False
    uncertain: bool = False
    offset: int | None = None  # minutes east of UTC; None for a floating date
    zone: str = ""  # the IANA zone, where the author named one
    literal: str = field(default="", compare=False)

    @property
    def hull(self) -> Bounds:
        """The widest that it can be."""
        return self.earliest, self.latest

    @property
    def core(self) -> Bounds | None:
        """The instants that certainly belong to it: none, unless it is known to the microsecond."""
        return self.hull if self.latest - self.earliest == 1 else None

    @property
    def sort_key(self) -> SortKey:
        """What puts dates in time order: the earlier first, of those that begin together the longer first."""
        return self.earliest, -self.latest

    @property
    def is_open(self) -> bool:
        """Whether it goes on, as far as is known: never, for a moment."""
        return False

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Span:
    """Something that begins within one moment, ends within another and lasts all the time between."""

    begin: Moment | Edge
    end: Moment | Edge
    literal: str = field(default="", compare=False)

    @property
    def earliest(self) -> int:
        """The first instant it can include."""
        return self.begin.earliest if isinstance(self.begin, Moment) else BEGINNING_OF_TIME

    @property
    def latest(self) -> int:
        """The instant before which it is certainly over."""
        return self.end.latest if isinstance(self.end, Moment) else END_OF_TIME

    @property
    def hull(self) -> Bounds:
        """The widest that it can be."""
        return self.earliest, self.latest

    @property
    def core(self) -> Bounds | None:
        """The instants that it certainly includes: from its latest beginning to its earliest end."""
        if self.begin is Edge.UNKNOWN and isinstance(self.end, Moment):
            first = self.end.latest - 1
        elif isinstance(self.begin, Moment):
            first = self.begin.latest - 1
        else:
            first = BEGINNING_OF_TIME
        if self.end is Edge.UNKNOWN and isinstance(self.begin, Moment):
            last = self.begin.earliest
        elif isinstance(self.end, Moment):
            last = self.end.earliest
        else:
            last = END_OF_TIME - 1
        return (first, last + 1) if first <= last else None

    @property
    def sort_key(self) -> SortKey:
        """What puts dates in time order; a span that begins nobody knows when stands where it ends."""
        if self.begin is Edge.UNKNOWN and isinstance(self.end, Moment):
            return self.end.sort_key
        return self.earliest, -self.latest

    @property
    def is_open(self) -> bool:
        """Whether it goes on, as far as is known."""
        return self.end is Edge.OPEN

    @property
    def precision(self) -> str:
        """The unit that each end is known to, as in `month/day`; `open` and `unknown` for ends without one."""
        return "/".join(end.precision.value if isinstance(end, Moment) else end.value for end in (self.begin, self.end))

    @property
    def approximate(self) -> bool:
        """Whether either end is approximate."""
        return any(isinstance(end, Moment) and end.approximate for end in (self.begin, self.end))

    @property
    def uncertain(self) -> bool:
        """Whether either end is uncertain."""
        return any(isinstance(end, Moment) and end.uncertain for end in (self.begin, self.end))

    @property
    def text(self) -> str:
        """The canonical text: reading it again gives an equal span."""
        begin = self.begin.text if isinstance(self.begin, Moment) else _EDGE_TEXT[self.begin]
        end = self.end.text if isinstance(self.end, Moment) else _EDGE_TEXT[self.end]
        return f"{begin}/{end}"

    def __str__(self) -> str:
        return self.text


_EDGE_TEXT: Final = {Edge.OPEN: "..", Edge.UNKNOWN: ""}


@dataclass(frozen=True, slots=True)
class Range:
    """The members of a choice from one moment to another of the same precision; None for an end left open."""

    first: Moment | None
    last: Moment | None

    @property
    def earliest(self) -> int:
        """The first instant of its first member."""
        return self.first.earliest if self.first else BEGINNING_OF_TIME

    @property
    def latest(self) -> int:
        """The instant after its last member."""
        return self.last.latest if self.last else END_OF_TIME

    @property
    def text(self) -> str:
        """The canonical text, as it stands in a set."""
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several moments, or every one of them (`every`)."""

    members: tuple[Moment | Range, ...]
    every: bool = False
    literal: str = field(default="", compare=False)

    @property
    def earliest(self) -> int:
        """The first instant of any member."""
        return min(member.earliest for member in self.members)

    @property
    def latest(self) -> int:
        """The instant after every member."""
        return max(member.latest for member in self.members)

    @property
    def hull(self) -> Bounds:
        """The widest that it can be."""
        return self.earliest, self.latest

    @property
    def core(self) -> Bounds | None:
        """The instants that certainly belong to it: those of a lone member that is known to the microsecond."""
        lone = self.members[0]
        return lone.core if len(self.members) == 1 and isinstance(lone, Moment) else None

    @property
    def sort_key(self) -> SortKey:
        """What puts dates in time order: the earlier first, of those that begin together the longer first."""
        return self.earliest, -self.latest

    @property
    def is_open(self) -> bool:
        """Whether it goes on, as far as is known: every member from one on, without an end."""
        return self.every and self.latest == END_OF_TIME

    @property
    def precision(self) -> str:
        """`all_of` or `one_of`."""
        return "all_of" if self.every else "one_of"

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The moments it is written with, those at the ends of ranges included."""
        named: list[Moment] = []
        for member in self.members:
            ends = (member,) if isinstance(member, Moment) else (member.first, member.last)
            named.extend(end for end in ends if end is not None)
        return tuple(named)

    @property
    def approximate(self) -> bool:
        """Whether any member is approximate."""
        return any(moment.approximate for moment in self.moments)

    @property
    def uncertain(self) -> bool:
        """Whether any member is uncertain."""
        return any(moment.uncertain for moment in self.moments)

    @property
    def text(self) -> str:
        """The canonical text: reading it again gives an equal choice."""
        inside = ",".join(member.text for member in self.members)
        return f"{{{inside}}}" if self.every else f"[{inside}]"

    def __str__(self) -> str:
        return self.text


When: TypeAlias = Moment | Span | Choice
