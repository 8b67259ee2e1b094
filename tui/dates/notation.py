"""Dates as machines write them: in the nearest EDTF, by their first and last, and the units an instant lies in."""

from typing import Final

from tui.dates.calendar import civil
from tui.dates.when import Choice, Edge, Moment, Precision, Range, Span, When

TIMES: Final = frozenset(
    {Precision.HOUR, Precision.MINUTE, Precision.SECOND, Precision.MILLISECOND, Precision.MICROSECOND}
)
"""The precisions of an instant; all others are of the calendar."""


def edtf(when: When) -> str:
    """The nearest text in EDTF.

    It has the bounds of the date. What EDTF has no notation for is left out: the name of a zone, and the doubt about
    a lone range of dates (`early October 2021` is `[2021-10-01..2021-10-10]`: the range says `about` by itself).
    """
    if isinstance(when, Moment):
        return _unzoned(when)
    if isinstance(when, Span):
        begin = _unzoned(when.begin) if isinstance(when.begin, Moment) else _EDGES[when.begin]
        end = _unzoned(when.end) if isinstance(when.end, Moment) else _EDGES[when.end]
        return f"{begin}/{end}"
    lone = when.members[0]
    if len(when.members) == 1 and isinstance(lone, Range):
        return _braced(when, f"{_undoubted(lone.first)}..{_undoubted(lone.last)}")
    return _braced(when, ",".join(_unzoned(m) if isinstance(m, Moment) else _range(m) for m in when.members))


_EDGES: Final = {Edge.OPEN: "..", Edge.UNKNOWN: ""}


def written(when: When) -> tuple[str, str]:
    """The first and the last of a date, inclusive: days, or for instants their first and last microsecond.

    Years are astronomical, of four digits at least. Instants with an offset are in UTC and end in `Z`. An end without
    bound is `-inf` or `inf`, one that nobody knows is `unknown`.
    """
    if isinstance(when, Moment):
        return _first(when), _last(when)
    if isinstance(when, Span):
        begin = _first(when.begin) if isinstance(when.begin, Moment) else _UNBOUNDED_BEGIN[when.begin]
        end = _last(when.end) if isinstance(when.end, Moment) else _UNBOUNDED_END[when.end]
        return begin, end
    firsts = [m.first if isinstance(m, Range) else m for m in when.members]
    lasts = [m.last if isinstance(m, Range) else m for m in when.members]
    begins = [m for m in firsts if m is not None]
    ends = [m for m in lasts if m is not None]
    return (
        _first(min(begins, key=lambda m: m.earliest)) if len(begins) == len(firsts) else "-inf",
        _last(max(ends, key=lambda m: m.latest)) if len(ends) == len(lasts) else "inf",
    )


_UNBOUNDED_BEGIN: Final = {Edge.OPEN: "-inf", Edge.UNKNOWN: "unknown"}
_UNBOUNDED_END: Final = {Edge.OPEN: "inf", Edge.UNKNOWN: "unknown"}


def year_text(year: int) -> str:
    """An astronomical year in EDTF: 2021, 0079, -0043, Y12000."""
    return padded(year) if abs(year) <= 9999 else f"Y{year}"


def unit_text(instant: int, precision: Precision) -> str:
    """The year, month, day, hour … second (or microsecond) that an instant lies in, in EDTF; coarser is the year."""
    year, month, day, hour, minute, second, microsecond = civil(instant)
    if precision in MONTHS_AT_LEAST:
        return f"{padded(year)}-{month:02d}"
    if precision not in TIMES and precision is not Precision.DAY:
        return year_text(year)
    text = f"{padded(year)}-{month:02d}-{day:02d}"
    if precision is Precision.DAY:
        return text
    text += f"T{hour:02d}"
    if precision is Precision.HOUR:
        return text
    text += f":{minute:02d}"
    if precision is Precision.MINUTE:
        return text
    text += f":{second:02d}"
    return text if precision is Precision.SECOND else f"{text}.{microsecond:06d}"


MONTHS_AT_LEAST: Final = frozenset(
    {Precision.SEMESTER, Precision.QUADRIMESTER, Precision.QUARTER, Precision.SEASON, Precision.MONTH}
)


def offset_text(offset: int | None) -> str:
    """Minutes east of UTC as they follow a time: `Z`, `+02:00`, and nothing for a floating time."""
    if offset is None:
        return ""
    return signed_offset(offset) if offset else "Z"


def signed_offset(offset: int) -> str:
    """Minutes east of UTC with their sign: `+02:00`, and `+00:00` for UTC itself."""
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def padded(year: int) -> str:
    """An astronomical year of four digits at least: 0079, -0043, 170000002."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _first(moment: Moment) -> str:
    return _instant(moment, moment.earliest)


def _last(moment: Moment) -> str:
    return _instant(moment, moment.latest - 1)


def _instant(moment: Moment, at: int) -> str:
    year, month, day, hour, minute, second, microsecond = civil(at)
    text = f"{padded(year)}-{month:02d}-{day:02d}"
    if moment.precision not in TIMES:
        return text
    fraction = f".{microsecond:06d}" if microsecond else ""
    zulu = "" if moment.offset is None else "Z"
    return f"{text}T{hour:02d}:{minute:02d}:{second:02d}{fraction}{zulu}"


def _unzoned(moment: Moment) -> str:
    return moment.text.replace(f"[{moment.zone}]", "") if moment.zone else moment.text


def _undoubted(moment: Moment | None) -> str:
    return _unzoned(moment).strip("~") if moment else ""


def _range(member: Range) -> str:
    return f"{_unzoned(member.first) if member.first else ''}..{_unzoned(member.last) if member.last else ''}"


def _braced(when: Choice, inside: str) -> str:
    return f"{{{inside}}}" if when.every else f"[{inside}]"
