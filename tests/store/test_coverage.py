"""How much of time a lane covers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.dates import END_OF_TIME, Bounds, Truth
from tui.dates import parse as date
from tui.dates.calendar import instant
from tui.dates.worlds import during
from tui.query import parse
from tui.store import MemoryCollection
from tui.store.coverage import Coverage, coverage
from tui.timeline import Event, Timeline

YEARS = tuple(instant(year) for year in range(1990, 2015))


def of(*dates: str, edges: tuple[int, ...] = YEARS) -> Coverage:
    return coverage((Event("", date(text), "") for text in dates), edges)[""]


def drawn(found: Coverage) -> str:
    """A mark for each period: of what surely covers it, of what possibly does, or of a gap."""
    return "".join("#" if surely else ":" if possibly else "." for surely, possibly in zip(*found[2:], strict=True))


def gaps(found: Coverage) -> list[Bounds]:
    return list(found.gaps)


def test_gaps_lie_between_what_can_be_the_longest_first() -> None:
    found = of("2001", "1991", "1993-05/1999-12", "2014")
    assert found.hull == date("1991/2014").hull
    assert gaps(found) == [date("2002/2013").hull, date("1992/1993-04").hull, date("2000").hull]
    assert drawn(found) == ".#.#######.#............"


def test_what_lasts_covers_all_that_it_lasts_and_leaves_no_gap_after_it() -> None:
    found = of("1991", "1992/..", "2014")
    assert (found.hull, gaps(found)) == ((date("1991").earliest, END_OF_TIME), [])
    assert drawn(found) == "." + 23 * "#"


def test_what_is_vague_covers_possibly_and_leaves_no_gap_either() -> None:
    assert drawn(of("199X")) == 10 * ":" + 14 * "."
    assert drawn(of("199X/2005")) == 9 * ":" + 7 * "#" + 8 * "."
    assert drawn(of("1985/1992", "2004/")) == "###..........." + "#" + 9 * ":"
    assert drawn(of("[1991,1995..1997]")) == ".:...:::" + 16 * "."
    assert drawn(of("{1991,1995..1997}")) == ".#...###" + 16 * "."
    assert gaps(of("{1991,1995..1997}")) == [date("1992/1994").hull]


def test_a_gap_in_which_no_whole_period_lies_is_none() -> None:
    found = of("1990-02", "1991-11")
    assert (drawn(found)[:3], gaps(found)) == ("##.", [])


def test_no_more_than_three_gaps_are_told() -> None:
    assert len(of("1991", "1993", "1995", "1997", "1999").gaps) == 3


def test_each_lane_has_its_own_of_what_is_selected() -> None:
    events = (
        Event("1", date("1991"), "x", lane="a"),
        Event("2", date("1995"), "y", lane="b"),
        Event("3", date("1999"), "y", lane="b"),
    )
    found = MemoryCollection(Timeline(events=events)).select(parse("y")).coverage(YEARS)
    assert [(lane, each.hull, gaps(each)) for lane, each in found.items()] == [
        ("b", date("1995/1999").hull, [date("1996/1998").hull])
    ]


DATES = st.sampled_from(
    (
        *("1991", "1995-03", "1995-03-05", "199X", "1990-01-01T00:00:00.000000", "1989", "2014-12-31", "2030"),
        *("1991/1999", "199X/2005", "199X/200X", "2000/..", "../1995", "/1995", "1995/", "1980/2030", "2005/2005"),
        *("[1991,1995..1997]", "{1991,1995..1997}", "[..1995]", "{..1995}", "{1980,2030}", "{199X,2003-04}"),
    )
)


@given(st.lists(DATES, min_size=1, max_size=4), st.sets(st.integers(1988, 2016), min_size=2))
def test_it_is_covered_as_a_query_finds_what_happened_in_a_period(dates: list[str], years: set[int]) -> None:
    edges = tuple(instant(year) for year in sorted(years))
    found = of(*dates, edges=edges)
    answers = [{during(date(text), period) for text in dates} for period in pairwise(edges)]
    assert found.surely == [Truth.CERTAINLY in said for said in answers]
    assert found.possibly == [said != {Truth.NO} for said in answers]


@given(st.lists(DATES, min_size=1, max_size=6))
def test_no_gap_holds_what_is_covered(dates: list[str]) -> None:
    found = of(*dates)
    for gap in found.gaps:
        within = [covered for each, covered in zip(pairwise(YEARS), found.possibly, strict=True) if _holds(gap, each)]
        assert within
        assert not any(within)


def _holds(gap: Bounds, period: Bounds) -> bool:
    return gap[0] <= period[0] and period[1] <= gap[1]
