"""The commands that care for files: `check`, `diff` and `merge`."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import terminal
from tui.cli.ending import DONE, HAS_ERRORS, LEFT, UNUSABLE, UnusableError, complain, tell
from tui.cli.output import write, write_file
from tui.cli.report import events, pointed, report
from tui.formats.encoding import as_utf8
from tui.formats.excerpts import Excerpt, excerpts
from tui.formats.findings import Findings, UnreadableError
from tui.formats.opening import STANDARD_INPUT, read_bytes
from tui.formats.reading import load, load_bytes
from tui.timeline import Place, Problem, Severity, Timeline, count
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Sequence

    from tui.curation.fixing import Fix
    from tui.curation.twins import Decisions, Twins
    from tui.formats import Reading

_DEFAULT_FILE = "events.yaml"
"""What `diff` compares with a revision when no file is named."""

_MOST_NAMED = 6
"""Sources that are named at once."""


def check(arguments: Namespace) -> int:
    """Print the problems of files; under `--fix`, what can be mended in them instead."""
    from tui.curation.checking import check as problems_of
    from tui.formats import curated

    if arguments.fix or arguments.write:
        return _fix(arguments)
    names = arguments.files or [curated()]
    reading = load(names)
    problems = problems_of(reading)
    if arguments.strict:
        problems = tuple(replace(problem, severity=Severity.ERROR) for problem in problems)
    if arguments.form == "sarif":
        from tui.curation.sarif import as_sarif

        write([as_sarif(problems)])
    else:
        write(_as_json(problems) if arguments.form == "json" else _as_text(problems, names))
    complain(f"{events(len(reading.timeline.events))} checked: {count(problems) or 'no problems'}")
    if not reading.is_readable:
        return UNUSABLE
    return HAS_ERRORS if any(problem.is_error for problem in problems) else DONE


def diff(arguments: Namespace) -> int:
    """Print what differs between two timelines, or between a revision that git keeps of one and its file."""
    from tui.curation import telling
    from tui.curation.differences import differences

    before, after = _both(arguments)
    for reading in (before, after):
        report(reading)
    if not (before.is_readable and after.is_readable):
        return UNUSABLE
    found = differences(before.timeline, after.timeline)
    form = {"text": telling.as_lines, "markdown": telling.as_markdown, "json": telling.as_json}[arguments.form]
    write(form(found))
    return HAS_ERRORS if found else DONE


def merge(arguments: Namespace) -> int:
    """Write one timeline that holds what several do, with what was decided on records that are probably one.

    If nothing was, it is asked for on the terminal, or, where there is none or no file to write to, the pairs are
    printed.
    """
    from tui.curation.merging import merge as merged_from
    from tui.curation.twins import Choice, Decisions

    readings = _to_merge(arguments)
    if not all(reading.is_readable for reading in readings):
        return UNUSABLE
    if any(problem.is_error for reading in readings for problem in reading.problems):
        complain("nothing is merged: what was not read above would be missing")
        return HAS_ERRORS
    timelines = [reading.timeline for reading in readings]
    folder = Path(arguments.output).parent if arguments.output else Path()

    def merged(decisions: Decisions) -> tuple[Timeline, list[Twins]]:
        return merged_from(timelines, decisions, folder)

    timeline, twins = merged(Decisions(Choice(arguments.choice or Choice.OURS)))
    if arguments.choice or not twins:
        _write_merged(timeline, arguments.output)
        complain(f"{events(len(timeline.events))} of {len(timelines)} timelines merged")
        _tell_of_notes(timeline, arguments.output)
        return DONE
    can_ask = terminal.is_interactive(reads_input=STANDARD_INPUT in arguments.files)
    if can_ask and arguments.output:
        return _decide(merged, arguments.output)
    write(_proposals(twins))
    pairs = f"{len(twins)} pair{'' if len(twins) == 1 else 's'}"
    way = "; or name a file with -o, and decide on each" if can_ask else ""
    complain(f"{pairs} to decide on, and nothing is written: say --ours, --theirs or --both{way}")
    return HAS_ERRORS


def _fix(arguments: Namespace) -> int:
    """Print as a diff what can be mended in files; under `--write`, mend it, if all of them can be read."""
    from tui.curation.fixing import ChangedError, hunks
    from tui.curation.fixing import write as write_mended

    if not arguments.fix or not arguments.files:
        raise UnusableError("argument --write: only with --fix" if not arguments.fix else "argument --fix: name a FILE")
    if arguments.write and STANDARD_INPUT in arguments.files:
        raise UnusableError("argument --write: standard input cannot be written to")
    fixes = [(name, mended) for name in arguments.files if (mended := _mended(name))]
    if len(fixes) < len(arguments.files):
        return UNUSABLE
    for name, mended in fixes:
        write(hunks(mended, clean(name)))
    lines = sum(len(mended.edits) for _, mended in fixes)
    if not arguments.write or not lines:
        complain(f"{_lines(lines)} can be mended{'; nothing is written without --write' if lines else ''}")
        return HAS_ERRORS if lines else DONE
    for name, mended in fixes:
        try:
            write_mended(name, mended)
        except ChangedError:
            raise UnusableError(f"{name}: has changed in the meantime, and is left as it is") from None
        except OSError as error:
            raise UnusableError(f"{name}: cannot be written: {error.strerror}") from None
    complain(f"{_lines(lines)} mended")
    return DONE


def _both(arguments: Namespace) -> tuple[Reading, Reading]:
    """The two timelines to compare: a file, or else a revision, and a file."""
    from tui.curation.history import HistoryError, at_revision

    before = arguments.before
    if before == STANDARD_INPUT or Path(before).exists():
        if arguments.after is None:
            raise UnusableError(f"{before}: name a second timeline to compare it with")
        return load([before]), load([arguments.after])
    after = arguments.after or _DEFAULT_FILE
    try:
        data = at_revision(before, after)
    except HistoryError as error:
        raise UnusableError(f"{before}: there is no such file, nor a revision with {after}: {error}") from None
    return load_bytes(data, f"{before}:{after}"), load([after])


def _to_merge(arguments: Namespace) -> list[Reading]:
    """The timelines to merge, each read by itself."""
    if len(arguments.files) < 2:
        raise UnusableError("name two timelines to merge, or more")
    output = Path(arguments.output or STANDARD_INPUT)
    for name in arguments.files:
        if name != STANDARD_INPUT and arguments.output and output.exists() and output.samefile(name):
            raise UnusableError(f"{name}: is merged from, and so not written to: name another file with -o")
    readings = [load([name]) for name in arguments.files]
    for reading in readings:
        report(reading)
    return readings


def _decide(merged: Callable[[Decisions], tuple[Timeline, list[Twins]]], output: str) -> int:
    """Have the pairs decided on, one by one, on the terminal; what comes of that is written from there."""
    from tui.screen.deciding import decide
    from tui.screen.habits import habits

    if not Path(output).parent.is_dir():
        raise UnusableError(f"{output}: cannot be written: there is no such folder")
    timeline = Timeline()

    def save(decisions: Decisions) -> str:
        nonlocal timeline
        timeline, _ = merged(decisions)
        try:
            _write_merged(timeline, output)
        except UnusableError as error:
            return clean(str(error))
        return ""

    used = habits()
    for problem in used.amiss:
        tell(str(problem))
    with terminal.taken():
        ending = decide(
            lambda decisions: merged(decisions)[1],
            save,
            into=clean(output),
            ascii=terminal.wants_ascii(),
            habits=used,
        )
    if not ending.is_written:
        complain(f"{output}: left as it was, nothing is written")
        return ending.code or LEFT
    complain(f"{events(len(timeline.events))} merged into {output}")
    _tell_of_notes(timeline, output)
    return DONE


def _tell_of_notes(timeline: Timeline, output: str | None) -> None:
    """Say which sources of a merged timeline have notes that nothing opens from where it was written."""
    from tui.curation.merging import with_notes_out_of_reach

    folder = Path(output).parent if output else Path()
    if ids := with_notes_out_of_reach(timeline, folder):
        named = ", ".join((*ids[:_MOST_NAMED], *(["…"] if len(ids) > _MOST_NAMED else [])))
        where = output or "this folder"
        complain(f"the notes on {named} will not be opened from {where}: keep them in its folder, and mend their paths")


def _write_merged(timeline: Timeline, output: str | None) -> None:
    """Write a timeline to a file, or to standard output, if it reads back as it is. Raises `UnusableError`."""
    from tui.formats.yaml_writer import as_yaml

    lines = list(as_yaml(timeline))
    written = load_bytes("\n".join((*lines, "")).encode(), "").timeline
    if replace(written, files=timeline.files) != timeline:
        raise UnusableError("the merged timeline cannot be written so that it reads the same")
    if output:
        write_file(output, lines)
    else:
        write(lines)


def _mended(name: str) -> Fix | None:
    """What can be mended in a file; None for one that cannot be read, which is told."""
    from tui.curation.fixing import fix

    data = read_bytes(name)
    reading = load([name]) if isinstance(data, Problem) else load_bytes(data, name)
    if isinstance(data, Problem) or not reading.is_readable:
        report(reading)
        return None
    return fix(data, name)


def _as_text(problems: Sequence[Problem], names: Sequence[str]) -> Iterator[str]:
    """A line for each problem; on a terminal, below it the line of the file with a caret."""
    shown = _excerpts(problems, names) if sys.stdout.isatty() else {}
    for problem in problems:
        yield str(problem)
        if problem.place in shown:
            yield from pointed(shown[problem.place].shown())


def _excerpts(problems: Sequence[Problem], names: Sequence[str]) -> dict[Place, Excerpt]:
    """The lines that problems point at; those of standard input are gone."""
    shown: dict[Place, Excerpt] = {}
    for name in names:
        data = b"" if name == STANDARD_INPUT else read_bytes(name)
        if isinstance(data, bytes):
            places = [problem.place for problem in problems if problem.place.file == clean(name)]
            with suppress(UnreadableError):
                shown.update(excerpts(as_utf8(data, Findings(name)), places))
    return shown


def _as_json(problems: Sequence[Problem]) -> Iterator[str]:
    """One object for each problem."""
    for problem in problems:
        record = {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        yield json.dumps(record, ensure_ascii=False)


def _proposals(twins: Sequence[Twins]) -> Iterator[str]:
    """Two lines for each pair of records that are probably one."""
    from tui.curation.twins import brief

    for pair in twins:
        kind = pair.record.name
        yield f"{kind}  {brief(pair.ours)}  ({pair.ours.place})"
        yield f"{' ' * len(kind)}  {brief(pair.theirs)}  ({pair.theirs.place})"


def _lines(number: int) -> str:
    return f"{number or 'no'} line{'' if number == 1 else 's'}"
