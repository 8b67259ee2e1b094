"""Keys that are typed faster than they are answered, on a real terminal: each goes to what has the keys by then."""

from collections.abc import Iterator

import pytest

from tests.terminals import DATELINES, ROOT, Terminal


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with Terminal([*DATELINES, "--fresh", str(ROOT / "events.yaml")], columns=100, rows=30) as terminal:
        terminal.wait_for("23 of 23")
        yield terminal


def test_what_follows_the_end_of_a_filter_is_not_written_into_it(terminal: Terminal) -> None:
    terminal.send("/Treaty\rjq")
    assert terminal.end() == 0


def test_each_prompt_gets_what_is_written_into_it(terminal: Terminal) -> None:
    terminal.send("t2018\r/sum")
    terminal.wait_for(" / sum")
    terminal.send("mit\rt\x1b[200~2005\x1b[201~\rT/s")
    terminal.wait_for(" / summits")


def test_a_view_that_is_not_there_yet_is_scrolled_when_it_is(terminal: Terminal) -> None:
    terminal.send("S" + "j" * 5)
    terminal.wait_for("What the lanes cover", " 1997 ")
    terminal.send("k" * 5)
    terminal.wait_for("Events by year")
