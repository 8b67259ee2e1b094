"""Which ids can be mended without asking: those of several words, which nothing can refer to as they are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from tui.curation.literals import Literal
from tui.formats.ids import slug
from tui.formats.keys import Kind
from tui.timeline import Event
from tui.timeline.clean import clean

_SPACE: Final = re.compile(r"\s")


def is_of_words(literal: Literal) -> bool:
    """Whether this is an id of several words."""
    return literal.kind is Kind.ID and _SPACE.search(clean(literal.value).strip()) is not None


def new_ids(literals: Iterable[Literal], events: Iterable[Event]) -> Mapping[str, str]:
    """The id of one word for each of several; none for one that is not alone, or whose word is taken."""
    written = Counter(clean(literal.value).strip() for literal in literals if literal.kind is Kind.ID)
    wanted = {words: slug(words) for words, times in written.items() if times == 1 and _SPACE.search(words)}
    taken = Counter([*written, *(event.id for event in events), *wanted.values()])
    return {words: word for words, word in wanted.items() if word and taken[word] == 1}


def renamed(event: Event, mended: Event, ids: Mapping[str, str]) -> Event:
    """An event as it is once ids are mended: with the id that it then has, if that is a new one, and its links."""
    links = tuple(replace(link, to=ids.get(link.to, link.to)) for link in event.links)
    return replace(event, id=mended.id if mended.id in ids.values() else event.id, links=links)
