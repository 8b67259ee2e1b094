"""Times of day in everyday wording, as mail, logs and people write them, found in a text and put into ISO 8601."""

import re
from typing import Final, NamedTuple

from tui.dates.when import DateError

_time: Final = re.compile(
    r"(?<![0-9])(?:([0-9]{1,2}):([0-9]{2})(:[0-9]{2}(?:[.,][0-9]{1,9})?)?\s*([ap]\.?m\b\.?)?|([0-9]{1,2})\s*([ap]\.?m\b\.?))",
    re.IGNORECASE,
)
_zone: Final = re.compile(
    r"(?:(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})\b|([A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+))?\s*(?:\([^()]*\))?"
)
_abbreviation: Final = re.compile(r"[A-Z]{2,5}\b")


class DayTime(NamedTuple):
    """A text taken apart: the day as it is written, the time and the offset or zone in ISO 8601."""

    day: str
    time: str
    zone: str


def day_time(text: str) -> DayTime | None:
    """Find the time in a text; None if there is none. Raises `DateError` for a zone that is only abbreviated."""
    match = _time.search(text)
    if match is None:
        return None
    hour, minute, second, half, bare_hour, bare_half = match.groups()
    before, after = text[: match.start()].rstrip(" ,:"), text[match.end() :].strip()
    before = before.removesuffix(" at").rstrip(" ,")
    zone = _zone.match(after)
    utc, name = zone.groups() if zone else (None, None)
    rest = after[zone.end() :].strip() if zone else after
    if _abbreviation.fullmatch(rest):
        raise DateError(
            f"{rest} is the abbreviation of several zones",
            "write an offset such as -05:00, or a zone such as America/New_York",
        )
    day = f"{before} {rest}".strip() if before else rest.lstrip(", ").removeprefix("on ")
    hours = _of_24(int(hour or bare_hour), half or bare_half)
    return DayTime(
        day,
        f"T{hours:02d}{f':{minute}' if minute else ''}{second or ''}",
        "Z" if utc == "-0000" else f" {utc or name or ''}".rstrip(),
    )


def _of_24(hour: int, half: str | None) -> int:
    """The hour of a clock of 24 hours; `half` is the half of the day if the clock has 12."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise DateError(f"there is no {hour} {half}", "hours of a half day are 1 to 12")
    return hour % 12 + (12 if half[0] in "pP" else 0)
