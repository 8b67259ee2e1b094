"""The sources of an event, one key away: the record of each, and the note on it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from tui.dates import parse
from tui.formats.notes import Note
from tui.screen.app import Explorer
from tui.screen.browser import Opening
from tui.screen.exploring import explorer
from tui.screen.habits import Habits
from tui.screen.main_screen import MainScreen
from tui.screen.sheet import Sheet
from tui.screen.signs import UNICODE
from tui.screen.source_sheet import SourceSheet
from tui.screen.source_text import source_text
from tui.store import MemoryCollection
from tui.timeline import Citation, Event, Place, Source, Timeline

Press = Callable[[Pilot[None], str], Awaitable[None]]
Reader = Callable[[Explorer], str]

NOTE = """# gazette

What it says, with **weight**.

- ¶1: a line that goes on for so long that it has to go on in the next line, in which it hangs
- [@click=app.quit]x[/] \x1b]0;owned\x07
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: int) -> Explorer:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "gazette.md").write_text(NOTE)
    fields = {"archive": "box 3", "tone": "[sic] dry"}
    sources = {
        "gazette": Source(
            "gazette",
            "The Gazette",
            "A. Writer",
            "Press",
            parse("2022~"),
            "https://example.org/g",
            "seeds/gazette.md",
            fields,
            Place("file.yaml", 3, 5),
        ),
        "thief": Source("thief", "Thief", notes="../../../../etc/passwd", place=Place("file.yaml", 4, 5)),
        "lost": Source("lost", "Lost", notes="seeds/lost.md", place=Place("file.yaml", 5, 5)),
        "plain": Source("plain", "Plain"),
    }
    cited = ("gazette", "thief", "lost", "plain", "unheard-of")
    events = (
        Event("cited", parse("2001"), "Cited", sources=tuple(Citation(each) for each in cited)),
        Event("bare", parse("2002"), "Bare"),
    )
    return explorer(MemoryCollection(Timeline(events=events, sources=sources)), now=now)


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until what was asked for is done and shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def _read(app: Explorer, text: str) -> list[str]:
    """The lines that stand in the sheet."""
    inside = app.screen.query_one(VerticalScroll).content_region
    lines = text.splitlines()[inside.y : inside.bottom]
    return [line[inside.x : inside.right].strip() for line in lines]


async def test_s_opens_the_records_and_the_notes(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s")
        await _settle(pilot)
        assert "─ sources of Cited ─" in text_of(app)
        told = _read(app, text_of(app))
        assert told[:24] == [
            "gazette",
            "title       The Gazette",
            "author      A. Writer",
            "publisher   Press",
            "published   c. 2022",
            "address     https://example.org/g",
            "archive     box 3",
            "tone        [sic] dry",
            "written at  file.yaml:3:5",
            "note        seeds/gazette.md",
            "",
            "What it says, with weight.",
            "",
            "· ¶1: a line that goes on for so long that it has to go on in the next line, in which it",
            "hangs",
            "· [@click=app.quit]x[/] ␛]0;owned␇",
            "",
            "thief",
            "title       Thief",
            "written at  file.yaml:4:5",
            "note        ../../../../etc/passwd",
            "not opened: it is outside the folder of the timeline",
            "",
            "lost",
        ]
        assert "there is no such file" in told
        assert "not listed under the sources of the file" in " ".join(told)
        await press(pilot, "s")
        assert isinstance(app.screen, MainScreen)


def test_no_line_is_wider_than_there_is_room() -> None:
    source = Source("vna-2015", "Russia’s blossoming trade", "A. Writer", url="https://example.org/a/long/way/to/it")
    note = Note(text="# A heading of some words\n\n- an item\n  - one below it: 1234567890\n\n> said\n")
    for columns in range(12, 200):
        told = source_text([(source, note)], (), 1, UNICODE, {}, columns).plain.splitlines()
        assert max(map(cell_len, told)) <= columns
    assert source_text([(source, None)], (), 0, UNICODE, {}, 16).plain.splitlines()[:5] == [
        "vna-2015",
        "title",
        "  Russia’s",
        "  blossoming",
        "  trade",
    ]


async def test_enter_on_a_citation_opens_its_source_alone(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "~jj~")
        await _settle(pilot)
        assert isinstance(app.screen, Sheet)
        assert _read(app, text_of(app))[0] == "thief"
        assert "gazette" not in _read(app, text_of(app))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to open."""
    asked: list[str] = []

    async def open_it(url: str) -> Opening:
        asked.append(url)
        return Opening("there is none here" if "refused" in url else "")

    monkeypatch.setattr("tui.screen.browser.browse", open_it)
    return asked


async def test_o_opens_the_page_of_a_source_and_the_records_stay(
    app: Explorer, press: Press, text_of: Reader, opened: list[str]
) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s")
        assert "o opens a page  Esc closes" in text_of(app)
        await press(pilot, "o")
        assert opened == ["https://example.org/g"]
        assert "example.org · opened in the browser  o opens a page  Esc closes" in text_of(app)
        await press(pilot, "^")
        assert isinstance(app.screen, MainScreen)


async def test_a_click_opens_the_address_of_a_source(app: Explorer, press: Press, opened: list[str]) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s")
        inside = app.screen.query_one(VerticalScroll).region.shrink((1, 2, 1, 2))
        await pilot.click(offset=(inside.x + 14, inside.y + 4))
        await _settle(pilot)
        assert opened == []
        await pilot.click(offset=(inside.x + 14, inside.y + 5))
        await _settle(pilot)
        assert opened == ["https://example.org/g"]


@pytest.mark.parametrize(("columns", "hint"), [(20, "─ Esc closes ─"), (60, "o opens a page  Esc closes ─")])
async def test_no_word_of_what_can_be_done_is_cut_off(
    app: Explorer, press: Press, text_of: Reader, columns: int, hint: str
) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s")
        await pilot.resize_terminal(columns, 12)
        await _settle(pilot)
        assert hint in text_of(app)


async def test_of_several_pages_of_sources_one_is_chosen(
    now: int, press: Press, text_of: Reader, opened: list[str]
) -> None:
    sources = {
        "one": Source("one", url="https://example.org/1"),
        "two": Source("two", url="https://example.org/refused", notes="https://example.org/note"),
        "bad": Source("bad", url="javascript:alert(1)"),
    }
    event = Event("event", parse("2001"), "Event", sources=tuple(map(Citation, sources)))
    keys = {"source.open": "f9", "sheet.close": "w,escape"}
    app = explorer(
        MemoryCollection(Timeline(events=(event,), sources=sources)), now=now, habits=Habits(keymap=keys), ascii=True
    )
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "s")
        assert "F9 opens a page  w closes" in text_of(app)
        await press(pilot, "o")
        assert isinstance(app.screen, SourceSheet)
        await pilot.press("f9")
        await press(pilot, "j~")
        assert opened == ["https://example.org/refused"]
        assert "there is none here" in text_of(app)
        await press(pilot, "^")
        assert isinstance(app.screen, SourceSheet)


async def test_where_no_source_names_a_page_there_is_none_to_open(
    app: Explorer, press: Press, text_of: Reader, opened: list[str]
) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "~jj~")
        await press(pilot, "o")
        assert "opens a page" not in text_of(app)
        assert opened == []


async def test_an_event_without_sources_says_so(app: Explorer, press: Press, text_of: Reader) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "js")
        assert text_of(app).splitlines()[-1].strip() == "Bare cites no source"


async def test_notes_that_are_long_together_are_read_one_by_one(
    tmp_path: Path, now: int, press: Press, text_of: Reader
) -> None:
    sources = {each: Source(each, notes=f"{each}.md", place=Place(str(tmp_path / "file.yaml"), 1, 1)) for each in "ab"}
    for note in "ab":
        (tmp_path / f"{note}.md").write_text(f"Note {note}. " * 9_000)
    event = Event("event", parse("2001"), "Event", sources=(Citation("a"), Citation("b")))
    app = explorer(MemoryCollection(Timeline(events=(event,), sources=sources)), now=now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "s")
        await _settle(pilot)
        app.screen.query_one(VerticalScroll).scroll_end(animate=False, immediate=True)
        await _settle(pilot)
        assert "too long to show beside the others" in text_of(app)
        await press(pilot, "s~j~")
        await _settle(pilot)
        assert "Note b. Note b." in text_of(app)


async def test_texts_are_there_in_ascii(now: int, press: Press, text_of: Reader) -> None:
    event = Event("event", parse("2001"), "Event", sources=(Citation("gazette"),))
    source = Source("gazette", "The Gazette", published=parse("2001/2003"))
    app = explorer(MemoryCollection(Timeline(events=(event,), sources={"gazette": source})), now=now, ascii=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "s")
        await _settle(pilot)
        assert _read(app, text_of(app))[:3] == ["gazette", "title       The Gazette", "published   2001-03"]
        assert text_of(app).isascii()


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (200, 60)])
async def test_the_sheet_follows_the_size_of_the_terminal(
    app: Explorer, press: Press, text_of: Reader, size: tuple[int, int]
) -> None:
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, "s")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.pause()
        told = " ".join(" ".join(_read(app, text_of(app))).split())
        assert "gazette" in told
        assert all(len(line) <= size[0] for line in text_of(app).splitlines())


async def test_of_very_many_sources_those_left_out_are_counted(now: int, press: Press, text_of: Reader) -> None:
    event = Event("event", parse("2001"), "Event", sources=tuple(Citation(f"s{n}") for n in range(33)))
    app = explorer(MemoryCollection(Timeline(events=(event,))), now=now)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "s")
        await _settle(pilot)
        app.screen.query_one(VerticalScroll).scroll_end(animate=False, immediate=True)
        await _settle(pilot)
        told = _read(app, text_of(app))
        assert told[-1] == "… 3 more; Enter on a citation shows any one"
        assert [line for line in told if line.startswith("s")][-1] == "s29"
