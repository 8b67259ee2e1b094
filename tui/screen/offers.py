"""What is offered while a filter is written, and which of it is chosen."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.query.completion import Candidate, Completions


_BEFORE_VALUES: Final = (":", ",", "=")


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be written at the caret of a text, counted from 0; `chosen` is the place of one that would be taken."""

    text: str
    caret: int
    completions: "Completions"
    chosen: int | None = None

    @property
    def candidates(self) -> "tuple[Candidate, ...]":
        """The likeliest first."""
        return self.completions.candidates

    @property
    def is_news(self) -> bool:
        """Whether something is being written that can be written to its end: a value, or the begin of something."""
        written = self.text[self.completions.start : self.completions.end]
        if [candidate.text for candidate in self.candidates] in ([], [written]):
            return False
        if self.text[: self.completions.start].endswith(_BEFORE_VALUES) or written.startswith("@"):
            return True
        names = (name.casefold() for candidate in self.candidates for name in (candidate.text, candidate.label))
        return bool(written) and any(name.startswith(written.casefold()) for name in names)

    def step(self, by: int) -> "Offers":
        """The next one chosen, or the one before; before the first there is none."""
        place = (-1 if self.chosen is None else self.chosen) + by
        return replace(self, chosen=min(place, len(self.candidates) - 1) if place >= 0 else None)

    def taken(self, place: int) -> tuple[str, int]:
        """The text with the candidate at a place, and where the caret stands behind it."""
        start, end = self.completions.start, self.completions.end
        written = self.candidates[place].text
        return self.text[:start] + written + self.text[end:], start + len(written)
