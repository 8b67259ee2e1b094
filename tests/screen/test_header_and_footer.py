"""The first line and the last, at every width."""

import pytest
from textual.geometry import Size

from tui.dates import parse
from tui.layout import Run, whole
from tui.screen.footer import Footer
from tui.screen.header import headline
from tui.screen.painting import apart, clip
from tui.screen.signs import UNICODE
from tui.screen.state import ViewState
from tui.store import MemoryCollection
from tui.timeline import Event, Place, Problem, Severity, Timeline


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, " Datelines · Two shores    5 of 5 · 1991 – 2021 · 1 disputed "),
        (50, " Two shores     5 of 5 · 1991 – 2021 · 1 disputed "),
        (40, " Two shores       5 of 5 · 1991 – 2021 "),
        (26, " Two shores       5 of 5 "),
        (20, " Two shores 5 of 5 "),
    ],
)
def test_the_header_gives_way_part_by_part(collection: MemoryCollection, width: int, line: str) -> None:
    everything = collection.everything
    state = ViewState(collection, everything, whole(everything, 80), disputed=1)
    shown = "".join(run.text for run in headline(state, width, UNICODE))
    assert shown.split() == line.split()
    assert len(shown) <= width


@pytest.mark.parametrize(
    ("dates", "facts"),
    [
        (("1995", "2024-10-03"), "2 of 2 · 1995 – 2024"),
        (("2021",), "1 of 1 · 2021"),
        (("44 BC", "0014"), "2 of 2 · 44 BCE – 14 CE"),
        (("2021-10-03", "2021-12"), "2 of 2 · 3 Oct – 31 Dec 2021"),
        (("2024-03-05T09:12:03", "2024-03-05T10:02/.."), "2 of 2 · 5 Mar 2024, 09:12–10:02"),
    ],
)
def test_the_header_tells_from_when_to_when_as_exactly_as_that_is_of_use(dates: tuple[str, ...], facts: str) -> None:
    collection = MemoryCollection(Timeline(events=tuple(Event(date, parse(date), "") for date in dates)))
    state = ViewState(collection, collection.everything, whole(collection.everything, 80))
    line = "".join(run.text for run in headline(state, 80, UNICODE))
    assert line.removeprefix(" Datelines").strip() == facts


@pytest.mark.parametrize(
    ("width", "line"),
    [(60, " a marks Opening                    ! 1 error and 1 warning "), (20, " a marks Open…  ! 2 ")],
)
def test_what_there_is_to_say_goes_before_the_problems(collection: MemoryCollection, width: int, line: str) -> None:
    everything = collection.everything
    problems = tuple(Problem("", "", Place(), severity=severity) for severity in Severity)
    state = ViewState(collection, everything, whole(everything, 80), problems=problems, message="a marks Opening")
    footer = Footer(state, UNICODE)
    assert "".join(run.text for run in footer.draw(state, Size(width, 1))[0]).split() == line.split()


def test_two_ends_of_a_line() -> None:
    left, right = (Run("left", "a"),), (Run("right", "b"),)
    assert "".join(run.text for run in apart(left, right, 12)) == "left   right"
    assert apart(left, right, 10) == left
    assert clip((Run("第四次", "a"), Run("x", "b")), 5) == (Run("第四 ", "a", "", 5),)
