"""Whatever starts, stops or ends it, the program leaves the terminal usable, and a code that says why it ended."""

import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminals import DATELINES, ROOT, Terminal, environment

TIMELINE = """\
title: Two shores
events:
  - {when: 1991, title: Opening}
  - {when: 1997-03-27, title: Treaty in force}
  - {when: 2021, title: Summit}
"""
WITH_A_MISTAKE = TIMELINE + "  - {when: 30 Feb 2021, title: Lost}\n"

CRASHING = """
import sys
from threading import Thread
from tests.safety.test_running import TIMELINE
from tui.cli.ending import ended
from tui.dates import parse
from tui.screen import explore
from tui.screen.canvas import TimeCanvas
from tui.screen.app import Explorer
from tui.screen.main_screen import MainScreen
from tui.store import MemoryCollection
from tui.timeline import Event, Timeline

def fail(*_, **__):
    secret = "the reader's secret"
    raise RuntimeError(secret)

class Failing(MemoryCollection):
    def select(self, query):
        return fail() if str(query) else super().select(query)

match sys.argv[1]:
    case "worker":
        pass
    case "handler":
        MainScreen.action_fit = fail
    case "timer":
        MainScreen.action_fit = lambda self: self.set_timer(0.001, fail)
    case "paint":
        TimeCanvas.action_fail = lambda self: setattr(TimeCanvas, "render_line", fail) or self.refresh()
        MainScreen.action_fit = lambda self: self.query_one(TimeCanvas).action_fail()
    case "mount":
        Explorer.on_mount = fail
    case "compose":
        MainScreen.compose = fail
collection = Failing(Timeline("Two shores", events=(Event("a", parse("2021"), "Opening"),)))
sys.exit(ended(lambda: explore(collection, now=0)))
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "events.yaml"
    path.write_text(TIMELINE, encoding="utf-8")
    return str(path)


@pytest.fixture
def terminal(file: str) -> Iterator[Terminal]:
    """The explorer, once it stands on the screen."""
    with Terminal([*DATELINES, file]) as terminal:
        terminal.wait_for("Two shores", "Summit")
        yield terminal


def in_shell(words: str) -> list[str]:
    """A command line as it is typed; `datelines` is the program under test, and its code that of a pipeline."""
    return ["bash", "-o", "pipefail", "-c", f'datelines() {{ exec {shlex.join(DATELINES)} "$@"; }}; {words}']


def run(words: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """What a command line gives where there is no terminal."""
    return subprocess.run(
        in_shell(words),
        capture_output=True,
        start_new_session=True,
        encoding="utf-8",
        env=environment(**changed),
        cwd=ROOT,
        check=False,
    )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_it_as_it_ends_other_programs(terminal: Terminal, number: signal.Signals, code: int) -> None:
    terminal.signal(number)
    assert terminal.end() == code
    assert terminal.left_on == set()


def test_a_signal_before_the_first_paint_ends_it_too(file: str) -> None:
    with Terminal([*DATELINES, file]) as terminal:
        terminal.read_until("\x1b[?1049h")
        terminal.signal(signal.SIGTERM)
        assert terminal.end() == 143
        assert terminal.left_on == set()


def test_q_ends_it_with_0(terminal: Terminal) -> None:
    assert terminal.left_on > {"settings", "1049"}
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.left_on == set()


def test_it_ends_when_its_terminal_goes(terminal: Terminal) -> None:
    terminal.hang_up()
    assert terminal.end() == 129


def test_it_ends_when_its_terminal_goes_and_nobody_tells_it(file: str) -> None:
    with Terminal(in_shell(f"trap '' HUP; datelines {file}")) as terminal:
        terminal.wait_for("Summit")
        terminal.hang_up()
        assert terminal.end() == 129


def test_nohup_keeps_it_from_a_hang_up_but_not_from_its_keys(file: str) -> None:
    with Terminal(in_shell(f"trap '' HUP; datelines {file}")) as terminal:
        terminal.wait_for("Summit")
        terminal.signal(signal.SIGHUP)
        terminal.send("/Treaty")
        terminal.wait_for("1 of 3")
        terminal.signal(signal.SIGTERM)
        assert terminal.end() == 143


def test_stopped_it_leaves_the_terminal_to_the_shell_and_paints_anew_when_it_goes_on(file: str) -> None:
    with Terminal(in_shell(f"set -m; (datelines {file}); echo STOPPED; read line; fg; echo ended $?")) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.settle()
        before = terminal.screen
        terminal.send("\x1a")
        terminal.read_until("STOPPED")
        assert terminal.left_on == set()
        terminal.send("\n")
        terminal.wait_for(*before.splitlines())
        terminal.send("q")
        assert terminal.end() == 0
        assert b"ended 0" in terminal.written
        assert terminal.left_on == set()


@pytest.mark.parametrize("numbers", [[signal.SIGTSTP], [signal.SIGSTOP, signal.SIGCONT]])
def test_it_goes_on_where_nobody_can_stop_it_and_after_a_stop_unseen(
    terminal: Terminal, numbers: list[signal.Signals]
) -> None:
    terminal.settle()
    before = terminal.screen
    written = len(terminal.written)
    for number in numbers:
        terminal.signal(number)
    terminal.settle(0.5)
    assert b"Treaty in force" in terminal.written[written:]
    assert terminal.screen == before
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.left_on == set()


@pytest.mark.parametrize("where", ["worker", "handler", "timer", "paint", "mount", "compose"])
def test_a_crash_gives_the_terminal_back_and_tells_nothing_of_the_reader(where: str) -> None:
    with Terminal([sys.executable, "-c", CRASHING, where]) as terminal:
        if where not in {"mount", "compose"}:
            terminal.wait_for("Two shores", "Opening")
            terminal.settle()
            terminal.send("/x" if where == "worker" else "0")
        assert terminal.end() == 70
        assert terminal.left_on == set()
        assert re.search(rb"internal error: RuntimeError at \S+; please report it\r\n$", terminal.written)
        assert b"secret" not in terminal.written
        assert b"Traceback" not in terminal.written


def test_data_on_standard_input_leaves_the_keys_to_the_terminal(file: str) -> None:
    with Terminal(in_shell(f"cat {file} | datelines -")) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.send("/Treaty")
        terminal.wait_for("1 of 3")
        terminal.send("\r")
        terminal.settle()
        terminal.send("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()


def test_problems_can_go_to_a_file_and_the_screen_still_goes_to_the_terminal(tmp_path: Path) -> None:
    mistaken, problems = tmp_path / "events.yaml", tmp_path / "problems"
    mistaken.write_text(WITH_A_MISTAKE, encoding="utf-8")
    with Terminal(in_shell(f"datelines {mistaken} --strict 2> {problems}")) as terminal:
        terminal.wait_for("Two shores", "Summit", "! 1 error")
        terminal.send("q")
        assert terminal.end() == 1
        assert terminal.left_on == set()
    told = problems.read_text(encoding="utf-8").splitlines()
    assert [line.split(": ")[1] for line in told] == ["error", "1 error; 3 events read"]


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("datelines {file} < /dev/null", {}),
        ("(datelines {file} > {out}); cat {out}", {}),
        ("datelines {file}", {"TERM": "dumb"}),
        ("datelines {file}", {"TERM": ""}),
        ("datelines {file} 2>&-", {}),
        ("datelines {file} <&-", {}),
    ],
)
def test_without_a_usable_terminal_it_prints(words: str, changed: dict[str, str], file: str, tmp_path: Path) -> None:
    with Terminal(in_shell(words.format(file=file, out=tmp_path / "out")), environ=changed) as terminal:
        assert terminal.end() == 0
        assert "3 events" in terminal.screen
        assert "Treaty in force" in terminal.screen
        assert b"\x1b[?" not in terminal.written


def test_without_any_terminal_it_prints_what_it_reads(file: str) -> None:
    assert "Treaty in force" in run(f"datelines - < {file}").stdout


@pytest.mark.parametrize("changed", [{"LANG": "C"}, {"LANG": "C.UTF-8", "LC_ALL": "POSIX"}])
def test_a_terminal_without_a_locale_gets_ascii(changed: dict[str, str], file: str) -> None:
    with Terminal([*DATELINES, file], environ=changed) as terminal:
        assert terminal.wait_for("Two shores", "Summit", "quit").isascii()


def test_a_pipe_gets_the_same_bytes_in_every_locale(file: str) -> None:
    words = f"datelines print --width 60 {file}"
    assert run(words, LANG="C").stdout == run(words).stdout


def test_a_character_that_the_terminal_lacks_keeps_its_cells(tmp_path: Path) -> None:
    wide = tmp_path / "events.yaml"
    wide.write_text("events: [{when: 1991, title: Ж漢字}, {when: 1991, title: Plain}]", encoding="utf-8")
    with Terminal([*DATELINES, str(wide)], environ={"PYTHONIOENCODING": "iso8859-1"}) as terminal:
        terminal.wait_for("Plain", "1991            ?????")
        terminal.send("q")
        assert terminal.end() == 0


def test_no_color_is_obeyed(file: str) -> None:
    with Terminal([*DATELINES, file], environ={"NO_COLOR": ""}) as terminal:
        terminal.wait_for("Two shores", "Summit")
        terminal.send("q")
        assert terminal.end() == 0
        styles = re.findall(rb"\x1b\[([0-9;]*)m", terminal.written)
        assert styles
        assert not [style for style in styles if re.search(rb"(^|;)[34]8(;|$)", style)]


@pytest.mark.parametrize(
    ("options", "environ", "coloured", "ascii"),
    [
        ((), {}, False, True),
        (("--color", "always"), {}, True, True),
        (("--color", "always", "--no-ascii"), {"NO_COLOR": "1"}, True, False),
        (("--color", "never"), {"FORCE_COLOR": "1", "LC_ALL": "C"}, False, True),
        (("--no-ascii",), {"FORCE_COLOR": "1", "LC_ALL": "C"}, True, False),
    ],
)
def test_what_is_said_goes_before_what_is_remembered(
    file: str, tmp_path: Path, options: tuple[str, ...], environ: dict[str, str], *, coloured: bool, ascii: bool
) -> None:
    (tmp_path / "datelines").mkdir()
    (tmp_path / "datelines" / "settings.yaml").write_text("look: plain\nascii: yes\n", encoding="utf-8")
    own = {"XDG_CONFIG_HOME": str(tmp_path)}
    with Terminal([*DATELINES, file, *options], environ={**own, **environ}) as terminal:
        assert terminal.wait_for("Two shores", "Summit", "quit").isascii() is ascii
        terminal.send("q")
        assert terminal.end() == 0
        assert bool(re.search(rb"\x1b\[[0-9;]*[34]8;[0-9;]*m", terminal.written)) is coloured


def test_one_cell_is_enough_to_go_on(file: str) -> None:
    with Terminal([*DATELINES, file], columns=1, rows=1) as terminal:
        terminal.read_until("\x1b[?2004h")
        terminal.settle()
        for keys in ("j?\x10/x", "\x1b", "\x1b", "Gg"):
            terminal.send(keys)
            terminal.settle(0.2)  # or else Esc and the next key are one key
        terminal.resize(100, 30)
        terminal.wait_for("Two shores", "Summit")
        terminal.send("q")
        assert terminal.end() == 0


def test_after_a_storm_of_sizes_it_shows_what_it_shows_at_once(file: str) -> None:
    with Terminal([*DATELINES, file]) as calm, Terminal([*DATELINES, file]) as shaken:
        for terminal in (calm, shaken):
            terminal.wait_for("Two shores", "Summit", "q quit")
        for number in range(300):
            shaken.resize(1 + number * 37 % 211, 1 + number * 17 % 67)
            if number % 20 == 0:
                shaken.send("j" if number % 40 else "?")
                shaken.settle(0)
        shaken.send("\x1b\x1b")
        shaken.resize(100, 30)
        shaken.wait_for("q quit")
        shaken.settle(0.3)  # or else Esc and the next key are one key
        shaken.send("g")
        shaken.wait_for(*calm.screen.splitlines())
        shaken.send("q")
        assert shaken.end() == 0
        assert shaken.left_on == set()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("datelines print {file} | head -c 1", 0, ""),
        ("datelines --help | true", 0, ""),
        ("datelines print {mistaken} 2>&1 > /dev/null | true", 0, ""),
        ("datelines print {file} > /dev/full", 2, "cannot go on: No space left on device"),
        ("datelines print {file} --as jsonl -o /dev/full", 2, "/dev/full: cannot be written"),
        ("datelines --help > /dev/full", 2, "cannot go on: No space left on device"),
        ("datelines check {mistaken} > /dev/full", 2, "cannot go on: No space left on device"),
        ("datelines print {mistaken} 2> /dev/full", 0, ""),
        ("datelines print {file} >&-", 2, "standard output is closed"),
        ("datelines --help >&-", 2, "standard output is closed"),
        ("datelines print {mistaken} 2>&-", 0, ""),
        ("datelines print - <&-", 2, "standard input is closed"),
        ("datelines when - <&-", 2, "standard input is closed"),
        ("datelines when - < /dev/null", 0, ""),
        ("printf '\\377' | datelines when -", 1, ""),
    ],
)
def test_streams_that_are_closed_or_full(words: str, code: int, told: str, file: str, tmp_path: Path) -> None:
    mistaken = tmp_path / "mistaken.yaml"
    mistaken.write_text(WITH_A_MISTAKE, encoding="utf-8")
    finished = run(words.format(file=file, mistaken=mistaken))
    assert finished.returncode == code, finished.stderr
    assert told in finished.stderr
    assert finished.stderr.count("\n") <= 2
    assert "Traceback" not in finished.stderr
    assert "error:" not in finished.stdout
