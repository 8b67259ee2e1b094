"""Problems as values: what is wrong with a file, where, and what to write instead.

Readers collect them and go on; only the command line turns them into text and exit codes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tui.timeline.model import Place


class Severity(StrEnum):
    """How bad a problem is: an error loses something of the file, a warning is doubtful."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place: `code` names the kind for good, `hint` says what to write instead."""

    code: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether something of the file was lost."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.place}: {self.severity}: {self.message}{hint} [{self.code}]"


def count(problems: Sequence[Problem]) -> str:
    """How many problems there are, in words: `2 errors and 1 warning`; "" for none."""
    tallies = []
    for severity in Severity:
        number = sum(problem.severity is severity for problem in problems)
        if number:
            tallies.append(f"{number} {severity}{'s' if number > 1 else ''}")
    return " and ".join(tallies)


CODES: Final = {
    "check-unknown": "a switch for a check that there is not, or that cannot be switched there",
    "choice-invalid": "a word where only a few others can stand",
    "control-character": "a character that YAML forbids and a terminal obeys",
    "date-expected": "a list or mapping where a date belongs",
    "date-invalid": "a date that cannot be read, or that does not exist",
    "encoding": "bytes that are no text in UTF-8 or UTF-16",
    "events-missing": "a timeline without events",
    "file-directory": "a folder where a file belongs",
    "file-loop": "symbolic links that lead round in a circle",
    "file-missing": "a file that does not exist",
    "file-special": "a pipe, a device or a socket where a file belongs",
    "file-too-large": "a file beyond the limit",
    "file-unreadable": "a file that cannot be read, for its mode or a failing disk",
    "id-duplicate": "two events with one id",
    "id-invalid": "an id of several words",
    "key-duplicate": "one key twice in one mapping",
    "key-invalid": "a key that is empty, a list or a mapping",
    "key-misspelt": "a key that is nearly one of the format's own",
    "key-unknown": "a key that can neither be used nor kept",
    "label-missing": "an era or a series without a label",
    "lane-unknown": "a lane that is used and not listed, in a file that lists its lanes",
    "link-unknown": "a link to an event that there is not",
    "list-expected": "a text or mapping where a list belongs",
    "mapping-expected": "a text or list where a mapping belongs",
    "number-invalid": "a number that cannot be read",
    "problems-many": "more errors than are worth telling",
    "query-missing": "a view without a query",
    "redefined": "one id for two different things",
    "source-missing": "a citation without a source",
    "source-unknown": "a source that is cited and not listed, in a file that lists its sources",
    "text-expected": "a list or mapping where a text belongs",
    "timeline-expected": "a file that is a list or a text, and no mapping",
    "title-missing": "an event without a title",
    "to-missing": "a link that leads to no event",
    "value-missing": "a point without a value",
    "when-missing": "an event, an era or a point without a date",
    "yaml-alias": "an alias of a list or mapping, of nothing, or far too often",
    "yaml-depth": "lists and mappings inside one another, too deep",
    "yaml-directive": "too many YAML directives",
    "yaml-documents": "a second document in one file",
    "yaml-merge": "a merge key",
    "yaml-nodes": "far too many values",
    "yaml-syntax": "what is not YAML",
    "yaml-tag": "a YAML tag",
    "yaml-text": "a text, or a comment, that is far too long",
}
"""The kinds of problems that a file can have, by their codes, which never change their meaning."""
