"""What the explorer looks like, as pictures: colours and places that texts do not say."""

from typing import Any, Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from tui.curation.twins import Twins
from tui.dates import parse
from tui.formats.keys import EVENT
from tui.screen.app import Explorer
from tui.screen.deciding import decider
from tui.screen.exploring import explorer
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Place


class Compare(Protocol):
    """Whether an app still looks as it did after some keys."""

    def __call__(self, app: App[Any], *, press: list[str], terminal_size: tuple[int, int], **more: Any) -> bool: ...


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        pytest.param((120, 32), ["j"], id="wide"),
        pytest.param((80, 24), ["c", "j", "enter"], id="light-detail"),
        pytest.param((60, 16), ["plus", "plus", "G"], id="narrow-zoomed"),
        pytest.param((100, 40), ["question_mark"], id="help"),
        pytest.param((120, 24), ["T", "comma", "comma", "j"], id="table"),
        pytest.param((100, 24), ["Y", "j"], id="years"),
        pytest.param((120, 30), ["c", "j", "S"], id="statistics"),
        pytest.param((120, 32), ["j", "f"], id="facets"),
        pytest.param((100, 24), ["z", "j", "space", "j", "j"], id="folded-measured"),
    ],
)
def test_looks_as_before(app: Explorer, snap_compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        await _settle(pilot)

    assert snap_compare(app, press=[], terminal_size=size, run_before=press)


async def _settle(pilot: Pilot[None]) -> None:
    """Wait for what is looked up, and until nothing moves any more: what is seen for the first time takes its place."""
    await pilot.app.workers.wait_for_complete()
    shown = ""
    while shown != (now := pilot.app.export_screenshot()):
        shown = now
        await pilot.pause(0.1)


def test_looks_as_before_in_ascii(collection: MemoryCollection, now: int, snap_compare: Compare) -> None:
    app = explorer(collection, ascii=True, query="during:1991-06 or treaty", now=now)
    assert snap_compare(app, press=["j"], terminal_size=(80, 24))


def test_deciding_looks_as_before(snap_compare: Compare) -> None:
    ours, theirs = (
        Event("talks", parse(when), title, lane="talks", sources=(Citation(source),), place=Place(file, 12, 5))
        for when, title, source, file in (
            ("2020", "Talks begin in Hanoi", "tass", "ours.yaml"),
            ("2019", "Talks in Hanoi", "vns", "theirs.yaml"),
        )
    )
    app = decider(lambda _: [Twins(EVENT, ours, theirs)], lambda _: "", into="both.yaml")
    assert snap_compare(app, press=["t", "n"], terminal_size=(80, 16))


@pytest.mark.parametrize(
    ("size", "key"), [pytest.param((120, 30), "a", id="in-force"), pytest.param((80, 24), "s", id="sources")]
)
def test_what_is_looked_up_looks_as_before(
    app: Explorer, snap_compare: Compare, size: tuple[int, int], key: str
) -> None:
    async def look_up(pilot: Pilot[None]) -> None:
        await pilot.press("j", key)
        await _settle(pilot)

    assert snap_compare(app, press=[], terminal_size=size, run_before=look_up)
