"""The user's settings: `settings.yaml` in the user's folder, which the user can write as well as the program.

The program changes single lines of it, when the user changes in the explorer what they say. All else in the file stays
as it is, and a file with errors stays as it is altogether: what they hide would be lost.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui.preferences.folder import alone, keep, path_of
from tui.preferences.mapping import Entry, Mapped, mapped, read_mapping
from tui.timeline import Place, Problem

FILE: Final = "settings.yaml"

SWITCH: Final = ("yes", "no")
PART: Final = ("shown", "hidden")

CHOICES: Final[Mapping[str, Sequence[str]]] = {
    "look": ("dark", "light", "plain"),
    "ascii": SWITCH,
    "detail": PART,
    "density": PART,
    "remember": SWITCH,
}
"""What can be set, each with what it can be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has set, of `CHOICES`, and what is wrong with the file."""

    values: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def remembers(self) -> bool:
        """Whether anything is kept that the user has not written; not if the file may say that it must not be."""
        return self.values.get("remember", "yes") == "yes" and not any(problem.is_error for problem in self.problems)


def own_settings() -> Settings:
    """What the user has set: nothing if there is no such file."""
    return _settings(read_mapping(FILE))


def change_setting(name: str, value: str) -> str:
    """Set something, beside what others set at the same time; what stood in the way, in words, or ""."""
    with alone():
        read = read_mapping(FILE)
        before = _settings(read)
        error = next((problem for problem in before.problems if problem.is_error), None)
        if error:
            return f"mend your settings first: {error}"
        lines = _changed(read, name, value)
        after = _settings(mapped("".join(f"{line}\n" for line in lines).encode(), FILE))
        if after.problems or after.values != {**before.values, name: value}:
            return f"{path_of(FILE)} says it in a way that only its author can change: write '{name}: {value}'"
        return keep(FILE, lines)


def _settings(read: Mapped) -> Settings:
    values: dict[str, str] = {}
    problems = list(read.problems)
    for entry in read.entries:
        problem = _wrong(entry)
        if problem:
            problems.append(problem)
        else:
            values[entry.name] = entry.texts[0]
    return Settings(values, tuple(sorted(problems, key=lambda problem: problem.place)))


def _wrong(entry: Entry) -> Problem | None:
    """What is wrong with a setting, if anything is."""
    choices = CHOICES.get(entry.name)
    if choices is None:
        return _problem("key-unknown", f"there is no setting '{entry.name}'", entry.place, _one_of(tuple(CHOICES)))
    if len(entry.texts) == 1 and entry.texts[0] in choices:
        return None
    said = ", ".join(entry.texts)
    return _problem("choice-invalid", f"'{entry.name}' cannot be '{said}'", entry.value_place, _one_of(choices))


def _problem(code: str, message: str, place: Place, hint: str) -> Problem:
    return Problem(code, message, place, hint)


def _one_of(words: Sequence[str]) -> str:
    return f"write {', '.join(words[:-1])} or {words[-1]}"


def _changed(read: Mapped, name: str, value: str) -> list[str]:
    """The lines of the file, in one of which something is set."""
    lines = read.text.splitlines()
    entry = next((entry for entry in read.entries if entry.name == name), None)
    if entry is None:
        return [*lines, f"{name}: {value}"]
    line = lines[entry.value_place.line - 1]
    before, after = line[: entry.value_place.column - 1], line[entry.value_place.column - 1 :]
    lines[entry.value_place.line - 1] = before + re.sub(r"""^("[^"]*"|'[^']*'|[\w-]+)""", value, after)
    return lines
