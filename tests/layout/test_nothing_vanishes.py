"""Whatever there is to see in a window is drawn or counted, and nothing is both, wherever the cursor stands."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.dates import parse
from tui.dates.calendar import DAY, instant
from tui.layout import UNICODE, Band, Canvas, Scene, Viewport, compose, fold
from tui.layout.cells import split
from tui.layout.lanes import item
from tui.store import Hit, MemoryCollection
from tui.timeline import Citation, Event, Importance, Lane, Point, Series, Stance, Timeline

START = instant(2021)
TOUCHING = {*UNICODE.exact, *UNICODE.short, *UNICODE.solid, *UNICODE.vague, *UNICODE.disputed, *"0123456789"}

FIGURES = Series(
    "", "Aid", "bn", points=tuple(Point(parse(when), Decimal(7)) for when in ("2021-02", "2022", "2022-11"))
)


def event(number: int, when: str, title: str = "", importance: str = "normal", claim: str = "") -> Event:
    claims = (Citation("other", stance=Stance.DISPUTES, when=parse(claim)),) if claim else ()
    name = title or f"Event {number}"
    return Event(f"{number}", parse(when), name, lane="a", importance=Importance(importance), sources=claims)


def drawn(canvas: Canvas) -> set[str]:
    return {run.event for line in canvas.lines for run in line if run.event}


def check(scene: Scene, viewport: Viewport, height: int) -> Canvas:
    """Assert of a scene of one lane what must hold of each."""
    canvas = compose(scene, viewport, height, UNICODE, cell_len, 0)
    items = {hit.event.id: item(hit, viewport, cell_len) for band in scene.bands for hit in band.hits}
    in_sight = {name for name, each in items.items() if each.is_in_sight(viewport.width)}
    assert canvas.places.keys() == in_sight & drawn(canvas)
    assert sum(badge.count for badge in canvas.badges) == len(in_sight - drawn(canvas))
    for badge in canvas.badges:
        cells = split("".join(run.text for run in canvas.lines[badge.line]), cell_len)
        begin, end = badge.column, badge.column + badge.cells
        assert "".join(cells[begin:end]) == f"+{badge.count}"
        assert not {*cells[max(begin - 1, 0) : begin], *cells[end : end + 1]} & TOUCHING
    return canvas


def scene(*events: Event, cursor: Event | None = None, series: int = 0) -> Scene:
    drawn_too = tuple(replace(FIGURES, id=str(number)) for number in range(series))
    return Scene((Band(Lane("a", ""), "blue", tuple(map(Hit, events)), series=drawn_too),), cursor=cursor)


months = st.sampled_from([f"{year}-{month:02}" for year in (2021, 2022) for month in range(1, 13)])
days = st.tuples(months, st.sampled_from(["", "-03", "-04", "-05", "-17", "-28"])).map("".join)
whens = st.one_of(
    days,
    st.tuples(days, days).map(lambda pair: "/".join(sorted(pair))),
    st.sampled_from(["2021", "2022", "2021-07/..", "../2021-03", "2022-01/", "/2021-05", "[2021-02,2021-09]", "202X"]),
)
titles = st.text("abc 外", min_size=1, max_size=40)
crowds = st.lists(
    st.tuples(whens, titles, st.sampled_from(["major", "normal", "minor"]), st.one_of(st.just(""), days)), max_size=40
).map(lambda made: [event(number, *each) for number, each in enumerate(made)])


@given(
    crowds,
    st.integers(20, 130),
    st.integers(1, 10),
    st.integers(10, 2000),
    st.integers(-300, 800),
    st.integers(0, 40),
    st.integers(0, 3),
    st.booleans(),
)
def test_every_event_in_the_window_is_drawn_or_counted_once(
    crowd: list[Event], width: int, rows: int, length: int, first: int, cursor: int, series: int, is_folded: bool
) -> None:
    viewport = Viewport(START + first * DAY, START + (first + length) * DAY, width)
    if is_folded:
        folds = fold(MemoryCollection(Timeline(events=tuple(crowd))).everything, ())
        viewport = viewport.folding(folds, viewport.middle)
    seen = scene(*crowd, cursor=crowd[cursor] if cursor < len(crowd) else None, series=series)
    check(seen, viewport, 2 + viewport.is_broken + rows)


def rows(*events: Event, cursor: Event, lines: int = 2) -> list[str]:
    canvas = check(scene(*events, cursor=cursor), Viewport(START, START + 60 * DAY, 60), 2 + lines)
    return ["".join(run.text for run in line).replace("┊", " ").rstrip() for line in canvas.lines[2:]]


def test_the_event_under_the_cursor_takes_the_place_of_another_which_is_counted_instead() -> None:
    one, two, *more = (event(number, "2021-01-09") for number in range(1, 5))
    assert rows(one, two, *more, cursor=one) == ["        ● Event 1", "        ●    +2"]
    assert rows(one, two, *more, cursor=more[1]) == ["        ● Event 1", " Event… ●    +2"]


def test_a_count_makes_way_for_the_event_under_the_cursor() -> None:
    crowd = [event(number, "2021-01-09", importance="major") for number in range(3)]
    own = event(9, "2021-01-12", importance="minor")
    assert rows(*crowd, own, cursor=crowd[0], lines=1) == [" Event… ●    +3"]
    assert rows(*crowd, own, cursor=own, lines=1) == ["     +2 ●  ● Event 9"]
