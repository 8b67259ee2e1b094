"""The divisions of a year that EDTF numbers from 21 to 41: seasons, quarters, thirds and halves.

Which months make a season is a convention that the standard leaves open: here they are the meteorological ones, and
the northern ones where no hemisphere is named. A division that begins in December ends in the year after.
"""

from typing import Final, NamedTuple

from tui.dates.when import Precision


class Division(NamedTuple):
    """A part of a year: its first month, how many months it lasts and what it is called."""

    first_month: int
    months: int
    precision: Precision
    name: str


DIVISIONS: Final = {
    21: Division(3, 3, Precision.SEASON, "spring"),
    22: Division(6, 3, Precision.SEASON, "summer"),
    23: Division(9, 3, Precision.SEASON, "autumn"),
    24: Division(12, 3, Precision.SEASON, "winter"),
    25: Division(3, 3, Precision.SEASON, "northern spring"),
    26: Division(6, 3, Precision.SEASON, "northern summer"),
    27: Division(9, 3, Precision.SEASON, "northern autumn"),
    28: Division(12, 3, Precision.SEASON, "northern winter"),
    29: Division(9, 3, Precision.SEASON, "southern spring"),
    30: Division(12, 3, Precision.SEASON, "southern summer"),
    31: Division(3, 3, Precision.SEASON, "southern autumn"),
    32: Division(6, 3, Precision.SEASON, "southern winter"),
    33: Division(1, 3, Precision.QUARTER, "Q1"),
    34: Division(4, 3, Precision.QUARTER, "Q2"),
    35: Division(7, 3, Precision.QUARTER, "Q3"),
    36: Division(10, 3, Precision.QUARTER, "Q4"),
    37: Division(1, 4, Precision.QUADRIMESTER, "January to April"),
    38: Division(5, 4, Precision.QUADRIMESTER, "May to August"),
    39: Division(9, 4, Precision.QUADRIMESTER, "September to December"),
    40: Division(1, 6, Precision.SEMESTER, "first half of"),
    41: Division(7, 6, Precision.SEMESTER, "second half of"),
}
