"""Problems as people and editors read them: one line each on standard error, with the place shown on a terminal."""

import sys
from collections.abc import Iterator, Sequence

from tui.cli.ending import complain, tell
from tui.formats import Reading
from tui.timeline import Problem, count

_MOST = 50
"""Problems told one by one; a file with more has one thing wrong many times."""


def report(reading: Reading) -> None:
    """Write the problems of a reading, and how many there are if some are left out or some events are shown."""
    problems = reading.problems
    if not problems:
        return
    shows_lines = sys.stderr is not None and sys.stderr.isatty()
    for problem in problems[:_MOST]:
        tell(str(problem))
        if shows_lines:
            for line in pointed(reading.line_at(problem.place)):
                tell(line)
    complain(_summary(reading, problems))


def _summary(reading: Reading, problems: Sequence[Problem]) -> str:
    left_out = f" ({len(problems) - _MOST} more than are shown)" if len(problems) > _MOST else ""
    shown = len(reading.timeline.events)
    outcome = f"{events(shown)} read" if shown else "nothing to show"
    return f"{count(problems)}{left_out}; {outcome}"


def pointed(line: tuple[str, int] | None) -> Iterator[str]:
    """A line of a file, given with the cells before what is wrong in it, and a caret below that; nothing for None."""
    if line is not None:
        text, caret = line
        yield f"    {text}"
        yield f"    {' ' * caret}^"


def events(number: int) -> str:
    """How many events there are, in words."""
    return f"{number:,} event{'' if number == 1 else 's'}"
