"""What can be mended without asking: dates in everyday wording that the Extended Date/Time Format says just as well.

A file belongs to its author: only the dates change, in their own quotes, and every other byte stays as it is, line
breaks and byte order mark included. Nothing is mended that would not read back as the same timeline.
"""

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from tui.curation.literals import Literal, literals
from tui.dates import DateError, edtf, parse
from tui.dates.extended import read
from tui.formats.encoding import as_utf8
from tui.formats.findings import Findings
from tui.formats.opening import read_bytes
from tui.formats.reading import load_bytes
from tui.formats.writing import write_whole
from tui.timeline.clean import clean

_LINE_END: Final = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_PLAIN: Final = re.compile(r"(?:[0-9Y/.]|-(?=[0-9Y]))[0-9A-Za-z./:~+-]*")
"""What needs no quotes, in a list or out of it."""

_CONTEXT: Final = 3
_CODECS: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"))


class ChangedError(Exception):
    """The file is no longer what was mended."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A line that changes, by its number from 0, without its line break."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A file as it is, and as it can be written; `lines` are those it has now, without their line breaks."""

    before: bytes
    after: bytes
    lines: tuple[str, ...]
    edits: tuple[Edit, ...]


def fix(data: bytes, name: str) -> Fix:
    """Mend what a file of this name holds. Raises `UnreadableError` for what is no text."""
    mark, codec = next(((mark, codec) for mark, codec in _CODECS if data.startswith(mark)), (b"", "utf-8"))
    seen = as_utf8(data, Findings(name))
    lines, seen_lines = _LINE_END.split(data[len(mark) :].decode(codec)), _LINE_END.split(seen.decode())
    dates: defaultdict[int, list[Literal]] = defaultdict(list)
    for literal in literals(seen):
        dates[literal.line].append(literal)
    mended = {number: _mended(lines[number], seen_lines[number], its) for number, its in dates.items()}
    edits = tuple(
        Edit(number, _bare(lines[number]), _bare(mended[number]))
        for number in sorted(mended)
        if mended[number] != lines[number]
    )
    text = "".join(mended.get(number, line) for number, line in enumerate(lines))
    after = mark + text.encode(codec)
    if edits and not _read_alike(data, after, name):
        raise ValueError(name)
    return Fix(data, after, tuple(_bare(line) for line in lines if line), edits)


def write(name: str, mended: Fix) -> None:
    """Write a mended file. Raises `ChangedError` if it is not what was mended any more, and OSError."""
    if read_bytes(name) != mended.before:
        raise ChangedError(name)
    write_whole(Path(name), [mended.after])


def hunks(mended: Fix, name: str) -> Iterator[str]:
    """The lines of a unified diff, fit to be shown: three lines about those that change."""
    if not mended.edits:
        return
    yield f"--- {name}"
    yield f"+++ {name}"
    for edits in _neighbours(mended.edits):
        first, last = max(0, edits[0].line - _CONTEXT), min(len(mended.lines), edits[-1].line + _CONTEXT + 1)
        yield f"@@ -{first + 1},{last - first} +{first + 1},{last - first} @@"
        changed = {edit.line: edit for edit in edits}
        for number in range(first, last):
            edit = changed.get(number)
            if edit:
                yield clean(f"-{edit.before}")
                yield clean(f"+{edit.after}")
            else:
                yield clean(f" {mended.lines[number]}")


def _neighbours(edits: tuple[Edit, ...]) -> Iterator[list[Edit]]:
    """The edits in groups whose surroundings touch."""
    group: list[Edit] = []
    for edit in edits:
        if group and edit.line - group[-1].line > 2 * _CONTEXT:
            yield group
            group = []
        group.append(edit)
    yield group


def _mended(line: str, seen: str, its: list[Literal]) -> str:
    """A line with its dates mended, the last first, so that the columns of the others stay right.

    A line is left alone that YAML was shown in more or fewer characters: the columns would be wrong.
    """
    if len(line) != len(seen):
        return line
    for literal in sorted(its, key=lambda literal: -literal.start):
        written = line[literal.start : literal.end]
        better = _in_edtf(literal.value)
        if better and _is_whole(written, literal):
            quote = literal.quote or ("" if _PLAIN.fullmatch(better) else '"')
            line = f"{line[: literal.start]}{quote}{better}{quote}{line[literal.end :]}"
    return line


def _is_whole(written: str, literal: Literal) -> bool:
    """Whether the columns hold the date alone, in its quotes: no tag, and no name for it."""
    if not literal.quote:
        return written == literal.value
    return len(written) > 1 and written[0] == written[-1] == literal.quote


@lru_cache(maxsize=4096)
def _in_edtf(value: str) -> str:
    """What to write for a date; "" for what is no date, is in EDTF already, or cannot be said in it as well."""
    wording = clean(value).strip()
    try:
        when = parse(wording)
        if read(wording, wording) is not None:
            return ""
        better = edtf(when)
        return better if parse(better) == when else ""
    except DateError:
        return ""


def _read_alike(before: bytes, after: bytes, name: str) -> bool:
    """Whether two files say the same and have the same problems, up to how dates are written."""
    one, other = load_bytes(before, name), load_bytes(after, name)
    return one.timeline == other.timeline and [problem.code for problem in one.problems] == [
        problem.code for problem in other.problems
    ]


def _bare(line: str) -> str:
    return line.rstrip("\r\n")
