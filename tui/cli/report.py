"""Problems as people and editors read them: one line each on standard error, with the place shown on a terminal."""

import sys
from collections.abc import Sequence

from tui.formats import Reading
from tui.timeline import Problem, count

_MOST = 50
"""Problems told one by one; a file with more has one thing wrong many times."""


def report(reading: Reading) -> None:
    """Write the problems of a reading, and how many there are if some are left out or some events are shown."""
    problems = reading.problems
    if not problems:
        return
    shows_lines = sys.stderr.isatty()
    for problem in problems[:_MOST]:
        _write(str(problem))
        if shows_lines:
            _write_place(reading, problem)
    _write(f"datelines: {_summary(reading, problems)}")


def _summary(reading: Reading, problems: Sequence[Problem]) -> str:
    left_out = f" ({len(problems) - _MOST} more than are shown)" if len(problems) > _MOST else ""
    events = len(reading.timeline.events)
    outcome = f"; {events} event{'' if events == 1 else 's'} read" if events else "; nothing to show"
    return f"{count(problems)}{left_out}{outcome}"


def _write_place(reading: Reading, problem: Problem) -> None:
    line = reading.line_at(problem.place)
    if line is None:
        return
    text, caret = line
    _write(f"    {text}")
    _write(f"    {' ' * caret}^")


def _write(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the one place where problems become text
