"""A date said back in English, at the precision given and with the doubt about it; never through strftime."""

from dataclasses import replace
from typing import Final

from tui.dates.calendar import civil
from tui.dates.moment_wording import clock_name, local_day, moment_name, offset_name
from tui.dates.moments import components
from tui.dates.names import MONTHS, day_name, deep_year_name, month_name, year_name, years_name
from tui.dates.notation import MONTHS_AT_LEAST, TIMES
from tui.dates.parts import YEAR_PARTS, era_name, part_name, range_name
from tui.dates.when import Choice, Edge, Moment, Precision, Range, Span, When

_COMPONENTS: Final = ("year", "month", "day")
_NEED_ARTICLE: Final = {Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM}


def words(when: When) -> str:
    """A date in English: `3 October 2021`, `c. 1991`, `2021–25`, `since 2014`, `between 1939 and 1945`.

    An open choice is named by the first unit outside it: `[..1065]` is `before 1066`.
    """
    if isinstance(when, Moment):
        return _moment(when)
    return _span(when) if isinstance(when, Span) else _choice(when)


def _moment(moment: Moment) -> str:
    if _is_partly_doubted(moment):
        return f"{moment_name(moment)} ({_doubts_told(moment)})"
    if moment.approximate and moment.precision is Precision.QUADRIMESTER and "X" not in moment.text:
        number = int(components(moment.text)[1].digits)
        part = next(part for part, its_number in YEAR_PARTS.items() if its_number == number)
        name = part_name(part, year_name(civil(moment.earliest).year))
        return f"{name}?" if moment.uncertain else name
    return _doubted(moment_name(moment), moment)


def _doubted(name: str, moment: Moment) -> str:
    return f"{'c. ' if moment.approximate else ''}{name}{'?' if moment.uncertain else ''}"


def _is_partly_doubted(moment: Moment) -> bool:
    return len({(part.approximate, part.uncertain) for part in components(moment.text)}) > 1


def _doubts_told(moment: Moment) -> str:
    """Which components are in doubt: `year approximate, day uncertain`."""
    told = []
    for name, part in zip(_COMPONENTS, components(moment.text), strict=False):
        if part.approximate and part.uncertain:
            told.append(f"{name} approximate and uncertain")
        elif part.approximate or part.uncertain:
            told.append(f"{name} {'approximate' if part.approximate else 'uncertain'}")
    return ", ".join(told)


def _span(span: Span) -> str:
    begin, end = span.begin, span.end
    if isinstance(begin, Moment) and isinstance(end, Moment):
        return _from_to(begin, end)
    if isinstance(begin, Moment):
        return f"since {_the(begin)}" if end is Edge.OPEN else f"from {_the(begin)} (end unknown)"
    if isinstance(end, Moment):
        return f"until {_the(end)}" if begin is Edge.OPEN else f"until {_the(end)} (start unknown)"
    return "at an unknown time"


def _from_to(begin: Moment, end: Moment) -> str:
    """All the time between two dates: `2021–25`, `1–3 December 2021`, `30 October – 2 November 2021`."""
    first, last = _moment(begin), _moment(end)
    if first == last:
        return f"within {_the(begin)}"
    shared = _shared(begin, end)
    if shared is None:
        return f"{first} – {last}"
    if begin.precision is Precision.YEAR and not deep_year_name(civil(begin.earliest).year):
        return _doubted(years_name(civil(begin.earliest).year, civil(end.earliest).year), begin)
    if " " not in shared[0] or begin.precision in TIMES:
        return _doubted("–".join(shared), begin)
    return f"{first} – {last}" if begin.approximate or begin.uncertain else " – ".join(shared)


def _shared(first: Moment, last: Moment) -> tuple[str, str] | None:
    """Two dates without their doubt, the first without what the second says again: `1` and `3 December 2021`.

    None if they share nothing, or are in doubt differently.
    """
    if (first.precision, first.approximate, first.uncertain) != (last.precision, last.approximate, last.uncertain):
        return None
    if any(sign in first.text + last.text for sign in "XS") or _is_partly_doubted(first) or _is_partly_doubted(last):
        return None
    begin, end, name = civil(first.earliest), civil(last.earliest), moment_name(last)
    if first.precision is Precision.YEAR:
        return _shared_years(begin.year, end.year)
    if first.precision is Precision.MONTH and begin.year == end.year:
        return MONTHS[begin.month - 1], name
    if first.precision is Precision.DAY and begin.year == end.year:
        return f"{begin.day}{'' if begin.month == end.month else f' {MONTHS[begin.month - 1]}'}", name
    is_clock = first.precision in TIMES and first.precision is not Precision.HOUR
    if is_clock and local_day(first) == local_day(last) and offset_name(first) == offset_name(last):
        return f"{local_day(first)}, {clock_name(first)}", f"{clock_name(last)}{offset_name(last)}"
    return None


def _shared_years(first: int, last: int) -> tuple[str, str] | None:
    if first <= 0 < last:
        return None
    if deep_year_name(first) or deep_year_name(last):
        return _shared_ages(deep_year_name(first), deep_year_name(last))
    year, era = (*year_name(first).split(), "")[:2]
    name = year_name(last)
    return year, f"{name} {era}" if era and name.isdigit() else name


def _shared_ages(first: str, last: str) -> tuple[str, str] | None:
    """Two ages, the first without what the second says again: `4.6` and `4 billion years ago`."""
    if not first or not last:
        return None
    number, unit, *_ = first.split()
    return number if unit == last.split()[1] else f"{number} {unit}", last


def _choice(choice: Choice) -> str:
    if choice.every:
        return f"all of {_listed(choice, 'and')}"
    lone = choice.members[0]
    if len(choice.members) == 1 and isinstance(lone, Range) and lone.first and lone.last:
        return _between(lone.first, lone.last)
    return _listed(choice, "or")


def _listed(choice: Choice, conjunction: str) -> str:
    members = choice.members
    if len(members) == 2 and isinstance(members[0], Moment) and isinstance(members[1], Moment):
        return _joined(members[0], members[1], conjunction)
    names = [_moment(m) if isinstance(m, Moment) else _range(m, is_every=choice.every) for m in members]
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}" if len(names) > 1 else names[0]


def _joined(first: Moment, last: Moment, conjunction: str) -> str:
    shared = None if first.approximate or first.uncertain else _shared(first, last)
    return f" {conjunction} ".join(shared or (_the(first), _the(last)))


def _between(first: Moment, last: Moment) -> str:
    """A date somewhere in a range: `early October 2021`, `5th century BCE`, `between 1939 and 1945`."""
    has_one_doubt = (first.approximate, first.uncertain) == (last.approximate, last.uncertain)
    if has_one_doubt and not (_is_partly_doubted(first) or _is_partly_doubted(last)):
        part = range_name(first, last) if first.approximate else None
        if part:
            return f"{part}?" if first.uncertain else part
        if first.precision is Precision.YEAR:
            name = era_name(civil(first.earliest).year, civil(last.earliest).year)
            if name:
                return _doubted(name, first)
    return f"between {_joined(first, last, 'and')}"


def _range(member: Range, *, is_every: bool) -> str:
    """A range among others: `1670–72`, or open: `before 1761`, and of all dates `1760 and before`."""
    first, last = member.first, member.last
    if first and last:
        return _from_to(first, last)
    if last:
        return f"{_the(last)} and before" if is_every else f"before {_unit_name(last, last.latest)}"
    if first:
        return f"{_the(first)} onwards" if is_every else f"after {_unit_name(first, first.earliest - 1)}"
    return "at an unknown time"


def _unit_name(moment: Moment, instant: int) -> str:
    """What the unit is called that an instant lies in; the unit and the doubt are those of a moment."""
    if moment.precision in TIMES:
        length = moment.latest - moment.earliest
        start = instant - (instant - moment.earliest) % length
        name = moment_name(replace(moment, earliest=start, latest=start + length))
    else:
        at = civil(instant)
        if moment.precision is Precision.DAY:
            name = day_name(at.year, at.month, at.day)
        else:
            name = month_name(at.year, at.month) if moment.precision in MONTHS_AT_LEAST else year_name(at.year)
    return _doubted(name, moment)


def _the(moment: Moment) -> str:
    """A date as it stands in a sentence: `the 1990s`, `the 19th century`."""
    name = _moment(moment)
    needs_article = moment.precision in _NEED_ARTICLE and name[0] in "0123456789d"
    return f"the {name}" if needs_article else name
