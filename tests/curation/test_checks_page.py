"""The reference page is true: it has every code, each example has that problem alone, and what stands instead none."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tui.curation.checking import check
from tui.formats import load
from tui.timeline.checks import CHECKS, EVENT_SWITCHES
from tui.timeline.problem import CODES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^### `([a-z-]+)`\n\n\*([a-z]+)\*: (.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^```(yaml|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Entry(NamedTuple):
    level: str
    language: str
    example: str
    instead: str


def _entry(level: str, text: str) -> Entry:
    (language, example), *rest = EXAMPLE.findall(text)
    return Entry(level, language, example, rest[0][1] if rest else "")


ENTRIES = {code: _entry(level, text) for code, level, text in ENTRY.findall(PAGE)}
IN_YAML = [code for code, entry in ENTRIES.items() if entry.language == "yaml"]
IN_SHELL = [code for code, entry in ENTRIES.items() if entry.language == "sh"]
MENDED = [code for code, entry in ENTRIES.items() if entry.instead]


def test_every_code_has_its_entry() -> None:
    assert ENTRIES.keys() == {*CODES, *CHECKS}


def test_levels_are_those_of_the_checks() -> None:
    assert {code: ENTRIES[code].level for code in CHECKS} == {code: str(each.level) for code, each in CHECKS.items()}


def test_the_switches_of_an_event_are_listed() -> None:
    listed = re.search(r"In an event these can be switched: (.*?)\. ", PAGE, re.DOTALL)

    assert listed
    assert re.findall(r"`([a-z-]+)`", listed[1]) == list(EVENT_SWITCHES)


@pytest.mark.parametrize("code", IN_YAML)
def test_an_example_has_the_problem_and_no_other(code: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(ENTRIES[code].example, encoding="utf-8")

    problems = check(load([str(path)]))

    level = {"off": "warning"}.get(ENTRIES[code].level, ENTRIES[code].level)
    assert {(problem.code, str(problem.severity)) for problem in problems} == {(code, level)}


@pytest.mark.parametrize("code", MENDED)
def test_what_stands_instead_has_no_problem(code: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(ENTRIES[code].instead, encoding="utf-8")

    assert check(load([str(path)])) == ()


@pytest.mark.parametrize("code", IN_SHELL)
def test_the_commands_of_an_example_show_the_problem_and_no_other(code: str, tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    finished = subprocess.run(
        ["bash", "-c", ENTRIES[code].example],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    found = re.findall(r": (error|warning): .* \[([a-z-]+)\]$", finished.stdout, re.MULTILINE)
    assert set(found) == {(ENTRIES[code].level, code)}


def test_the_example_of_switches_has_no_problem(tmp_path: Path) -> None:
    example = EXAMPLE.search(PAGE)
    assert example
    path = tmp_path / "example.yaml"
    path.write_text(example[2], encoding="utf-8")

    assert check(load([str(path)])) == ()
