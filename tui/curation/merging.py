"""One timeline from several: what is the same is kept once, what is probably the same is for the user to decide.

Every event remembers which files it came from, in an own field. To merge a timeline with itself, or once more with the
last one that it was merged from, changes nothing.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from tui.curation.merging_events import merge_events, with_origin
from tui.curation.twins import Choice, Decisions, Twins, free_id
from tui.formats.keys import ERA, LANE, SERIES, SOURCE, VIEW, Record
from tui.formats.notes import out_of_reach
from tui.formats.opening import STANDARD_INPUT
from tui.timeline import Citation, Era, Lane, Series, Source, Timeline, View
from tui.timeline.links import is_openable

R = TypeVar("R", bound=Lane | Source | Era | Series | View)


def merge(timelines: Sequence[Timeline], decisions: Decisions, folder: Path) -> tuple[Timeline, list[Twins]]:
    """All that some timelines hold, for a file in a folder, and which records were probably one.

    What more than one of them says of the whole is taken from the first. Paths of notes are made to lead to them from
    the folder. Which records are probably one can hang on what was decided of others: of a source that events cite, of
    those in a timeline before.
    """
    is_listing = any(timeline.sources for timeline in timelines)
    merged, *others = (_prepared(timeline, folder, is_listing=is_listing) for timeline in timelines)
    twins: list[Twins] = []
    for other in others:
        merged = _merged(merged, other, decisions, twins)
    return replace(merged, events=tuple(sorted(merged.events, key=lambda event: event.when.sort_key))), twins


def with_notes_out_of_reach(timeline: Timeline, folder: Path) -> tuple[str, ...]:
    """The sources whose notes nothing opens for a file in a folder that holds a timeline."""
    sources = timeline.sources.values()
    local = (source for source in sources if source.notes and not is_openable(source.notes))
    return tuple(source.id for source in local if out_of_reach(source.notes, str(folder)))


def _prepared(timeline: Timeline, folder: Path, *, is_listing: bool) -> Timeline:
    """A timeline as it can stand in another file: with the origin of its events, and its sources listed if any are."""
    sources = {source.id: _moved(source, folder) for source in timeline.sources.values()}
    if is_listing:
        cited = [citation for event in timeline.events for citation in event.sources]
        cited += [citation for series in timeline.series for point in series.points for citation in point.sources]
        for citation in cited:
            sources.setdefault(citation.source, Source(citation.source, place=citation.place))
    return replace(timeline, sources=sources, events=tuple(map(with_origin, timeline.events)))


def _moved(source: Source, folder: Path) -> Source:
    """A source whose notes are found from another folder, but for those that were out of reach and would not be there.

    What a stranger's file may not have opened must not be opened because it was merged.
    """
    file = source.place.file
    if not source.notes or file == STANDARD_INPUT or is_openable(source.notes) or Path(source.notes).is_absolute():
        return source
    notes = Path(os.path.relpath(Path(file).parent / source.notes, folder)).as_posix()
    if out_of_reach(source.notes, os.path.dirname(file)) and not out_of_reach(notes, str(folder)):
        return source
    return replace(source, notes=notes)


def _merged(ours: Timeline, theirs: Timeline, decisions: Decisions, twins: list[Twins]) -> Timeline:
    sources, source_ids = _put_together(SOURCE, ours.sources.values(), theirs.sources.values(), decisions, twins)
    theirs = _citing(theirs, source_ids)
    eras, _ = _put_together(ERA, ours.eras, theirs.eras, decisions, twins)
    series, _ = _put_together(SERIES, ours.series, theirs.series, decisions, twins)
    views, _ = _put_together(VIEW, ours.views, theirs.views, decisions, twins)
    events, found = merge_events(ours.events, theirs.events, decisions)
    lanes, _ = _put_together(LANE, ours.lanes, theirs.lanes, decisions, twins)
    twins += found
    return Timeline(
        title=ours.title or theirs.title,
        description=ours.description or theirs.description,
        events=events,
        lanes=lanes,
        sources={source.id: source for source in sources},
        eras=eras,
        series=series,
        views=views,
        fields={**theirs.fields, **ours.fields},
        files=tuple(dict.fromkeys((*ours.files, *theirs.files))),
        checks={**theirs.checks, **ours.checks},
    )


def _put_together(
    record: Record, ours: Iterable[R], theirs: Iterable[R], decisions: Decisions, twins: list[Twins]
) -> tuple[tuple[R, ...], dict[str, str]]:
    """The records of both by their ids, and the ids that theirs have now where those are others.

    One that says nothing but its id gives way to one that says more.
    """
    kept = {our.id: our for our in ours}
    ids: dict[str, str] = {}
    for their in theirs:
        our = kept.get(their.id)
        if our is None or _is_bare(our):
            kept[their.id] = their
        elif _is_bare(their) or _says_the_same(our, their):
            continue
        elif copy := _copy(their, kept):
            ids[their.id] = copy
        else:
            pair = Twins(record, our, their)
            twins.append(pair)
            choice = decisions.on(pair)
            if choice is Choice.THEIRS:
                kept[their.id] = their
            elif choice is Choice.BOTH:
                ids[their.id] = free_id(their.id, kept)
                kept[ids[their.id]] = replace(their, id=ids[their.id])
    return tuple(kept.values()), ids


def _copy(record: R, kept: Mapping[str, R]) -> str:
    """The id that an equal record was kept under when both of two were; "" if there is none."""
    number = 2
    while other := kept.get(f"{record.id}-{number}"):
        if _says_the_same(replace(other, id=record.id), record):
            return other.id
        number += 1
    return ""


def _says_the_same(our: R, their: R) -> bool:
    """Whether two records say the same; where notes on a source are kept is no part of it."""
    if isinstance(our, Source) and isinstance(their, Source) and our.notes and their.notes:
        return replace(our, notes=their.notes) == their
    return our == their


def _is_bare(record: R) -> bool:
    """Whether a lane or a source says nothing but its id."""
    if isinstance(record, Lane):
        return record == Lane(record.id, record.id)
    return isinstance(record, Source) and record == Source(record.id)


def _citing(timeline: Timeline, ids: Mapping[str, str]) -> Timeline:
    """A timeline that cites sources by the ids that they have now."""
    if not ids:
        return timeline

    def cited(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(replace(c, source=ids.get(c.source, c.source)) for c in citations)

    return replace(
        timeline,
        events=tuple(replace(event, sources=cited(event.sources)) for event in timeline.events),
        series=tuple(
            replace(one, points=tuple(replace(point, sources=cited(point.sources)) for point in one.points))
            for one in timeline.series
        ),
    )
