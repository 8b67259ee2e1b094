"""The keys of the file format: the one place that says what can be written where, and how each is read.

The reader, the near misses and the JSON Schema are made from these tables; a key that is in none of them is its
author's own and kept as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Final

from tui.formats.near import Near
from tui.timeline import COLOURS, Importance, Stance
from tui.timeline.checks import EVENT_SWITCHES, SWITCHES


class Kind(Enum):
    """How the value of a key is read."""

    TEXT = auto()  # one line
    WORD = auto()  # one line that many records have in common
    BLOCK = auto()  # lines
    ID = auto()  # one word
    REFERENCE = auto()  # the id of an event
    LANE = auto()  # the id of a lane
    DATE = auto()
    NUMBER = auto()
    CHOICE = auto()  # one of `choices`
    TEXTS = auto()  # a list of texts
    LEVELS = auto()  # a mapping from the codes of checks (`choices`) to levels
    RECORDS = auto()  # a list of `record`
    NAMED = auto()  # a mapping from ids to `record`


@dataclass(frozen=True)
class Key:
    """One key of a record."""

    name: str
    kind: Kind
    about: str
    is_required: bool = False
    attribute: str = ""  # its name in the model, where that differs
    choices: tuple[str, ...] = ()
    record: "Record | None" = None
    example: str = ""

    @cached_property
    def field(self) -> str:
        """Its name in the model."""
        return self.attribute or self.name

    @cached_property
    def near(self) -> Near:
        """Its choices, to be found by what is nearly one of them."""
        return Near(self.choices)

    @property
    def of(self) -> "Record":
        """The record that its value is made of, for the kinds that have one."""
        if self.record is None:
            raise TypeError(self.name)
        return self.record


@dataclass(frozen=True)
class Record:
    """A mapping of the file, and the keys that mean something in it."""

    name: str
    keys: tuple[Key, ...]
    brief: str = ""  # the key that a bare text in its place is meant for
    takes_brief: bool = False  # whether a bare text is right there, or only understood
    keeps_fields: bool = True  # whether the author's own keys have a place in the model
    is_cited: bool = False  # whether texts begin with its id, which then has to be one word

    @cached_property
    def known(self) -> Mapping[str, Key]:
        """Its keys by their names."""
        return {key.name: key for key in self.keys}

    @cached_property
    def near(self) -> Near:
        """Its keys, to be found by what is nearly one of them."""
        return Near(self.known)

    @cached_property
    def required(self) -> tuple[Key, ...]:
        """The keys it cannot do without."""
        return tuple(key for key in self.keys if key.is_required)

    @property
    def article(self) -> str:
        """Its name in a sentence: `an event`, `a source`."""
        return f"an {self.name}" if self.name[0] in "aeiou" else f"a {self.name}"


def _colour() -> Key:
    return Key("colour", Kind.CHOICE, "The colour it is drawn in.", choices=COLOURS)


def _sources(about: str) -> Key:
    return Key("sources", Kind.RECORDS, about, record=CITATION)


def _when(about: str) -> Key:
    return Key("when", Kind.DATE, about, is_required=True, example="2021-10-28")


CITATION: Final = Record(
    "citation",
    (
        Key("source", Kind.TEXT, "The id of the source, and where in it.", is_required=True, example="gubin-2022 ¶1"),
        Key("locator", Kind.TEXT, "Where in the source: a page, a paragraph, a minute."),
        Key("stance", Kind.CHOICE, "What the source does to the claim.", choices=tuple(Stance)),
        Key("when", Kind.DATE, "The date that this source gives."),
        Key("value", Kind.NUMBER, "The figure that this source gives."),
        Key("says", Kind.BLOCK, "What this source says."),
    ),
    brief="source",
    takes_brief=True,
)

LINK: Final = Record(
    "link",
    (
        Key("to", Kind.REFERENCE, "The id of the other event.", is_required=True, example="relations-1991"),
        Key("kind", Kind.WORD, "What ties the two, in the author's word."),
    ),
    brief="to",
    keeps_fields=False,
)

EVENT: Final = Record(
    "event",
    (
        Key("id", Kind.ID, "What other events link to it by; made from when and title if left out."),
        _when("When it happened, as exactly or as vaguely as is known."),
        Key("title", Kind.TEXT, "What happened, in a few words.", is_required=True, example="Official relations begin"),
        Key("summary", Kind.BLOCK, "What happened, in a few sentences."),
        Key("lane", Kind.LANE, "The id of the row it is drawn in."),
        Key("actors", Kind.TEXTS, "Who acted.", example="Russia, ASEAN"),
        Key("tags", Kind.TEXTS, "Words to find it by.", example="summit"),
        Key("place", Kind.WORD, "Where it happened.", attribute="location"),
        Key("importance", Kind.CHOICE, "How much it matters.", choices=tuple(Importance)),
        Key("url", Kind.TEXT, "A page about it."),
        _sources("Who says so, and who says otherwise."),
        Key("links", Kind.RECORDS, "The events it is tied to.", record=LINK),
        Key("checks", Kind.LEVELS, "Checks that are switched for this event alone.", choices=EVENT_SWITCHES),
    ),
)

SOURCE: Final = Record(
    "source",
    (
        Key("title", Kind.TEXT, "What it is called.", example="Russia and ASEAN"),
        Key("author", Kind.TEXT, "Who wrote or said it."),
        Key("publisher", Kind.TEXT, "Who published it."),
        Key("published", Kind.DATE, "When it was published."),
        Key("url", Kind.TEXT, "Where it can be read."),
        Key("notes", Kind.TEXT, "The path of a note on it (a text, or Markdown), inside the folder of this file."),
    ),
    brief="title",
    is_cited=True,
)

LANE: Final = Record(
    "lane",
    (
        Key("label", Kind.TEXT, "What it is called on the screen; its id if left out.", example="Diplomacy"),
        _colour(),
    ),
    brief="label",
)

ERA: Final = Record(
    "era",
    (
        Key("id", Kind.TEXT, "Its own name; made from when and label if left out."),
        _when("When it begins and ends."),
        Key("label", Kind.TEXT, "What it is called.", is_required=True, example="Comprehensive Plan of Action"),
        _colour(),
    ),
)

POINT: Final = Record(
    "point",
    (
        _when("The time that the figure is for."),
        Key("value", Kind.NUMBER, "The figure.", is_required=True, example="21.5"),
        _sources("Who gives this figure, and who gives another."),
    ),
)

SERIES: Final = Record(
    "series",
    (
        Key("id", Kind.TEXT, "Its own name; made from its label if left out."),
        Key("label", Kind.TEXT, "What is counted or measured.", is_required=True, example="Russia–ASEAN trade"),
        Key("unit", Kind.TEXT, "What it is measured in.", example="US$ bn"),
        Key("lane", Kind.LANE, "The id of the row it is drawn in."),
        Key("points", Kind.RECORDS, "The figures.", record=POINT),
    ),
)

VIEW: Final = Record(
    "view",
    (
        Key("label", Kind.TEXT, "What it is called in the explorer; its id if left out."),
        Key("query", Kind.TEXT, "The query it stands for.", is_required=True, example="is:disputed"),
    ),
    brief="query",
    keeps_fields=False,
)

TIMELINE: Final = Record(
    "timeline",
    (
        Key("title", Kind.TEXT, "What the timeline is about, in a few words."),
        Key("description", Kind.BLOCK, "What the timeline is about, in a few sentences."),
        Key("checks", Kind.LEVELS, "Checks that are switched off, or weighed otherwise.", choices=SWITCHES),
        Key("lanes", Kind.NAMED, "The rows, in display order.", record=LANE),
        Key("sources", Kind.NAMED, "The bibliography.", record=SOURCE),
        Key("eras", Kind.RECORDS, "Stretches of time, drawn behind the events.", record=ERA),
        Key("series", Kind.RECORDS, "Quantities, drawn on the same time axis.", record=SERIES),
        Key("views", Kind.NAMED, "Saved queries.", record=VIEW),
        Key("events", Kind.RECORDS, "What happened.", record=EVENT),
    ),
)

RECORDS: Final = (TIMELINE, EVENT, CITATION, LINK, SOURCE, LANE, ERA, SERIES, POINT, VIEW)
