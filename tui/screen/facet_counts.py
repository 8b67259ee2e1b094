"""Counting the values of facets as faceted search does: each says what toggling it would give.

The values that a query asks for of one field are alternatives, and a value that is toggled becomes one more of them:
so the counts of a field are of what the rest of the query leaves.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import Final

from tui.query.folding import cased
from tui.query.toggling import named_values, standings, toggle, unasked
from tui.screen.facets import Counts, FacetValue
from tui.store import FACETS, Selection
from tui.timeline import Timeline

_DECADE: Final = re.compile(r"(\d+)s( BCE)?")

Select = Callable[[str], Selection]


def count_facets(text: str, timeline: Timeline, select: Select) -> Counts:
    """The values of all facets, with what toggling each would give; `select` answers the text of a query.

    Lanes stand in their own order, decades in that of time, all others by how frequent they are. Raises `QueryError`
    if the text is no query.
    """
    named = {name: named_values(text, name) for name in FACETS}
    unnamed = select(text).facets([name for name in FACETS if not named[name]])
    counts = {
        name: list(_named(text, name, named[name], select))
        if named[name]
        else [FacetValue(value, value, count) for value, count in unnamed[name].items()]
        for name in FACETS
    }
    labels = {lane.id: lane.label for lane in timeline.lanes}
    order = {lane: place for place, lane in enumerate(labels)}
    lanes = [lane._replace(label=labels.get(lane.value, lane.value)) for lane in counts["lane"]]
    counts["lane"] = sorted(lanes, key=lambda lane: order.get(lane.value, len(order)))
    counts["decade"] = sorted(counts["decade"], key=_begin)
    return {name: tuple(values) for name, values in counts.items()}


def _named(text: str, name: str, values: Sequence[str], select: Select) -> Iterator[FacetValue]:
    """The values of a facet of which a query names some."""
    rest = unasked(text, name)
    counts = select(rest).facets((name,))[name]
    stands = standings(text, name, (*counts, *values))
    for value, count in counts.items():
        yield FacetValue(value, value, count, stands.get(value))
    known = set(map(cased, counts))
    for value in dict.fromkeys(values):
        if cased(value) not in known:
            known.add(cased(value))
            spelt, count = (value, 0) if stands[value] else _left_out(rest, name, value, select)
            yield FacetValue(spelt, spelt, count, stands[value])


def _left_out(text: str, name: str, value: str, select: Select) -> tuple[str, int]:
    """A value that a query leaves out, as events have it, and how many would have it if it were not left out."""
    counts = select(toggle(text, name, value)).facets((name,))[name]
    return next(((each, count) for each, count in counts.items() if cased(each) == cased(value)), (value, 0))


def _begin(decade: FacetValue) -> float:
    """The year around which a decade stands in time."""
    found = _DECADE.fullmatch(decade.value)
    return (-1 if found[2] else 1) * int(found[1]) if found else inf
