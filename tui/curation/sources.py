"""Whether the bibliography is in order: every source cited, listed once, its address and its notes where they are."""

import os
from collections.abc import Iterator
from pathlib import Path

from tui.curation.finding import Finding, named
from tui.formats.notes import out_of_reach
from tui.formats.opening import STANDARD_INPUT
from tui.query.folding import fold
from tui.timeline import Event, Place, Source, Timeline
from tui.timeline.links import is_openable


def sources(timeline: Timeline) -> Iterator[Finding]:
    """What is doubtful about the sources that are listed, and about the addresses of events."""
    cited = {citation.source for event in timeline.events for citation in event.sources}
    cited.update(c.source for series in timeline.series for point in series.points for c in point.sources)
    first_with: dict[str, str] = {}
    described: dict[tuple[object, ...], Source] = {}
    for source in timeline.sources.values():
        if source.id not in cited:
            message = f"nothing cites the source {named(source.id)}"
            yield Finding("source-unused", message, source.place, "cite it, or remove it")
        if source.url:
            first = first_with.setdefault(_address(source.url), source.id)
            if first != source.id:
                message = f"{named(first)} has the same address as {named(source.id)}"
                yield Finding("source-duplicate", message, source.place, f"cite {named(first)} in its place")
            if not is_openable(source.url):
                yield _invalid(source.url, source.place)
        same = described.setdefault(_description(source), source)
        if same is not source and source.title and not (source.url and same.url):
            message = f"{named(source.id)} says the same of itself as {named(same.id)}"
            yield Finding("source-duplicate", message, source.place, f"cite {named(same.id)} in its place")
        yield from _note(source)
    for event in timeline.events:
        if event.url and not is_openable(event.url):
            yield _invalid(event.url, event.place, event)


def _description(source: Source) -> tuple[object, ...]:
    """What tells one source from another, besides their addresses."""
    return fold(source.title), fold(source.author), fold(source.publisher), source.published


def _address(url: str) -> str:
    """An address without what does not make it another page for a reader."""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("#")[0].rstrip("/").partition("/")
    is_web = scheme.lower() in {"http", "https"}
    return f"{'' if is_web else scheme}//{host.lower()}{slash}{path}"


def _note(source: Source) -> Iterator[Finding]:
    """What is wrong with where the note on a source is; beside standard input, nobody knows what is there."""
    file = source.place.file
    if not source.notes or file == STANDARD_INPUT or is_openable(source.notes):
        return
    if where := out_of_reach(source.notes, os.path.dirname(file)):
        message = f"{named(source.notes)} is never opened: it is {where}"
        yield Finding("notes-refused", message, source.place, "keep the note in the folder of this file, or below it")
    elif not _is_file(Path(file).parent / source.notes):
        message = f"there is no file {named(source.notes)}"
        yield Finding("notes-missing", message, source.place, "give its path from the folder of this file")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than any file's
        return False


def _invalid(url: str, place: Place, event: Event | None = None) -> Finding:
    message = f"{named(url)} is no address of the web"
    return Finding("url-invalid", message, place, "write it out, from https:// on", event)
