"""What there is to say about one event: its date and how sure it is, its story, its evidence, where it is written."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui.dates import Moment, Span, When, edtf, words, written
from tui.dates.anniversaries import next_anniversary
from tui.layout import Line, Run
from tui.screen.distance import ago
from tui.screen.signs import Signs
from tui.store import Collection
from tui.timeline import Citation, Event, Importance, Link, OwnField, Source, Stance

_LABEL: Final = 12
_LEAST: Final = 12


class Teller(NamedTuple):
    """Tells events of one collection, as of an instant (`now`, microseconds), in lines of `width` cells."""

    collection: Collection
    signs: Signs
    now: int
    width: int

    def tell(self, event: Event) -> list[Line]:
        """All that is known of an event."""
        return [line for part in self._parts(event) for line in part]

    def _parts(self, event: Event) -> Iterator[list[Line]]:
        yield self._text(event.title, "strong")
        yield self._text(self._apart(self._words(event.when), ago(event.when, self.now)), "accent")
        yield self._text(self._certainty(event), "muted")
        for paragraph in event.summary.split("\n\n"):
            if paragraph.strip():
                yield _BLANK
                yield [line for text in paragraph.split("\n") for line in self._text(text, "text")]
        facts = [line for label, text in self._facts(event) for line in self._labelled(label, text)]
        if event.url:
            facts += self._labelled("page", event.url, "link", event.url)
        for link in event.links:
            facts += self._link(link)
        if facts:
            yield _BLANK
            yield facts
        if event.sources:
            yield _BLANK
            yield self._text("Evidence", "strong")
            for citation in sorted(event.sources, key=lambda citation: citation.stance is Stance.DISPUTES):
                yield self._citation(citation)
        if event.fields:
            yield _BLANK
            for name, value in event.fields.items():
                yield self._labelled(name, flat(value))
        yield _BLANK
        yield self._text(self._apart(str(event.place), event.id), "muted")

    def _certainty(self, event: Event) -> str:
        """How the date is written, how it is read, and how sure it is."""
        literal, text = event.when.literal, edtf(event.when)
        said = [f"written {literal or event.when}", f"read as {text}" if literal not in ("", text) else ""]
        first, last = written(event.when)
        if first != last and text != f"{first}/{last}":
            said.append(f"from {first} to {last}")
        said += certainty(event.when)
        if event.is_disputed:
            disputing = sum(citation.stance is Stance.DISPUTES for citation in event.sources)
            said.append(f"disputed by {disputing} of {len(event.sources)} sources")
        return self._apart(*said)

    def _facts(self, event: Event) -> Iterator[tuple[str, str]]:
        lanes = {lane.id: lane.label for lane in self.collection.timeline.lanes}
        if event.lane:
            yield "lane", lanes.get(event.lane, event.lane)
        if event.actors:
            yield "actors", ", ".join(event.actors)
        if event.location:
            yield "place", event.location
        if event.tags:
            yield "tags", ", ".join(event.tags)
        if event.importance is not Importance.NORMAL:
            yield "importance", event.importance.value
        anniversary = next_anniversary(event.when, self.now)
        if anniversary:
            years, day = anniversary
            yield "anniversary", f"{years} year{'' if years == 1 else 's'} on {self._words(day)}"

    def _link(self, link: Link) -> list[Line]:
        target = self.collection.event(link.to)
        text = f"{target.title}, {self._words(target.when)}" if target else link.to
        return self._labelled("link", f"{link.kind} {self.signs.arrow} {text}" if link.kind else text, "link", link.to)

    def _citation(self, citation: Citation) -> list[Line]:
        disputes = citation.stance is Stance.DISPUTES
        sign, role = (self.signs.disputes, "bad") if disputes else (self.signs.supports, "good")
        lines = self._text(
            f"{citation.source} {citation.locator}".strip(), "text", prefix=Run(f"{sign} ", role), indent=2
        )
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
                lines += self._text(source.url, "link", indent=2, target=source.url)
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

    def _labelled(self, label: str, text: str, role: str = "text", target: str = "") -> list[Line]:
        if self.width < 3 * _LABEL:
            return self._text(f"{label} {text}", role, indent=2, target=target)
        room = max(_LABEL, cell_len(label) + 1)
        return self._text(text, role, prefix=Run(f"{label:<{room}}", "muted"), indent=room, target=target)

    def _text(self, text: str, role: str, prefix: Run | None = None, indent: int = 0, target: str = "") -> list[Line]:
        """A text in lines: the first after the prefix, the others (all, without one) indented.

        `target` is what a click on it leads to: the id of an event, or the address of a page.
        """
        room = max(self.width - indent, _LEAST)
        wrapped = [line.plain.rstrip() for line in Content(text).wrap(room)]
        margins = [prefix or Run(" " * indent, "text"), *[Run(" " * indent, "text")] * len(wrapped)]
        return [(margin, Run(line, role, target)) for margin, line in zip(margins, wrapped, strict=False)]


_BLANK: Final[list[Line]] = [()]


def certainty(when: When) -> list[str]:
    """How sure a date is, in a few words each: `known to the day`, `approximate`."""
    said = []
    if isinstance(when, Moment):
        said.append(f"known to the {when.precision}")
    elif isinstance(when, Span) and isinstance(when.begin, Moment) and isinstance(when.end, Moment):
        units = sorted({when.begin.precision, when.end.precision})
        said.append(f"known to the {' and the '.join(units)}")
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
