"""Problems for continuous integration, as SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS 2020)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from tui import __version__
from tui.formats.opening import STANDARD_INPUT
from tui.timeline import Place, Problem
from tui.timeline.checks import CHECKS
from tui.timeline.problem import CODES

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(problems: Sequence[Problem]) -> str:
    """One log with one run, whose rules are the codes of the problems."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "datelines", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> Mapping[str, Any]:
    about = CHECKS[code].about if code in CHECKS else CODES[code]
    return {"id": code, "shortDescription": {"text": about[0].upper() + about[1:]}}


def _result(problem: Problem, index: int) -> Mapping[str, Any]:
    hint = f"; {problem.hint}" if problem.hint else ""
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity.value,
        "message": {"text": problem.message + hint},
    }
    if problem.place.file != STANDARD_INPUT:
        result["locations"] = [{"physicalLocation": _location(problem.place)}]
    return result


def _location(place: Place) -> Mapping[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    return location
