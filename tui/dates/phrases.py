"""Everyday names of one date, as tokens, put into EDTF: `3 October 2021`, `early 1990s`, `44 BC`, `Q3 2021`.

A name is known by the kinds of its tokens (see `vocabulary`): `PHRASES` maps each order of kinds that is a date to
what reads it. Some names are of several dates, one of which is meant: their first and last are given.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from tui.dates.calendar import day_number, days_in_month
from tui.dates.names import WEEKDAYS, day_name, ordinal, year_name
from tui.dates.notation import padded, year_text
from tui.dates.numerals import day_of_year, month_number, numeric, week, year_first
from tui.dates.parts import YEAR_PARTS, part_of_month, part_of_years
from tui.dates.vocabulary import Dates, Token
from tui.dates.when import DateError

is_day: Final = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
"""Whether a date in EDTF is a day, and nothing more."""

_PART_NAMES: Final = {number: name for name, number in YEAR_PARTS.items()}


def phrase(tokens: Sequence[Token]) -> Dates | None:
    """Read the name of one date; None if it is not one. Raises `DateError` for one that has two readings, or none."""
    weekday = None
    if tokens and tokens[0].kind == "W":
        weekday = tokens[0].value
        tokens = tokens[2:] if len(tokens) > 1 and tokens[1].kind == "," else tokens[1:]
    kinds = "".join([token.kind for token in tokens])
    if "E" in kinds:
        tokens = _with_eras(tokens)
        kinds = "".join([token.kind for token in tokens])
    reader = PHRASES.get(kinds)
    if reader is None:
        return None
    dates = reader(tokens)
    if weekday is not None:
        _check_weekday(dates[0], weekday)
    return dates


def _with_eras(tokens: Sequence[Token]) -> list[Token]:
    """The same tokens, but years with their eras (`44 BC`, `AD 79`) made one token of the kind `e`."""
    merged: list[Token] = []
    for token in tokens:
        before = merged[-1] if merged else None
        if before and token.kind == "E" and before.kind in "dnyN":
            merged[-1] = _year_of_era(before, token)
        elif before and token.kind in "dnyN" and before.kind == "E":
            merged[-1] = _year_of_era(token, before)
        else:
            merged.append(token)
    return merged


def _year_of_era(number: Token, era: Token) -> Token:
    if number.text == "0":
        raise DateError("eras are counted from 1: there is no year 0", "write 1 BCE, which is the year 0000 of EDTF")
    return Token("e", number.value if era.value > 0 else 1 - number.value, number.text)


def _check_weekday(date: str, weekday: int) -> None:
    if not is_day(date):
        raise DateError("a weekday needs a day", "leave out the weekday")
    year, month, day = int(date[:-6]), int(date[-5:-3]), int(date[-2:])
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return  # reading the date will say so
    actual = (day_number(year, month, day) + 3) % 7
    if actual != weekday:
        message = f"{day_name(year, month, day)} is a {WEEKDAYS[actual]}, not a {WEEKDAYS[weekday]}"
        raise DateError(message, f"write {date}, or the date that was a {WEEKDAYS[weekday]}")


def _values(tokens: Sequence[Token]) -> dict[str, int]:
    """The value of each kind of token; a year of an era is a year, an ordinal number a day."""
    return {_SAME_AS.get(token.kind, token.kind): token.value for token in tokens}


_SAME_AS: Final = {"e": "y", "o": "d"}


def _padded(year: int) -> str:
    """A year that months follow: EDTF has room for four digits."""
    if abs(year) > 9999:
        raise DateError(f"{year_name(year)} has no months in EDTF", f"write the year alone: {year_text(year)}")
    return padded(year)


def _year(tokens: Sequence[Token]) -> Dates:
    return (year_text(tokens[0].value),)


def _month(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{value['M']:02d}",)


def _day(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{value['M']:02d}-{value['d']:02d}",)


def _season(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{value['S'] + value.get('R', 0)}",)


def _winter(tokens: Sequence[Token]) -> Dates:
    """A season of two years: winter 2021–22, or 2021–2022; in the south, summer."""
    season, first, last = tokens[-4], tokens[-3], tokens[-1]
    number = season.value + (tokens[0].value if tokens[0].kind == "R" else 0)
    following = str(first.value + 1).zfill(4)
    if number not in {24, 28, 30} or last.text not in {following, following[-2:]}:
        raise DateError(
            f"{season.text} does not last from {first.text} to {last.text}", "only a winter spans two years"
        )
    return (f"{first.text}-{number}",)


def _quarter(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{32 + _counted(value['d'], 4, 'quarters')}",)


def _half(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{39 + _counted(value['d'], 2, 'halves')}",)


def _counted(number: int, count: int, things: str) -> int:
    if not 1 <= number <= count:
        raise DateError(f"a year has {count} {things}, there is no {number}", f"{things} are 1 to {count}")
    return number


def _part_of_year(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    return (f"{_padded(value['y'])}-{value['P']}~",)


def _part_of_month(tokens: Sequence[Token]) -> Dates:
    value = _values(tokens)
    _padded(value["y"])
    return part_of_month(_PART_NAMES[value["P"]], value["y"], value["M"])


def _decade(tokens: Sequence[Token]) -> Dates:
    """The 1990s; the 1900s are a century."""
    year, years = tokens[0].value, _years_named(tokens[0])
    return (f"{year // 100:02d}XX" if years == 100 else f"{year // 10:03d}X",)


def _part_of_decade(tokens: Sequence[Token]) -> Dates:
    return part_of_years(_PART_NAMES[tokens[0].value], tokens[1].value, _years_named(tokens[1]))


def _years_named(first: Token) -> int:
    """How many years are called by the first of them: 10, or 100 from a year that ends in 00."""
    year = first.value
    if year % 10:
        raise DateError(f"no decade begins in {year}", f"write the {year // 10}0s")
    if year % 100:
        return 10
    if year >= 2000:  # of a century that is not over, people mean the first ten years as often
        decade, century = f"{year // 10}X", f"{year // 100}XX"
        raise DateError(f"the {year}s have two readings", f"write {decade} for ten years, {century} for the century")
    return 100


def _century(tokens: Sequence[Token]) -> Dates:
    first = _first_year(tokens[0], tokens[-1], 100)
    return (f"{first // 100:02d}XX",) if first >= 0 else (year_text(first), year_text(first + 99))


def _part_of_century(tokens: Sequence[Token]) -> Dates:
    return part_of_years(_PART_NAMES[tokens[0].value], _first_year(tokens[1], tokens[-1], 100), 100)


def _millennium(tokens: Sequence[Token]) -> Dates:
    first = _first_year(tokens[0], tokens[-1], 1000)
    return (f"{first // 1000}XXX",) if first >= 0 else (year_text(first), year_text(first + 999))


def _first_year(number: Token, era: Token, years: int) -> int:
    """The astronomical year that a century or millennium begins with, by its number and by the era, if one is named."""
    if not 1 <= number.value <= 10_000 // years:
        name = {100: "century", 1000: "millennium"}[years]
        raise DateError(f"the {ordinal(number.value)} {name} is out of reach", "write years, such as -11999/-11000")
    return 1 - years * number.value if era.kind == "E" and era.value < 0 else years * (number.value - 1)


def _age(tokens: Sequence[Token]) -> Dates:
    """Millions of years before the present, as precise as the digits that are given: 66 Ma, 4.54 billion years ago."""
    unit = next(token.value for token in tokens if token.kind in "am")
    whole = tokens[0].text
    decimals = tokens[2].text if tokens[1].kind == "." else ""
    digits, power = (whole + decimals).lstrip("0"), unit - len(decimals)
    if not digits or power < 4:
        # from 1950, which is what geologists count from, to year 0 it is no longer negligible
        raise DateError("an age this exact depends on what year it is counted from", "write a year, such as 10,000 BCE")
    return (f"Y-{digits}E{power}S{len(digits)}~",)


_Reader: TypeAlias = Callable[[Sequence[Token]], Dates]


def _phrases() -> dict[str, _Reader]:
    readers: dict[_Reader, str] = {
        _day: "d-M-y d/M/y d.M.y y-M-d",
        _month: "M-y M/y y-M",
        month_number: "d/y d.y d-y",
        numeric: "d/d/y d.d.y d-d-y",
        year_first: "y/d/d y.d.d y-d-d y–d–d",
        day_of_year: "y-n",
        week: "y-wd y-wd-d",
        _winter: "Sy-d Sy–d Sy-y Sy–y RSy-d RSy–d RSy-y RSy–y",
        _quarter: "y-Qd",
        _half: "y-Hd",
        _decade: "ys ns",
        _part_of_decade: "Pys Pns",
        _century: "oC oCE",
        _part_of_century: "PoC PoCE",
        _millennium: "oK oKE",
        _year: "e",
    }
    for year in "ye":  # the words of a year that can be of an era
        readers[_day] += "".join(f" {d}M{year} {d}M,{year} M{d}{year} M{d},{year} {year}M{d}" for d in "do")
        readers[_day] += f" d.M{year}"
        readers[_month] += f" M{year} M,{year} {year}M"
        readers |= {
            _season: f"{readers.get(_season, '')} S{year} S,{year} {year}S RS{year}",
            _part_of_year: f"{readers.get(_part_of_year, '')} P{year}",
            _part_of_month: f"{readers.get(_part_of_month, '')} PM{year} PM,{year}",
        }
        readers[_quarter] += f" Qd{year} Qd,{year} {year}Qd oQ{year} dQ{year}"
        readers[_half] += f" Hd{year} Hd,{year} {year}Hd oH{year}"
    numbers = ("d", "n", "y", *(f"{whole}.{decimals}" for whole in "dny" for decimals in "dnyN"))
    readers[_age] = " ".join(f"{number}a {number}mYg" for number in numbers)
    return {kinds: reader for reader, names in readers.items() for kinds in names.split()}


PHRASES: Final = _phrases()
"""What reads a date, by the kinds of the tokens that it is written in."""
