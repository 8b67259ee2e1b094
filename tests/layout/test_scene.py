"""A scene asks a selection a bounded number of questions, and leaves nothing out without counting it."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from rich.cells import cell_len

from tui.dates import Bounds, Moment, Precision, SortKey, parse
from tui.dates.calendar import DAY, instant
from tui.layout import UNICODE, Scene, Viewport, compose, fold, scene
from tui.layout.lanes import SLOT
from tui.query import parse as query
from tui.store import Hit, MemoryCollection, Selection
from tui.store.coverage import Coverage
from tui.store.months import Months
from tui.store.ordering import Order
from tui.store.tallies import Tally
from tui.timeline import Event, Importance, Lane, Series, Timeline, lane_colours

LANES = (Lane("war", "War", "red"), Lane("peace", "Peace"), Lane("trade", "Trade", "blue"))


class Counted:
    """A selection that counts what it is asked."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.questions = 0
        self.handed_out = 0

    @property
    def count(self) -> int:
        return self.selection.count

    @property
    def possible(self) -> int:
        return self.selection.possible

    @property
    def extent(self) -> Bounds | None:
        return self.selection.extent

    @property
    def reach(self) -> Bounds | None:
        return self.selection.reach

    def density(self, window: Bounds, bins: int, lane: str | None = None) -> Sequence[int]:
        self.questions += 1
        return self.selection.density(window, bins, lane)

    def page(self, first: int, n: int) -> Sequence[Hit]:
        self.questions += 1
        page = self.selection.page(first, n)
        self.handed_out += len(page)
        return page

    def across(self, window: Bounds, n: int) -> Sequence[Hit]:
        self.questions += 1
        page = self.selection.across(window, n)
        self.handed_out += len(page)
        return page

    def facets(self, fields: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        raise AssertionError(fields)

    def rank(self, key: SortKey) -> int:
        self.questions += 1
        return self.selection.rank(key)

    def tally(self, edges: tuple[int, ...]) -> Tally:
        raise AssertionError(edges)

    def order(self, by: str, *, descending: bool = False) -> Order:
        raise AssertionError(by, descending)

    def months(self) -> Months:
        raise AssertionError

    def coverage(self, edges: tuple[int, ...]) -> Mapping[str, Coverage]:
        raise AssertionError(edges)


def timeline(*events: Event, series: tuple[Series, ...] = ()) -> Timeline:
    return Timeline(events=events, lanes=LANES, series=series)


def selected(whole: Timeline, text: str = "") -> Selection:
    return MemoryCollection(whole).select(query(text))


@pytest.fixture(scope="module")
def crowd() -> Timeline:
    """Five thousand days with something in some lane, most of them in the last years of a century."""
    chance = Random(3)  # noqa: S311  # nothing is kept secret
    events = []
    for number in range(5000):
        begin = instant(2000) - int(chance.expovariate(1 / (8000 * DAY))) // DAY * DAY
        when = parse("@" + str(begin // 10**6))
        importance = chance.choice(list(Importance))
        lane = chance.choice(LANES).id
        events.append(Event(f"{number}", when, "x" * chance.randrange(3, 30), lane=lane, importance=importance))
    return timeline(*events)


def test_lanes_with_something_to_show_come_in_their_order_and_a_nameless_one_last() -> None:
    whole = timeline(
        Event("a", parse("2021"), "A"),
        Event("b", parse("2020"), "B", lane="peace"),
        series=(Series("s", "Figures", lane="trade"),),
    )
    seen = scene(selected(whole), whole, Viewport(0, 10, 10), 20)
    assert [(band.lane.id, [hit.event.id for hit in band.hits]) for band in seen.bands] == [
        ("peace", ["b"]),
        ("trade", []),
        ("", ["a"]),
    ]
    assert [[each.id for each in band.series] for band in seen.bands] == [[], ["s"], []]


def test_a_lane_keeps_its_colour_when_a_filter_hides_others() -> None:
    whole = timeline(Event("a", parse("2021"), "A", lane="peace"), Event("b", parse("2021"), "B", lane="war"))
    assert lane_colours(whole.lanes) == {"war": "red", "peace": "green", "trade": "blue", "": "yellow"}
    seen = scene(selected(whole, "lane:peace"), whole, Viewport(0, 10, 10), 20)
    assert [(band.lane.id, band.colour) for band in seen.bands] == [("peace", "green")]


@pytest.mark.parametrize(
    ("height", "cursor", "shown", "left_out"),
    [
        (20, "", ["war", "peace", "trade"], 0),
        (5, "", ["war", "peace", "trade"], 0),
        (4, "", ["war"], 2),
        (4, "peace", ["peace"], 2),
        (4, "trade", ["trade"], 2),
        (1, "trade", ["trade"], 2),
    ],
)
def test_of_too_many_lanes_that_of_the_cursor_is_shown(
    height: int, cursor: str, shown: list[str], left_out: int
) -> None:
    whole = timeline(*(Event(lane.id, parse("2021"), "", lane=lane.id) for lane in LANES))
    event = next((event for event in whole.events if event.id == cursor), None)
    seen = scene(selected(whole), whole, Viewport(0, 10, 10), height, cursor=event)
    assert [band.lane.id for band in seen.bands] == shown
    assert seen.lanes_left_out == left_out


def test_a_small_selection_is_drawn_from_all_of_it_wherever_the_window_is() -> None:
    whole = timeline(*(Event(f"{year}", parse(f"{year}"), "", lane="war") for year in range(1700, 2000)))
    seen = scene(selected(whole), whole, Viewport(instant(1990), instant(1991), 80), 20)
    assert len(seen.bands[0].hits) == 300
    assert seen.bands[0].unseen == {}


@pytest.mark.parametrize("closeness", [1, 30, 1000, 10**6])
def test_a_large_selection_is_asked_little(crowd: Timeline, closeness: int) -> None:
    asked = Counted(selected(crowd))
    viewport = Viewport.fit((instant(1950), instant(2000)), 120).zoom(closeness, instant(1999, 6))
    scene(asked, crowd, viewport, 40)
    assert asked.questions < 300
    assert asked.handed_out < 1000


@pytest.mark.parametrize("closeness", [1, 30, 1000])
def test_every_event_in_sight_is_handed_out_or_counted(crowd: Timeline, closeness: int) -> None:
    selection = selected(crowd)
    viewport = Viewport.fit((instant(1950), instant(2000)), 128).zoom(closeness, instant(1999, 6))
    seen = scene(selection, crowd, viewport, 40)
    slots = range(-(-viewport.first // SLOT), (viewport.first + viewport.width) // SLOT)
    for slot in slots:
        begin, end = (viewport.instant(number * SLOT - viewport.first) for number in (slot, slot + 1))
        there = selection.rank((end, -(10**30))) - selection.rank((begin, -(10**30)))
        hits = [hit for band in seen.bands for hit in band.hits if begin <= hit.event.when.earliest < end]
        assert len(hits) == len({hit.event.id for hit in hits})
        assert len(hits) + sum(band.unseen.get(slot, 0) for band in seen.bands) == there


@pytest.mark.parametrize("closeness", [3, 30, 1000])
def test_rows_stay_while_the_window_moves_over_a_large_selection(crowd: Timeline, closeness: int) -> None:
    selection = selected(crowd)
    viewport = Viewport.fit((instant(1950), instant(2000)), 100).zoom(closeness, instant(1999, 6))
    before: Mapping[str, int] = {}
    kept = 0
    for _ in range(12):
        viewport = viewport.pan(-7)
        places = compose(scene(selection, crowd, viewport, 30), viewport, 30, UNICODE, cell_len).places
        both = before.keys() & places.keys()
        assert {each: before[each] for each in both} == {each: places[each] for each in both}
        kept += len(both)
        before = places
    assert kept > 50


def test_what_began_before_reaches_into_the_window() -> None:
    days = [Event(f"{n}", parse("@" + str(n * 86400)), "day", lane="war") for n in range(1000)]
    whole = timeline(Event("long", parse("1960/1990"), "Long", lane="peace"), *days)
    viewport = Viewport(instant(1972), instant(1972, 2), 60)
    seen = scene(selected(whole), whole, viewport, 20)
    assert [hit.event.id for band in seen.bands for hit in band.hits if band.lane.id == "peace"] == ["long"]


def test_an_empty_selection_has_an_empty_scene() -> None:
    seen = scene(selected(timeline()), timeline(), Viewport(0, 10, 10), 20, now=5)
    assert (seen.bands, seen.cursor, seen.now) == ((), None, 5)
    assert Scene().bands == ()


@pytest.fixture(scope="module")
def clusters() -> Timeline:
    """Two clusters of a thousand days each, a thousand years apart, with up to three events a day."""
    chance = Random(4)  # noqa: S311  # nothing is kept secret
    first, last = instant(1021), instant(2021)
    events = []
    for number in range(3000):
        begin = chance.choice([first, last]) + chance.randrange(1000) * DAY
        when = Moment(begin, begin + DAY, Precision.DAY, "")
        events.append(Event(f"{number}", when, "x" * chance.randrange(3, 30), lane=chance.choice(LANES).id))
    return timeline(*events)


def test_folds_are_found_with_few_questions(clusters: Timeline) -> None:
    asked = Counted(selected(clusters))
    ((begin, end),) = fold(asked).stretches
    assert instant(1023, 9) < begin < instant(1024, 3)
    assert instant(2020, 9) < end < instant(2021)
    assert asked.questions < 20
    assert asked.handed_out < 1000


@pytest.mark.parametrize("closeness", [1, 5, 100])
def test_every_event_is_handed_out_or_counted_where_time_is_folded(clusters: Timeline, closeness: int) -> None:
    selection = selected(clusters)
    extent = selection.extent
    assert extent
    viewport = Viewport.fit(extent, 128, folds=fold(selection)).zoom(closeness, instant(1023, 11, 7))
    asked = Counted(selection)
    seen = scene(asked, clusters, viewport, 40)
    assert asked.questions < 400
    assert viewport.breaks
    slots = range(-(-viewport.first // SLOT), (viewport.first + viewport.width) // SLOT)
    for slot in slots:
        begin, end = (viewport.instant(number * SLOT - viewport.first) for number in (slot, slot + 1))
        there = selection.rank((end, -(10**30))) - selection.rank((begin, -(10**30)))
        hits = [hit for band in seen.bands for hit in band.hits if begin <= hit.event.when.earliest < end]
        assert len(hits) + sum(band.unseen.get(slot, 0) for band in seen.bands) == there


def test_rows_stay_while_the_window_moves_over_folds(clusters: Timeline) -> None:
    selection = selected(clusters)
    viewport = Viewport.fit(selection.extent or (0, 1), 100, folds=fold(selection)).zoom(4, instant(1023, 9))
    before: Mapping[str, int] = {}
    kept = 0
    for _ in range(12):
        viewport = viewport.pan(7)
        places = compose(scene(selection, clusters, viewport, 30), viewport, 30, UNICODE, cell_len).places
        both = before.keys() & places.keys()
        assert {each: before[each] for each in both} == {each: places[each] for each in both}
        kept += len(both)
        before = places
    assert kept > 50
