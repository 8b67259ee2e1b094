"""The one YAML builder: from bytes to texts, lists and mappings, each with its line and column.

A loop over the events of PyYAML's C parser, without recursion. Scalars are text, whatever they look like; anchors
work on scalars. What YAML has beyond that (tags, aliases of collections, further documents) is refused where it
stands, and what is meant to exhaust the reader is refused early: libyaml itself needs minutes for 100,000 open
brackets or tag directives. YAML 1.1 as libyaml reads it.

Sections are handed on entry by entry, so that a file needs little more memory than what it says.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn, TypeAlias, cast

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from tui.formats.depth import DEEPEST, TOO_DEEP
from tui.formats.findings import Findings, Mark, UnreadableError, quoted, shortened

if TYPE_CHECKING:

    class Scalar:
        """A text: the parser's own event, which always has a place."""

        value: str
        start_mark: Mark
else:
    Scalar = ScalarEvent


class _Start(NamedTuple):
    """The place where a file begins."""

    line: int = 0
    column: int = 0


@dataclass(slots=True)
class Branch:
    """A list, or a mapping with its keys and values in turn."""

    children: "list[Node]"
    start_mark: Mark
    is_mapping: bool


Node: TypeAlias = Scalar | Branch

Deliver: TypeAlias = Callable[[list[Node]], None]
"""Takes entries of a section, which are then forgotten."""

Section: TypeAlias = Callable[[Scalar], Deliver | None]
"""Asked, for each list of the top level, by its key: who takes its entries."""

_DIRECTIVES: Final = 8
_FREE_NODES: Final = 100_000  # that any file may have, however small
_BYTES_PER_NODE: Final = 4  # of a file with more; events of no more than a date and a short title have six
_MOST_HELD: Final = 200_000  # nodes of one entry: a series of 40,000 figures has as many
_LONGEST_TEXT: Final = 4 * 2**20  # bytes without the end of a node
_FREE_ALIASED: Final = 2**20  # characters that aliases may repeat, besides as many as the file has bytes


def build(data: bytes, section: Section, findings: Findings) -> Branch:
    """Read a YAML document that is a mapping (in UTF-8): its top level, without the sections that somebody takes.

    What cannot be read ends the reading, and is noted as such; what was read before it counts.
    """
    builder = _Builder(data, section, findings)
    try:
        builder.build()
    except YAMLError as error:
        from tui.formats.syntax import complaint  # most files are well formed

        findings.give_up(complaint(error, data, builder.innermost().start_mark, findings))
    except UnreadableError as end:
        findings.give_up(end.problem)
    builder.drop_unfinished()
    return builder.root


def scalar(text: str, mark: Any) -> Scalar:
    """A text as if it stood at a place."""
    return cast("Scalar", ScalarEvent(None, None, (True, False), text, mark))


class _Builder:
    """The state of the loop; the parser reads through `read`, which sees to it that the bytes are worth reading."""

    def __init__(self, data: bytes, section: Section, findings: Findings) -> None:
        self.root = Branch([], _Start(), is_mapping=True)
        self._data = data
        self._section = section
        self._findings = findings
        self._anchors: dict[str, str | None] = {}  # None for a collection
        self._aliased = 0
        self._consumed = 0
        self._open: list[Branch] = []
        self._closed = 0  # nodes in lists and mappings that have ended, or been delivered
        self._delivered = 0
        self._nodes = 0
        self._progress = 0  # bytes consumed when a node was last seen

    def build(self) -> None:
        """Read the document; raises `UnreadableError` and YAMLError."""
        if self._data.count(b"\n%") > _DIRECTIVES:
            self._refuse("yaml-directive", "more lines begin with '%' than a file can mean", "remove the directives")
        get: Callable[[], Any] = CParser(self).get_event
        get()  # the stream begins
        if type(get()) is StreamEndEvent:
            return
        event = get()
        kind = type(event)
        if kind is not MappingStartEvent:
            self._refuse_root(event)
            return
        self.root.start_mark = event.start_mark
        self._open.append(self.root)
        self._loop(get)
        get()  # the document ends
        event = get()
        kind = type(event)
        if kind is DocumentStartEvent:
            self._findings.error(
                "yaml-documents",
                "a second document begins here, and is not read",
                event.start_mark,
                "put it into a file of its own, or remove the line '---'",
            )

    def innermost(self) -> Branch:
        """The list or mapping that is being read."""
        return self._open[-1] if self._open else self.root

    def drop_unfinished(self) -> None:
        """Forget a key of the top level whose value was not read to its end."""
        kept = self.root.children
        if len(self._open) > 1 and kept and kept[-1] is self._open[1]:
            kept.pop()
        if len(kept) % 2:
            kept.pop()

    def _loop(self, get: Callable[[], Any]) -> None:
        opened = self._open
        append = self.root.children.append
        deliver: Deliver | None = None
        while True:
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._notice(event, event.value)
                append(event)
            elif kind is SequenceStartEvent or kind is MappingStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._notice(event, None)
                branch = Branch([], event.start_mark, kind is MappingStartEvent)
                if len(opened) == 1 and kind is SequenceStartEvent:
                    deliver = self._taker()
                if len(opened) > 1 or deliver is None:
                    append(branch)
                opened.append(branch)
                if len(opened) > DEEPEST:
                    self._refuse("yaml-depth", TOO_DEEP)
                append = branch.children.append
            elif kind is SequenceEndEvent or kind is MappingEndEvent:
                ended = opened.pop()
                if not opened:
                    return
                if deliver and len(opened) == 1:
                    self._deliver(ended, deliver)
                    deliver = None
                self._closed += len(ended.children)
                append = opened[-1].children.append
                if deliver and len(opened) == 2:
                    self._deliver(opened[-1], deliver)
            elif kind is AliasEvent:
                append(self._resolved(event))

    def _taker(self) -> Deliver | None:
        """Who takes the entries of a list that begins at the top level; its key is then no longer kept."""
        keys = self.root.children
        key = keys[-1] if len(keys) % 2 else None
        if not isinstance(key, Scalar):
            return None
        deliver = self._section(key)
        if deliver:
            keys.pop()
        return deliver

    def _deliver(self, section: Branch, deliver: Deliver) -> None:
        self._closed += len(section.children)
        self._delivered = self._closed
        deliver(section.children)
        section.children.clear()

    def _notice(self, event: Any, text: str | None) -> None:
        """Remember an anchor, refuse a tag."""
        if event.anchor is not None:
            self._anchors[event.anchor] = text
        if event.tag is not None:
            message = f"the tag {quoted(event.tag)} means nothing here"
            self._findings.error("yaml-tag", message, event.start_mark, "write the value alone")

    def _resolved(self, event: Any) -> Scalar:
        """The text that an alias stands for, at the alias's own place; an empty one if it stands for none."""
        text = self._anchors.get(event.anchor)
        name = shortened(event.anchor)
        if event.anchor not in self._anchors:
            message = f"nothing before it is named '&{name}'"
            self._findings.error("yaml-alias", message, event.start_mark, "put a value that begins with '*' in quotes")
        elif text is None:
            message = f"'*{name}' repeats a list or mapping, and only texts can be repeated"
            self._findings.error("yaml-alias", message, event.start_mark, "write it out again")
        self._aliased += len(text or "")
        if self._aliased > _FREE_ALIASED + len(self._data):
            message = "aliases repeat more text than the file has"
            raise UnreadableError(self._findings.problem("yaml-alias", message, event.start_mark))
        return scalar(text or "", event.start_mark)

    def read(self, size: int = 0, /) -> bytes:
        """The next bytes for the parser; raises `UnreadableError` if what they have held so far cannot be honest."""
        nodes = self._closed + sum(len(branch.children) for branch in self._open)
        if nodes > _FREE_NODES + self._consumed // _BYTES_PER_NODE:
            self._refuse("yaml-nodes", "there are more lists, mappings and texts here than a timeline has")
        if nodes - self._delivered > _MOST_HELD:
            message = f"more than {_MOST_HELD:,} values in one"
            raise UnreadableError(self._findings.problem("yaml-nodes", message, self._entry().start_mark))
        if nodes > self._nodes:
            self._nodes, self._progress = nodes, self._consumed
        elif self._consumed - self._progress > _LONGEST_TEXT:
            self._refuse("yaml-text", f"a text or comment is longer than {_LONGEST_TEXT // 2**20} MiB")
        start = self._consumed
        self._consumed = start + size
        return self._data[start : self._consumed]

    def _entry(self) -> Branch:
        """The entry of a section, or the value of a key of the top level, that is being read."""
        kept = self.root.children
        is_section = len(self._open) > 2 and not (kept and kept[-1] is self._open[1])
        return self._open[2 if is_section else min(1, len(self._open) - 1)]

    def _refuse_root(self, event: Any) -> None:
        """Say why a document that is no mapping cannot be read; an empty one is no more than empty."""
        if type(event) is ScalarEvent and not event.value:
            return
        if type(event) is SequenceStartEvent:
            message, hint = "a timeline is a mapping, and this is a list", "put the key 'events:' above the list"
        else:
            message, hint = "a timeline is a mapping, and this is a text", "begin with 'events:'"
        raise UnreadableError(self._findings.problem("timeline-expected", message, event.start_mark, hint))

    def _refuse(self, code: str, message: str, hint: str = "") -> NoReturn:
        """Give up at the last node that was begun."""
        branch = self.innermost()
        mark = branch.children[-1].start_mark if branch.children else branch.start_mark
        raise UnreadableError(self._findings.problem(code, message, mark, hint))
