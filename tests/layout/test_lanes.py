"""Events find their rows by importance, keep them while the window moves, and are counted where they find none."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import DAY, instant
from tui.layout import UNICODE, Badge, Band, Scene, Viewport, compose, hit
from tui.layout.lanes import Packing, heights, item, pack
from tui.store import Hit
from tui.timeline import Citation, Event, Importance, Lane, Stance

AUTUMN = Viewport(instant(2021, 10, 1), instant(2021, 11, 30), 60)  # a day a column


def event(when: str, title: str, importance: str = "normal", claim: str = "") -> Event:
    claims = (Citation("other", stance=Stance.DISPUTES, when=parse(claim)),) if claim else ()
    return Event(f"{when} {title}", parse(when), title, importance=Importance(importance), sources=claims)


def picture(events: Iterable[Event], rows: int, viewport: Viewport = AUTUMN) -> list[str]:
    """One lane of so many rows, without its axis."""
    band = Band(Lane("", ""), "blue", tuple(Hit(event) for event in events))
    canvas = compose(Scene((band,)), viewport, 2 + rows, UNICODE, cell_len)
    return ["".join(run.text for run in line).replace("┊", " ").rstrip() for line in canvas.lines[2:]]


@pytest.mark.parametrize(
    ("events", "rows"),
    [
        (  # labels stand right of their marks, one after the other while there is room
            [event("2021-10-02", "Treaty"), event("2021-10-12", "Summit"), event("2021-10-24", "Exercise")],
            [" ● Treaty  ● Summit    ● Exercise"],
        ),
        (  # then on the next row
            [event("2021-10-02", "Treaty signed"), event("2021-10-06", "Summit"), event("2021-10-22", "Exercise")],
            [" ● Treaty signed     ● Exercise", "     ● Summit"],
        ),
        (  # the important one on the first row
            [event("2021-10-02", "Treaty signed"), event("2021-10-06", "Summit", "major")],
            ["     ● Summit", " ● Treaty signed"],
        ),
        (  # if there is no other row, a mark may cut the label before it
            [event("2021-10-02", "Treaty signed at last"), event("2021-10-16", "Summit")],
            [" ● Treaty sig… ● Summit"],
        ),
        (  # but not down to nothing
            [event("2021-10-02", "Treaty signed at last"), event("2021-10-06", "Summit")],
            [" ● Treaty…   +1"],
        ),
        (  # spans are bars, with their label beside them or, if they are long enough, on them
            [event("2021-10-02/2021-10-05", "Exercise"), event("2021-10-20/2021-11-12", "Plan in force")],
            [" ████ Exercise     █ Plan in force ████████"],
        ),
        (  # a vague moment has its label behind the line of what it can be, however short it is
            [event("2021-10", "Talks")],
            ["┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈◆┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ Talks"],
        ),
        (  # or on the line, beside its point, where that is long, however long it is
            [event("2021-23", "Talks"), event("2021-23", "Negotiations with all that were ever there then")],
            [
                "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈◆ Negotiations with all that were ever… ┈┈┈┈┈",
                "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈◆ Talks ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈",
            ],
        ),
        (  # what a source claims instead stands near, tied to the event
            [
                event("2021-10-05", "In force", claim="2021-10-09"),
                event("2021-11-02/2021-11-05", "War", claim="2021-11-02/2021-11-08"),
            ],
            ["    ●┈┈┈×≠ In force             ████╌╌╌≠ War"],
        ),
        (  # or far away, if nothing else is there
            [event("2021-10-05", "In force", claim="2021-11-05")],
            ["    ●≠ In force                    ×"],
        ),
        (  # that a source disputes something else is said all the same
            [
                replace(
                    event("2021-10-20/2021-11-12", "Plan in force"), sources=(Citation("x", stance=Stance.DISPUTES),)
                )
            ],
            ["                   █≠Plan in force ████████"],
        ),
        (  # the right edge moves a label to the left of its mark
            [event("2021-11-28", "Exercise")],
            ["                                                 Exercise ●"],
        ),
        (  # or cuts it, if there is something else
            [event("2021-11-08", "Talks"), event("2021-11-17", "Exercises at sea")],
            ["                                      ● Talks  ● Exercises…"],
        ),
    ],
)
def test_a_lane_looks_like_this(events: list[Event], rows: list[str]) -> None:
    assert picture(events, len(rows)) == rows


def test_what_finds_no_place_is_counted_where_it_would_stand() -> None:
    crowd = [event("2021-10-18", f"Talks {number}") for number in range(12)]
    band = Band(Lane("talks", "Talks"), "blue", tuple(Hit(event) for event in [*crowd, event("2021-10-03", "Treaty")]))
    canvas = compose(Scene((band,)), AUTUMN, 5, UNICODE, cell_len)
    assert picture([*crowd, event("2021-10-03", "Treaty")], 3) == [
        "  ● Treaty       ● Talks 0",
        "                 ● Talks 1",
        "                 ● Talks…    +9",
    ]
    assert canvas.badges == (
        Badge(line=4, column=29, cells=2, count=9, lane="talks", window=(instant(2021, 10, 17), instant(2021, 11, 2))),
    )
    assert hit(canvas, 30, 4) == canvas.badges[0]
    assert hit(canvas, 17, 3) == "2021-10-18 Talks 1"
    assert hit(canvas, 2, 2) == hit(canvas, 9, 2) == "2021-10-03 Treaty"
    assert [hit(canvas, *place) for place in ((0, 2), (31, 4), (0, -1), (0, 5), (99, 2))] == [None] * 5


def test_events_that_were_not_asked_for_are_counted_too() -> None:
    band = Band(Lane("", ""), "blue", (Hit(event("2021-10-18", "Talks")),), unseen={0: 1234, 2: 7, 3: 5, 9: 5})
    canvas = compose(Scene((band,)), AUTUMN, 3, UNICODE, cell_len)
    assert [(badge.column, badge.count) for badge in canvas.badges] == [(12, 1234), (45, 7), (57, 5)]
    assert (
        "".join(run.text for run in canvas.lines[2]) == "┊           +1k  ● Talks       ┊             +7          +5 "
    )


@pytest.mark.parametrize(
    ("needs", "available", "rows"),
    [
        ([1, 1], 9, [1, 1]),
        ([5, 1], 9, [5, 1]),
        ([5, 1], 4, [3, 1]),
        ([8, 4, 1], 7, [4, 2, 1]),
        ([9, 9], 2, [1, 1]),
        ([], 5, []),
    ],
)
def test_rows_go_fairly_to_the_lanes_that_need_them(needs: list[int], available: int, rows: list[int]) -> None:
    assert heights(needs, available) == rows


def written(days: int) -> str:
    """The day so many days after 1 January 2021."""
    return (date(2021, 1, 1) + timedelta(days)).isoformat()


offsets = st.integers(0, 700)

whens = st.one_of(
    offsets.map(written),
    st.tuples(offsets, st.integers(1, 90)).map(lambda pair: f"{written(pair[0])}/{written(pair[0] + pair[1])}"),
    st.sampled_from(
        ["2021", "2022", "2021-05", "2022-11", "2021-07/..", "../2021-03", "2022-01/", "[2021-02,2021-09]"]
    ),
)

events = st.lists(
    st.tuples(whens, st.text("abc ", min_size=1, max_size=40), st.sampled_from(["major", "normal", "minor"])),
    max_size=40,
).map(lambda made: [Hit(Event(f"{n}", parse(w), t, importance=Importance(i))) for n, (w, t, i) in enumerate(made)])


def packed(hits: list[Hit], rows: int, viewport: Viewport) -> Packing:
    return pack([item(hit, viewport, cell_len) for hit in hits], rows, viewport, {})


@given(events, st.integers(1, 5), st.integers(20, 2000))
def test_nothing_stands_on_anything_else(hits: list[Hit], rows: int, length: int) -> None:
    viewport = Viewport(instant(2021), instant(2021) + length * DAY, 100)
    packing = packed(hits, rows, viewport)
    assert len(packing.placed) + len(packing.hidden) == len(hits)
    for row in range(rows):
        standing = sorted((place for place in packing.placed if place.row == row), key=lambda place: place.item.begin)
        for left, right in pairwise(standing):
            label_end = left.item.end if left.item.is_inside or not left.room else left.item.end + 1 + left.room + 1
            assert label_end <= right.item.begin


@given(events, st.integers(1, 5), st.integers(20, 2000), st.integers(-150, 150), st.integers(0, 40))
def test_an_event_keeps_its_row_while_the_window_moves(
    hits: list[Hit], rows: int, length: int, cells: int, cursor: int
) -> None:
    band = Band(Lane("", ""), "blue", tuple(hits))
    under_cursor = hits[cursor].event if cursor < len(hits) else None
    viewport = Viewport(instant(2021), instant(2021) + length * DAY, 100)
    before, after = (
        compose(Scene((band,), cursor=under_cursor), each, 2 + rows, UNICODE, cell_len).places
        for each in (viewport, viewport.pan(cells))
    )
    both = before.keys() & after.keys()
    assert {each: before[each] for each in both} == {each: after[each] for each in both}


def test_rows_do_not_depend_on_events_that_are_far_away() -> None:
    chance = Random(5)  # noqa: S311  # nothing is kept secret
    hits = [
        Hit(Event(f"{n}", parse(written(chance.randrange(700))), "x" * chance.randrange(3, 40))) for n in range(400)
    ]
    viewport = Viewport(instant(2021), instant(2021) + 100 * DAY, 400)
    everything = {place.item.hit.event.id: place.row for place in packed(hits, 4, viewport).placed}
    near = [hit for hit in hits if viewport.column(hit.event.when.earliest) < 400 + 192]
    rows = {place.item.hit.event.id: place.row for place in packed(near, 4, viewport).placed if place.item.begin < 400}
    assert rows.items() <= everything.items()
    assert len(rows) > 50
