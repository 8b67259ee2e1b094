"""What differs between two timelines: events added, removed, dated or told otherwise; then everything else."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tui.curation.matching import has_made_id, match
from tui.curation.redating import redated
from tui.curation.wording import told
from tui.dates import When, words
from tui.formats.keys import ERA, EVENT, LANE, SERIES, SOURCE, TIMELINE, VIEW, Kind, Record
from tui.timeline import Event, Timeline


class Change(StrEnum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Part:
    """One key of a record that changed: what it says no more, what it says now, and by how much that differs."""

    key: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that is not the same: `record` names its kind; `parts` are those of one that changed.

    `when` is the date of an event, `was` the one that it had before, if that was another.
    """

    change: Change
    record: str
    id: str
    title: str
    when: When | None = None
    was: When | None = None
    parts: tuple[Part, ...] = ()


def differences(before: Timeline, after: Timeline) -> list[Difference]:
    """What differs: the events in time order, then the other sections, last the head of the file.

    The order of events is no difference, nor is the wording of a date that means the same.
    """
    return [*_of_events(before, after), *_of_sections(before, after), *_of_head(before, after)]


def _of_events(before: Timeline, after: Timeline) -> list[Difference]:
    pairs, removed, added = match(before.events, after.events)
    found = [(event, _of_event(Change.REMOVED, event)) for event in removed]
    found += [(event, _of_event(Change.ADDED, event)) for event in added]
    for old, new in pairs:
        parts = tuple(changed_parts(EVENT, old, new)) if old != new else ()
        if parts:
            found.append(
                (
                    new,
                    replace(
                        _of_event(Change.CHANGED, new), was=old.when if old.when != new.when else None, parts=parts
                    ),
                )
            )
    return [difference for _, difference in sorted(found, key=lambda item: item[0].when.sort_key)]


def _of_event(change: Change, event: Event) -> Difference:
    return Difference(change, EVENT.name, event.id, event.title, event.when)


def _of_sections(before: Timeline, after: Timeline) -> Iterator[Difference]:
    sections: tuple[tuple[Record, Sequence[Any], Sequence[Any]], ...] = (
        (LANE, before.lanes, after.lanes),
        (SOURCE, tuple(before.sources.values()), tuple(after.sources.values())),
        (ERA, before.eras, after.eras),
        (SERIES, before.series, after.series),
        (VIEW, before.views, after.views),
    )
    for record, olds, news in sections:
        then, now = {old.id: old for old in olds}, {new.id: new for new in news}
        for name in dict.fromkeys([*then, *now]):
            old, new = then.get(name), now.get(name)
            if old is None or new is None:
                change = Change.REMOVED if new is None else Change.ADDED
                yield Difference(change, record.name, name, _title(old or new))
            elif old != new:
                yield Difference(
                    Change.CHANGED, record.name, name, _title(new), parts=tuple(changed_parts(record, old, new))
                )


def _of_head(before: Timeline, after: Timeline) -> Iterator[Difference]:
    head = replace(TIMELINE, keys=tuple(key for key in TIMELINE.keys if key.record is None))
    parts = tuple(changed_parts(head, before, after))
    if parts:
        yield Difference(Change.CHANGED, head.name, "", after.title, parts=parts)


def _title(thing: Any) -> str:
    return str(getattr(thing, "label", "") or getattr(thing, "title", ""))


def changed_parts(record: Record, old: Any, new: Any) -> Iterator[Part]:
    """The keys of a record that changed, then the author's own."""
    for key in record.keys:
        if key.name == "id":
            if old.id != new.id and not (has_made_id(old) and has_made_id(new)):
                yield Part("id", (old.id,), (new.id,))
            continue
        then, now = getattr(old, key.field), getattr(new, key.field)
        if then == now:
            continue
        if key.kind is Kind.DATE:
            yield _date(key.name, then, now)
        else:
            yield _part(key.name, told(then), told(now))
    for name in dict.fromkeys([*getattr(old, "fields", ()), *getattr(new, "fields", ())]):
        then, now = old.fields.get(name), new.fields.get(name)
        if then != now:
            yield _part(name, told(then), told(now))


def _date(key: str, then: When | None, now: When | None) -> Part:
    if then is None or now is None:
        return _part(key, told(then), told(now))
    old, new = (words(then), words(now)) if words(then) != words(now) else (str(then), str(now))
    return Part(key, (old,), (new,), redated(then, now))


def _part(key: str, then: tuple[str, ...], now: tuple[str, ...]) -> Part:
    removed, added = Counter(then) - Counter(now), Counter(now) - Counter(then)
    if not removed and not added:
        return Part(key, then, now, "in another order")
    return Part(key, tuple(removed.elements()), tuple(added.elements()))
