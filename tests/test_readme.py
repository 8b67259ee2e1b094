"""The README is true: its commands run, its example loads, its pictures exist."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.formats import load

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ (.+?)(?:\s+#.*)?$", README, re.MULTILINE)


def test_there_are_commands() -> None:
    assert COMMANDS[0] == "make run"
    assert len(COMMANDS) > 5


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(command: str, tmp_path: Path) -> None:
    for path in ROOT.iterdir():
        if path.name == "seeds":  # a link to notes would lead out of the folder of the timeline
            shutil.copytree(path, tmp_path / path.name)
        else:
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / "events.jsonl").unlink(missing_ok=True)
    finished = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=ROOT if command.startswith("make") else tmp_path,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr in {b"", b"datelines: 23 events checked: no problems\n"}
    assert finished.stdout or finished.stderr or (tmp_path / "events.jsonl").exists()


def test_its_smallest_file_loads(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.+?)```", README, re.DOTALL)
    assert example
    (tmp_path / "smallest.yaml").write_text(example[1], encoding="utf-8")
    reading = load([str(tmp_path / "smallest.yaml")])
    assert reading.problems == ()
    assert [(event.when.literal, event.title) for event in reading.timeline.events] == [
        ("1991", "Official relations begin")
    ]


def test_its_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^):]+)\)", README):
        assert (ROOT / target).exists(), target
