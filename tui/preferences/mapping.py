"""A file in the user's folder that is one mapping from words to texts, in YAML as timelines are."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.preferences.folder import path_of
from tui.timeline import Place, Problem
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from tui.formats.findings import Findings
    from tui.formats.tree import Branch

_LIMIT: Final = 2**18
"""Bytes that such a file may have."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of the mapping and the texts after it, mostly one; and where each stands."""

    name: str
    texts: tuple[str, ...]
    place: Place  # of the key
    value_place: Place


@dataclass(frozen=True, slots=True)
class Mapped:
    """What the file says, in its order, and what is wrong with it. `text` is what it holds."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""


def read_mapping(name: str) -> Mapped:
    """Read a file of the user's folder; one that is not there says nothing."""
    from tui.formats.opening import read_bytes

    path = str(path_of(name))
    data = read_bytes(path, _LIMIT)
    if isinstance(data, Problem):
        return Mapped() if data.code == "file-missing" else Mapped(problems=(data,))
    return mapped(data, path)


def mapped(data: bytes, path: str) -> Mapped:
    """What a file of this name would say if it held this."""
    from tui.formats.encoding import as_utf8
    from tui.formats.findings import Findings, UnreadableError
    from tui.formats.tree import build

    findings = Findings(clean(path))
    entries: tuple[Entry, ...] = ()
    try:
        data = as_utf8(data, findings)
        entries = _entries(build(data, lambda _: None, findings), findings)
    except UnreadableError as end:
        findings.give_up(end.problem)
    problems = sorted((_ours(problem) for problem in findings.problems), key=lambda problem: problem.place)
    return Mapped(entries, tuple(problems), data.decode(errors="replace"))


def _ours(problem: Problem) -> Problem:
    """A problem of a file that is no timeline."""
    if problem.code != "timeline-expected":
        return problem
    return replace(problem, code="mapping-expected", message="no mapping", hint="write lines such as 'help: F1'")


def _entries(root: "Branch", findings: "Findings") -> tuple[Entry, ...]:
    from tui.formats.tree import Branch
    from tui.formats.values import Values

    values = Values(now=None)
    values.findings = findings
    entries = []
    for name, node in values.pairs(root).items():
        listed = [node] if not isinstance(node, Branch) else [] if node.is_mapping else node.children
        texts = tuple(clean(each.value).strip() for each in listed if not isinstance(each, Branch))
        if len(texts) == len(listed) and texts:
            place = findings.place(values.mark_of(name, root))
            entries.append(Entry(name, texts, place, findings.place(node.start_mark)))
        else:
            findings.error("text-expected", f"'{name}' is a text, or a list of texts", node.start_mark)
    return tuple(entries)
