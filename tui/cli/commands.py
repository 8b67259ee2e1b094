"""What each command does, from read arguments to an exit code.

Imports of other floors stand in the functions that need them: `when` pays for dates alone, `print` never for the
explorer.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.cli import terminal
from tui.cli.ending import DONE, HAS_ERRORS, UNUSABLE, UnusableError, complain, tell
from tui.cli.output import write, write_file

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.dates import Bounds, DateError, When
    from tui.formats import Reading
    from tui.paper import Page
    from tui.query import QueryError
    from tui.screen.showing import Showing
    from tui.store import MemoryCollection, Selection
    from tui.timeline import Timeline, View

_WIDTH_OF_FILES: Final = 80
"""The columns of a page that is written to a file."""


def run(arguments: Namespace) -> int:
    """Do what the arguments say; the exit code. Raises `UnusableError` and OSError."""
    match arguments.command:
        case "open":
            return _open(arguments) if _can_explore(arguments) else _print_instead(arguments)
        case "print":
            return _print(arguments)
        case "when":
            return _when(arguments)
        case "check" | "diff" | "merge":
            return _curate(arguments)
        case "schema":
            return _schema()
        case _:
            return _completion(arguments.shell)


def _can_explore(arguments: Namespace) -> bool:
    from tui.formats.opening import STANDARD_INPUT

    return terminal.is_interactive(reads_input=STANDARD_INPUT in arguments.files)


def _open(arguments: Namespace) -> int:
    from tui.cli.arguments import FORMS
    from tui.formats import curated
    from tui.formats.opening import STANDARD_INPUT

    now = _now(arguments)
    window = _window(arguments, now)
    files = arguments.files or [curated()]
    reading, collection = _load(files)
    query = _query(arguments, collection)
    showing = _showing(arguments, now)
    from tui.screen import explore

    terminal.say_colour(arguments.color)
    with terminal.taken():
        code = explore(
            collection,
            problems=reading.problems,
            query=query,
            at=arguments.at,
            window=window,
            now=now,
            ascii=terminal.wants_ascii(choice=arguments.ascii),
            files=() if STANDARD_INPUT in files else files,
            forms={name: partial(_written, name, arguments, now) for name in FORMS},
            showing=showing,
            is_new=arguments.fresh or bool(query or arguments.at or window or showing),
        )
    return code or _verdict(arguments, reading)


def _showing(arguments: Namespace, now: int) -> Showing | None:
    """How the events are to be shown; None if nothing is said of it. Raises `UnusableError`."""
    is_sorted = arguments.by or arguments.descending
    if not (is_sorted or arguments.show or arguments.fold or arguments.as_of):
        return None
    from tui.screen.arrangement import View
    from tui.screen.showing import Showing
    from tui.screen.sorting import IN_TIME, Sorting

    return Showing(
        View(arguments.show or (View.TABLE if is_sorted else View.LIST)),
        Sorting(arguments.by or IN_TIME.by, descending=arguments.descending),
        is_folded=arguments.fold,
        as_of=_date("--as-of", arguments.as_of, now) if arguments.as_of else None,
    )


def _print_instead(arguments: Namespace) -> int:
    """Print what the explorer would open, as `print` does when it is told nothing else."""
    from tui.cli.arguments import parser

    defaults = vars(parser("print").parse_args(["print"]))
    return _print(type(arguments)(**{**defaults, **vars(arguments)}))


def _print(arguments: Namespace) -> int:
    if arguments.form == "axis" and (arguments.reverse or arguments.sort != "start"):
        option = "--reverse" if arguments.reverse else "--sort"
        raise UnusableError(f"argument {option}: an axis runs from the earliest to the latest; leave {option} out")
    now = _now(arguments)
    reading, collection = _load(arguments.files)
    lines = _lines(arguments, collection, _selection(arguments, collection, now), now)
    if arguments.output:
        write_file(arguments.output, lines)
    else:
        write(lines)
    return _verdict(arguments, reading)


def _lines(arguments: Namespace, collection: MemoryCollection, selection: Selection, now: int) -> Iterable[str]:
    """What `print` was asked for, line by line."""
    if arguments.count:
        return [str(selection.count)]
    if arguments.facets:
        from tui.paper.counts import counts

        return counts(selection, arguments.facets)
    from tui import paper

    page = paper.Page(
        width=arguments.width or (_WIDTH_OF_FILES if arguments.output else terminal.width()),
        ascii=bool(arguments.ascii if arguments.output else terminal.wants_ascii(choice=arguments.ascii)),
        colour=terminal.wants_colour("never" if arguments.output and arguments.color == "auto" else arguments.color),
        now=now,
        sort=arguments.sort,
        reverse=arguments.reverse,
        window=_window(arguments, now) if arguments.form == "axis" else None,
    )
    return _form(arguments.form)(selection, collection.timeline, page)


def _form(name: str) -> Callable[[Selection, Timeline, Page], Iterable[str]]:
    """What prints a selection in one of `FORMS`."""
    from tui import paper

    return {
        "timeline": paper.timeline,
        "table": paper.table,
        "list": paper.lines,
        "jsonl": paper.jsonl,
        "axis": paper.axis,
        "markdown": paper.markdown,
    }[name]


def _written(
    form: str, arguments: Namespace, now: int, selection: Selection, timeline: Timeline, window: Bounds | None
) -> Iterable[str]:
    """What the explorer writes of a view to a file, as `print -o` would."""
    from tui.paper import Page

    page = Page(width=_WIDTH_OF_FILES, ascii=bool(arguments.ascii), colour=False, now=now, window=window)
    return _form(form)(selection, timeline, page)


def _when(arguments: Namespace) -> int:
    from tui.dates.reading import read
    from tui.paper.readings import as_json, as_text

    now = _now(arguments) if arguments.now else None
    code = DONE

    def answers() -> Iterator[str]:
        nonlocal code
        for text in _texts(arguments.texts):
            reading = read(text, now)
            if not reading.valid:
                code = HAS_ERRORS
            yield from as_json(reading) if arguments.form == "json" else as_text(reading)

    write(answers())
    return code


def _curate(arguments: Namespace) -> int:
    from tui.cli import curating

    return {"check": curating.check, "diff": curating.diff, "merge": curating.merge}[arguments.command](arguments)


def _schema() -> int:
    import json

    from tui.formats import schema

    write([json.dumps(schema(), ensure_ascii=False, indent=2)])
    return DONE


def _completion(shell: str) -> int:
    import shtab

    from tui.cli.arguments import parser

    write([shtab.complete(parser(), shell)])
    return DONE


def _load(names: list[str]) -> tuple[Reading, MemoryCollection]:
    """Read the files named, or the timeline that ships; what is wrong goes to standard error."""
    from tui.cli.report import report
    from tui.formats import curated, load
    from tui.store import MemoryCollection

    reading = load(names or [curated()])
    report(reading)
    if not reading.timeline.events and any(problem.is_error for problem in reading.problems):
        raise SystemExit(UNUSABLE)
    return reading, MemoryCollection(reading.timeline)


def _selection(arguments: Namespace, collection: MemoryCollection, now: int) -> Selection:
    """What the query, and `--from` and `--to`, short for `since:` and `until:`, leave. Raises `UnusableError`."""
    text = _query(arguments, collection)
    if not (text or arguments.since or arguments.until):
        return collection.everything
    from tui.query import Query, QueryError, parse
    from tui.query.tree import And, InTime, Period

    limits = [
        InTime(relation, Period(date, *_date(option, date, now).hull))
        for option, relation, date in (("--from", "since", arguments.since), ("--to", "until", arguments.until))
        if date
    ]
    try:
        query = parse(text, collection.vocabulary, now)
        return collection.select(Query(And((query.root, *limits))))
    except QueryError as error:
        raise _refused(f"-q/--query: column {error.column}", error) from None


def _query(arguments: Namespace, collection: MemoryCollection) -> str:
    """The query asked for, as it is written on the command line or in a saved view. Raises `UnusableError`."""
    if arguments.view is None:
        return str(arguments.query)
    return _view(arguments.view, collection.timeline.views)


def _view(name: str, views: Sequence[View]) -> str:
    """The query of a saved view: one of a timeline's, or else one of the user's own. Raises `UnusableError`."""
    from tui.preferences.views import own_views

    saved = own_views()
    for problem in saved.problems:
        tell(str(problem))
    theirs, own = ({view.id: view.query for view in each} for each in (views, saved.views))
    if name in theirs and name in own:
        complain(f"both the timeline and you have a view '{name}': that of the timeline is shown")
    query = theirs.get(name, own.get(name))
    if query is not None:
        return query
    known = f"it has {', '.join(theirs)}" if theirs else "it has none"
    yours = f", and you have {', '.join(own)}" if own else ", and neither have you"
    raise UnusableError(f"argument --view: the timeline has no view '{name}'; {known}{yours}")


def _now(arguments: Namespace) -> int:
    """The present, in microseconds, as a floating date has it: `--now`, else the clock."""
    clock = terminal.local_clock()
    return _date("--now", arguments.now, clock).earliest if arguments.now else clock


def _window(arguments: Namespace, now: int) -> Bounds | None:
    """The window of time to be shown; None to see everything. Raises `UnusableError`."""
    from tui.dates import BEGINNING_OF_TIME, END_OF_TIME

    start = _date("--from", arguments.since, now).earliest if arguments.since else BEGINNING_OF_TIME
    stop = _date("--to", arguments.until, now).latest if arguments.until else END_OF_TIME
    if start >= stop:
        raise UnusableError("argument --to: it ends before --from begins; the earlier date belongs to --from")
    return None if (start, stop) == (BEGINNING_OF_TIME, END_OF_TIME) else (start, stop)


def _date(option: str, text: str, now: int) -> When:
    from tui.dates import DateError, parse

    try:
        return parse(text, now)
    except DateError as error:
        raise _refused(option, error) from None


def _refused(where: str, error: DateError | QueryError) -> UnusableError:
    """What is wrong with an argument, and what to write instead."""
    return UnusableError(f"argument {where}: {error.message}" + (f"; {error.hint}" if error.hint else ""))


def _texts(words: list[str]) -> Iterator[str]:
    for word in words:
        if word == "-":
            yield from _lines_of_input()
        else:
            yield word


def _lines_of_input() -> Iterator[str]:
    """The lines of standard input; bytes that are no text are marked as such. Raises `UnusableError`."""
    if sys.stdin is None:
        raise UnusableError("standard input is closed")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _verdict(arguments: Namespace, reading: Reading) -> int:
    """The exit code for what was read: all of a file, a part of it, or, under `--strict`, with errors."""
    if not reading.is_readable:
        return UNUSABLE
    has_errors = any(problem.is_error for problem in reading.problems)
    return HAS_ERRORS if arguments.strict and has_errors else DONE
