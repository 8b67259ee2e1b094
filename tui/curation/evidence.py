"""Whether events stand on their evidence: cited at all, dated as the sources date them, and not foretold by them."""

from collections.abc import Iterator

from tui.curation.certainty import can_agree, is_surely_before
from tui.curation.finding import Finding, named
from tui.dates import When, edtf, words
from tui.timeline import Citation, Event, Stance, Timeline


def evidence(timeline: Timeline) -> Iterator[Finding]:
    """What is doubtful about the evidence of events and figures."""
    listing = {source.place.file for source in timeline.sources.values()}
    for event in timeline.events:
        supporting = [citation for citation in event.sources if citation.stance is Stance.SUPPORTS]
        if not supporting and (event.place.file in listing or _is_wanted(event, timeline)):
            yield _uncited(event)
        yield from _conflicts(event.when, supporting, event)
        yield from _early(event, supporting, timeline)
        yield from _vague(event, supporting)
    for series in timeline.series:
        for point in series.points:
            supporting = [citation for citation in point.sources if citation.stance is Stance.SUPPORTS]
            yield from _conflicts(point.when, supporting, None)


def _is_wanted(event: Event, timeline: Timeline) -> bool:
    return "event-uncited" in event.checks or "event-uncited" in timeline.checks


def _uncited(event: Event) -> Finding:
    message = "every source disputes this event" if event.sources else "no source is cited for this event"
    return Finding("event-uncited", message, event.place, "cite one that supports it under 'sources:'", event)


def _conflicts(when: When, supporting: list[Citation], event: Event | None) -> Iterator[Finding]:
    for citation in supporting:
        if citation.when is not None and not can_agree(when, citation.when):
            message = f"{named(citation.source)} gives {words(citation.when)}, and is cited for {words(when)}"
            yield Finding("evidence-conflict", message, citation.place, "add 'stance: disputes'", event)


def _early(event: Event, supporting: list[Citation], timeline: Timeline) -> Iterator[Finding]:
    for citation in supporting:
        source = timeline.sources.get(citation.source)
        if source and source.published is not None and is_surely_before(source.published, event.when):
            message = f"{named(source.id)} ({words(source.published)}) is older than the event that it supports"
            hint = "if it foretells the event, add 'checks: {source-early: off}' to the event"
            yield Finding("source-early", message, citation.place, hint, event)


def _vague(event: Event, supporting: list[Citation]) -> Iterator[Finding]:
    """An event whose bounds are nearer to each other than those that its sources, together, leave open.

    A citation without a date of its own gives the event's; then there is nothing to compare.
    """
    dates = [citation.when for citation in supporting if citation.when is not None]
    if not dates or len(dates) < len(supporting):
        return
    earliest, latest = max(when.earliest for when in dates), min(when.latest for when in dates)
    is_inside = earliest <= event.when.earliest and event.when.latest <= latest
    if is_inside and event.when.hull != (earliest, latest):
        closest = min(dates, key=lambda when: when.latest - when.earliest)
        message = f"no source dates this so exactly: the closest says {words(closest)}"
        hint = f"cite one that does, or write 'when: {edtf(closest)}'"
        yield Finding("evidence-vague", message, event.place, hint, event)
