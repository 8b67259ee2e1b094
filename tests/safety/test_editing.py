"""The editor has the terminal to itself while it runs, and the explorer comes back whatever became of it."""

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
