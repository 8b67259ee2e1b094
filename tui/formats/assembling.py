"""Several files read as one timeline: what each says is put together, and what leads nowhere is noted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from tui.formats.encoding import as_utf8
from tui.formats.findings import Findings, UnreadableError, quoted
from tui.formats.keys import TIMELINE, Kind
from tui.formats.records import Records
from tui.formats.references import citations, dangling, links
from tui.formats.tree import Deliver, Node, Scalar, build
from tui.formats.values import Values
from tui.timeline import Era, Event, Lane, Level, OwnField, Place, Series, Source, Timeline, View

SMALLEST: Final = "the smallest timeline is 'events: [{when: 1991, title: Official relations begin}]'"


class Assembly:
    """The timeline so far; files are read into it one after another."""

    def __init__(self, now: int | None) -> None:
        self._records = Records(Values(now))
        self._findings = Findings("")  # of the file at hand
        self._files: dict[str, Findings] = {}
        self._keys: dict[str, set[str]] = {}  # that each file has at its top level
        self._lanes_used: list[tuple[str, Place]] = []
        self._title = ""
        self._description = ""
        self._fields: dict[str, OwnField] = {}
        self._checks: dict[str, Level] = {}
        self._events: list[Event] = []
        self._lanes: dict[str, Lane] = {}
        self._sources: dict[str, Source] = {}
        self._eras: dict[str, Era] = {}
        self._series: dict[str, Series] = {}
        self._views: dict[str, View] = {}
        self._named: Mapping[str, dict[str, Any]] = {
            "lanes": self._lanes,
            "sources": self._sources,
            "eras": self._eras,
            "series": self._series,
            "views": self._views,
        }

    def read(self, data: bytes, findings: Findings) -> bytes:
        """Read one file; what is wrong with it goes to its findings. Gives its text as it was read, in UTF-8."""
        self._findings = self._files[findings.file] = findings
        self._keys[findings.file] = set()
        self._records.begin(findings)
        try:
            data = as_utf8(data, findings)
            rest = build(data, self._section, findings)
            self._add(self._records.fields(rest, TIMELINE) or {})
        except UnreadableError as end:
            findings.give_up(end.problem)
        self._lanes_used.extend(self._records.lanes_used.items())
        return data

    def timeline(self) -> Timeline:
        """What all files say together; what leads nowhere is noted where it stands."""
        self._part_ids()
        if not any(findings.is_broken for findings in self._files.values()):
            try:
                self._check()
            except UnreadableError as end:
                self._files[end.problem.place.file].problems.append(end.problem)  # all has been read by then
        unlisted: dict[str, Lane] = {}
        for name, place in self._lanes_used:
            if name not in self._lanes:
                unlisted.setdefault(name, Lane(name, name, place=place))
        return Timeline(
            title=self._title,
            description=self._description,
            events=tuple(self._events),
            lanes=(*self._lanes.values(), *unlisted.values()),
            sources=MappingProxyType(self._sources),
            eras=tuple(self._eras.values()),
            series=tuple(self._series.values()),
            views=tuple(self._views.values()),
            fields=MappingProxyType(self._fields),
            files=tuple(self._files),
            checks=MappingProxyType(self._checks),
        )

    def _section(self, key: Scalar) -> Deliver | None:
        """Who takes the entries of a section that is a list; those of a mapping come with the rest of the file."""
        definition = TIMELINE.known.get(key.value)
        if definition is None or definition.kind is not Kind.RECORDS:
            return None
        name, record = definition.name, definition.of
        keys = self._keys[self._findings.file]
        if name in keys:
            message = f"the key '{name}' is already there"
            self._findings.error("key-duplicate", message, key.start_mark, "put all entries into one list")
            return _ignore
        keys.add(name)
        return lambda nodes: self._take(name, self._records.entries(nodes, record))

    def _add(self, values: dict[str, Any]) -> None:
        """Add what stands at the top level; of two answers to one question the first counts."""
        self._keys[self._findings.file].update(values)
        title, description, fields = values.pop("title", ""), values.pop("description", ""), values.pop("fields", {})
        self._title = self._title or title
        self._description = self._description or description
        self._fields = {**fields, **self._fields}
        self._checks = {**values.pop("checks", {}), **self._checks}
        for name, records in values.items():
            self._take(name, records)

    def _take(self, section: str, records: Iterable[Any]) -> None:
        """Add records; one that another file has as well counts once."""
        if section == "events":
            self._events.extend(records)
            return
        kept = self._named[section]
        for record in records:
            first = kept.setdefault(record.id, record)
            if first != record:
                message = f"{quoted(record.id)} is something else in {first.place}"
                hint = "the first one counts: give this one another id"
                self._findings.warning("redefined", message, record.place, hint)

    def _part_ids(self) -> None:
        """Give another id to events whose own was made, and then chosen by the author for a later one."""
        ids = self._records.ids
        contested = set(ids.contested)
        for index, event in enumerate(self._events if contested else ()):
            if event.id in contested:
                contested.remove(event.id)
                self._events[index] = replace(event, id=ids.make(event.id))

    def _check(self) -> None:
        """Note a timeline without events, and citations, links and lanes that lead nowhere."""
        if self._files and not self._listing("events"):
            first = next(iter(self._files.values()))
            first.error("events-missing", "there are no events", Place(first.file), SMALLEST)
        events = {event.id for event in self._events} | self._records.ids_written
        listing = self._listing("sources")
        cited = (found for found in citations(self._events, self._series.values()) if found[1].file in listing)
        for name, place, meant in dangling(cited, self._sources):
            hint = f"did you mean '{meant}'?" if meant else "add it to 'sources:'"
            self._files[place.file].error("source-unknown", f"no source has the id {quoted(name)}", place, hint)
        for name, place, meant in dangling(links(self._events), events):
            hint = f"did you mean '{meant}'?" if meant else "give the event that is meant this id"
            self._files[place.file].error("link-unknown", f"no event has the id {quoted(name)}", place, hint)
        listing = self._listing("lanes")
        used = (found for found in self._lanes_used if found[1].file in listing)
        for name, place, meant in dangling(used, self._lanes):
            hint = f"did you mean '{meant}'?" if meant else "add it to 'lanes:'"
            self._files[place.file].warning("lane-unknown", f"no lane has the id {quoted(name)}", place, hint)

    def _listing(self, section: str) -> set[str]:
        """The files that have a section."""
        return {file for file, keys in self._keys.items() if section in keys}


def _ignore(nodes: list[Node]) -> None:
    """Take what is not wanted."""
