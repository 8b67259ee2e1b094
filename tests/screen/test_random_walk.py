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

FUZZED: Final = os.environ.get("FUZZ_EXAMPLES")
SESSIONS: Final = int(FUZZED or 6)
STEPS: Final = 40

SIZES: Final = st.sampled_from([(80, 24), (120, 40), (20, 6), (300, 100), (79, 23), (40, 12), (200, 60)]) | st.tuples(
    st.integers(1, 130), st.integers(1, 45)
)
SMALL: Final = st.integers(0, 300)


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
        *("events.yaml", "lane:talks", "zzz", ""),
    )
) | st.text("ab:@-/ \"()'[]", max_size=5)


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

    @rule(key=PROMPTS, text=TEXTS, end=st.sampled_from(["enter", "escape", "up", ""]))
    def write(self, key: str, text: str, end: str) -> None:
        self.walker.press("escape", key, *text, *filter(None, [end]))

    @rule(text=st.sampled_from(HOSTILE))
    def paste(self, text: str) -> None:
        self.walker.paste(text)

    @rule(text=st.sampled_from(["go to", "show", "lane", "zoom", "mark", "colours", ""]), by=st.integers(0, 3))
    def choose(self, text: str, by: int) -> None:
        self.walker.press("escape", "ctrl+p", *text, *["down"] * by, "enter")

    @rule(x=SMALL, y=SMALL, button=st.sampled_from([1, 1, 3]))
    def click(self, x: int, y: int, button: int) -> None:
        self.walker.mouse(events.MouseDown, x, y, button)
        self.walker.mouse(events.MouseUp, x, y, button)

    @rule(x=SMALL, y=SMALL, to_x=SMALL, to_y=SMALL)
    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        self.walker.mouse(events.MouseDown, x, y, 1)
        self.walker.mouse(events.MouseMove, to_x, to_y, 1)
        self.walker.mouse(events.MouseUp, to_x, to_y, 1)

    @rule(x=SMALL, y=SMALL, ctrl=st.booleans(), kind=st.sampled_from([events.MouseScrollDown, events.MouseScrollUp]))
    def scroll(self, x: int, y: int, ctrl: bool, kind: type[events.MouseEvent]) -> None:
        self.walker.mouse(kind, x, y, ctrl=ctrl)

    @rule(size=SIZES)
    def resize(self, size: tuple[int, int]) -> None:
        self.walker.resize(*size)

    @rule(text=saves())
    def save(self, text: str) -> None:
        self.walker.save(text)

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


async def _browse(url: str) -> str:
    """No browser is started."""
    return "" if "example.org" in url else "no browser could be opened from here"


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
