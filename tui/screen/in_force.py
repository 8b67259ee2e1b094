"""What is in force on a day: the spans and eras that hold then, surely or possibly."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.dates import Truth, When
from tui.store import Hit, Selection
from tui.timeline import Era


@dataclass(frozen=True, slots=True, eq=False)
class InForce:
    """The spans of a selection that hold on a date: the first of them in time order, and how many there are.

    With them the eras that hold then, and whether surely.
    """

    when: When
    among: Selection
    hits: tuple[Hit, ...]
    count: int
    possible: int
    eras: tuple[tuple[Era, bool], ...] = ()

    @property
    def counted(self) -> str:
        """How many are surely and how many possibly in force, eras included."""
        possibly = self.possible + sum(not is_certain for _, is_certain in self.eras)
        surely = self.count + len(self.eras) - possibly
        if not possibly:
            return f"{surely:,} in force" if surely else "nothing in force"
        return f"{surely:,} in force, {possibly:,} possibly" if surely else f"{possibly:,} possibly in force"


def eras_at(when: When, eras: Iterable[Era]) -> tuple[tuple[Era, bool], ...]:
    """The eras that hold on a date, and whether surely."""
    from tui.dates.worlds import during

    found = ((era, during(era.when, when.hull)) for era in eras)
    return tuple((era, truth is Truth.CERTAINLY) for era, truth in found if truth is not Truth.NO)
