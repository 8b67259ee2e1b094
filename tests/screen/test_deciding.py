"""Deciding on twins on the screen: every decision, what is written in the end, and what is not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.curation.merging import merge
from tui.curation.twins import Choice, Decisions, Twins
from tui.formats import load
from tui.formats.yaml_writer import as_yaml
from tui.screen.deciding import DecidingScreen, decider
from tui.screen.habits import NONE, Habits, habits
from tui.screen.program import Program
from tui.timeline import Timeline

OURS = """\
lanes: {trade: {label: Trade}}
sources: {gubin: {title: Ties}, tass: {title: Dialogue}}
events:
  - {id: summit, when: 2021-10-28, title: Fourth summit, lane: trade, sources: [gubin ¶1]}
  - {id: talks, when: 2020, title: Talks, links: [{to: summit, kind: precedes}], sources: [tass]}
  - {id: same, when: 1991, title: Relations begin, sources: [tass]}
"""
THEIRS = """\
lanes: {trade: {label: Commerce}}
sources: {gubin: {title: Other ties}, tass: {title: Dialogue}}
events:
  - {id: fourth, when: 2021-10, title: The fourth summit, lane: trade, sources: [gubin ¶2]}
  - {id: talks, when: 2019, title: Talks, links: [{to: fourth, kind: precedes}], sources: [tass]}
  - {id: equal, when: 1991, title: Relations begin, sources: [tass]}
"""
TEXT_OF = Callable[[Program[bool]], str]


class Merger:
    """Two files, what they merge into, and what was written."""

    def __init__(self) -> None:
        self.timelines = [load([name]).timeline for name in ("ours.yaml", "theirs.yaml")]
        self.wrong = ""

    def merged(self, decisions: Decisions) -> tuple[Timeline, list[Twins]]:
        return merge(self.timelines, decisions, Path())

    def propose(self, decisions: Decisions) -> list[Twins]:
        return self.merged(decisions)[1]

    def save(self, decisions: Decisions) -> str:
        if not self.wrong:
            Path("c.yaml").write_text("\n".join(as_yaml(self.merged(decisions)[0])), encoding="utf-8")
        return self.wrong

    def app(self, *, ascii: bool | None = None, habits: Habits = NONE) -> Program[bool]:
        return decider(self.propose, self.save, into="c.yaml", ascii=ascii, habits=habits)


@pytest.fixture
def merger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Merger:
    monkeypatch.chdir(tmp_path)
    Path("ours.yaml").write_text(OURS, encoding="utf-8")
    Path("theirs.yaml").write_text(THEIRS, encoding="utf-8")
    return Merger()


def written() -> Timeline:
    return load(["c.yaml"]).timeline


def choices(app: Program[bool]) -> list[str]:
    """What was decided on each pair, in their order."""
    screen = app.screen
    assert isinstance(screen, DecidingScreen)
    state = screen.state
    return [str(state.decisions.on(twins)) if state.is_decided(at) else "" for at, twins in enumerate(state.proposed)]


def ending(app: Program[bool]) -> tuple[bool | None, int | None]:
    """Whether it says that it has written, and its exit code."""
    return app.return_value, app.return_code


def column(text: str, word: str) -> tuple[int, int]:
    """Where a word stands on the screen, at its last place: column and row."""
    rows = text.splitlines()
    row = max(row for row, line in enumerate(rows) if word in line)
    return rows[row].index(word), row


@pytest.mark.parametrize(("key", "choice"), [("O", Choice.OURS), ("T", Choice.THEIRS), ("B", Choice.BOTH)])
async def test_the_rest_decided_is_what_the_option_writes(key: str, choice: Choice, merger: Merger) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, "w")
    assert app.return_value is True
    expected, _ = merger.merged(Decisions(choice))
    assert written().events == expected.events
    assert (written().lanes, written().sources) == (expected.lanes, expected.sources)


@pytest.mark.parametrize("key", ["o", "t", "b"])
async def test_each_pair_decided_alike_is_what_the_option_writes(key: str, merger: Merger) -> None:
    choice = {"o": Choice.OURS, "t": Choice.THEIRS, "b": Choice.BOTH}[key]
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in merger.propose(Decisions(choice)):
            await pilot.press(key)
        if key == "b":  # which a lane cannot be
            await pilot.press("o")
            for _ in range(4):
                await pilot.press(key)
        assert "" not in choices(app)
        await pilot.press("w")
    assert written().events == merger.merged(Decisions(choice))[0].events


async def test_each_pair_is_decided_by_itself_and_written_so(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "─ source gubin · 1 of 4 ─" in text_of(app)
        await pilot.press("t")
        assert "─ lane trade · 2 of 4 ─" in text_of(app)
        await pilot.press("o", "b")
        assert "3 of 4 decided" in text_of(app)
        await pilot.press("o", "u", "u", "t", "b")
        assert choices(app) == ["theirs", "ours", "theirs", "both"]
        assert "all decided: w writes" in text_of(app)
        assert not Path("c.yaml").exists()
        await pilot.press("w")
    assert app.return_value is True
    assert [(event.id, str(event.when), event.fields["merged-from"]) for event in written().events] == [
        ("same", "1991", ("ours.yaml", "theirs.yaml")),
        ("talks", "2019", "theirs.yaml"),
        ("fourth", "2021-10", "theirs.yaml"),
        ("summit", "2021-10-28", "ours.yaml"),
    ]
    assert written().sources["gubin"].title == "Other ties"
    assert written().lanes[0].label == "Trade"


async def test_nothing_is_written_before_all_is_decided(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "w")
        assert "nothing is written yet: 3 pairs left; O, T or B decides the rest" in text_of(app)
        assert app.return_value is None
    assert not Path("c.yaml").exists()


async def test_leaving_asks_once_if_something_was_decided(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "t", "q")
        assert "q again gives up 2 decisions and writes nothing" in text_of(app)
        await pilot.press("n", "q")
        assert app.return_code is None
        await pilot.press("q")
    assert ending(app) == (None, 0)
    assert not Path("c.yaml").exists()


async def test_leaving_at_once_gives_nothing_up(merger: Merger) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    assert ending(app) == (None, 0)


async def test_what_cannot_be_written_is_said_and_the_decisions_stay(merger: Merger, text_of: TEXT_OF) -> None:
    merger.wrong = "c.yaml: cannot be written: No space left on device"
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T", "w")
        assert "✗ c.yaml: cannot be written: No space left on device" in text_of(app)
        merger.wrong = ""
        await pilot.press("w")
    assert app.return_value is True
    assert len(written().events) == 3


async def test_sides_stand_beside_one_another_where_there_is_room(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        shown = text_of(app)
        assert re.search(r"ours +│ theirs", shown)
        assert re.search(r"ours.yaml:4:5 +│ theirs.yaml:4:5", shown)
        assert re.search(r"when +28 October 2021 +│ October 2021", shown)
        assert re.search(r"sources +gubin ¶1 +│ gubin ¶2", shown)
        assert re.search(r"the same in both\n lane +trade", shown)
        await pilot.press("t", "p")
        await pilot.press("G")
        assert re.search(r"ours ✗ +│ theirs ✓", text_of(app))


async def test_sides_stand_one_above_the_other_where_there_is_none(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("G")
        assert [line.rstrip("▁▂▃▄▅▆▇█ ") for line in text_of(app).splitlines()] == [
            " into c.yaml             0 of 4 decided",
            "─ event · 4 of 4 ───────────────────────",
            " ours      ours.yaml:4:5",
            " theirs    theirs.yaml:4:5",
            "",
            " id",
            "   ours    summit",
            "   theirs  fourth",
            " when",
            "   ours    28 October 2021",
            "   o ours    t theirs    b both",
            " u undo  n next  ? help  q quit",
        ]
        await pilot.press("pagedown")
        assert "Fourth summit" in text_of(app)
        await pilot.press("pageup", "t", "p", "G")
        assert " theirs ✓  theirs.yaml:4:5" in text_of(app)


async def test_all_can_be_done_with_the_mouse(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()

    async def click(pilot: Pilot[bool], word: str) -> None:
        await pilot.click(offset=column(text_of(app), word))
        await pilot.pause()

    async with app.run_test(size=(100, 24)) as pilot:
        await click(pilot, "t theirs")
        assert choices(app) == ["theirs", "", "", ""]
        await click(pilot, "undo")
        assert choices(app) == ["", "", "", ""]
        await click(pilot, "next")
        assert " lane trade · 2 of 4 " in text_of(app)
        x, y = text_of(app).splitlines()[2].index("theirs"), 2
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert choices(app) == ["", "theirs", "", ""]
        await pilot.click(offset=(98, 22))
        await pilot.pause()
        assert choices(app) == ["both", "theirs", "both", "both"]
        await click(pilot, "w writes")
    assert app.return_value is True


async def test_help_shows_the_keys_and_a_lane_has_no_third_choice(merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("n")
        assert "b both" not in text_of(app)
        await pilot.press("b")
        assert "a lane is kept once: ours or theirs" in text_of(app)
        await pilot.press("question_mark")
        await pilot.pause()
        for told in ("Keep what the file named later says", "Write the file, once all is decided", "Mouse"):
            assert told in text_of(app)


@pytest.mark.parametrize("size", [(20, 6), (31, 7), (40, 12), (71, 20), (300, 100)])
async def test_every_size_shows_what_can_be_decided(size: tuple[int, int], merger: Merger, text_of: TEXT_OF) -> None:
    app = merger.app(ascii=True)
    async with app.run_test(size=size) as pilot:
        await pilot.press("t", "G", "o", "c")
        shown = text_of(app)
        assert shown.isascii()
        assert len(shown.splitlines()) == size[1]
        assert re.search(r" o\b.* t\b", shown.splitlines()[-2])
        await pilot.resize_terminal(19, 5)
        await pilot.pause()
        assert text_of(app).split() == ["too", "small"]
        await pilot.resize_terminal(80, 24)
        await pilot.press("T", "w")
    assert app.return_value is True


@pytest.mark.parametrize("text", ["[@click=app.quit]x[/] [sic]", "[/foo] [red]$text {x} \\[y"])
async def test_text_is_never_markup(text: str, merger: Merger, text_of: TEXT_OF) -> None:
    quoted = text.replace("'", "''")
    for name, year in (("ours.yaml", 1991), ("theirs.yaml", 1992)):
        event = f"{{id: a, when: {year}, title: '{quoted}', summary: '{quoted} {year}', '{quoted}': '{quoted}'}}"
        Path(name).write_text(f"sources: {{'{quoted}': {{title: {year}}}}}\nevents: [{event}]\n", encoding="utf-8")
    merger = Merger()
    app = decider(merger.propose, lambda _: text, into=text)
    async with app.run_test(size=(140, 30), notifications=True, tooltips=True) as pilot:
        await pilot.press("G")
        shown = text_of(app)
        assert shown.count(text) >= 5
        await pilot.press("O", "w")
        assert f"✗ {text}" in text_of(app)
        await pilot.click(offset=column(shown, text))
        await pilot.pause()
        assert app.return_code is None


async def test_where_a_record_was_merged_from_before_is_told(merger: Merger, text_of: TEXT_OF) -> None:
    text = "events: [{id: talks, when: 2020, title: Talks, merged-from: [old.yaml, older.yaml]}]"
    Path("ours.yaml").write_text(text, encoding="utf-8")
    app = Merger().app()
    async with app.run_test(size=(120, 24)):
        assert re.search(
            r"ours.yaml:1:10 · merged from old.yaml, older.yaml +│ theirs.yaml:5:5 *$", text_of(app), re.MULTILINE
        )


KEYS = """\
decide.ours: F5
decide.theirs: ["1"]
rest.both: Ctrl+B
decide.write: W
decide.leave: Q
pair.next: F6
sheet.close: x
"""


async def test_the_users_keys_work_and_are_shown(merger: Merger, own_folder: Path, text_of: TEXT_OF) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "keys.yaml").write_text(KEYS, encoding="utf-8")
    app = merger.app(habits=habits())
    async with app.run_test(size=(120, 50)) as pilot:
        deciding, keys = text_of(app).splitlines()[-2:]
        assert re.search(r"F5 ours +1 theirs +b both +all 4 left: O T Ctrl\+B$", deciding)
        assert re.search(r" F6 next .* W write .* Q quit$", keys)
        await pilot.press("o", "t", "w", "q")
        assert choices(app) == ["", "", "", ""]
        await pilot.press("f5", "1", "W")
        assert choices(app) == ["ours", "theirs", "", ""]
        assert "O, T or Ctrl+B decides the rest" in text_of(app)
        await pilot.press("Q")
        assert "Q again gives up 2 decisions" in text_of(app)
        await pilot.press("question_mark")
        await pilot.pause()
        assert re.search(r"F5 +Keep what the file named first says", text_of(app))
        assert "x closes" in text_of(app)
        await pilot.press("x", "ctrl+b")
        assert "all decided: W writes" in text_of(app)
        await pilot.press("W")
    assert app.return_value is True


def test_keys_that_clash_are_refused(own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "keys.yaml").write_text("decide.ours: t\nhelp: t\ndecide.help: F1\n", encoding="utf-8")
    used = habits()
    assert used.keymap == {"decide.help": "f1"}
    assert [problem.message for problem in used.amiss] == [
        "'decide.ours' cannot have t: it is the key of 'decide.theirs'",
        "'help' cannot have t: it is the key of 'seek.edit'",
    ]


async def test_what_is_wrong_with_the_users_files_is_said_first(
    merger: Merger, own_folder: Path, text_of: TEXT_OF
) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "keys.yaml").write_text("decide.our: F5", encoding="utf-8")
    app = merger.app(habits=habits())
    async with app.run_test(size=(200, 24)) as pilot:
        said = f"1 error in files of your own: {own_folder}/keys.yaml:1:1: error: there is nothing called 'decide.our'"
        assert said in text_of(app)
        await pilot.press("n")
        assert said not in text_of(app)


async def test_the_look_that_the_user_is_used_to_is_that_of_the_screen(
    merger: Merger, own_folder: Path, text_of: TEXT_OF
) -> None:
    own_folder.mkdir(parents=True)
    settings = own_folder / "settings.yaml"
    settings.write_text("look: plain\nascii: yes\n", encoding="utf-8")
    app = merger.app(habits=habits())
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.theme == "plain"
        assert text_of(app).isascii()
        await pilot.press("c")
        await app.workers.wait_for_complete()
        assert app.theme == "dark"
    assert settings.read_text("utf-8") == "look: dark\nascii: yes\n"


async def test_a_look_that_cannot_be_kept_is_said(
    merger: Merger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text_of: TEXT_OF
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    app = merger.app(habits=habits())
    async with app.run_test(size=(200, 24)) as pilot:
        await pilot.press("c")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "settings.yaml cannot be written: Not a directory" in text_of(app)
