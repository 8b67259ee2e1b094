"""How many events there are of each value of a field, for pipes."""

from collections.abc import Iterator, Sequence

from tui.store import Selection


def counts(selection: Selection, fields: Sequence[str]) -> Iterator[str]:
    """One value a line, the most frequent of each field first, three columns between tabs: field, value, count."""
    for field, values in selection.facets(fields).items():
        for value, count in values.items():
            yield f"{field}\t{value}\t{count}"
