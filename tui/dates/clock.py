"""Times of day: with an offset from UTC, in a zone of the IANA database (RFC 9557), or floating."""

import re
from typing import Final

from tui.dates.calendar import DAY, HOUR, MINUTE, SECOND
from tui.dates.notation import offset_text
from tui.dates.periods import period
from tui.dates.when import DateError, Moment, Precision

_instant: Final = re.compile(
    r"((-?[0-9]{4})-([0-9]{2})-([0-9]{2}))"
    r"([Tt ])([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?)?"
    r"(?: ?([Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?"
    r"(?: ?(?:\[([A-Za-z][A-Za-z0-9_+/-]*)\]|([A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+)))?"
    r"([~?%]?)"
).fullmatch

_UTC_ITSELF: Final = {"Z", "z", "UTC", "GMT"}
_FARTHEST_OFFSET: Final = 14 * 60


def read_instant(text: str, literal: str) -> Moment | None:
    """Read a day with a time; None if the text has not the shape of one.

    The time may stop at the hour, and may be 24:00 or a leap second, which is the second after it. Of nine decimals
    six are kept. Raises `DateError` for a day, a time, an offset or a zone that does not exist.
    """
    match = _instant(text)
    if match is None:
        return None
    date, year, month, day, separator, hour, minute, second, decimals, utc, bracketed, bare, doubt = match.groups()
    if separator == " " and minute is None:
        return None
    clock, time, precision, length = _time_of_day(hour, minute, second, decimals)
    local = period(year, month, day)[0] + time
    zone = bracketed or bare or ""
    shown, offset = _offsets(utc, zone, local)
    earliest = local - (shown or 0) * MINUTE
    if second == "60" and earliest % DAY >= SECOND:
        raise DateError(f"a minute has no second 60 at {clock}", "leap seconds are at 23:59:60 UTC")
    return Moment(
        earliest,
        earliest + length,
        precision,
        f"{date}T{clock}{offset_text(shown)}{f'[{zone}]' if zone else ''}{doubt}",
        approximate=doubt in {"~", "%"},
        uncertain=doubt in {"?", "%"},
        offset=offset,
        zone=zone,
        literal=literal,
    )


def _time_of_day(
    hour: str, minute: str | None, second: str | None, decimals: str | None
) -> tuple[str, int, Precision, int]:
    """A time as it is written, in microseconds from midnight, the unit it is known to, and how long it lasts."""
    hours, minutes, seconds = int(hour), int(minute or 0), int(second or 0)
    if minutes > 59 or seconds > 60 or hours > 24:
        raise DateError(f"there is no time {hour}:{minute or '00'}:{second or '00'}", "times are 00:00:00 to 23:59:59")
    time = hours * HOUR + minutes * MINUTE + seconds * SECOND
    if minute is None:
        clock, precision, length = hour, Precision.HOUR, HOUR
    elif second is None:
        clock, precision, length = f"{hour}:{minute}", Precision.MINUTE, MINUTE
    elif decimals is None:
        clock, precision, length = f"{hour}:{minute}:{second}", Precision.SECOND, SECOND
    else:
        kept = decimals[:6]
        clock, length = f"{hour}:{minute}:{second}.{kept}", 10 ** (6 - len(kept))
        precision = Precision.MILLISECOND if len(kept) <= 3 else Precision.MICROSECOND
        time += int(kept) * length
    if hours == 24 and time > DAY:
        raise DateError(f"there is no time {clock}", "24:00 is the last time of a day")
    return clock, time, precision, length


def _offsets(utc: str | None, zone: str, local: int) -> tuple[int | None, int | None]:
    """Minutes east of UTC: first those that the local time is written in, then those to show it in.

    They differ only where a time in UTC names a zone (`14:05Z[Europe/Kyiv]`). None for a floating time.
    """
    written = _minutes(utc) if utc else None
    if not zone:
        return written, written
    from tui.dates.zones import offset_at, offset_of_local  # zoneinfo is slow to import

    if written is None:
        offset = offset_of_local(zone, local)
        return offset, offset
    offset = offset_at(zone, local - written * MINUTE)
    if offset != written and utc not in _UTC_ITSELF:
        raise DateError(
            f"{zone} was not at {utc} then", f"write {offset_text(offset)}[{zone}], or leave out one of them"
        )
    return written, offset


def _minutes(utc: str) -> int:
    if utc in _UTC_ITSELF:
        return 0
    digits = utc[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    total = hours * 60 + minutes
    if utc[0] == "-":
        if total == 0:
            raise DateError("an offset of -00:00 is none", "write Z or +00:00 for UTC")
        total = -total
    if minutes > 59 or abs(total) > _FARTHEST_OFFSET:
        raise DateError(f"there is no offset {utc}", "offsets are -14:00 to +14:00")
    return total
