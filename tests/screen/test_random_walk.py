"""Anything that a user can do, in any order: nothing raises, and the screen never contradicts itself."""

import os
import tempfile
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from textual import events
from textual.binding import Binding

from tests.screen.consistency import check
from tests.screen.saved_files import HOSTILE, saves, timelines
from tests.screen.walker import Walker
from tui.dates.calendar import instant
from tui.screen import browser, keys
from tui.screen.browser import Opening

FUZZED: Final = os.environ.get("FUZZ_EXAMPLES")
SESSIONS: Final = int(FUZZED or 4)
STEPS: Final = 40

SIZES: Final = st.sampled_from([(80, 24), (120, 40), (20, 6), (300, 100), (79, 23), (40, 12), (200, 60)]) | st.tuples(
    st.integers(1, 130), st.integers(1, 45)
)
SMALL: Final = st.integers(0, 300)
BUTTONS: Final = st.sampled_from([1, 1, 1, 2, 3])


def _bindings(value: object) -> list[Binding]:
    """All bindings in a registry of any shape."""
    if isinstance(value, Binding):
        return [value]
    return [each for inner in value for each in _bindings(inner)] if isinstance(value, tuple) else []


KEYS: Final = sorted(
    {
        "space" if key == " " else key
        for value in vars(keys).values()
        for binding in _bindings(value)
        if binding.action != "app.suspend_process"
        for key in binding.key.split(",")
    }
)
PROMPTS: Final = st.sampled_from([key for key in "/tx" if key in KEYS])
TEXTS: Final = st.sampled_from(
    (
        *(
            "summit",
            "is:disputed",
            "talks or drills",
            "-(a",
            "after:@one",
            "links:@two",
            "during:1991",
            "surely",
            "/x(",
        ),
        *("1997-03", "@one", "@nobody", "Opening", "-13e9", "30 Feb 2021", "out.md", "out.axis.txt", "no/where.txt"),
        *("events.yaml", "lane:talks", "zzz", "", "東京", "e\N{COMBINING ACUTE ACCENT}", "🇫🇷", "می\u200cخواهم"),
        *("1e999", "-99999999999", "99999999999", "lane:", 'title:"', "known:2021", "within:1d@one"),
    )
) | st.text("ab:@-/ \"()'[]四", max_size=5)
EDITING: Final = (
    *("left", "right", "home", "end", "backspace", "delete", "tab", "up", "down", "enter"),
    *("ctrl+a", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+left", "ctrl+right", "shift+left", "ctrl+x", "ctrl+v"),
)
STRANGE: Final = ("ctrl+c", "ctrl+l", "ctrl+d", "f1", "insert", "shift+up", "é", "四", "🎉", "ctrl+at")
"""Keys that mean nothing to the explorer."""


class Walk(RuleBasedStateMachine):
    """A session in which anything is done."""

    folder: tempfile.TemporaryDirectory[str]

    @initialize(text=timelines(), size=SIZES, ascii=st.booleans())
    def begin(self, text: str, size: tuple[int, int], ascii: bool) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.before = Path.cwd()
        os.chdir(self.folder.name)
        file = Path(self.folder.name, "events.yaml")
        file.write_text(text, encoding="utf-8")
        Path(self.folder.name, "note.md").write_text("# A note\n\n" + "\n".join(HOSTILE), encoding="utf-8")
        self.walker = Walker(file, instant(2025, 11, 23, 12), size, ascii=ascii)

    @rule(pressed=st.lists(st.sampled_from(KEYS), min_size=1, max_size=4))
    def press(self, pressed: list[str]) -> None:
        self.walker.press(*pressed)

    @rule(key=st.sampled_from(["m", "apostrophe"]), letter=st.sampled_from("abc"))
    def mark(self, key: str, letter: str) -> None:
        self.walker.press(key, letter)

    @rule(key=st.sampled_from("LTWYSz"), by=st.sampled_from(["j", "k", "g", "G", "+", "-", "u", "0"]))
    def look(self, key: str, by: str) -> None:
        self.walker.press("escape", "escape", key, by)

    @rule(key=PROMPTS, text=TEXTS, end=st.sampled_from(["enter", "escape", "up", "down", ""]))
    def write(self, key: str, text: str, end: str) -> None:
        self.walker.press("escape", key, *text, *filter(None, [end]))

    @rule(pressed=st.lists(st.sampled_from((*EDITING, "a", "@", "四")), min_size=1, max_size=6))
    def edit(self, pressed: list[str]) -> None:
        self.walker.press(*pressed)

    @rule(key=st.sampled_from(STRANGE))
    def press_what_means_nothing(self, key: str) -> None:
        self.walker.press(key)

    @rule(pressed=st.lists(st.sampled_from([*"jjkgG ", "enter", "space", "d", "left", "end"]), max_size=5))
    def narrow(self, pressed: list[str]) -> None:
        self.walker.press("escape", "escape", "f", *pressed)

    @rule(
        key=st.sampled_from("?!sovy"), pressed=st.lists(st.sampled_from([*"jkw", "pagedown", "end", "enter", "down"]))
    )
    def read(self, key: str, pressed: list[str]) -> None:
        self.walker.press("escape", "escape", key, *pressed)

    @rule()
    def leave(self) -> None:
        self.walker.leave()

    @rule(kind=st.sampled_from([events.AppBlur, events.AppFocus]))
    def look_away_or_back(self, kind: type[events.Event]) -> None:
        self.walker.tell(kind())

    @rule(text=st.sampled_from(HOSTILE))
    def paste(self, text: str) -> None:
        self.walker.paste(text)

    @rule(
        text=st.sampled_from(["go to", "show", "lane", "zoom", "colours", "四", ""]),
        moves=st.lists(st.sampled_from(["down", "up", "pagedown", "pageup", "end"]), max_size=4),
    )
    def choose(self, text: str, moves: list[str]) -> None:
        self.walker.press("escape", "ctrl+p", *text, *moves, "enter")

    @rule(x=SMALL, y=SMALL, button=BUTTONS)
    def click(self, x: int, y: int, button: int) -> None:
        self.walker.mouse(events.MouseDown, x, y, button)
        self.walker.mouse(events.MouseUp, x, y, button)

    @rule(x=SMALL, y=SMALL, to_x=SMALL, to_y=SMALL)
    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        self.walker.mouse(events.MouseDown, x, y, 1)
        self.walker.mouse(events.MouseMove, to_x, to_y, 1)
        self.walker.mouse(events.MouseUp, to_x, to_y, 1)

    @rule(
        x=SMALL,
        y=SMALL,
        button=BUTTONS,
        kind=st.sampled_from([events.MouseDown, events.MouseMove, events.MouseUp]),
    )
    def handle_mouse(self, x: int, y: int, button: int, kind: type[events.MouseEvent]) -> None:
        self.walker.mouse(kind, x, y, button)

    @rule(x=SMALL, y=SMALL, ctrl=st.booleans(), kind=st.sampled_from([events.MouseScrollDown, events.MouseScrollUp]))
    def scroll(self, x: int, y: int, ctrl: bool, kind: type[events.MouseEvent]) -> None:
        self.walker.mouse(kind, x, y, ctrl=ctrl)

    @rule(size=SIZES)
    def resize(self, size: tuple[int, int]) -> None:
        self.walker.resize(*size)

    @rule(text=saves())
    def save(self, text: str) -> None:
        self.walker.save(text)

    @rule(by=st.integers(1, 20))
    def shrink(self, by: int) -> None:
        self.walker.shrink(by)

    @rule()
    def take_the_file_away(self) -> None:
        self.walker.take_away()

    @rule()
    def put_the_file_back(self) -> None:
        self.walker.put_back()

    @invariant()
    def is_consistent(self) -> None:
        if hasattr(self, "walker"):
            check(self.walker.app)

    def teardown(self) -> None:
        if hasattr(self, "walker"):
            try:
                self.walker.close()
            finally:
                os.chdir(self.before)
                self.folder.cleanup()


async def _browse(url: str) -> Opening:
    """No browser is started."""
    return Opening("" if "example.org" in url else "no browser could be opened from here")


@pytest.fixture(autouse=True, scope="module")
def _no_programs() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EDITOR", "true")
        patch.delenv("VISUAL", raising=False)
        patch.setenv("HOME", "/nonexistent")
        patch.setattr(browser, "browse", _browse)
        yield


Walk.TestCase.settings = settings(
    max_examples=SESSIONS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
    derandomize=FUZZED is None,  # `make fuzz` goes other ways each time
    print_blob=True,
    phases=[
        Phase.generate,
        *([Phase.shrink] if FUZZED else []),
    ],  # which takes minutes: a test run ends sooner
)
test_random_walk = Walk.TestCase
