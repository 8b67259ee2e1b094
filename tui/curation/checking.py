"""The check of a timeline: what its reader found and what else is doubtful, as far as its author wants to know it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.curation.duplicates import duplicates
from tui.curation.evidence import evidence
from tui.curation.finding import Finding
from tui.curation.lanes import lanes
from tui.curation.links import links
from tui.curation.series import series
from tui.curation.sources import sources
from tui.curation.views import views
from tui.formats import Reading
from tui.formats.reading import uncollected
from tui.timeline import Level, Problem, Severity, Timeline
from tui.timeline.checks import CHECKS

_CHECKS = (evidence, sources, links, duplicates, series, lanes, views)


def check(reading: Reading) -> tuple[Problem, ...]:
    """All problems of the files of a reading, in their order, weighted by the switches in the files."""
    timeline = reading.timeline
    problems = [*_switched(reading.problems, timeline)]
    if reading.is_readable:
        with uncollected():
            problems += _weighed((finding for find in _CHECKS for finding in find(timeline)), timeline)
    order = {file: place for place, file in enumerate(timeline.files)}
    return tuple(sorted(problems, key=lambda problem: (order.get(problem.place.file, -1), problem.place)))


def _switched(problems: Iterable[Problem], timeline: Timeline) -> Iterator[Problem]:
    """The problems that a reader found, but for those that are switched off."""
    for problem in problems:
        level = timeline.checks.get(problem.code)
        if level is None:
            yield problem
        elif level is not Level.OFF:
            yield replace(problem, severity=Severity(level))


def _weighed(findings: Iterable[Finding], timeline: Timeline) -> Iterator[Problem]:
    """The findings as problems: by the switch of the event they are about, else of the file, else as checks are."""
    for finding in findings:
        switches = {**timeline.checks, **(finding.event.checks if finding.event else {})}
        level = switches.get(finding.code, CHECKS[finding.code].level)
        if level is not Level.OFF:
            yield Problem(finding.code, finding.message, finding.place, finding.hint, Severity(level))
