"""What a reader finds wrong on its way, and when it gives a file up."""

from typing import Final, Protocol

from tui.timeline import Place, Problem, Severity
from tui.timeline.clean import clean

_MOST: Final = 2_000
"""Errors after which a file is given up, and warnings after which no more are kept: a second of telling them."""

_LONGEST: Final = 40


class Mark(Protocol):
    """A place as the parser counts it, from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


class UnreadableError(Exception):
    """A file cannot be read any further; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Findings:
    """The problems of one file, in the order they were found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.is_broken = False
        self._errors = 0
        self._warnings = 0

    def place(self, mark: Mark) -> Place:
        """Where the parser's mark is, for people, who count from 1."""
        return Place(self.file, mark.line + 1, mark.column + 1)

    def error(self, code: str, message: str, place: Place | Mark, hint: str = "") -> None:
        """Something of the file is lost. Raises `UnreadableError` when that has been said too often."""
        self._errors += 1
        if self._errors > _MOST:
            raise UnreadableError(
                self.problem("problems-many", f"more than {_MOST:,} errors: the rest is left out", place)
            )
        self.problems.append(self.problem(code, message, place, hint))

    def warning(self, code: str, message: str, place: Place | Mark, hint: str = "") -> None:
        """Something is doubtful."""
        self._warnings += 1
        if self._warnings <= _MOST:
            self.problems.append(self.problem(code, message, place, hint, Severity.WARNING))

    def give_up(self, problem: Problem) -> None:
        """Note why the file cannot be read any further."""
        self.problems.append(problem)
        self.is_broken = True

    def problem(
        self, code: str, message: str, place: Place | Mark, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem of this file."""
        where = place if isinstance(place, Place) else self.place(place)
        return Problem(code, message, where, hint, severity)


def quoted(text: str) -> str:
    """A text from outside as it stands in a message: clean, between quotes, its end left out if it is long."""
    return f"'{shortened(text)}'"


def shortened(text: str) -> str:
    """A text from outside, clean, its end left out if it is long."""
    return f"{clean(text[:_LONGEST]).strip()}…" if len(text) > _LONGEST else clean(text).strip()
