"""What is wrong with the files that were read, one problem after the other."""

from collections.abc import Sequence

from textual.content import Content

from tui.screen.signs import Signs
from tui.timeline import Problem


def problem_text(problems: Sequence[Problem], signs: Signs) -> Content:
    """Each problem with its place and what to write instead."""
    if not problems:
        return Content("Nothing is wrong with what was read.")
    return Content("\n\n").join(_tell(problem, signs) for problem in problems)


def _tell(problem: Problem, signs: Signs) -> Content:
    style = "bold $error" if problem.is_error else "bold $warning"
    told = Content.assemble((str(problem.place), "bold"), " ", (problem.severity, style), f"\n{problem.message}")
    return told + Content(f"\n{signs.arrow} {problem.hint}") if problem.hint else told
