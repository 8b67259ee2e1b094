"""Records: from the mappings of a file to the model's events, sources, series and all the others.

What a record is made of stands in `keys`; here is how. A record that lacks what it cannot do without is refused
alone, and the rest of the file is read on.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from tui.dates import When
from tui.formats.findings import Findings, Mark, quoted, shortened
from tui.formats.ids import Ids, slug
from tui.formats.keys import CITATION, ERA, EVENT, LANE, LINK, POINT, RECORDS, SERIES, SOURCE, VIEW, Key, Kind, Record
from tui.formats.tree import Branch, Node, Scalar, scalar
from tui.formats.values import Values
from tui.timeline import Citation, Era, Event, Lane, Link, Place, Point, Series, Source, View
from tui.timeline.clean import clean

T = TypeVar("T")

_SPACE = re.compile(r"\s")


class Records:
    """Makes records of mappings; what is wrong with them is noted among the findings of `values`."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.ids = Ids()
        self.ids_written: set[str] = set()  # that events have, also those that could not be read
        self.lanes_used: dict[str, Place] = {}  # where each was first used in the file at hand
        read: Mapping[Kind, Callable[[Node, Key], Any]] = {
            Kind.TEXT: values.text,
            Kind.WORD: values.word,
            Kind.BLOCK: values.block,
            Kind.ID: self._id,
            Kind.REFERENCE: values.word,
            Kind.DATE: values.date,
            Kind.NUMBER: values.number,
            Kind.CHOICE: values.choice,
            Kind.TEXTS: values.texts,
            Kind.LANE: self._lane_id,
            Kind.LEVELS: values.levels,
            Kind.RECORDS: self._list,
            Kind.NAMED: self._named,
        }
        self._readers = {record.name: {key.name: (key, read[key.kind]) for key in record.keys} for record in RECORDS}
        self._make: Mapping[str, Callable[[Node], Any]] = {
            CITATION.name: self._citation,
            ERA.name: lambda node: self._record(node, ERA, _era),
            EVENT.name: self._event,
            LINK.name: lambda node: self._record(node, LINK, Link),
            POINT.name: lambda node: self._record(node, POINT, Point),
            SERIES.name: lambda node: self._record(node, SERIES, _series),
        }
        self._make_named: Mapping[str, Callable[[Node, str], Any]] = {
            LANE.name: lambda node, name: self._record(node, LANE, Lane, id=name, label=name),
            SOURCE.name: lambda node, name: self._record(node, SOURCE, Source, id=name),
            VIEW.name: lambda node, name: self._record(node, VIEW, View, id=name, label=name),
        }

    def begin(self, findings: Findings) -> None:
        """Begin another file, whose problems go to these findings."""
        self.values.findings = findings
        self.lanes_used = {}

    def entries(self, nodes: Iterable[Node], record: Record) -> tuple[Any, ...]:
        """The records of a list; those that cannot be read are left out."""
        make = self._make[record.name]
        return tuple([made for node in nodes if (made := make(node)) is not None])

    def fields(self, branch: Branch, record: Record) -> dict[str, Any] | None:
        """The values of a mapping by their names in the model; None if one is missing that has to be there."""
        pairs = self.values.pairs(branch)
        readers = self._readers[record.name]
        values: dict[str, Any] = {}
        own: dict[str, Node] = {}
        for name, node in pairs.items():
            known = readers.get(name)
            if known is None:
                if self._keeps(name, branch, record):
                    own[name] = node
            elif isinstance(node, Branch) or node.value:
                definition, read = known
                value = read(node, definition)
                if value is not None:
                    values[definition.field] = value
        if own:
            values["fields"] = self.values.own_fields(own)
        missing = [definition for definition in record.required if definition.field not in values]
        for definition in missing:
            self._miss(definition, record, branch, pairs)
        return None if missing else values

    def _record(self, node: Node, record: Record, model: Callable[..., T], **given: str) -> T | None:
        values = self._values(node, record)
        return None if values is None else model(**{**given, **values}, place=self._place(node))

    def _values(self, node: Node, record: Record) -> dict[str, Any] | None:
        branch = self._branch(node, record)
        return None if branch is None else self.fields(branch, record)

    def _branch(self, node: Node, record: Record) -> Branch | None:
        """The mapping of a record; a text in its place is taken for the value of its brief key."""
        if isinstance(node, Branch):
            if node.is_mapping:
                return node
            self._mismatch("mapping-expected", f"{record.article} is a mapping", node, f"write {_example(record)}")
            return None
        if not node.value:
            return Branch([], node.start_mark, is_mapping=True)
        if not record.takes_brief:
            example = _brief(record, node) if record.brief else _example(record)
            self._mismatch("mapping-expected", f"{record.article} is a mapping", node, f"write {example}")
        return _from_brief(record, node)

    def _list(self, node: Node, key: Key) -> tuple[Any, ...]:
        """A list of records; one that stands there by itself is taken for a list of one."""
        if isinstance(node, Branch) and not node.is_mapping:
            return self.entries([item for item in node.children if isinstance(item, Branch) or item.value], key.of)
        hint = "begin every entry with '- ', on a line of its own"
        entry: Node | None = node
        if isinstance(node, Scalar):
            entry = _from_brief(key.of, node)
            hint = f"write [{_brief(key.of, node)}]" if entry else hint
        self._mismatch("list-expected", f"'{key.name}' is a list", node, hint)
        return self.entries([entry], key.of) if entry else ()

    def _named(self, node: Node, key: Key) -> tuple[Any, ...]:
        """Records by their ids."""
        if isinstance(node, Scalar) or not node.is_mapping:
            hint = f"write every {key.of.name} below it as 'id: {_example(key.of)}'"
            self._mismatch("mapping-expected", f"'{key.name}' is a mapping", node, hint)
            return ()
        pairs = self.values.pairs(node)
        if key.of.is_cited:
            for name in pairs:
                self._check_id(name, self.values.mark_of(name, node))
        make = self._make_named[key.of.name]
        return tuple([made for name, value in pairs.items() if (made := make(value, name)) is not None])

    def _mismatch(self, code: str, expected: str, node: Node, hint: str) -> None:
        found = "a text" if isinstance(node, Scalar) else "a mapping" if node.is_mapping else "a list"
        self.values.findings.error(code, f"{expected}, and this is {found}", node.start_mark, hint)

    def _event(self, node: Node) -> Event | None:
        values = self._values(node, EVENT)
        if values is None:
            return None
        chosen = values.pop("id", "")
        if chosen and not self.ids.choose(chosen):
            hint = "give this one another; until then it has one made of its date and title"
            message = f"the id {quoted(chosen)} belongs to an earlier event"
            mark = self.values.mark_of("id", node) if isinstance(node, Branch) else node.start_mark
            self.values.findings.error("id-duplicate", message, mark, hint)
            chosen = ""
        own_id = chosen or self.ids.make(slug(f"{values['when']} {values['title']}") or EVENT.name)
        return Event(own_id, **values, place=self._place(node))

    def _citation(self, node: Node) -> Citation | None:
        if isinstance(node, Scalar):
            source, locator = self._cited(clean(node.value))
            return Citation(source, locator, place=self._place(node)) if source else None
        values = self._values(node, CITATION)
        if values is None:
            return None
        source, locator = self._cited(values.pop("source"))
        return Citation(source, **{"locator": locator, **values}, place=self._place(node))

    def _cited(self, text: str) -> tuple[str, str]:
        """The id of a source, which is the first word, and the locator, which is the rest."""
        source, _, locator = text.strip().partition(" ")
        return self.values.common(source), locator.lstrip()

    def _id(self, node: Node, key: Key) -> str | None:
        """An id, which is one word; None for what is none."""
        text = self.values.text(node, key)
        if not text or not self._check_id(text, node.start_mark):
            return None
        self.ids_written.add(text)
        return text

    def _check_id(self, id: str, mark: Mark) -> bool:
        """Whether an id is one word, as it has to be to be referred to."""
        if not _SPACE.search(id):
            return True
        message = f"an id is one word, and {quoted(id)} is several"
        self.values.findings.error("id-invalid", message, mark, f"write {slug(id)}")
        return False

    def _lane_id(self, node: Node, key: Key) -> str | None:
        lane = self.values.word(node, key)
        if lane and lane not in self.lanes_used:
            self.lanes_used[lane] = self._place(node)
        return lane

    def _keeps(self, name: str, branch: Branch, record: Record) -> bool:
        """Whether a key that the format does not know can be kept; warns if a known one may be meant."""
        near = record.near.find(name)
        hint = f"did you mean '{near}'?" if near else ""
        if not record.keeps_fields:
            known = " and ".join(f"'{definition.name}'" for definition in record.keys)
            message = f"{record.article} has no key {quoted(name)}"
            self.values.findings.error(
                "key-unknown", message, self.values.mark_of(name, branch), hint or f"it has {known}"
            )
        elif near:
            message = f"{quoted(name)} is no key of {record.article}, and kept as your own"
            self.values.findings.warning("key-misspelt", message, self.values.mark_of(name, branch), hint)
        return record.keeps_fields

    def _miss(self, key: Key, record: Record, branch: Branch, pairs: Mapping[str, Node]) -> None:
        """Note that a key is missing, or has nothing after it; what could not be read has been noted already."""
        mark = branch.start_mark
        if key.name in pairs:
            node = pairs[key.name]
            if isinstance(node, Branch) or self.values.common(node.value):
                return
            mark = self.values.mark_of(key.name, branch)
        message, hint = f"{record.article} needs '{key.name}'", f"add '{key.name}: {key.example}'"
        self.values.findings.error(f"{key.name}-missing", message, mark, hint)

    def _place(self, node: Node) -> Place:
        return self.values.findings.place(node.start_mark)


def _era(*, when: When, label: str, id: str = "", **rest: Any) -> Era:
    return Era(id or slug(f"{when} {label}") or ERA.name, when, label, **rest)


def _series(*, label: str, id: str = "", **rest: Any) -> Series:
    return Series(id or slug(label) or SERIES.name, label, **rest)


def _from_brief(record: Record, node: Scalar) -> Branch | None:
    """The mapping that a bare text stands for."""
    if not record.brief:
        return None
    return Branch([scalar(record.brief, node.start_mark), node], node.start_mark, is_mapping=True)


def _brief(record: Record, node: Scalar) -> str:
    """How a record is written that a bare text stands for."""
    text = shortened(node.value)
    return text if record.takes_brief else f"{{{record.brief}: {text}}}"


def _example(record: Record) -> str:
    """What a record of this kind looks like."""
    pairs = (f"{key.name}: {key.example}" for key in record.required or record.keys[:1])
    return f"{{{', '.join(pairs)}}}"
