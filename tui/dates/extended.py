"""The Extended Date/Time Format, levels 0, 1 and 2 (ISO 8601-2:2019 as profiled by the Library of Congress, 2019).

Beyond the profile it reads times with fewer or more digits than seconds, zones, and doubt about times: that is what
other readings here are written in, so that each of them has a text.
"""

import re
from typing import Final

from tui.dates.moments import read_moment
from tui.dates.sets import read_set
from tui.dates.when import DateError, Edge, Moment, Span, When

_slashes: Final = re.compile(r"/(?![^\[]*\])").split  # not those in the name of a zone


def read(text: str, literal: str) -> When | None:
    """Read a date in EDTF; None if the text has not the shape of one.

    Raises `DateError` for a text that has the shape and names no date: `1985-04-31`, `[1672..1670]`, `2022/2021`.
    """
    if text[:1] in {"[", "{"}:
        return read_set(text, literal)
    if "/" in text:
        ends = text.split("/") if "[" not in text else _slashes(text)
        span = _read_span(ends[0], ends[1], literal) if len(ends) == 2 else None
        if span is not None:
            return span
    return read_moment(text, literal)


def _read_span(first: str, last: str, literal: str) -> Span | None:
    begin, end = _read_end(first), _read_end(last)
    if begin is None or end is None:
        return None
    if isinstance(begin, Moment) and isinstance(end, Moment):
        if begin.earliest >= end.latest:
            raise DateError(f"{first} is after {last}", f"write {last}/{first}")
    elif isinstance(begin, Edge) and isinstance(end, Edge):
        raise DateError("a span without a beginning and an end names no date", "write 1985/.. or ../1985")
    return Span(begin, end, literal)


def _read_end(text: str) -> Moment | Edge | None:
    if text == "":
        return Edge.UNKNOWN
    if text == "..":
        return Edge.OPEN
    return read_moment(text, text)
