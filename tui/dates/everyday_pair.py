"""Two everyday dates side by side, of which one may leave out what the other says: `3–5 October 2021`, `1914–18`."""

from collections.abc import Sequence

from tui.dates.daytime import day_time
from tui.dates.everyday_date import doubted, read_certain, without_doubt
from tui.dates.moments import read_moment
from tui.dates.notation import offset_text
from tui.dates.phrases import phrase
from tui.dates.vocabulary import Dates, Token, tokens
from tui.dates.when import DateError


def read_pair(left: str, right: str, joint: str, now: int | None) -> tuple[Dates, Dates] | None:
    """Read two dates with `joint` between them; None if they cannot be read, whatever one lends the other.

    Raises `DateError` if either of them, or the two together, have two readings.
    """
    left, first_doubt = without_doubt(left)
    right, last_doubt = without_doubt(right)
    lefts, rights = tokens(left) or [], tokens(right) or []
    is_bare_number = len(lefts) == 1 and lefts[0].kind in "dnyNo"
    first = _lent_by_right(lefts, rights) if is_bare_number else None  # 1000–500 BC does not begin in 1000 CE
    first = first or read_certain(left, now)
    last = read_certain(right, now)
    if first and not last:
        first, last = _on_the_same_day(first, right) or (first, None)
    last = last or _elided_year(lefts, rights, joint) or _lent_by_left(lefts, rights)
    first = first or _lent_by_right(lefts, rights)
    return (doubted(first, first_doubt), doubted(last, last_doubt)) if first and last else None


def _lent_by_right(lefts: Sequence[Token], rights: Sequence[Token]) -> Dates | None:
    """The left date, ended as the right one ends: `3` and `5 October 2021` are `3 October 2021`."""
    ended = (phrase([*lefts, *rights[kept:]]) for kept in range(1, len(rights)))
    return next((dates for dates in ended if dates), None) if lefts else None


def _lent_by_left(lefts: Sequence[Token], rights: Sequence[Token]) -> Dates | None:
    """The right date, begun as the left one begins: `Oct 3` and `5, 2021` are `Oct 5, 2021`."""
    begun = (phrase([*lefts[:kept], *rights]) for kept in range(len(lefts) - 1, 0, -1))
    return next((dates for dates in begun if dates), None) if rights else None


def _elided_year(lefts: Sequence[Token], rights: Sequence[Token], joint: str) -> Dates | None:
    """The second year of `1914–18`, or decade of `1920s–30s`.

    A hyphen does not do for years: `2021-2` could be a month, and `2021-22` is a summer in EDTF.
    """
    kinds = "-".join("".join(token.kind for token in side) for side in (lefts, rights))
    if (joint == "-" or kinds != "y-d") and kinds != "ys-ds":
        return None
    first, last = lefts[0].text, rights[0].text
    if len(last) != 2:
        return None
    if int(first[2:]) >= int(last):
        as_month = f"{first}-{last} for the month, or " if 1 <= int(last) <= 12 else ""
        raise DateError(f"{first}–{last} ends before it begins", f"write {as_month}both years in full")
    return read_certain(f"{first[:2]}{last}{'s' if 's' in kinds else ''}", None)


def _on_the_same_day(first: Dates, right: str) -> tuple[Dates, Dates] | None:
    """Two times of one day, of which one may lend the other its offset: `2021-10-03 14:05–15:10 UTC`."""
    timed, begin = day_time(right), read_moment(first[0], first[0])
    if timed is None or timed.day or begin is None or "T" not in begin.text:
        return None
    day = begin.text.partition("T")[0]
    if begin.offset is None:
        return (f"{begin.text}{timed.zone}",), (f"{day}{timed.time}{timed.zone}",)
    offset = timed.zone or offset_text(begin.offset) + (f"[{begin.zone}]" if begin.zone else "")
    return (begin.text,), (f"{day}{timed.time}{offset}",)
