"""What holds of every date, however it is written."""

import random
import string

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.dates import BEGINNING_OF_TIME, END_OF_TIME, DateError, When, edtf, parse, words, written
from tui.dates.calendar import civil, days_in_month, instant
from tui.dates.reading import read

NOW = instant(2021, 10, 3, 14, 5, 22)


def padded(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


years = st.one_of(st.integers(1000, 2100), st.integers(-9999, 9999)).map(padded)
months = st.integers(1, 12).map(lambda month: f"{month:02d}")
days = st.integers(1, 28).map(lambda day: f"{day:02d}")
doubts = st.sampled_from(["", "", "", "~", "?", "%"])
plain_days = st.builds(lambda *parts: "-".join(parts), years, months, days)
plain_dates = st.one_of(years, st.builds(lambda *parts: "-".join(parts), years, months), plain_days)
divisions = st.builds(lambda year, number: f"{year}-{number}", years, st.integers(21, 41))


@st.composite
def doubted_dates(draw: st.DrawFn) -> str:
    """A date of which each component may be in doubt, on either side."""
    parts = draw(plain_dates.filter(lambda text: text[0] != "-")).split("-")
    return "-".join(f"{draw(doubts)}{part}{draw(doubts)}" for part in parts)


@st.composite
def masked_dates(draw: st.DrawFn) -> str:
    """A date in which any digits may be unknown."""
    return "".join("X" if sign.isdigit() and draw(st.booleans()) else sign for sign in draw(plain_dates))


@st.composite
def long_years(draw: st.DrawFn) -> str:
    sign, mantissa = draw(st.sampled_from(["", "-"])), draw(st.integers(1, 99_999))
    exponent = draw(st.integers(5, 6))
    significant = draw(st.sampled_from(["", *(f"S{digits}" for digits in range(1, len(str(mantissa)) + 1))]))
    return f"Y{sign}{mantissa}E{exponent}{significant}{draw(doubts)}"


@st.composite
def times(draw: st.DrawFn) -> str:
    clock = f"{draw(st.integers(0, 23)):02d}:{draw(st.integers(0, 59)):02d}:{draw(st.integers(0, 59)):02d}"
    end = draw(st.sampled_from([2, 5, 8]))
    decimals = draw(st.sampled_from(["", ".5", ".123", ".000001"])) if end == 8 else ""
    offset = draw(st.sampled_from(["", "Z", "+03:00", "-04", "+0530", "Z[Europe/Kyiv]"]))
    day = draw(plain_days) if "[" not in offset else f"2021-{draw(months)}-{draw(days)}"
    return f"{day}T{clock[:end]}{decimals}{offset}{draw(doubts)}"


edtf_dates: st.SearchStrategy[str] = st.one_of(
    plain_dates, divisions, doubted_dates(), masked_dates(), long_years(), times()
)


@st.composite
def edtf_texts(draw: st.DrawFn) -> str:
    """A text in EDTF; not every one of them is a date."""
    kind = draw(st.sampled_from(["date", "span", "span", "set"]))
    if kind == "date":
        return draw(edtf_dates)
    if kind == "span":
        first, last = draw(st.one_of(edtf_dates, st.sampled_from(["", ".."]))), draw(edtf_dates)
        return "/".join((last, first) if draw(st.booleans()) else (first, last))
    members = draw(st.lists(edtf_dates, min_size=1, max_size=4))
    if draw(st.booleans()):
        members.insert(0, f"..{draw(plain_dates)}")
    if draw(st.booleans()):
        members.append(f"{draw(plain_dates)}..")
    year = draw(st.integers(1, 8999))
    members.insert(1, f"{year:04d}..{year + draw(st.integers(0, 999)):04d}")
    return f"[{','.join(members)}]" if draw(st.booleans()) else f"{{{','.join(members)}}}"


month_names = st.sampled_from(
    ["January", "Feb", "March", "apr.", "May", "June", "July", "Aug", "Sept.", "October", "NOV", "December"]
)
eras = st.sampled_from([" BC", " BCE", " AD", " CE"])
year_names = st.one_of(st.integers(1000, 2100).map(str), st.builds(lambda y, e: f"{y}{e}", st.integers(1, 9999), eras))
day_numbers = st.sampled_from(["1", "3rd", "03", "28", "the 2nd of"])


@st.composite
def everyday_dates(draw: st.DrawFn) -> str:
    day, month, year = draw(day_numbers), draw(month_names), draw(year_names)
    number = draw(st.integers(1, 4))
    part = draw(st.sampled_from(["early ", "mid-", "late "]))
    return draw(
        st.sampled_from(
            [
                f"{day} {month} {year}",
                f"{month} {year}",
                year,
                f"{draw(st.sampled_from(['spring', 'Summer', 'fall', 'winter of']))} {year}",
                f"Q{number} {year}",
                f"{part}{month} {year}",
                f"{part}{year}",
                f"{part}{draw(st.integers(100, 199))}0s",
                f"{draw(st.integers(100, 199))}0s",
                f"{draw(st.integers(4, 20))}th century",
                f"{part}{draw(st.integers(4, 20))}th century BCE",
                f"{day} {month} {year}, 14:05",
                f"14:05:22.5 UTC on {day} {month} {year}",
                f"{draw(st.integers(1, 400))} Ma",
                f"@{draw(st.integers(-(10**10), 10**10))}",
                draw(plain_dates),
            ]
        )
    )


@st.composite
def everyday_texts(draw: st.DrawFn) -> str:
    """A text of everyday wording; not every one of them is a date."""
    before = draw(st.sampled_from(["", "", "c. ", "circa ", "possibly ", "~"]))
    after = draw(st.sampled_from(["", "", "?", " (?)"]))
    first, last = f"{before}{draw(everyday_dates())}{after}", draw(everyday_dates())
    return draw(
        st.sampled_from(
            [
                first,
                f"{first} – {last}",
                f"{first}–{last}",
                f"from {first} to {last}",
                f"between {first} and {last}",
                f"{first} or {last}",
                f"{first}, {last} and 2021",
                f"since {first}",
                f"until {first}",
                f"before {first}",
                f"after {first}",
                f"by {first}",
                f"{first}–present",
            ]
        )
    )


def when_of(text: str) -> When:
    try:
        return parse(text, NOW)
    except DateError:
        assume(condition=False)
        raise


whens = st.one_of(edtf_texts(), everyday_texts()).map(when_of)


@given(edtf_dates.filter(lambda text: "X" not in text))
def test_every_date_in_edtf_without_unknown_digits_is_read(text: str) -> None:
    assert parse(text).literal == text


@given(whens)
def test_the_canonical_text_reads_back_as_an_equal_date(when: When) -> None:
    assert parse(str(when)) == when


@given(whens)
def test_the_nearest_edtf_has_the_same_bounds(when: When) -> None:
    again = parse(edtf(when))
    assert again.hull == when.hull
    assert written(again) == written(when)


@given(whens)
def test_bounds_are_never_reversed(when: When) -> None:
    assert BEGINNING_OF_TIME <= when.earliest < when.latest <= END_OF_TIME


@given(whens)
def test_every_date_has_words(when: When) -> None:
    assert words(when).strip() == words(when) != ""
    assert words(when) == words(parse(str(when)))


@given(whens)
def test_dates_sort_by_when_they_can_begin_or_if_nobody_knows_by_when_they_end(when: When) -> None:
    first, length = when.sort_key
    assert when.earliest <= first < when.latest
    assert length == -when.latest or -length > first


@given(whens, whens)
def test_a_date_that_is_over_before_another_begins_sorts_before_it(one: When, other: When) -> None:
    if one.latest <= other.earliest:
        assert one.sort_key < other.sort_key


@given(st.text(max_size=40) | st.text(alphabet="0123456789-–/.:TZXYES~?%[]{}, @+cbefortniagsOct", max_size=30))
def test_any_text_is_read_or_refused_calmly(text: str) -> None:
    reading = read(text, NOW)
    assert reading.valid == bool(reading.edtf)
    assert reading.valid or reading.message


@given(
    st.one_of(edtf_texts(), everyday_texts()), st.integers(), st.sampled_from(string.printable + "–−٣é"), st.randoms()
)
def test_a_date_with_a_slip_is_read_or_refused_calmly(text: str, at: int, sign: str, chance: random.Random) -> None:
    at %= len(text) or 1
    slip = chance.choice([text[:at] + sign + text[at:], text[:at] + text[at + 1 :], text[:at] + sign + text[at + 1 :]])
    reading = read(slip, NOW)
    assert reading.valid or reading.message


@given(st.integers(-(10**11), 10**11), st.integers(1, 12), st.integers(1, 31), st.integers(0, 86_400 * 10**6 - 1))
def test_the_calendar_goes_there_and_back(year: int, month: int, day: int, clock: int) -> None:
    day = min(day, days_in_month(year, month))
    start = instant(year, month, day)
    at = civil(start + clock)
    assert (at.year, at.month, at.day) == (year, month, day)
    assert instant(*at) == start + clock
