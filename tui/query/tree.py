"""A query that has been read: what it asks for, as a tree that can be compared, kept and written out again."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

from tui.dates.distance import Distance

KEYWORDS: Final = frozenset({"and", "or", "not", "surely"})
"""Words that mean something to the language; in quotes they are ordinary."""

UNITS: Final = {
    "y": Distance(months=12),
    "m": Distance(months=1),
    "w": Distance(microseconds=7 * 86_400_000_000),
    "d": Distance(microseconds=86_400_000_000),
    "h": Distance(microseconds=3_600_000_000),
    "min": Distance(microseconds=60_000_000),
    "s": Distance(microseconds=1_000_000),
}
"""What `within:` counts in."""


@dataclass(frozen=True, slots=True)
class Contains:
    """A text that occurs in another."""

    text: str

    def __str__(self) -> str:
        return _plain(self.text)


@dataclass(frozen=True, slots=True)
class Equals:
    """A text that is the whole of another."""

    text: str

    def __str__(self) -> str:
        return f"={_quoted(self.text)}"


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression that matches somewhere in a text; a slash in it is escaped."""

    pattern: str

    def __str__(self) -> str:
        return f"/{self.pattern}/"


@dataclass(frozen=True, slots=True)
class Compare:
    """A number that another is compared with: `<`, `<=`, `>`, `>=` or `=`."""

    comparison: str
    number: Decimal

    def __str__(self) -> str:
        return f"{self.comparison}{self.number:f}"


Pattern: TypeAlias = Contains | Equals | Regex | Compare


@dataclass(frozen=True, slots=True)
class Period:
    """A date as a window: the whole of its period, half-open, in microseconds."""

    text: str
    earliest: int
    latest: int

    def __str__(self) -> str:
        return self.text if re.fullmatch(r'[^\s()"@][^\s()"]*', self.text) else _quoted(self.text)


@dataclass(frozen=True, slots=True)
class Reference:
    """An event or an era, by its id."""

    id: str
    column: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"@{self.id if re.fullmatch(_BARE_ID, self.id) else _quoted(self.id)}"


@dataclass(frozen=True, slots=True)
class And:
    """All of its parts; without any, everything."""

    parts: tuple["Node", ...] = ()

    def __str__(self) -> str:
        return " ".join(f"({part})" if isinstance(part, And | Or) else str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of its parts."""

    parts: tuple["Node", ...]

    def __str__(self) -> str:
        return " or ".join(f"({part})" if isinstance(part, Or) else str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """What a part is not."""

    part: "Node"

    def __str__(self) -> str:
        return f"-{_grouped(self.part)}"


@dataclass(frozen=True, slots=True)
class Surely:
    """What a part certainly is."""

    part: "Node"

    def __str__(self) -> str:
        return f"surely {_grouped(self.part)}"


@dataclass(frozen=True, slots=True)
class Matches:
    """Some value of a field fits one of the patterns; the field `text` is all that is searched for bare words."""

    field: str
    patterns: tuple[Pattern, ...]

    def __str__(self) -> str:
        if self.field == "text" and len(self.patterns) == 1 and isinstance(self.patterns[0], Contains | Regex):
            return str(self.patterns[0])
        return f"{named(self.field)}:{','.join(map(str, self.patterns))}"


@dataclass(frozen=True, slots=True)
class InTime:
    """How a date stands to a window: `during`, `before`, `after`, `since`, `until`; or what was `known` by it."""

    relation: str
    window: Period | Reference

    def __str__(self) -> str:
        return f"{self.relation}:{self.window}"


@dataclass(frozen=True, slots=True)
class Within:
    """No further than an amount of a unit of `UNITS` from something."""

    amount: int
    unit: str
    of: Reference

    @property
    def distance(self) -> Distance:
        """The distance asked for."""
        one = UNITS[self.unit]
        return Distance(self.amount * one.months, self.amount * one.microseconds)

    def __str__(self) -> str:
        return f"within:{self.amount}{self.unit}{self.of}"


@dataclass(frozen=True, slots=True)
class Is:
    """Some of the properties named after `is:`."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"is:{','.join(self.words)}"


@dataclass(frozen=True, slots=True)
class Linked:
    """Linked to or from an event."""

    to: Reference

    def __str__(self) -> str:
        return f"links:{self.to}"


Node: TypeAlias = And | Or | Not | Surely | Matches | InTime | Within | Is | Linked


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been read; written out with `str`, it reads back as an equal one."""

    root: Node = And()

    @property
    def is_everything(self) -> bool:
        """Whether it selects all there is, as the empty text does."""
        return self.root == And()

    def __str__(self) -> str:
        return str(self.root)


FIELD_NAME: Final = r"[^\W\d][\w.-]*"
"""What the name of a field looks like outside quotes."""

_NUMBER: Final = re.compile(r"[+-]?\d{1,100}(\.\d{1,100})?", re.ASCII)
_BARE_ID: Final = r'[^\s()"]+'
_BARE_TEXT: Final = r"\w[\w.'’+&-]*"


def number(text: str) -> Decimal | None:
    """The number that a text is; None if it is no plain number."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def named(field: str) -> str:
    """The name of a field as it is written: in quotes unless it is a plain word."""
    return field if re.fullmatch(FIELD_NAME, field) else _quoted(field)


def _grouped(node: Node) -> str:
    return f"({node})" if isinstance(node, And | Or) else str(node)


def _plain(text: str) -> str:
    return text if re.fullmatch(_BARE_TEXT, text) and text not in KEYWORDS else _quoted(text)


def _quoted(text: str) -> str:
    return '"{}"'.format(re.sub(r'["\\]', r"\\\g<0>", text))
