"""The canvas: every line as wide as it must be, all that there is to see on it, and few lines changed by the cursor."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import instant
from tui.layout import ASCII, UNICODE, Band, Canvas, Folds, Glyphs, Rest, Scene, Viewport, compose, gutter_width, hit
from tui.store import Hit
from tui.timeline import Citation, Era, Event, Importance, Lane, Point, Series, Stance

YEARS = Viewport(instant(1990), instant(2030), 60)


def event(when: str, title: str, lane: str, *, importance: str = "normal", claim: str = "") -> Event:
    claims = (Citation("other", stance=Stance.DISPUTES, when=parse(claim)),) if claim else ()
    return Event(title, parse(when), title, lane=lane, importance=Importance(importance), sources=claims)


def point(when: str, value: str) -> Point:
    return Point(parse(when), Decimal(value))


RELATIONS = event("1991", "Official relations", "diplomacy", importance="major")
PARTNER = event("1996-07", "Partner", "diplomacy", claim="1997-07")
PLAN = event("2021/2025", "Plan", "diplomacy")
SUMMIT = event("2021-10-28", "Summit", "diplomacy")
SOON = event("2026/..", "Soon", "trade", importance="minor")

SCENE = Scene(
    bands=(
        Band(Lane("diplomacy", "Diplomacy"), "blue", tuple(Hit(each) for each in (RELATIONS, PARTNER, PLAN, SUMMIT))),
        Band(
            Lane("trade", "Trade"),
            "green",
            (Hit(SOON, certain=False),),
            series=(Series("russia", "Russia", "bn", "trade", (point("2009", "6.8"), point("2014", "23"))),),
        ),
    ),
    eras=(Era("union", parse("1992/1999"), "Years of change"), Era("growth", parse("2000/2014"), "Growth", "blue")),
    now=instant(2022, 6),
)


def picture(canvas: Canvas) -> list[str]:
    return ["".join(run.text for run in line).rstrip() for line in canvas.lines]


def composed(scene: Scene = SCENE, height: int = 9, glyphs: Glyphs = UNICODE, gutter: int = 12) -> Canvas:
    return compose(scene, YEARS, height, glyphs, cell_len, gutter)


def test_it_looks_like_this() -> None:
    assert picture(composed()) == [
        "            20th century  │21st century",
        "            │1990         │2000           │2010         │2020",
        "              ├┈──────────┤ Years of change",
        "                          ├ Growth ─────────────┤",
        "▎ Diplomacy   ● Official relations                         ███████ Plan",
        "▎                    ●┈×≠ Partner                          ● Summit",
        "                          ┊                                 │",
        "▎ Trade                   ┊                                  Soon █████▶",
        "▎                         ┊       Russia ▃ 6.8┈┈█ 23 bn     │",
    ]


def test_it_tells_how_many_lines_it_takes() -> None:
    assert [composed(height=height).taken for height in (5, 9, 30)] == [5, 9, 9]


def test_it_looks_like_this_in_ascii() -> None:
    assert picture(composed(glyphs=ASCII)) == [
        "            20th century  |21st century",
        "            |1990         |2000           |2010         |2020",
        "              [.----------] Years of change",
        "                          [ Growth -------------]",
        "| Diplomacy   * Official relations                         ======= Plan",
        "|                    *.x! Partner                          * Summit",
        "                          :                                 |",
        "| Trade                   :                                  Soon =====>",
        "|                         :       Russia - 6.8..@ 23 bn     |",
    ]


def test_without_a_gutter_lines_are_as_wide_as_the_viewport() -> None:
    assert [line[12:] for line in picture(composed())] == picture(composed(gutter=0))


def test_the_event_under_the_cursor_stands_out_and_changes_no_other_line() -> None:
    plain, first, second = (composed(replace(SCENE, cursor=cursor)) for cursor in (None, RELATIONS, SOON))
    changed = [number for number in range(9) if first.lines[number] != plain.lines[number]]
    assert changed == [first.places["Official relations"]]
    changed = [number for number in range(9) if first.lines[number] != second.lines[number]]
    assert changed == [first.places["Official relations"], second.places["Soon"]]
    assert [run.role for line in first.lines for run in line if run.event == "Official relations"] == [
        "back.grey lane.blue cursor",
        "back.grey label.major cursor",
        "back.blue.deep label.major cursor",
        "back.blue label.major cursor",
    ]


def test_the_sign_of_a_dispute_stands_out_with_its_event() -> None:
    lines = composed(replace(SCENE, cursor=PARTNER)).lines
    assert [run.role for line in lines for run in line if run.text == "≠"] == ["back.grey disputed cursor"]


def test_the_event_under_the_cursor_is_drawn_even_if_it_has_no_place() -> None:
    crowd = tuple(Hit(event("2001", f"Talks {number}", "")) for number in range(9))
    lonely = Scene((Band(Lane("", ""), "blue", crowd),), cursor=crowd[8].event)
    canvas = compose(lonely, YEARS, 4, UNICODE, cell_len)
    assert canvas.places["Talks 8"] == 3
    assert "● Talks 8" in picture(canvas)[3]
    unknown = compose(replace(lonely, cursor=event("2011", "New", "")), YEARS, 4, UNICODE, cell_len)
    assert "● New" in picture(unknown)[3]


def test_the_event_under_the_cursor_covers_others_only_if_its_label_has_no_room() -> None:
    near = event("2001", "Long negotiations", "")
    far, *crowd = (event(when, when, "", importance="major") for when in ("2019", "2002", "2002-06"))

    def rows(*events: Event, cursor: Event | None = None) -> list[str]:
        band = Band(Lane("", ""), "blue", tuple(Hit(each) for each in events))
        return picture(compose(Scene((band,), cursor=cursor), YEARS, 4, UNICODE, cell_len))[2:]

    assert (
        rows(near, far)
        == rows(near, far, cursor=near)
        == ["              ┊  ● Long negotiations        ● 2019", "              ┊"]
    )
    assert rows(near, *crowd) == ["              ┊  ●● 2002", "              ┊   ● 2002-06"]
    assert rows(near, *crowd, cursor=near) == [" Long negotiati… ●● 2002", "              ┊   ● 2002-06"]


def test_possible_matches_look_possible() -> None:
    only = Scene((Band(Lane("", ""), "blue", (Hit(event("2003", "Maybe", ""), certain=False),)),))
    canvas = compose(only, YEARS, 3, UNICODE, cell_len)
    assert "◌ Maybe" in picture(canvas)[2]
    assert {run.role for run in canvas.lines[2] if run.event} == {"lane.blue possible", "label possible"}


def test_what_is_under_the_mouse() -> None:
    canvas = composed()
    line = canvas.places["Partner"]
    column = picture(canvas)[line].index("Partner")
    assert hit(canvas, column, line) == "Partner"
    assert hit(canvas, 3, line) == Lane("diplomacy", "Diplomacy")
    above = next(place for place, line in enumerate(picture(canvas)) if "Growth" in line)
    era = hit(canvas, picture(canvas)[above].index("Growth"), above)
    assert isinstance(era, Era)
    assert era.id == "growth"
    assert hit(canvas, 3, above) is None
    assert hit(canvas, column, 0) is None


def test_lanes_that_have_no_place_are_counted() -> None:
    assert picture(composed(replace(SCENE, lanes_left_out=3), height=7))[-1].strip() == "… 3 more lanes"
    assert picture(composed(replace(SCENE, lanes_left_out=1), height=7))[-1].strip() == "… 1 more lane"


@pytest.mark.parametrize(
    ("labels", "columns", "width"),
    [
        (["Diplomacy", "Trade"], 120, 12),
        (["Diplomacy", "Trade"], 60, 12),
        (["Diplomacy", "Trade"], 59, 0),
        (["x" * 40], 120, 22),
        (["x" * 40], 80, 16),
        (["外交"], 80, 7),
        ([""], 80, 0),
        ([], 80, 0),
    ],
)
def test_the_gutter_is_as_wide_as_the_longest_name_within_bounds(labels: list[str], columns: int, width: int) -> None:
    assert gutter_width(labels, columns, cell_len) == width


def test_a_lane_keeps_a_row_for_events_that_find_no_place_at_all() -> None:
    crowd = tuple(Hit(event("2009", f"Talks {number}", "a")) for number in range(2))
    band = Band(Lane("a", "A"), "blue", crowd, series=(Series("s", "Aid", lane="a"),))
    canvas = compose(Scene((band,)), Viewport(instant(2010), instant(2050), 1), 3, UNICODE, cell_len)
    assert [sum(run.cells for run in line) for line in canvas.lines] == [1, 1, 1]


ROLES = (
    *("", "gutter", "gutter.lane", "tick", "tick.major", "tick.minor", "grid", "now", "ghost", "disputed", "overflow"),
    *("torn", "torn.label"),
    *("label", "label.major", "label.minor", "era.label", "series.base", "series.value", "series.unit", "series.label"),
    *(f"{kind}.{colour}" for kind in ("lane", "era", "back") for colour in ("blue", "green", "grey")),
    *(f"back.{colour}.deep" for colour in ("blue", "green", "grey")),
    *("possible", "cursor"),
)

dates = st.sampled_from(
    ["1991", "1996-07", "2021/2025", "2014/..", "../1995", "/2001", "[1999,2003]", "{2001,2004}", "1980~"]
)
titles = st.text("abc 外交é…", max_size=30)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    def an_event(number: int, lane: str) -> Event:
        claims = st.one_of(
            st.just(()), dates.map(lambda when: (Citation("x", stance=Stance.DISPUTES, when=parse(when)),))
        )
        return Event(
            f"{lane}{number}",
            parse(draw(dates)),
            draw(titles),
            lane=lane,
            importance=draw(st.sampled_from(Importance)),
            sources=draw(claims),
        )

    bands = []
    for lane, colour in zip("ab", ("blue", "green"), strict=True):
        hits = tuple(Hit(an_event(number, lane), draw(st.booleans())) for number in range(draw(st.integers(0, 6))))
        points = tuple(point(draw(dates), str(draw(st.integers(-5, 900)))) for _ in range(draw(st.integers(0, 3))))
        series = (Series(lane, draw(titles), "外", lane, points),) if draw(st.booleans()) else ()
        unseen = draw(st.dictionaries(st.integers(-2, 8), st.integers(1, 5000), max_size=3))
        bands.append(Band(Lane(lane, draw(titles)), colour, hits, unseen, series))
    eras = tuple(Era(f"{n}", parse(draw(dates)), draw(titles)) for n in range(draw(st.integers(0, 4))))
    cursors = [None, *(hit.event for band in bands for hit in band.hits)]
    now = draw(st.one_of(st.none(), st.just(instant(2010))))
    return Scene(tuple(bands), draw(st.integers(0, 2)), eras, draw(st.sampled_from(cursors)), now)


FOLDS = Folds(((instant(1992), instant(1996)), (instant(2001, 6), instant(2003, 6)), (instant(2005), instant(2014))))


@given(
    scenes(),
    st.integers(1, 100),
    st.integers(1, 30),
    st.sampled_from([0, 12]),
    st.integers(-80, 80),
    st.sampled_from([None, FOLDS]),
)
def test_every_line_is_exactly_as_wide_as_it_must_be(
    scene: Scene, width: int, height: int, gutter: int, cells: int, folds: Folds | None
) -> None:
    viewport = YEARS.resized(width).folding(folds, YEARS.middle).pan(cells)
    canvas = compose(scene, viewport, height, UNICODE, cell_len, gutter)
    assert len(canvas.lines) == height
    for line in canvas.lines:
        assert sum(run.cells for run in line) == gutter + width
        assert all(cell_len(run.text) == run.cells for run in line)
        assert {part for run in line for part in run.role.split(" ")} <= set(ROLES)
    for badge in canvas.badges:
        assert gutter <= badge.column < gutter + width


def test_a_label_on_a_bar_leaves_what_fades_to_be_seen_if_it_can() -> None:
    scene = Scene(bands=(Band(Lane("a", ""), "blue", (Hit(event("2000~/2018", "Reconstruction", "a")),)),))
    half_years = Viewport(instant(2000), instant(2020), 40)
    assert picture(compose(scene, half_years, 3, UNICODE, cell_len))[2] == "░▒█ Reconstruction ██████████████████▒░"
    years = Viewport(instant(1999), instant(2017), 18)
    assert picture(compose(scene, years, 3, UNICODE, cell_len))[2] == "┊▒ Reconstructi… █"


def test_a_lane_whose_events_hide_has_all_the_rows_that_there_are() -> None:
    crowd = tuple(Hit(event("2010-05", f"Event {number}", "a")) for number in range(9))
    canvas = compose(Scene(bands=(Band(Lane("a", ""), "blue", crowd),)), YEARS, 7, UNICODE, cell_len)
    assert len(canvas.places) == 4
    assert [badge.count for badge in canvas.badges] == [5]


def test_series_without_a_row_are_counted() -> None:
    figures = tuple(Series(name, name, "bn", "a", (point("2009", "6.8"),)) for name in ("Rice", "Tea", "Silk"))
    scene = Scene(bands=(Band(Lane("a", ""), "blue", series=figures),))
    lines = picture(compose(scene, YEARS, 3, UNICODE, cell_len))
    assert lines[2] == "              ┊         Rice █ 6.8 bn             +2 series"
    assert not any("series" in line for line in picture(compose(scene, YEARS, 5, UNICODE, cell_len)))
    canvas = compose(scene, YEARS, 3, UNICODE, cell_len, 12)
    assert canvas.rests == (Rest(2, 62, 9, 2, "series"),)
    assert hit(canvas, 62, 2) == hit(canvas, 70, 2) == canvas.rests[0]


def test_series_without_a_row_are_counted_beside_those_that_reach_the_edge() -> None:
    points = tuple(point(when, "1") for when in ("1992", "2029-12", "2050"))
    figures = tuple(Series(name, name, "bn", "a", points) for name in ("Rice", "Tea"))
    scene = Scene(bands=(Band(Lane("a", ""), "blue", series=figures),))
    assert picture(compose(scene, YEARS, 3, UNICODE, cell_len))[2] == (
        "   █ 1┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ +1 series  1 bn █"
    )


def test_series_without_a_row_are_counted_where_no_label_is() -> None:
    aid = Series("aid", "Aid", "bn", "a", (point("2009", "6.8"),))
    treaty = Hit(event("2013-02-01", "Treaty of friendship", "a"))
    scene = Scene(bands=(Band(Lane("a", ""), "blue", (treaty,), series=(aid,)),))
    lines = picture(compose(scene, YEARS, 3, UNICODE, cell_len))
    assert lines[2] == "              ┊         +1 series ● Treaty of friendship"


def test_as_many_eras_have_a_band_as_the_lanes_leave_room_for() -> None:
    deep = tuple(Era(name, parse("1995/2015"), name) for name in ("One", "Two", "Three", "Four", "Five"))
    lanes = (Band(Lane("a", ""), "blue"), Band(Lane("b", ""), "blue"))
    scene = Scene(bands=lanes, eras=deep)
    shown = {
        height: sum("├" in line for line in picture(compose(scene, YEARS, height, UNICODE, cell_len)))
        for height in (6, 7, 9, 15, 20, 40)
    }
    assert shown == {6: 1, 7: 2, 9: 4, 15: 5, 20: 5, 40: 5}


def test_eras_without_a_band_are_counted() -> None:
    eras = tuple(
        Era(name, parse(when), name) for name, when in (("One", "1992/2029"), ("Two", "1993/2001"), ("Far", "2060"))
    )
    scene = Scene(bands=(Band(Lane("a", ""), "blue", (Hit(SUMMIT),)), Band(Lane("b", ""), "blue")), eras=eras)
    assert picture(compose(scene, YEARS, 6, UNICODE, cell_len))[:3] == [
        "20th century  │21st century",
        "│1990         │2000           │2010         │2020",
        "  ├ One ──────────────────────────────────────────── +1 era",
    ]
    assert picture(compose(scene, YEARS, 4, UNICODE, cell_len))[1].endswith(" +2 eras")


@pytest.mark.parametrize("month", range(1, 13))
def test_no_count_is_covered_in_part_by_the_event_under_the_cursor(month: int) -> None:
    crowd = [event(f"2021-{1 + number % 12:02}", f"Event {number}", "crowd") for number in range(9)]
    crowd.append(event(f"2021-{month:02}-20", "The one", "crowd"))
    scene = Scene(bands=(Band(Lane("crowd", "Crowd"), "blue", tuple(map(Hit, crowd))),), cursor=crowd[-1])
    canvas = compose(scene, Viewport(instant(2015), instant(2030), 100), 4, UNICODE, cell_len, 12)
    lines = picture(canvas)
    counted = ["".join(run.text for run in line if run.role == "overflow") for line in canvas.lines]
    assert "The one" in "".join(lines)
    assert "".join(counted) == "".join(
        f"+{badge.count}" for badge in sorted(canvas.badges, key=lambda b: (b.line, b.column))
    )


def test_what_the_cursor_covers_of_labels_ends_in_an_ellipsis_or_goes() -> None:
    left = event("1991", "A long time of talks", "", importance="major")
    right = event("2004", "Another conference", "", importance="major")
    hidden = event("2003", "Short", "", importance="minor")
    late = event("2028", "Seen by all of them from very far away", "", importance="minor")

    def shown(*, cursor: Event, others: tuple[Event, ...]) -> str:
        band = Band(Lane("", ""), "blue", tuple(Hit(each) for each in (*others, cursor)))
        return picture(compose(Scene((band,), cursor=cursor), YEARS, 3, UNICODE, cell_len))[2]

    assert shown(cursor=hidden, others=(right,)) == "              Short ●◆┈"
    assert shown(cursor=late, others=(left,)) == "  ● A long time… Seen by all of them from very far away ┈◆┈"
