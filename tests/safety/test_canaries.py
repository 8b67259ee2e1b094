"""A file from a stranger cannot speak to the terminal, wherever its texts are shown: real bytes, on a real terminal.

Keys, commands, options and forms are asked for from their registries: what is new is visited without being named here.
"""

import json
import sys
import time
from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase, punctuation
from typing import Final

import pytest
from textual.binding import Binding
from textual.keys import _character_to_key

from tests.safety.canaries import KINDS, SURROGATE, Canaries, flown, timeline
from tests.terminals import PATIENCE, Terminal
from tui.cli.arguments import parser
from tui.screen import keys

ESCAPE: Final = "\x1b[27u"
PAGE_DOWN: Final = "\x1b[6~"
TYPED: Final = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": PAGE_DOWN,
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "enter": "\r",
    "escape": ESCAPE,
    "space": " ",
    "backspace": "\x7f",
    "f12": "\x1b[24~",
    **{f"ctrl+{letter}": chr(ord(letter) & 31) for letter in ascii_lowercase},
    **{_character_to_key(character): character for character in punctuation},
}
"""What a terminal sends for the keys that have a name; the others are characters."""

LEAVING: Final = {"app.quit", "app.suspend_process"}

PAGES: Final = 40
"""As many are enough to read the longest sheet to its end."""

ON_SCREEN: Final = {
    *("file name", "argument --at", "timeline.title", "lane.label", "era.label", "series.label", "view.label"),
    *("event.title", "event.summary", "event.actors", "event.tags", "event.place", "event.url", "event own key"),
    *("citation.locator", "citation.says", "source.title", "source.author", "source.url", "link.kind"),
}
ON_PAPER: Final = {
    *("file name", "timeline.title", "lane.label", "era.label", "series.label", "event.title", "event.summary"),
    *("event.actors", "event.url", "citation.locator", "citation.says", "bad event.when", "command", "when texts"),
}
"""Places that are known to be shown: if they were not, nothing would be proved."""

DONE: Final = b"\x1b[?31337h"
SYNCHRONISED: Final = "31337"
EXPLORER: Final = """
import sys
from textual._wait import wait_for_idle
from textual.events import Key
from tui.cli import main
from tui.screen.app import Explorer
from tui.screen.frame import Frame

answer = Explorer.on_event
become = Frame.become

async def tell(app):
    await wait_for_idle(0.01)
    app._driver.write("\\x1b[?31337h")

async def on_event(app, event):
    if isinstance(event, Key) and event.key == "f12":
        app.run_worker(tell(app))
    else:
        await answer(app, event)

def written_out(frame, *arguments):
    frame.forget()
    return become(frame, *arguments)

Explorer.on_event = on_event
if "whole" in sys.argv:
    sys.argv.remove("whole")
    Frame.become = written_out
sys.exit(main())
"""
"""The explorer, with one key more: at F12 it says, by a mode of no terminal, that it has nothing left to do.

Told so by one word more, it writes lines as a whole, even where they stand already, so that they can be read.
"""

SESSION: Final = """
import json, os, sys
from tui.cli import main
for words in json.load(open(sys.argv[1])):
    os.environ["TERM"] = "dumb" if words[:1] == ["open"] else "xterm-256color"
    try:
        code = main(words)
    except SystemExit as end:
        code = end.code
    print(f"<{code}>", flush=True)
"""
"""Runs one command line after the other; `open` prints, as it does on a terminal that can do no more."""


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


@pytest.fixture
def file(canaries: Canaries, tmp_path: Path) -> Path:
    """A timeline of canaries, with one for its name."""
    path = tmp_path / f"{canaries.text('file name', is_key=True).replace('/', '')[:120]}.yaml"
    path.write_text(timeline(canaries, tmp_path), encoding="utf-8")
    return path


def test_no_canary_leaves_the_explorer(canaries: Canaries, file: Path) -> None:
    words = canaries.text("argument --at", is_key=True)
    programs = dict.fromkeys(("BROWSER", "EDITOR", "VISUAL"), "true")
    with Exploring(
        [sys.executable, "-c", EXPLORER, "whole", file.name, "--at", words],
        columns=160,
        rows=48,
        cwd=file.parent,
        environ={**programs, "HOME": str(file.parent)},
    ) as terminal:
        terminal.wait_for("neither a date nor an event")
        for _ in KINDS:
            terminal.press("g\r")
            terminal.read_to_the_end()
            terminal.press(ESCAPE + "j")
        for key in registered():
            terminal.press(TYPED.get(key, key))
            terminal.press("j\t")
            terminal.read_to_the_end()
            terminal.press(3 * ESCAPE)
        for prompt in "/t\x10":
            terminal.press(f"{prompt}\x1b[200~{''.join(KINDS.values())}\x1b[201~")
            terminal.send(b"\xff\x9b31337z")
            terminal.settle()
            terminal.press("\r")
            terminal.press(3 * ESCAPE)
        terminal.press("\x10Show")
        terminal.read_to_the_end()
        terminal.press(3 * ESCAPE)
        for columns, rows in ((80, 24), (40, 12), (200, 60)):
            terminal.resize(columns, rows)
            terminal.press("gG")
        terminal.send("q")
        assert terminal.end() == 0
        assert flown(bytes(terminal.written)) == ""
        assert canaries.misread(bytes(terminal.written)) == []
        assert terminal.left_on == {SYNCHRONISED}
        assert canaries.seen(bytes(terminal.written)) >= ON_SCREEN


def test_no_canary_leaves_the_explorer_cut_into_what_changes(file: Path) -> None:
    with Exploring([sys.executable, "-c", EXPLORER, file.name], columns=120, rows=40, cwd=file.parent) as terminal:
        terminal.wait_for("q quit")
        for keys in ("jjjj", "GG", "gg", "++", "lh", "TjjG", "Yjl", "Wj]", "L/q", ESCAPE, ESCAPE, f"s{PAGE_DOWN}"):
            terminal.press(keys)
        assert flown(bytes(terminal.written)) == ""


def test_no_canary_leaves_any_command(canaries: Canaries, file: Path, tmp_path: Path) -> None:
    raw, refused = tmp_path / "raw.yaml", tmp_path / "refused.yaml"
    fit = "".join(text for text in KINDS.values() if text.isprintable() or ord(max(text)) > 0xFF)
    raw.write_text(f"events:\n  - {{when: 3 October 2021, title: '{fit}', extra: [{fit!r}]}}\n", encoding="utf-8")
    refused.write_text(f"events:\n  - {{when: 2021, title: {canaries.text('refused')} }}\n", encoding="utf-8")
    lines = [*command_lines(file.name, canaries), *alone(raw.name), *alone(refused.name)]
    (tmp_path / "lines.json").write_text(json.dumps(lines), encoding="utf-8")
    with Terminal([sys.executable, "-c", SESSION, "lines.json"], columns=400, rows=50, cwd=tmp_path) as terminal:
        assert terminal.end() == 0
        assert flown(bytes(terminal.written)) == ""
        assert canaries.seen(bytes(terminal.written)) >= ON_PAPER


class Exploring(Terminal):
    """The explorer, which tells when it has done all that was typed."""

    def press(self, typed: str) -> None:
        """Type, and wait until that is answered."""
        times = self.written.count(DONE)
        self.send(typed)
        self.send(TYPED["f12"])
        end = time.monotonic() + PATIENCE
        while self.written.count(DONE) == times:
            assert time.monotonic() < end, self.screen
            self.read(0.1)

    def read_to_the_end(self) -> None:
        """Page down until that changes nothing."""
        for _ in range(PAGES):
            before = len(self.written)
            self.press(PAGE_DOWN)
            if len(self.written) == before + len(DONE):
                break


def registered() -> list[str]:
    """Every key in the registry but those that leave the explorer."""
    groups = [group for group in vars(keys).values() if isinstance(group, tuple)]
    every = [binding for group in groups for binding in group if isinstance(binding, Binding)]
    made = list(Binding.make_bindings(every))
    leaving = {binding.key for binding in made if binding.action in LEAVING}
    return [key for key in dict.fromkeys(binding.key for binding in made) if key not in leaving]


def alone(name: str) -> Iterator[list[str]]:
    """Every command on a file, without options."""
    for command, grammar in commands():
        yield [command, *(word for action in grammar._actions for word in needed(action, name))]


def command_lines(name: str, canaries: Canaries) -> Iterator[list[str]]:
    """Every command on a file, alone and with each of its options; for what they take, all choices or a canary."""
    yield [canaries.text("command", is_key=True)]
    for words, (command, grammar) in zip(alone(name), commands(), strict=True):
        yield words
        yield [*words, f"--{canaries.text(f'{command} option', is_key=True)}"]
        for action in grammar._actions:
            texts = [canaries.text(f"{command} {action.dest}", is_key=True) + SURROGATE]
            values = [] if action.nargs == 0 else [str(choice) for choice in action.choices or texts]
            if not action.option_strings:
                yield from ([command, value] for value in values)
            else:
                yield from ([*words, action.option_strings[0], value] for value in values)
                yield [*words, action.option_strings[0]]


def commands() -> Iterator[tuple[str, ArgumentParser]]:
    """Every command, and the grammar of its arguments."""
    for action in parser()._actions:
        if isinstance(action, _SubParsersAction):
            yield from action.choices.items()


def needed(action: Action, name: str) -> list[str]:
    """Words for an argument that has to be there: the file, wherever one can be, twice where there can be several."""
    if action.option_strings:
        return []
    if action.choices:
        return [str(next(iter(action.choices)))]
    return [name, name] if action.nargs in {"*", "+"} else [name]
