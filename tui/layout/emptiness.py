"""Which stretches of time are empty, and so long that the screen is better used for the rest: those that are folded.

A stretch is empty if no event that is selected begins, ends or may have happened in it, and no series has a figure
there. That something lasted all the while does not fill it: nothing changed. The longest are folded, as many as there
are of which each is

- longer than a twelfth of all that then remains: it would take at least as much of the screen itself, and
- longer than three times the average distance from one event to the next in what remains: where time is evenly
  filled, nothing is gained.

What is long is so measured by what remains, again and again: a timeline from the first stars to this second is folded
until what is left can be told apart. To both sides of a fold a margin stays, a forty-eighth of what remains.

A selection is asked a bounded number of questions, however many events it has: where its density has gaps, what
stands at their edges, and what reaches into them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import Final

from tui.dates import END_OF_TIME, Bounds, Moment, Span, When
from tui.layout.folds import Folds
from tui.layout.series import instant
from tui.store import Selection
from tui.timeline import Series

_SHARE: Final = 12
_TIMES: Final = 3
_MARGIN: Final = 48

_REACHING: Final = 400
"""Where more events than these are in force, a stretch is not looked into, and counts as filled."""


def fold(selection: Selection, series: Iterable[Series] = ()) -> Folds:
    """The folds of a selection, drawn together with some series."""
    if selection.extent is None:
        return Folds()
    figures = sorted(instant(point) for each in series for point in each.points)
    shown = [selection.extent]
    folded: list[Bounds] = []
    rest = _length(selection.extent)
    while gaps := sorted(_gaps(selection, figures, shown, rest // (_SHARE + 1)), key=_length, reverse=True):
        remains = [rest - covered for covered in accumulate(map(_length, gaps))]
        distances = range(selection.count - 2 - len(folded), -1, -1)  # that remain without each of the gaps
        long = [
            number
            for number, (gap, rest_of_it, others) in enumerate(zip(gaps, remains, distances, strict=False), 1)
            if _length(gap) * min(others, _SHARE * _TIMES) > rest_of_it * _TIMES
        ]
        if not long:
            break
        chosen = gaps[: long[-1]]
        folded += chosen
        rest = remains[long[-1] - 1]
        shown = [part for stretch in shown for part in _without(chosen, stretch)]
    margin = rest // _MARGIN
    return Folds(tuple((begin + margin, end - margin) for begin, end in sorted(folded)))


def _gaps(selection: Selection, figures: Sequence[int], shown: Iterable[Bounds], least: int) -> Iterator[Bounds]:
    """The empty stretches within those that are shown that are longer than the least, and perhaps shorter ones."""
    for stretch in shown:
        for begin, end in _between_beginnings(selection, stretch, least):
            hits = selection.across((begin, end), _REACHING)
            if len(hits) < _REACHING:
                within = figures[bisect_left(figures, begin) : bisect_left(figures, end)]
                filled = [piece for hit in hits for piece in _filled(hit.event.when)]
                filled += [(figure, figure + 1) for figure in within]
                yield from _without(filled, (begin, end))


def _between_beginnings(selection: Selection, stretch: Bounds, least: int) -> Iterator[Bounds]:
    """Where nothing begins: from the instant after one event, or the edge of a stretch, up to the next."""
    start, stop = stretch
    parts = 2 * (stop - start) // max(least, 1) + 1  # so short that one lies wholly within what is to be found
    counts = selection.density(stretch, parts)
    for is_filled, run in groupby(range(parts), key=lambda part: counts[part] > 0):
        if not is_filled:
            place = selection.rank((start + (stop - start) * next(run) // parts, -END_OF_TIME))
            before = selection.page(place - 1, 1) if place else ()
            after = selection.page(place, 1)
            begin = max([start, *(hit.event.when.sort_key[0] + 1 for hit in before)])
            end = min([stop, *(hit.event.when.sort_key[0] for hit in after)])
            if begin < end:
                yield begin, end


def _filled(when: When) -> Iterable[Bounds]:
    """When it may have happened, or begun, or ended."""
    if isinstance(when, Moment):
        return (when.hull,)
    if isinstance(when, Span):
        return [edge.hull for edge in (when.begin, when.end) if isinstance(edge, Moment)]
    return [(member.earliest, member.latest) for member in when.members]


def _without(pieces: Iterable[Bounds], stretch: Bounds) -> Iterator[Bounds]:
    """What is left of a stretch without some pieces of it."""
    start, stop = stretch
    for begin, end in sorted(pieces):
        if start < min(begin, stop):
            yield start, min(begin, stop)
        start = max(start, end)
    if start < stop:
        yield start, stop


def _length(stretch: Bounds) -> int:
    return stretch[1] - stretch[0]
