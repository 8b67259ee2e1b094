"""What comes of reading files: a timeline, and what is wrong with them."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.formats.assembling import Assembly
from tui.formats.findings import Findings
from tui.formats.opening import LIMIT, read_bytes
from tui.timeline import Place, Problem, Timeline
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from tui.formats.excerpts import Excerpt


@dataclass(frozen=True, slots=True)
class Reading:
    """What some files say, with their problems in the order of the files and their lines.

    A reading is not readable if some file could not be read to its end; the timeline then holds what was read before.
    """

    timeline: Timeline
    problems: tuple[Problem, ...]
    is_readable: bool
    _excerpts: Mapping[Place, "Excerpt"] = field(default_factory=dict, repr=False, compare=False)

    def line_at(self, place: Place) -> tuple[str, int] | None:
        """The line that a problem points at, fit to be shown, and how many cells stand before what it points at.

        A long line is cut on both sides, with `…`. None if the problem points at no line.
        """
        excerpt = self._excerpts.get(place)
        return excerpt.shown() if excerpt else None


def load(names: Sequence[str], *, now: int | None = None, limit: int = LIMIT) -> Reading:
    """Read files (`-` is standard input) as one timeline; nothing is raised for what is wrong with them.

    `now` is the present in microseconds of the local clock, for dates such as `today`; `limit` is in bytes, for
    each file.
    """
    return _read(((name, read_bytes(name, limit)) for name in names), now)


def load_bytes(data: bytes, name: str) -> Reading:
    """Read what a file of this name would hold, as `load` does."""
    return _read([(name, data)], None)


def _read(files: Iterable[tuple[str, bytes | Problem]], now: int | None) -> Reading:
    assembly = Assembly(now)
    read: list[tuple[Findings, bytes]] = []
    with uncollected():
        for name, data in files:
            findings = Findings(clean(name))
            if isinstance(data, Problem):
                findings.give_up(data)
                read.append((findings, b""))
            else:
                read.append((findings, assembly.read(data, findings)))
        timeline = assembly.timeline()
    problems: list[Problem] = []
    shown: dict[Place, Excerpt] = {}
    for findings, text in read:
        found = sorted(findings.problems, key=lambda problem: problem.place)
        if not found:
            continue
        from tui.formats.excerpts import excerpts  # most files have nothing wrong to show

        problems += found
        shown.update(excerpts(text, (problem.place for problem in found)))
    return Reading(timeline, tuple(problems), not any(findings.is_broken for findings, _ in read), shown)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector out: what is made has no cycles, and looking for them among it all takes time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
