"""Differences told: in lines for people, in Markdown, and one JSON object a line for programs."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tui.curation.differences import Change, Difference, Part
from tui.dates import words
from tui.formats.keys import EVENT

_SIGNS: Final = {Change.ADDED: "+", Change.REMOVED: "-", Change.CHANGED: "~"}
_TALLIED: Final = {"when": "re-dated", "title": "retitled", "sources": "re-sourced"}
_OTHERWISE: Final = "otherwise changed"
_IN_ORDER: Final = ("added", "removed", *_TALLIED.values(), _OTHERWISE)
_LONGEST: Final = 100
"""Characters of a value before and after that are shown side by side; of longer ones it is said that they changed."""

_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>#|~!&])")


def as_lines(found: Sequence[Difference]) -> Iterator[str]:
    """One line for each difference, below it one for each key that changed; first of all how many there are."""
    if found:
        yield summary(found)
    for difference in found:
        yield f"{_SIGNS[difference.change]} {_named(difference)}"
        for part in difference.parts:
            yield f"    {part.key}: {_told(part)}"


def as_markdown(found: Sequence[Difference]) -> Iterator[str]:
    """A list for each kind of change, for a review or a changelog."""
    for change in Change:
        of_kind = [difference for difference in found if difference.change is change]
        if not of_kind:
            continue
        yield f"## {change.value.capitalize()}"
        yield ""
        for difference in of_kind:
            yield f"- {_escaped(_named(difference))}"
            for part in difference.parts:
                yield f"  - {_escaped(part.key)}: {_escaped(_told(part))}"
        yield ""


def as_json(found: Sequence[Difference]) -> Iterator[str]:
    """One object for each difference."""
    for difference in found:
        record = {
            "change": difference.change.value,
            "record": difference.record,
            "id": difference.id,
            "title": difference.title,
            "when": str(difference.when or ""),
            "was": str(difference.was or ""),
            "parts": {part.key: _record(part) for part in difference.parts},
        }
        yield json.dumps({key: value for key, value in record.items() if value}, ensure_ascii=False)


def summary(found: Sequence[Difference]) -> str:
    """How many events were added, removed, re-dated, retitled, re-sourced or otherwise changed, and what else was."""
    tally: Counter[str] = Counter()
    others = 0
    for difference in found:
        if difference.record != EVENT.name:
            others += 1
        elif difference.change is Change.CHANGED:
            tally.update({_TALLIED.get(part.key, _OTHERWISE) for part in difference.parts})
        else:
            tally[difference.change.value] += 1
    told = [f"{tally[what]} {what}" for what in _IN_ORDER if tally[what]]
    if others:
        told.append(f"{others} other {'entry' if others == 1 else 'entries'} changed")
    return ", ".join(told)


def _named(difference: Difference) -> str:
    if difference.when is not None:
        return f"{words(difference.when)}  {difference.title} [{difference.id}]"
    return " ".join(filter(None, (difference.record, difference.id, difference.title)))


def _told(part: Part) -> str:
    note = f" ({part.note})" if part.note else ""
    if len("".join((*part.removed, *part.added))) > _LONGEST or "\n" in "".join((*part.removed, *part.added)):
        return f"changed{note}"
    if len(part.removed) == len(part.added) == 1:
        return f"{part.removed[0]} → {part.added[0]}{note}"
    if note and part.removed and part.added:
        return f"now {part.note}"
    return ", ".join((*(f"- {text}" for text in part.removed), *(f"+ {text}" for text in part.added)))


def _record(part: Part) -> dict[str, object]:
    record = {"removed": part.removed, "added": part.added, "note": part.note}
    return {key: value for key, value in record.items() if value}


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
