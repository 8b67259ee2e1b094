"""What there is to say about one event: its date and how sure it is, its story, its evidence, where it is written."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui.dates import Choice, Moment, Precision, Span, When, edtf, words, written
from tui.dates.anniversaries import next_anniversary
from tui.screen.distance import ago
from tui.screen.signs import Signs
from tui.screen.targets import BLANK, Kind, Target, Told, Words
from tui.store import Collection
from tui.timeline import Citation, Event, Importance, OwnField, Source, Stance
from tui.timeline.links import is_openable

if TYPE_CHECKING:
    from tui.screen.backlinks import Backlinks

_LABEL: Final = 12
_LEAST: Final = 12


class Teller(NamedTuple):
    """Tells events of one collection, as of an instant (`now`, microseconds), in lines of `width` cells."""

    collection: Collection
    signs: Signs
    now: int
    width: int

    def tell(self, event: Event, backlinks: "Backlinks | None" = None) -> list[Told]:
        """All that is known of an event, and what links to it, if that is known already."""
        return [line for part in self._parts(event, backlinks) for line in part]

    def _parts(self, event: Event, backlinks: "Backlinks | None") -> Iterator[list[Told]]:
        yield self._text(event.title, "strong")
        date = self._words(event.when)
        yield self._text(self._apart(date, "" if date.endswith(" ago") else ago(event.when, self.now)), "accent")
        yield self._text(self._certainty(event), "muted")
        for paragraph in event.summary.split("\n\n"):
            if paragraph.strip():
                yield BLANK
                yield [line for text in paragraph.split("\n") for line in self._text(text, "text")]
        facts = [line for label, words in self._facts(event) for line in self._labelled(label, words)]
        facts += [line for words in self._links(event, backlinks) for line in self._labelled("link", words)]
        if facts:
            yield BLANK
            yield facts
        if event.sources:
            yield BLANK
            yield self._text("Evidence", "strong")
            for citation in sorted(event.sources, key=lambda citation: citation.stance is Stance.DISPUTES):
                yield self._citation(citation)
        if event.fields:
            yield BLANK
            for name, value in event.fields.items():
                yield self._labelled(name, [Words(flat(value), "text")])
        yield BLANK
        yield self._text(self._apart(str(event.place), event.id), "muted")

    def _certainty(self, event: Event) -> str:
        """How the date is written, how it is read, and how sure it is."""
        literal, text = event.when.literal, edtf(event.when)
        said = [f"written {literal or event.when}", f"read as {text}" if literal not in ("", text) else ""]
        said.append(reach(event.when))
        said += certainty(event.when)
        if event.is_disputed:
            disputing = sum(citation.stance is Stance.DISPUTES for citation in event.sources)
            said.append(f"disputed by {disputing} of {len(event.sources)} sources")
        return self._apart(*said)

    def _facts(self, event: Event) -> Iterator[tuple[str, list[Words]]]:
        lanes = {lane.id: lane.label for lane in self.collection.timeline.lanes}
        if event.lane:
            yield "lane", [_value("lane", event.lane, lanes.get(event.lane, event.lane))]
        if event.actors:
            yield "actors", self._values("actor", event.actors)
        if event.location:
            yield "place", [_value("place", event.location)]
        if event.tags:
            yield "tags", self._values("tag", event.tags)
        if event.importance is not Importance.NORMAL:
            yield "importance", [Words(event.importance.value, "text")]
        anniversary = next_anniversary(event.when, self.now)
        if anniversary:
            years, day = anniversary
            told = f"{years} year{'' if years == 1 else 's'} on {self._words(day)}"
            yield "anniversary", [Words(told, "text")]
        if event.url:
            yield "page", [_page(event.url)]

    def _values(self, field: str, values: Sequence[str]) -> list[Words]:
        """The values of a field, with dots between them."""
        between = Words(self.signs.dot, "muted")
        return [piece for value in values for piece in (between, _value(field, value))][1:]

    def _links(self, event: Event, backlinks: "Backlinks | None") -> Iterator[list[Words]]:
        """What the event links to, then what links to it."""
        for link in event.links:
            to = self.collection.event(link.to)
            yield self._link(link.kind, self.signs.arrow, to) if to else [Words(link.to, "text")]
        if backlinks is None or backlinks.to != event.id:
            return
        for origin, kind in backlinks.links:
            yield self._link(kind, self.signs.back_arrow, origin)
        if backlinks.more:
            yield [Words(f"{backlinks.more:,} more", "link", Target(Kind.QUERY, backlinks.query))]

    def _link(self, kind: str, arrow: str, other: Event) -> list[Words]:
        target = Target(Kind.EVENT, other.id)
        named = Words(f"{other.title}, {self._words(other.when)}", "link", target)
        return [Words(f"{kind} {arrow}".lstrip(), "text", target), named]

    def _citation(self, citation: Citation) -> list[Told]:
        disputes = citation.stance is Stance.DISPUTES
        sign, role = (self.signs.disputes, "bad") if disputes else (self.signs.supports, "good")
        named = Words(citation.source, "link", Target(Kind.SOURCE, citation.source))
        where = [Words(word, "text") for word in citation.locator.split()]
        lines = self._flow([named, *where], prefix=Words(f"{sign} ", role), indent=2)
        claims = [self._words(citation.when)] if citation.when else []
        if citation.value is not None:
            claims.append(f"{citation.value:,}")
        if claims:
            lines += self._text("claims " + ", ".join(claims), role, indent=2)
        if citation.says:
            lines += self._text(citation.says, "text", indent=2)
        source = self.collection.timeline.sources.get(citation.source)
        if source:
            lines += self._text(self._bibliography(source), "muted", indent=2)
            if source.url:
                lines += self._flow([_page(source.url)], indent=2)
        for name, value in citation.fields.items():
            lines += self._text(f"{name} {flat(value)}", "muted", indent=2)
        return lines

    def _bibliography(self, source: Source) -> str:
        published = self._words(source.published) if source.published else ""
        return self._apart(source.author, source.title, source.publisher, published)

    def _words(self, when: When) -> str:
        return self.signs.own(words(when))

    def _apart(self, *parts: str) -> str:
        """Those parts that there are, with a dot between them."""
        return f" {self.signs.dot} ".join(filter(None, parts))

    def _labelled(self, label: str, pieces: Sequence[Words]) -> list[Told]:
        """Some pieces behind a label."""
        if self.width < 3 * _LABEL:
            return self._flow([Words(label, "muted"), *pieces], indent=2)
        room = max(_LABEL, cell_len(label) + 1)
        return self._flow(pieces, prefix=Words(f"{label:<{room}}", "muted"), indent=room)

    def _text(self, text: str, role: str, indent: int = 0) -> list[Told]:
        """A text in lines, all of them indented."""
        return self._flow([Words(text, role)], indent=indent)

    def _flow(self, pieces: Sequence[Words], prefix: Words | None = None, indent: int = 0) -> list[Told]:
        """Pieces in lines, with a space between two: the first line after the prefix, the others indented.

        A piece that does not fit into what is left of a line begins the next one; a long one begins where it is.
        """
        room = max(self.width - indent, _LEAST)
        margin = Words(" " * indent, "text")
        lines: list[Told] = []
        taken = room
        for piece in pieces:
            beside, below = _broken(piece.text, room - taken - 1, room)
            if beside:
                lines[-1] = (*lines[-1], Words(" ", "text"), piece._replace(text=beside))
                taken += 1 + cell_len(beside)
            for text in below:
                lines.append((margin if lines or prefix is None else prefix, piece._replace(text=text)))
                taken = cell_len(text)
        return lines


def _broken(text: str, rest: int, room: int) -> tuple[str, list[str]]:
    """What of a text stands on the rest of a line, and the lines of what does not."""
    width = cell_len(text)
    if width <= rest:
        return text, []
    beside = ""
    if width > room // 2:
        words = text.split(" ")
        fitting = takewhile(lambda taken: taken - 1 <= rest, accumulate(cell_len(word) + 1 for word in words))
        beside = " ".join(words[: len(list(fitting))])
    below = text[len(beside) :].removeprefix(" ") if beside else text
    return beside, [line.plain.rstrip() for line in Content(below).wrap(room)] if below or not beside else []


def _value(field: str, value: str, name: str = "") -> Words:
    return Words(name or value, "link", Target(Kind.VALUE, value, field))


def _page(url: str) -> Words:
    """An address; one that may not be opened is no link."""
    return Words(url, "link", Target(Kind.PAGE, url)) if is_openable(url) else Words(url, "text")


def reach(when: When) -> str:
    """The first and the last day or instant that a date can have, unless it is said so already."""
    first, last = written(when)
    if first == last or edtf(when) == f"{first}/{last}":
        return ""
    if isinstance(when, Choice) and not when.every and "inf" in (first.lstrip("-"), last):
        return f"by {last}" if last != "inf" else f"{first} or later"
    return f"from {_BEGINNINGS.get(first, first)} to {_ENDS.get(last, last)}"


_BEGINNINGS: Final = {"-inf": "an open beginning", "unknown": "an unknown beginning"}
_ENDS: Final = {"inf": "an open end", "unknown": "an unknown end"}

_PARTS_OF_YEARS: Final = {
    Precision.SEMESTER: "half a year",
    Precision.QUADRIMESTER: "a third of a year",
    Precision.QUARTER: "a quarter of a year",
}


def _unit(moment: Moment) -> str:
    return _PARTS_OF_YEARS.get(moment.precision, f"the {moment.precision}")


def certainty(when: When) -> list[str]:
    """How sure a date is, in a few words each: `known to the day`, `approximate`."""
    said = []
    if isinstance(when, Moment):
        said.append(f"known to {_unit(when)}")
    elif isinstance(when, Span) and isinstance(when.begin, Moment) and isinstance(when.end, Moment):
        said.append(f"known to {' and '.join(dict.fromkeys((_unit(when.begin), _unit(when.end))))}")
    if when.approximate:
        said.append("approximate")
    if when.uncertain:
        said.append("uncertain")
    return said


def flat(value: OwnField) -> str:
    """A field of the author's own, on one line."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {flat(inner)}" for name, inner in value.items())
    return ", ".join(flat(inner) for inner in value)
