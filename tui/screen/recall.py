"""Walking through what was written earlier, and back to what is being written."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recall:
    """Earlier lines, the latest last, then the one that was being written; `place` is where the walk is, from 0."""

    lines: tuple[str, ...]
    place: int

    @classmethod
    def begun(cls, earlier: tuple[str, ...], written: str) -> "Recall":
        """A walk that begins at what is being written."""
        lines = (*(line for line in earlier if line != written), written)
        return cls(lines, len(lines) - 1)

    @property
    def text(self) -> str:
        """The line where the walk is."""
        return self.lines[self.place]

    def step(self, by: int) -> "Recall":
        """So many lines on, or back; the walk ends at either end."""
        return replace(self, place=min(max(self.place + by, 0), len(self.lines) - 1))
