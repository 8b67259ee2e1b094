"""What can be said on the command line, and its help.

`open` is the command when none is named, so that `datelines FILE` opens a file.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NoReturn

from tui import __version__
from tui.cli import terminal
from tui.cli.ending import UNUSABLE, tell
from tui.cli.output import write
from tui.timeline.clean import clean, clean_block

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

FORMS = ("timeline", "table", "list", "jsonl", "axis", "markdown")
VIEWS = ("list", "table", "lanes", "years", "statistics")
COLUMNS = ("when", "title", "lane", "actor", "tag", "place", "supports", "disputes")
SHELLS = ("bash", "zsh", "fish")

_NARROWEST, _WIDEST = 20, 1000
_WIDEST_HELP = 100

_SIGNED: Final = {
    "-q": "--query",
    **{option: option for option in ("--query", "--at", "--from", "--to", "--as-of", "--now")},
}
"""Options whose value can begin with a minus: queries leave out by it, years before our era have it."""

_FILE = {"bash": "_shtab_compgen_files", "zsh": "_files", "fish": "(__fish_complete_path (commandline -ct))"}
"""How each shell completes the name of a file."""

_DESCRIPTION = """\
Explore, question and print chronologies that are kept in plain text, with dates as
vague and as disputed as their evidence. Without FILE: the timeline that ships with it."""

_EPILOG = """\
examples:
  datelines                               explore the timeline that ships with datelines
  datelines events.yaml -q Himalaya       explore a file, narrowed to what speaks of the Himalaya
  datelines print --width 80 | less       read it as a page
  datelines print --as list | grep 2021   one event a line
  datelines when "c. Dec 1991"            how a date is read
  datelines check events.yaml             what is wrong with a file, and what is doubtful
  datelines diff HEAD events.yaml         what has changed since the last commit
  datelines merge a.yaml b.yaml -o c.yaml make one of two, and decide on what is in both

exit codes: 0 done; 1 errors in the file (under --strict, and of check), a date that cannot
be read, differences, or a merger that has to be decided on; 2 wrong usage, or nothing that
can be read or written; 3 a merger that was left without writing it."""

_MERGE_EPILOG = """\
Records that say the same are one. Of those that are probably one, one file or
the other is right, or both are: say which for all of them, or, on a terminal
and with -o, decide on each pair by itself. Nothing is written before all is
decided; to leave instead ends with code 3. Without a terminal, or without -o,
the pairs are printed, and the code is 1.

Each event keeps the names of the files that it came from, in a field of its
own: merged-from."""


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal; argparse's own way to its width loads half a dozen compression libraries."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(terminal.width(), _WIDEST_HELP) - 2)


class Parser(argparse.ArgumentParser):
    """A parser that lets no control character of an argument through to the terminal."""

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        lines = clean_block(message).splitlines()
        if file is sys.stdout:
            write(lines)
        else:
            for line in lines:
                tell(line)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to look, and end with code 2."""
        self.exit(UNUSABLE, f"{self.prog}: {message}\nTry `{self.prog} --help`.\n")


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Read the words after the program's name; ends the program for `--help`, `--version` and wrong usage."""
    named = bool(words) and (words[0] in COMMANDS or words[0] in {"-h", "--help", "--version"})
    words = list(words) if named else ["open", *words]
    return parser(words[0]).parse_args(list(_joined(words)))


def _joined(words: Sequence[str]) -> Iterator[str]:
    """The words, a value that begins with a minus, `-q -is:disputed`, made one with its option: it is no option."""
    rest = iter(words)
    for word in rest:
        if word == "--":
            yield from (word, *rest)
        elif word in _SIGNED and (value := next(rest, None)) is not None:
            is_signed = len(value) > 2 and value[0] == "-" != value[1]
            yield from (f"{_SIGNED[word]}={value}",) if is_signed else (word, value)
        else:
            yield word


def parser(only: str | None = None) -> Parser:
    """The grammar of the command line; with the arguments of one command only, if that is all that will be read."""
    top = Parser(
        prog="datelines",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=_Layout,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"datelines {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (what, add_arguments) in COMMANDS.items():
        described = what[0].upper() + what[1:] + "."
        command = commands.add_parser(
            name, help=what, description=described, formatter_class=_Layout, allow_abbrev=False
        )
        if only is None or name == only:
            add_arguments(command)
    return top


def _add_open(command: Parser) -> None:
    _add_files(command)
    _add_question(command)
    command.add_argument(
        "--at", type=clean, metavar="DATE|@ID", help="put the cursor on this date, or on the event with this id"
    )
    command.add_argument("--as-of", type=clean, metavar="DATE", help="show what is in force on this date")
    command.add_argument("--show", choices=VIEWS, help="the view to open in (default: list)")
    command.add_argument(
        "--sort", dest="by", choices=COLUMNS, help="open in the table, in the order of this column (default: when)"
    )
    command.add_argument("--reverse", dest="descending", action="store_true", help="that order the other way")
    command.add_argument("--fold", action="store_true", help="fold long empty stretches of time")
    command.add_argument("--fresh", action="store_true", help="show all of it, not what was shown when it was left")
    _add_looks(command)


def _add_print(command: Parser) -> None:
    _add_files(command)
    _add_question(command)
    command.add_argument(
        "--as",
        dest="form",
        choices=FORMS,
        default="timeline",
        help="the form to print it in (default: timeline); of an axis, --from and --to are the ends",
    )
    instead = command.add_mutually_exclusive_group()
    instead.add_argument("--count", action="store_true", help="print only how many events there are")
    instead.add_argument(
        "--facets",
        type=_facets,
        metavar="FIELD[,FIELD]",
        help="print only how many events there are of each value of a field: lane, actor, tag, place, source, "
        "decade, doubt",
    )
    command.add_argument("--sort", choices=("start", "end"), default="start", help="what events are in order of")
    command.add_argument("--reverse", action="store_true", help="the latest first")
    command.add_argument("--width", type=_width, metavar="N", help="columns (default: the terminal's, or 80)")
    command.add_argument("-o", "--output", metavar="FILE", help="write to FILE, which is replaced whole or not at all")
    _add_looks(command)


def _add_when(command: Parser) -> None:
    command.add_argument("texts", nargs="+", metavar="TEXT", help="a date; - reads one from each line of input")
    command.add_argument(
        "--as", dest="form", choices=("text", "json"), default="text", help="for people, or one JSON object a line"
    )
    _add_now(command)


def _add_check(command: Parser) -> None:
    _add_files(command)
    command.add_argument("--strict", action="store_true", help="make every warning an error")
    command.add_argument(
        "--as",
        dest="form",
        choices=("text", "json", "sarif"),
        default="text",
        help="for people, one JSON object a line, or SARIF 2.1.0",
    )
    command.add_argument(
        "--fix", action="store_true", help="show as a diff what has one right answer: dates, ids, order"
    )
    command.add_argument("--write", action="store_true", help="with --fix: write them so, and leave all else as it is")


def _add_diff(command: Parser) -> None:
    before = command.add_argument("before", metavar="A|REV", help="a timeline, or a revision that git keeps of FILE")
    after = command.add_argument("after", nargs="?", metavar="B|FILE", help="a timeline (with REV: events.yaml)")
    before.complete = after.complete = _FILE  # type: ignore[attr-defined]  # read by shtab
    command.add_argument(
        "--as",
        dest="form",
        choices=("text", "markdown", "json"),
        default="text",
        help="for people, for a review, or one JSON object a line",
    )


def _add_merge(command: Parser) -> None:
    files = command.add_argument("files", nargs="+", metavar="FILE", help="a timeline in YAML; two of them at least")
    files.complete = _FILE  # type: ignore[attr-defined]  # read by shtab
    command.add_argument("-o", "--output", metavar="FILE", help="write to FILE, which is replaced whole or not at all")
    command.epilog = _MERGE_EPILOG
    kept = command.add_mutually_exclusive_group()
    for choice, what in (("ours", "that of the first file"), ("theirs", "that of the last"), ("both", "each")):
        kept.add_argument(
            f"--{choice}",
            dest="choice",
            action="store_const",
            const=choice,
            help=f"of what is probably twice the same, keep {what}",
        )


def _add_files(command: Parser) -> None:
    files = command.add_argument(
        "files", nargs="*", metavar="FILE", help="a timeline in YAML; - is standard input; several are read as one"
    )
    files.complete = _FILE  # type: ignore[attr-defined]  # read by shtab


def _add_question(command: Parser) -> None:
    question = command.add_mutually_exclusive_group()
    question.add_argument(
        "-q", "--query", default="", type=clean, metavar="QUERY", help="only the events that the query means"
    )
    question.add_argument(
        "--view", type=clean, metavar="NAME", help="only the events that a view of the file, or of yours, means"
    )
    command.add_argument(
        "--from", dest="since", type=clean, metavar="DATE", help="only what is not all before DATE begins"
    )
    command.add_argument("--to", dest="until", type=clean, metavar="DATE", help="only what is not all after DATE ends")
    command.add_argument("--strict", action="store_true", help="end with code 1 if the file has errors")


def _add_looks(command: Parser) -> None:
    command.add_argument(
        "--ascii",
        action=argparse.BooleanOptionalAction,
        help="draw with ASCII characters only, or with others as well (default: with those that the terminal has)",
    )
    command.add_argument(
        "--color", "--colour", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)"
    )
    _add_now(command)


def _add_now(command: Parser) -> None:
    command.add_argument("--now", type=clean, metavar="DATE", help="take this date for the present one")


def _facets(text: str) -> list[str]:
    from tui.store import FACETS

    fields = text.split(",")
    for field in fields:
        if field not in FACETS:
            raise argparse.ArgumentTypeError(f"expected {', '.join(FACETS)}, not {field!r}")
    return fields


def _width(text: str) -> int:
    if not (text.isascii() and text.isdigit() and _NARROWEST <= int(text[:5]) <= _WIDEST):
        raise argparse.ArgumentTypeError(f"expected a number of columns from {_NARROWEST} to {_WIDEST}, not {text!r}")
    return int(text)


def _add_completion(command: Parser) -> None:
    command.add_argument("shell", choices=SHELLS, help="the shell to complete in")


def _add_nothing(_command: Parser) -> None:
    """A command without arguments."""


COMMANDS: Final[Mapping[str, tuple[str, Callable[[Parser], None]]]] = {
    "open": ("explore a timeline (the default; prints it when there is no terminal)", _add_open),
    "print": ("print a timeline as a page, a table, a list, JSON lines, an axis or Markdown", _add_print),
    "when": ("explain how a date is read", _add_when),
    "check": ("tell what is wrong with a timeline, and what is doubtful", _add_check),
    "diff": ("tell what differs between two timelines", _add_diff),
    "merge": ("make one timeline of several", _add_merge),
    "schema": ("print the JSON Schema of the file format", _add_nothing),
    "completion": ("print the completion script of a shell", _add_completion),
}
"""Each command: what it does, for the help, and what adds its arguments."""
