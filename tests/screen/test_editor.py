"""Which command edits a file at a line."""

import os
from pathlib import Path

import pytest

from tui.screen.editor import NoEditorError, editing


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with editors that only have their names."""
    for name in ("vi", "nano", "code", "hx", "own-editor"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("named", "line", "command"),
    [
        ({}, 14, ["{bin}/vi", "+14", "/t/events.yaml"]),
        ({"EDITOR": "nano"}, 14, ["{bin}/nano", "+14", "/t/events.yaml"]),
        ({"EDITOR": "nano", "VISUAL": "hx"}, 14, ["{bin}/hx", "/t/events.yaml:14"]),
        ({"EDITOR": "nano", "VISUAL": "  "}, 14, ["{bin}/nano", "+14", "/t/events.yaml"]),
        ({"VISUAL": "code --wait"}, 14, ["{bin}/code", "--wait", "--goto", "/t/events.yaml:14"]),
        ({"VISUAL": "own-editor -c 'a b'"}, 14, ["{bin}/own-editor", "-c", "a b", "/t/events.yaml"]),
        ({"EDITOR": "{bin}/nano"}, 14, ["{bin}/nano", "+14", "/t/events.yaml"]),
        ({"EDITOR": "nano"}, 0, ["{bin}/nano", "/t/events.yaml"]),
    ],
)
def test_the_editor_is_told_the_line(programs: Path, named: dict[str, str], line: int, command: list[str]) -> None:
    environ = {"PATH": str(programs)} | {name: value.format(bin=programs) for name, value in named.items()}
    assert editing("/t/events.yaml", line, environ) == [word.format(bin=programs) for word in command]


def test_a_file_is_never_taken_for_an_option(programs: Path) -> None:
    *_, path = editing("-c", 0, {"PATH": str(programs)})
    assert path == os.path.join(os.getcwd(), "-c")


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        (
            {"EDITOR": "nowhere -x"},
            "$EDITOR names nowhere, which is not to be found; set $EDITOR to the editor you use",
        ),
        ({"VISUAL": "vi 'x"}, "VISUAL is no command: a quote in it is never closed"),
        ({}, "neither $VISUAL nor $EDITOR names an editor, and there is no vi; set $EDITOR to the editor you use"),
    ],
)
def test_an_editor_that_is_not_there_is_told_before_the_screen_is_left(environ: dict[str, str], message: str) -> None:
    with pytest.raises(NoEditorError) as refusal:
        editing("/t/events.yaml", 1, {"PATH": "/nowhere", **environ})
    assert str(refusal.value) == message
