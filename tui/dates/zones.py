"""Offsets of the zones of the IANA time zone database."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from tui.dates.calendar import instant
from tui.dates.notation import offset_text
from tui.dates.when import DateError

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST: Final = instant(2)  # of the years 1 to 9999 that a datetime has, those whose neighbours it has too
_LAST: Final = instant(9999)


def offset_at(name: str, utc: int) -> int:
    """Minutes east of UTC of a zone at an instant in UTC. Raises `DateError` where they are not known."""
    return _minutes(name, _datetime(utc).astimezone(_zone(name)))


def offset_of_local(name: str, local: int) -> int:
    """Minutes east of UTC of a zone when its clocks show a local time.

    Raises `DateError` where they are not known, and for a time that the clocks skip or show twice.
    """
    shown = _datetime(local).replace(tzinfo=_zone(name))
    first, second = (_minutes(name, shown.replace(fold=fold)) for fold in (0, 1))
    if first == second:
        return first
    clock = shown.isoformat()[11:16]
    if first < second:
        raise DateError(f"clocks in {name} skipped {clock} on that day", "write the offset, or the time in UTC")
    raise DateError(
        f"clocks in {name} showed {clock} twice on that day",
        f"write {offset_text(first)} for the first time, {offset_text(second)} for the second",
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise DateError(f"there is no zone {name}", "write a zone such as Europe/Kyiv, or an offset") from None


def _datetime(microseconds: int) -> datetime:
    if not _FIRST <= microseconds < _LAST:
        raise DateError("zones are known for the years 2 to 9998 only", "write an offset such as +02:00")
    return _EPOCH + timedelta(microseconds=microseconds)


def _minutes(name: str, at: datetime) -> int:
    offset = at.utcoffset() or timedelta(0)
    minutes, rest = divmod(offset, timedelta(minutes=1))
    if rest:
        raise DateError(f"{name} was {offset} off UTC then, which is no whole minute", "write the time in UTC")
    return minutes
