"""What is in force on a day: the spans that hold then, surely or possibly."""

from dataclasses import dataclass

from tui.dates import When
from tui.store import Hit, Selection


@dataclass(frozen=True, slots=True, eq=False)
class InForce:
    """The spans of a selection that hold on a date: the first of them in time order, and how many there are."""

    when: When
    among: Selection
    hits: tuple[Hit, ...]
    count: int
    possible: int

    @property
    def counted(self) -> str:
        """How many are surely and how many possibly in force."""
        surely = f"{self.count - self.possible:,} in force"
        return f"{surely}, {self.possible:,} possibly" if self.possible else surely
