"""Which events have a text, a value or a number in a field."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import eq, ge, gt, le, lt
from typing import Final

from tui.query.bits import from_flags
from tui.query.columns import Column, Columns
from tui.query.fields import CODES, NAMES, PROSE
from tui.query.folding import cased, fold, has_accents
from tui.query.prose import Prose
from tui.query.tree import Compare, Contains, Equals, Pattern, Regex, number

_COMPARISONS: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq}


def search(columns: Columns, field: str, pattern: Pattern) -> int:
    """The events with something in a field that fits a pattern, as bits."""
    if field in PROSE:
        return _in_prose(columns.prose(field), pattern)
    column = columns.values(field)
    if isinstance(pattern, Compare):
        return column.union(_comparing(column, pattern))
    if isinstance(pattern, Regex):
        return column.union(_matching(column, pattern))
    return column.union(_naming(columns, field, column, pattern))


def _in_prose(prose: Prose, pattern: Pattern) -> int:
    """The events with a text that fits a pattern; no text is compared with a number."""
    if isinstance(pattern, Compare):
        return 0
    if isinstance(pattern, Regex):
        from tui.query.regex import matching_in_batches

        batches = prose.cased_batches if has_accents(pattern.pattern) else prose.folded_batches
        return from_flags(matching_in_batches(pattern.pattern, batches))
    is_exact = has_accents(pattern.text)
    wanted = cased(pattern.text) if is_exact else fold(pattern.text)
    lines = prose.cased if is_exact else prose.folded
    if isinstance(pattern, Equals):
        return from_flags([wanted in text and wanted in text.split("\n") for text in lines])
    return from_flags([wanted in text for text in lines])


def _comparing(column: Column, pattern: Compare) -> list[str]:
    """The values that are numbers with the asked relation to another."""
    compare = _COMPARISONS[pattern.comparison]
    return [value for value in column if (its := number(value)) is not None and compare(its, pattern.number)]


def _matching(column: Column, pattern: Regex) -> list[str]:
    """The values that a regular expression matches."""
    from tui.query.regex import matching

    forms = column.cased if has_accents(pattern.pattern) else column.folded
    hits = matching(pattern.pattern, (form.encode(errors="replace") for form in forms.values()))
    return [value for value, is_hit in zip(forms, hits, strict=True) if is_hit]


def _naming(columns: Columns, field: str, column: Column, pattern: Contains | Equals) -> list[str]:
    """The values that a text is the whole of, or, where a field is no code, occurs in."""
    is_exact = has_accents(pattern.text)
    wanted = cased(pattern.text) if is_exact else fold(pattern.text)
    forms = column.cased if is_exact else column.folded
    if field in CODES or isinstance(pattern, Equals):
        values = [value for value, form in forms.items() if form == wanted]
        return values + _labelled(columns, wanted, values) if field == "lane" else values
    amount = None if field in NAMES else number(pattern.text)
    if amount is None:
        return [value for value, form in forms.items() if wanted in form]
    return [
        value for value, form in forms.items() if (wanted in form if (its := number(value)) is None else its == amount)
    ]


def _labelled(columns: Columns, wanted: str, known: list[str]) -> list[str]:
    """The lanes whose label a text is."""
    return [
        lane.id
        for lane in columns.timeline.lanes
        if lane.id not in known and wanted in (cased(lane.label), fold(lane.label))
    ]
