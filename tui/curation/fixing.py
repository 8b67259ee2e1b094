"""What can be mended without asking, because it has one right answer.

That is a date in everyday wording that the Extended Date/Time Format says just as well; an id of several words, with
the links to it; and figures that are not in time order. A file belongs to its author: only those change, in their own
quotes, and every other byte stays as it is, line breaks and byte order mark included. Nothing is mended that would not
read back as the same timeline.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from tui.curation.literals import Literal, literals
from tui.curation.renaming import is_of_words, new_ids, renamed
from tui.curation.reordering import in_order, reordered
from tui.dates import DateError, edtf, parse
from tui.dates.extended import read
from tui.formats.encoding import as_utf8, encoding_of
from tui.formats.findings import Findings
from tui.formats.keys import Kind
from tui.formats.opening import read_bytes
from tui.formats.reading import load_bytes
from tui.formats.writing import write_whole
from tui.timeline.clean import clean

_LINE_END: Final = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_PLAIN: Final = re.compile(r"(?:[0-9Y/.]|-(?=[0-9Y]))[0-9A-Za-z./:~+-]*")
"""What needs no quotes, in a list or out of it."""

_CONTEXT: Final = 3


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
    mark, codec = encoding_of(data)
    seen = as_utf8(data, Findings(name))
    lines, seen_lines = _LINE_END.split(data[len(mark) :].decode(codec)), _LINE_END.split(seen.decode())
    found = literals(seen)
    ids = new_ids(found, load_bytes(data, name).timeline.events) if any(map(is_of_words, found)) else {}
    order = reordered(seen, seen_lines)
    for new, places in ((ids, order), ({}, sorted(order))):  # dates alone, if the rest would make other ids
        better = _mended(lines, seen_lines, found, new)
        mended = _with_breaks_in_place([better[place] for place in places], lines)
        after = mark + "".join(mended).encode(codec)
        edits = tuple(
            Edit(number, _bare(line), _bare(other))
            for number, (line, other) in enumerate(zip(lines, mended, strict=True))
            if line != other
        )
        if not edits or _read_alike(data, after, name, new):
            return Fix(data, after, tuple(_bare(line) for line in lines if line), edits)
    raise ValueError(name)


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


def _with_breaks_in_place(moved: list[str], lines: list[str]) -> list[str]:
    """Lines that changed places, with the line breaks of those whose place they took: the last one may have none."""
    return [_bare(text) + line[len(_bare(line)) :] for text, line in zip(moved, lines, strict=True)]


def _mended(lines: list[str], seen: list[str], found: list[Literal], ids: Mapping[str, str]) -> list[str]:
    """The lines with their dates and ids mended."""
    written: defaultdict[int, list[Literal]] = defaultdict(list)
    for literal in found:
        written[literal.line].append(literal)
    return [
        _mended_line(line, seen[number], written[number], ids) if number in written else line
        for number, line in enumerate(lines)
    ]


def _mended_line(line: str, seen: str, its: list[Literal], ids: Mapping[str, str]) -> str:
    """A line with its dates and ids mended, the last first, so that the columns of the others stay right.

    A line is left alone that YAML was shown in more or fewer characters: the columns would be wrong.
    """
    if len(line) != len(seen):
        return line
    for literal in sorted(its, key=lambda literal: -literal.start):
        written = line[literal.start : literal.end]
        is_date = literal.kind is Kind.DATE
        better = _in_edtf(literal.value) if is_date else ids.get(clean(literal.value).strip(), "")
        if better and _is_whole(written, literal):
            quote = literal.quote or ("" if _PLAIN.fullmatch(better) or not is_date else '"')
            line = f"{line[: literal.start]}{quote}{better}{quote}{line[literal.end :]}"
    return line


def _is_whole(written: str, literal: Literal) -> bool:
    """Whether the columns hold the date or id alone, in its quotes: no tag, and no name for it."""
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


def _read_alike(before: bytes, after: bytes, name: str, ids: Mapping[str, str]) -> bool:
    """Whether two files say the same, up to how dates are written, new ids and the order of figures.

    The mended one has no problem that the other has not.
    """
    one, other = load_bytes(before, name), load_bytes(after, name)
    pairs = zip(one.timeline.events, other.timeline.events, strict=False)
    expected = replace(
        one.timeline,
        events=tuple(renamed(event, mended, ids) for event, mended in pairs) if ids else one.timeline.events,
        series=tuple(
            mended if mended in (series, in_order(series)) else series
            for series, mended in zip(one.timeline.series, other.timeline.series, strict=False)
        ),
    )
    had, has = (Counter(problem.code for problem in reading.problems) for reading in (one, other))
    return expected == other.timeline and has <= had


def _bare(line: str) -> str:
    return line.rstrip("\r\n")
