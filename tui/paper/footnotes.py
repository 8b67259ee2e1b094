"""Evidence as footnotes: one for each thing that a source says, however many events it is said of."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tui.dates import words
from tui.paper.escaping import escaped, linked
from tui.paper.evidence import claims
from tui.paper.marks import Glyphs
from tui.timeline import Citation, Source, Stance

_NOT_OF_A_LABEL: Final = re.compile(r"[^\w.-]+|_")


class Footnotes:
    """The footnotes of a document so far, in the order in which it comes to them."""

    def __init__(self, sources: Mapping[str, Source], glyphs: Glyphs) -> None:
        self._sources = sources
        self._glyphs = glyphs
        self._labels: dict[Citation, str] = {}
        self._numbers: dict[str, int] = {}

    def mark(self, citation: Citation) -> str:
        """What stands in the text for a citation: `[^gubin-2022-1]`."""
        if citation not in self._labels:
            name = _NOT_OF_A_LABEL.sub("-", citation.source)
            key = name.casefold()  # as renderers compare labels
            number = self._numbers[key] = self._numbers.get(key, 0) + 1
            self._labels[citation] = f"[^{name}-{number}]"
        return self._labels[citation]

    def written(self) -> Iterator[str]:
        """The footnotes themselves, one a line."""
        for citation, label in self._labels.items():
            yield f"{label}: {self._told(citation)}"

    def _told(self, citation: Citation) -> str:
        """Who says it and where, what it is that they say, and the address to read it at."""
        source = self._sources.get(citation.source, Source(citation.source))
        told = ", ".join(escaped(part) for part in (*_description(source, self._glyphs), citation.locator) if part)
        if citation.stance is Stance.DISPUTES:
            told += ", disputes this"
        if said := "; ".join(escaped(claim) for claim in claims(citation, self._glyphs)):
            told += f": {said}"
        return self._glyphs.separator.join(filter(None, (told, linked(source.url))))


def _description(source: Source, glyphs: Glyphs) -> Iterator[str]:
    """Who published what, and when; what nothing is known of has its id."""
    yield source.author
    yield glyphs.own("“") + source.title + glyphs.own("”") if source.title else "" if source.author else source.id
    yield source.publisher
    yield glyphs.own(words(source.published)) if source.published else ""
