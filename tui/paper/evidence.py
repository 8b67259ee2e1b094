"""What sources say, in words: who supports an event or a figure, and who disputes it with what."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from tui.dates import words
from tui.paper.marks import Glyphs
from tui.timeline import Citation, Stance

NO_BREAK: Final = "\u00a0"
"""Between a source and where in it, so that lines do not break there."""

_LONGEST_AMOUNT: Final = 15


def supporters(citations: Iterable[Citation]) -> list[str]:
    """Those who support something, with where they say it: `gubin-2022 ¶1`."""
    return [_cited(citation) for citation in citations if citation.stance is Stance.SUPPORTS]


def disputes(citations: Iterable[Citation], glyphs: Glyphs) -> Iterator[str]:
    """For each source that disputes something: `disputed by afp-2021: 4 December 2021; all ten took part`."""
    for citation in citations:
        if citation.stance is Stance.DISPUTES:
            told = "; ".join(claims(citation, glyphs))
            yield f"disputed by {_cited(citation)}{': ' if told else ''}{told}"


def amount(value: Decimal) -> str:
    """A figure as it was written, or to six digits if it takes more room than a page has."""
    text = f"{value:f}"
    return text if len(text) <= _LONGEST_AMOUNT else f"{value:.6g}"


def _cited(citation: Citation) -> str:
    return NO_BREAK.join(filter(None, (citation.source, citation.locator)))


def claims(citation: Citation, glyphs: Glyphs) -> Iterator[str]:
    """What a source claims: its date, its figure, its words; what these repeat is not said twice."""
    if citation.when and (date := words(citation.when)) not in citation.says:
        yield glyphs.own(date)
    if citation.value is not None and (figure := amount(citation.value)) not in citation.says:
        yield figure
    if citation.says:
        yield citation.says
