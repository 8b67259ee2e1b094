"""Pages in the browser: only of the web, only when asked to, and never on the screen."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tui.dates import parse
from tui.screen.app import Explorer
from tui.screen.browser import Opening, browse
from tui.screen.exploring import explorer
from tui.screen.main_screen import MainScreen
from tui.screen.page_list import PageList
from tui.screen.pages import Page, pages
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Source, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]

SOURCES = {
    "gazette": Source("gazette", url="https://example.org/g"),
    "herald": Source("herald", url="file:///etc/passwd"),
    "again": Source("again", url="https://example.org/g", notes="https://example.org/note"),
    "idn": Source("idn", url="https://пример.example/"),
    "plain": Source("plain"),
}


def _event(id: str, url: str = "", *cited: str) -> Event:
    return Event(id, parse("2001"), id.title(), url=url, sources=tuple(Citation(each) for each in cited))


EVENTS = (
    _event("one", "https://example.org/one"),
    _event("several", "https://example.org/several", "gazette", "herald", "again", "idn", "unheard-of"),
    _event("none", "", "plain"),
    _event("script", "javascript:alert(1)"),
)


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that writes what it is asked to open into a file, and on whatever it can."""
    opened = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, sys\n"
        "print('on the screen'); print('on the screen', file=sys.stderr)\n"
        "terminal = True\n"
        "try:\n    os.open('/dev/tty', os.O_RDWR)\nexcept OSError:\n    terminal = False\n"
        f"open({str(opened)!r}, 'w').write(repr((sys.argv[1:], sys.stdin.read(), terminal)))\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{program} %s &")
    monkeypatch.setenv("TERM", "xterm")
    return opened


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that have no more than the names of browsers."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("lynx", "w3m", "own browser"):
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    return folder


async def _written(opened: Path) -> str:
    """What the browser was asked to open; it may still be on its way."""
    while not opened.exists() or not opened.read_text():
        await asyncio.sleep(0.01)
    return opened.read_text()


def _app(event: str, now: int, ascii: bool = False) -> Explorer:
    return explorer(MemoryCollection(Timeline(events=EVENTS, sources=SOURCES)), at=f"@{event}", now=now, ascii=ascii)


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until what was asked for is done and shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


async def test_a_browser_gets_the_address_and_no_terminal(browser: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert await browse("https://example.org/?a=1&b=;x$(y)") == Opening()
    assert await _written(browser) == repr((["https://example.org/?a=1&b=;x$(y)"], "", False))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "-version", "https://a b", "https://user@example.org", ""]
)
async def test_what_is_no_web_address_is_not_opened(browser: Path, url: str) -> None:
    assert await browse(url) == Opening("only web addresses (http and https) are opened")
    assert not browser.exists()


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("lynx", ["lynx", "URL"]),
        ("{bin}/w3m -4 %s", ["w3m", "-4", "URL"]),
        ("w3m -4", ["w3m", "-4", "URL"]),
        ("'{bin}/own browser' --at=%s -x", ["own browser", "--at=URL", "-x"]),
        ("missing: :w3m:lynx", ["w3m", "URL"]),
        ("'lynx:w3m", ["w3m", "URL"]),
        ("", ["lynx", "URL"]),  # the first of those that there are
    ],
)
async def test_a_browser_of_the_terminal_is_answered_with(programs: Path, named: str, command: list[str]) -> None:
    environment = {"BROWSER": named.format(bin=programs), "PATH": str(programs), "TERM": "xterm"}
    program, *arguments = [word.replace("URL", "https://example.org/;x$(y)") for word in command]
    opening = await browse("https://example.org/;x$(y)", environment)
    assert opening == Opening(command=[str(programs / program), *arguments])


async def test_one_that_is_named_first_is_taken_first(browser: Path, programs: Path) -> None:
    environment = {"BROWSER": f"lynx:{os.environ['BROWSER']}", "PATH": str(programs)}
    assert (await browse("https://example.org/", environment)).command
    assert not browser.exists()
    environment = {"BROWSER": f"{os.environ['BROWSER']}:lynx", "PATH": str(programs)}
    assert await browse("https://example.org/", environment) == Opening()
    assert "https://example.org/" in await _written(browser)


@pytest.mark.parametrize("named", ["{folder}/missing", "{folder}/missing %s &", "'", "%s"])
async def test_a_browser_that_is_not_there_is_told_of(tmp_path: Path, named: str) -> None:
    environment = {"BROWSER": named.format(folder=tmp_path), "PATH": str(tmp_path)}
    assert await browse("https://example.org/", environment) == Opening("no browser could be opened from here")


async def test_no_module_is_taken_from_the_folder_of_the_file(
    browser: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "webbrowser.py").write_text("import sys; sys.exit(1)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert await browse("https://example.org/") == Opening()


def test_the_pages_of_an_event_each_once() -> None:
    timeline = Timeline(events=EVENTS, sources=SOURCES)
    assert pages(EVENTS[1], timeline) == [
        Page("https://example.org/several", "this event"),
        Page("https://example.org/g", "gazette"),
        Page("file:///etc/passwd", "herald"),
        Page("https://example.org/note", "note on again"),
        Page("https://пример.example/", "idn"),
    ]


async def test_the_only_page_is_opened_at_once(browser: Path, now: int, press: Press, text_of: Reader) -> None:
    app = _app("one", now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "jk")
        assert not browser.exists()
        await press(pilot, "o")
        assert "https://example.org/one" in await _written(browser)
        assert text_of(app).splitlines()[-1].strip() == "example.org · opened in the browser"


async def test_of_several_pages_one_is_chosen(browser: Path, now: int, press: Press, text_of: Reader) -> None:
    app = _app("several", now)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "o")
        inside = app.screen.query_one(OptionList).region.shrink((1, 2, 1, 2))
        shown = [line[inside.x : inside.right].strip() for line in text_of(app).splitlines()[inside.y : inside.bottom]]
        assert shown == [
            "this event",
            "https://example.org/several",
            "gazette",
            "https://example.org/g",
            "herald",
            "file:///etc/passwd",
            "no address of the web: not opened",
            "note on again",
            "https://example.org/note",
            "idn → xn--e1afmkfd.example",
            "https://пример.example/",
        ]
        await press(pilot, "jj~")  # what may not be opened is passed over
        assert isinstance(app.screen, MainScreen)
        assert "https://example.org/note" in await _written(browser)


@pytest.mark.parametrize("key", "^qo")
async def test_none_may_be_chosen(browser: Path, now: int, press: Press, key: str) -> None:
    app = _app("several", now)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, f"o{key}")
        assert isinstance(app.screen, MainScreen)
        assert not browser.exists()


async def test_a_click_chooses(browser: Path, now: int, press: Press) -> None:
    app = _app("several", now)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "o")
        await pilot.click(OptionList, offset=(4, 3))
        await _settle(pilot)
        assert "https://example.org/g'" in await _written(browser)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("none", "None: neither the event nor a source of it names a page"),
    ],
)
async def test_without_a_page_that_is_said(now: int, press: Press, text_of: Reader, event: str, told: str) -> None:
    app = _app(event, now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "o")
        assert text_of(app).splitlines()[-1].strip() == told


async def test_what_is_not_opened_is_shown_to_copy(browser: Path, now: int, press: Press, text_of: Reader) -> None:
    app = _app("script", now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "o")
        await _settle(pilot)
        shown = text_of(app)
        assert "─ not opened ─" in shown
        assert "only web addresses (http and https) are opened" in shown
        assert "│  javascript:alert(1)" in shown
        assert not browser.exists()


async def test_enter_and_a_click_open_an_address_of_the_detail(browser: Path, now: int, press: Press) -> None:
    app = _app("one", now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "~~")
        await _settle(pilot)
        assert "https://example.org/one" in await _written(browser)
        browser.unlink()
        detail = app.screen.query_one("Detail")
        await pilot.click(detail, offset=(1, 1))
        await _settle(pilot)
        assert not browser.exists()
        await pilot.click(detail, offset=(15, 6))
        await _settle(pilot)
        assert "https://example.org/one" in await _written(browser)


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (200, 60)])
async def test_the_list_fits_any_terminal(
    browser: Path, now: int, press: Press, text_of: Reader, size: tuple[int, int]
) -> None:
    app = _app("several", now, ascii=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "o")
        assert isinstance(app.screen, PageList)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert "this event" in text_of(app)
        assert "idn -> xn--" in text_of(app) or size[0] < 200
