"""Bars that lie on a line, as long as something is much."""


def bar(count: int, most: int, room: int, cells: str) -> str:
    """A bar for a count of which the highest has the whole room; one that is not 0 can always be seen.

    `cells` are a cell filled from the left, from least to all.
    """
    full, part = divmod(count * room * len(cells) // max(most, 1), len(cells))
    drawn = cells[-1] * full + (cells[part - 1] if part else "")
    return drawn or (cells[0] if count and room else "")
