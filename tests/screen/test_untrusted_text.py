"""Text from a file is shown as it is written, wherever it stands: never as markup, never as a command."""

from collections.abc import Callable

import pytest
from textual.events import Key, Paste

from tui.dates import parse
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Lane, Link, Place, Problem, Source, Stance, Timeline, View

HOSTILE = ("[@click=app.quit]x[/] [sic]", "[/foo] [red]$text {x} \\[y")


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_is_never_markup(text: str, now: int, text_of: Callable[[Explorer], str]) -> None:
    when = parse("2021")
    event = Event(
        text,
        when,
        text,
        text,
        "lane",
        (text,),
        (text,),
        text,
        sources=(Citation("source", text, Stance.DISPUTES, says=text),),
        links=(Link("other", text),),
        fields={text: text},
        place=Place(text, 1, 1),
    )
    timeline = Timeline(
        text,
        events=(event, Event("other", when, text)),
        lanes=(Lane("lane", text),),
        sources={"source": Source("source", text, text, text, url=text)},
        views=(View("view", text, "x"),),
    )
    problem = Problem("code", text, Place(text, 1, 1), text)
    app = explorer(MemoryCollection(timeline), problems=(problem,), at=text, now=now)
    async with app.run_test(size=(140, 80), notifications=True, tooltips=True) as pilot:
        await pilot.pause()
        shown = text_of(app)
        assert shown.count(text) >= 12
        assert f"neither a date nor an event: {text}" in shown.splitlines()[-1]
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert f"→ {text}" in text_of(app)
        await pilot.press("escape", "ctrl+p")
        await pilot.pause(0.2)
        for key in "Show":
            app.post_message(Key(key, key))
        await pilot.pause(0.3)
        assert f"Show: {text}" in text_of(app)
        await pilot.press("escape", "escape")
        await pilot.press("slash")
        for key in "during:x[sic]":
            app.post_message(Key(key, key))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert text_of(app).splitlines()[-1].startswith(" ✗ column 8: x[sic] is not a date")
        await pilot.click("Detail", offset=(3, 3))
        await pilot.click("EventList", offset=(20, 2))
        await pilot.pause()
        assert app.return_code is None


async def test_what_is_pasted_into_the_filter_is_made_visible(
    app: Explorer, text_of: Callable[[Explorer], str]
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash")
        await pilot.pause()
        app.post_message(Paste("a\x1b[31m\nb\u202e"))
        await pilot.pause()
        assert " / a␛[31m b<202E>" in text_of(app)
