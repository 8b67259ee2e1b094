"""Who edits, or reads a page, has the terminal to itself meanwhile; the explorer comes back whatever became of it."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminals import DATELINES, Terminal

TIMELINE = """\
title: Two shores
events:
  - {when: 1991, title: Opening}
  - {when: 2021, title: Summit}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(TIMELINE, encoding="utf-8")
    return path


@pytest.fixture
def editor(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """The environment in which a script is the editor; it is called vi, which takes a line."""

    def make(script: str) -> dict[str, str]:
        program = tmp_path / "vi"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return {"VISUAL": str(program), "EDITOR": "false"}

    return make


def test_what_the_editor_saved_is_there_at_once(file: Path, editor: Callable[[str], dict[str, str]]) -> None:
    environ = editor(f'echo "editing $1" ; stty -a | grep -q " icanon" && sed -i s/Summit/Meeting/ "$2" ; : {file}')
    with Terminal([*DATELINES, str(file)], environ=environ) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.send("j")
        terminal.send("e")
        terminal.read_until("editing +4")
        terminal.wait_for("Meeting")
        terminal.send("q")
        assert (terminal.end(), terminal.left_on) == (0, set())


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "vi ended with code 3"),
        ("kill -9 $$", "vi ended with signal 9"),
        ("trap 'echo caught; exit 4' INT; echo ready; while :; do sleep 0.05; done", "vi ended with code 4"),
    ],
    ids=["failing", "killed", "interrupted"],
)
def test_an_editor_that_fails_is_told(
    file: Path, editor: Callable[[str], dict[str, str]], script: str, said: str
) -> None:
    with Terminal([*DATELINES, str(file)], environ=editor(script)) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.send("e")
        if "ready" in script:
            terminal.read_until("ready")
            terminal.send("\x03")
        terminal.wait_for("Two shores", said)
        terminal.send("q")
        assert (terminal.end(), terminal.left_on) == (0, set())


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"VISUAL": "no-such-editor -x"}, "$VISUAL names no-such-editor, which is not to be found"),
        ({"VISUAL": "vi '"}, "VISUAL is no command: a quote in it is never closed"),
    ],
    ids=["missing", "unclosed"],
)
def test_an_editor_that_is_not_there_is_told_without_leaving_the_screen(
    file: Path, environ: dict[str, str], said: str
) -> None:
    with Terminal([*DATELINES, str(file)], environ=environ) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.send("e")
        terminal.wait_for(said)
        assert b"\x1b[?1049l" not in terminal.written
        terminal.send("q")
        assert (terminal.end(), terminal.left_on) == (0, set())


PAGE = "events: [{when: 1991, title: Opening, url: 'https://example.org/;x$(y)'}, {when: 2021, title: Summit}]"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('echo "reading $1"; stty -a | grep -q " icanon" && read line && echo "$line"', "opened in the browser"),
        ('echo "reading $1"; read line; exit 3', "w3m ended with code 3"),
    ],
    ids=["read", "failing"],
)
def test_a_browser_of_the_terminal_has_it_until_it_ends(tmp_path: Path, script: str, said: str) -> None:
    (tmp_path / "events.yaml").write_text(PAGE, encoding="utf-8")
    program = tmp_path / "w3m"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    with Terminal([*DATELINES, "events.yaml"], environ={"BROWSER": str(program)}, cwd=tmp_path) as terminal:
        terminal.wait_for("Opening", "Summit", "q quit")
        terminal.send("o")
        terminal.read_until("reading https://example.org/;x$(y)")
        assert terminal.is_cooked
        terminal.send("q\n")
        terminal.wait_for("Opening", "Summit", said)
        if "exit" in script:  # which is told over the screen, with the address
            terminal.send("q")
            terminal.settle()
        terminal.send("q")
        assert (terminal.end(), terminal.left_on) == (0, set())


def test_a_browser_with_windows_writes_nothing_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text(PAGE, encoding="utf-8")
    program = tmp_path / "windows"
    program.write_text("#!/bin/sh\necho LOUD; echo LOUD >&2; echo LOUD > /dev/tty; sleep 2\n", encoding="utf-8")
    program.chmod(0o755)  # one that ends at once is taken for one that failed, by the module that starts it
    with Terminal([*DATELINES, "events.yaml"], environ={"BROWSER": f"{program} %s &"}, cwd=tmp_path) as terminal:
        terminal.wait_for("Opening", "Summit", "q quit")
        terminal.send("o")
        terminal.wait_for("example.org · opened in the browser")
        terminal.send("q")
        assert (terminal.end(), terminal.left_on) == (0, set())
        assert b"LOUD" not in terminal.written
        assert b"\x1b[?1049l" not in terminal.written.partition(b"opened in")[0]
