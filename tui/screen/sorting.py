"""The order of the table: by which column, and which way."""

from typing import Final, NamedTuple


class Sorting(NamedTuple):
    """The column that the table is sorted by, one of `store.ordering.COLUMNS`, and which way."""

    by: str = "when"
    descending: bool = False


IN_TIME: Final = Sorting()
"""As events stand everywhere but in the table."""


def is_column(name: str) -> bool:
    """Whether a table can be sorted by what has this name."""
    if name == IN_TIME.by:
        return True
    from tui.store.ordering import COLUMNS

    return name in COLUMNS
