"""Sets of dates in EDTF: one of several (`[1667,1668]`), or all of them (`{1960,1961-12}`)."""

from typing import Final

from tui.dates.moments import read_moment
from tui.dates.when import Choice, DateError, Moment, Range

_BRACES: Final = {"[": "]", "{": "}"}


def read_set(text: str, literal: str) -> Choice:
    """Read a set in EDTF. Raises `DateError` for anything else."""
    if text[-1] != _BRACES[text[0]] or len(text) < 2:
        raise DateError(f"a set that begins with {text[0]} ends with {_BRACES[text[0]]}", _HINT)
    parts = text[1:-1].split(",")
    last = len(parts) - 1
    members = [_member(part, is_first=n == 0, is_last=n == last) for n, part in enumerate(parts)]
    return Choice(tuple(members), text[0] == "{", literal)


_HINT: Final = "write a set as [1667,1668,1670..1672] (one of them) or {1960,1961-12} (all of them)"


def _member(part: str, *, is_first: bool, is_last: bool) -> Moment | Range:
    first, dots, last = part.partition("..")
    if not dots:
        return _moment(part)
    if not first and not last:
        raise DateError("a range needs a date at one end", _HINT)
    if (not first and not is_first) or (not last and not is_last):
        raise DateError(f"{part!r} leaves an end open in the middle of a set", "open ends come first or last")
    begin, end = _moment(first) if first else None, _moment(last) if last else None
    if begin and end:
        if begin.precision is not end.precision:
            message = f"{first} is known to the {begin.precision}, {last} to the {end.precision}"
            raise DateError(message, "both ends of a range are as precise: years, months or days")
        if begin.earliest > end.earliest:
            raise DateError(f"{first} is after {last}", f"write {last}..{first}")
    return Range(begin, end)


def _moment(text: str) -> Moment:
    moment = read_moment(text, text)
    if moment is not None:
        return moment
    spaced = "leave out the spaces" if text != text.strip() else _HINT
    raise DateError(f"{text!r} is not a date of a set" if text.strip() else "a date is missing in the set", spaced)
