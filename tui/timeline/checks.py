"""What is checked beyond what a reader has to refuse, and which checks an author can switch.

The codes are words of the file format, under the key `checks`, and what findings are known by for good.
"""

from dataclasses import dataclass
from typing import Final

from tui.timeline.model import Level
from tui.timeline.problem import CODES


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it finds, how severe that is by itself, and whether one event can switch it."""

    about: str
    level: Level = Level.WARNING
    is_of_event: bool = False


CHECKS: Final = {
    "event-duplicate": Check("two events that are probably one", is_of_event=True),
    "event-uncited": Check("an event that no source supports, in a file that lists its sources", is_of_event=True),
    "evidence-conflict": Check("a supporting source that gives another date", is_of_event=True),
    "evidence-vague": Check("an event dated more exactly than by any of its sources", is_of_event=True),
    "lane-duplicate": Check("two lanes with one label"),
    "lane-gap": Check("a gap in a lane that is unusually long", Level.OFF),
    "lane-unused": Check("a lane that is listed and never used"),
    "link-cycle": Check("links that make events come before themselves, or lead nowhere else"),
    "link-order": Check("a link that puts two events in an order that their dates rule out", is_of_event=True),
    "notes-missing": Check("notes on a source that are not where it says"),
    "notes-refused": Check("notes on a source that are outside the folder of the file, or hidden, and never opened"),
    "series-mixed-units": Check("series in one lane with different units"),
    "series-order": Check("figures that are not in time order"),
    "source-duplicate": Check("two sources with one address, or that say the same of themselves"),
    "source-early": Check("a source published before the event that it supports", is_of_event=True),
    "source-unused": Check("a source that is listed and never cited"),
    "url-invalid": Check("an address that is none of the web", is_of_event=True),
    "view-invalid": Check("a saved query that cannot be read"),
}
"""The checks by their codes."""

FATAL: Final = frozenset(
    {
        *("encoding", "problems-many", "timeline-expected", "yaml-alias", "yaml-depth", "yaml-directive"),
        *("yaml-nodes", "yaml-syntax", "yaml-text", *(code for code in CODES if code.startswith("file-"))),
    }
)
"""What a reader gives a file up for: no switch in the file can help that."""

SWITCHES: Final = tuple(sorted((CODES.keys() - FATAL) | CHECKS.keys()))
"""The codes that can be switched for a whole file."""

EVENT_SWITCHES: Final = tuple(sorted(code for code, check in CHECKS.items() if check.is_of_event))
"""The codes that can be switched for one event."""
