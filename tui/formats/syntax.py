"""What the YAML parser complains of, in words that say what to do.

libyaml's own messages name its inner states; each known one is told as the mistake that leads to it, at the place
where that mistake most likely is (where a quote opens, rather than the end of the file).
"""

from dataclasses import dataclass
from typing import Final

from yaml.error import MarkedYAMLError, YAMLError

from tui.formats.depth import TOO_DEEP
from tui.formats.excerpts import line_of
from tui.formats.findings import Findings, Mark, quoted
from tui.timeline import Place, Problem

_QUOTE: Final = "double a quote that belongs to the text, or put the other kind of quotes around it"


@dataclass(frozen=True, slots=True)
class _Mistake:
    """What one complaint comes from: the parser's problem and (a part of) its context, and our own words."""

    problem: str
    message: str
    hint: str
    context: str = ""
    is_where_it_began: bool = False
    code: str = "yaml-syntax"


_MISTAKES: Final = (
    _Mistake(
        "found unexpected end of stream",
        "this quote is never closed",
        "end the text with the same quote",
        is_where_it_began=True,
    ),
    _Mistake(
        "found unexpected document indicator",
        "this quote is not closed before the document ends",
        "end the text with the same quote",
        is_where_it_began=True,
    ),
    _Mistake(
        "found unknown escape character",
        "a backslash between double quotes begins an escape, and this is none",
        "write it twice, or put the text in single quotes",
    ),
    _Mistake(
        "did not find expected hexdecimal number",
        "a backslash between double quotes begins an escape, and this is none",
        "write it twice, or put the text in single quotes",
    ),
    _Mistake(
        "found invalid Unicode character escape code",
        "this escape stands for no character",
        "write the character itself",
    ),
    _Mistake(
        "mapping values are not allowed",
        "a ':' that cannot follow a key here",
        "put a text that has ': ' in it in quotes, or set the line in as far as those it belongs to",
    ),
    _Mistake(
        "block sequence entries are not allowed",
        "a '- ' that cannot begin an entry here",
        "begin the list on a line of its own, or put a text that begins with '- ' in quotes",
    ),
    _Mistake(
        "mapping keys are not allowed",
        "a value cannot begin with '? '",
        "put it in quotes",
    ),
    _Mistake(
        "could not find expected ':'",
        "this line has no ': ' after its key",
        "write 'key: value'; set in further what continues the line above",
        is_where_it_began=True,
    ),
    _Mistake(
        "did not find expected ',' or ']'",
        "this '[' is not closed, or a ',' is missing after it",
        "end the list with ']', or put a text that has quotes or brackets in it in quotes",
        is_where_it_began=True,
    ),
    _Mistake(
        "did not find expected ',' or '}'",
        "this '{' is not closed, or a ',' is missing after it",
        "end the mapping with '}', or put a text that has quotes or brackets in it in quotes",
        is_where_it_began=True,
    ),
    _Mistake(
        "did not find expected '-' indicator",
        "this line is no entry of the list above it",
        "begin it with '- ' below the others, or set it in as far as those it belongs to",
    ),
    _Mistake(
        "did not find expected key",
        "this does not fit the lines above it",
        "set the line in as far as those it belongs to",
    ),
    _Mistake(
        "did not find expected node content",
        "a value is missing here",
        "put a text that begins with ',', ']' or '}' in quotes",
        context="flow",
    ),
    _Mistake(
        "did not find expected node content",
        "a value cannot begin with this",
        "put a text that begins with ',', ']' or '}' in quotes",
    ),
    _Mistake(
        "did not find expected alphabetic or numeric character",
        "a '&' begins the name of a value, and there is none",
        "put a text that begins with '&' in quotes",
        context="anchor",
        is_where_it_began=True,
    ),
    _Mistake(
        "did not find expected alphabetic or numeric character",
        "a '*' repeats a named value, and there is no name",
        "put a text that begins with '*' in quotes",
        context="alias",
        is_where_it_began=True,
    ),
    _Mistake(
        "found undefined tag handle",
        "a '!' begins a tag, which means nothing here",
        "put a text that begins with '!' in quotes",
        is_where_it_began=True,
    ),
    _Mistake(
        "did not find expected tag URI",
        "a '!' begins a tag, which means nothing here",
        "put a text that begins with '!' in quotes",
        is_where_it_began=True,
    ),
    _Mistake("found a tab character", "a tab sets this line in", "set lines in with spaces"),
    _Mistake(
        "did not find expected comment or line break",
        "nothing but a comment can follow '|' or '>'",
        "begin the text on the next line, or put it in quotes",
    ),
    _Mistake(
        "did not find expected <document start>",
        "this stands after the end of the timeline",
        "set it in as far as what it belongs to, or remove it",
    ),
    _Mistake("exceeded maximum nesting depth", TOO_DEEP, "", code="yaml-depth"),
)


def complaint(error: YAMLError, data: bytes, begun: Mark, findings: Findings) -> Problem:
    """The problem that an error of the parser tells of.

    `data` is what it read, `begun` where the innermost list or mapping begins that has not ended.
    """
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, MarkedYAMLError) or mark is None:
        return findings.problem("yaml-syntax", "this is not YAML", Place(findings.file))
    problem, context = error.problem or "", error.context or ""
    if problem == "found character that cannot start any token":
        message, hint = _starter(line_of(data, mark.line)[mark.column :])
        return findings.problem("yaml-syntax", message, mark, hint)
    if context == "while parsing a flow node" and not line_of(data, mark.line)[mark.column :]:
        message, hint = "the file ends before this does", "end it with ']' if it begins with '[', with '}' if with '{'"
        return findings.problem("yaml-syntax", message, begun, hint)
    if problem == "did not find expected key" and _follows_quote(line_of(data, mark.line)[: mark.column]):
        return findings.problem("yaml-syntax", "a quote ends the text before this", mark, _QUOTE)
    for mistake in _MISTAKES:
        if problem.startswith(mistake.problem) and mistake.context in context:
            where = error.context_mark if mistake.is_where_it_began and error.context_mark else mark
            return findings.problem(mistake.code, mistake.message, where, mistake.hint)
    return findings.problem("yaml-syntax", f"this is not YAML: {problem} {context}".rstrip(), mark)


def _starter(rest: str) -> tuple[str, str]:
    """Message and hint for a value that begins with something that no value begins with."""
    if rest.startswith("\t"):
        return "a tab where only spaces can be", "set lines in, and part keys from values, with spaces"
    return f"a value cannot begin with {quoted(rest[:1])}", "put it in quotes"


def _follows_quote(before: str) -> bool:
    return before.rstrip().endswith(("'", '"'))
