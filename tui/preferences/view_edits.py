"""A change of one view in the text of a file: every other character stays as its author wrote it.

What changes is found by where YAML's own parser says that things begin and end. Whoever asks for a change reads what
comes of it, and sees whether it means what it should: there are files in which only their author can change something.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tui.formats.yaml_writer import in_brackets
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_COMMA_BEHIND: Final = re.compile(r"\s*,[ \t]*")
_COMMA_BEFORE: Final = re.compile(r",\s*\Z")
_SECTION: Final = "views"


@dataclass(slots=True)
class Part:
    """A text, or the keys and values of a mapping in turn, and where it stands: up to `end`, counted in characters.

    `is_open` is a mapping in lines of its own, which no bracket ends.
    """

    start: int
    end: int
    text: str | None = None  # None for a mapping or a list
    is_open: bool = False
    children: "list[Part]" = field(default_factory=list)

    def get(self, name: str) -> "tuple[Part, Part] | None":
        """The key of this name, and its value."""
        return next(((key, value) for key, value in self.pairs() if clean(key.text or "").strip() == name), None)

    def pairs(self) -> "Iterable[tuple[Part, Part]]":
        """Each key with its value."""
        return zip(self.children[::2], self.children[1::2], strict=False)


def with_view(text: str, name: str, query: str) -> str:
    """The text with a query under a name: that of the view which has the name, else a new one after the others."""
    entry = f"{in_brackets(name)}: {{query: {in_brackets(query)}}}"
    root = outline(text)
    if root is None:
        return _with_lines(text, len(text), f"{_SECTION}:", f"  {entry}")
    section = root.get(_SECTION)
    if section is None and root.is_open:
        indent = _column(text, root.children[0].start)
        return _with_lines(text, root.end, f"{indent}{_SECTION}:", f"{indent}  {entry}")
    if section is None:
        return _with_pair(text, root, f"{_SECTION}: {{{entry}}}")
    key, views = section
    if views.text is not None:  # of which there is none: nothing stands after the key
        return _with_lines(text, views.end, f"{_column(text, key.start)}  {entry}")
    there = views.get(name)
    asked = there[1].get("query") if there else None
    if asked:
        return f"{text[: asked[1].start]}{in_brackets(query)}{text[asked[1].end :]}"
    if views.is_open:
        return _with_lines(text, views.end, f"{_column(text, views.children[0].start)}{entry}")
    return _with_pair(text, views, entry)


def without_view(text: str, name: str) -> str:
    """The text without the view of a name, and without what stands in its lines besides."""
    root = outline(text)
    section = root.get(_SECTION) if root else None
    there = section[1].get(name) if section else None
    if not section or not there:
        return text
    views = section[1]
    start, end = there[0].start, there[1].end
    if views.is_open:
        return text[: start - len(_column(text, start))] + text[_next_line(text, end) :]
    behind, before = _COMMA_BEHIND.match(text, end), _COMMA_BEFORE.search(text, 0, start)
    if behind:
        return text[:start] + text[behind.end() :]
    return text[: before.start() if before else start] + text[end:]


def outline(text: str) -> Part | None:
    """The mapping that a text is, with what it holds; None if it holds nothing. Raises YAMLError if it is no YAML."""
    from yaml import AliasEvent, CBaseLoader, CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent
    from yaml import parse as events_of

    top = Part(0, len(text))
    opened = [top]
    event: Any  # whose marks are always there
    for event in events_of(text, Loader=CBaseLoader):
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, CollectionStartEvent):
            is_open = isinstance(event, MappingStartEvent) and not event.flow_style
            part = Part(start, end, is_open=is_open)
            opened[-1].children.append(part)
            opened.append(part)
        elif isinstance(event, CollectionEndEvent):
            part = opened.pop()
            if text[end - 1 : end] in tuple("}]") and not part.is_open:
                part.end = end
            elif part.children:
                part.end = part.children[-1].end
        elif isinstance(event, ScalarEvent):
            is_block = event.style in ("|", ">")  # which goes on up to what follows it
            end = start + len(text[start:end].rstrip()) if is_block else end
            opened[-1].children.append(Part(start, end, event.value))
        elif isinstance(event, AliasEvent):
            opened[-1].children.append(Part(start, end, ""))
    return next((part for part in top.children if part.text is None), None)


def _with_lines(text: str, place: int, *lines: str) -> str:
    """The text with more lines, after the line of a place."""
    found = _BREAK.search(text)
    ending = found[0] if found else "\n"
    at = _next_line(text, place)
    before = text[:at]
    gap = ending if before and not before.endswith(("\n", "\r")) else ""
    return before + gap + "".join(f"{line}{ending}" for line in lines) + text[at:]


def _with_pair(text: str, mapping: Part, pair: str) -> str:
    """The text with one key more, and its value, in a mapping between brackets."""
    if mapping.children:
        at = mapping.children[-1].end
        return f"{text[:at]}, {pair}{text[at:]}"
    at = mapping.end - 1
    return text[:at] + pair + text[at:]


def _next_line(text: str, place: int) -> int:
    """Where the line after that of a place begins."""
    found = _BREAK.search(text, place)
    return found.end() if found else len(text)


def _column(text: str, place: int) -> str:
    """What a line is set in by that has this at the place."""
    line = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    return text[line:place]
