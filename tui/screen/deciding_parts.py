"""The parts of the screen that decides on twins: what goes where, the pair, what can be done."""

from collections.abc import Iterator, Sequence
from typing import cast

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from tui.curation.twins import Choice, Twins
from tui.layout import Line, Run
from tui.screen.acting import Act, Acting
from tui.screen.deciding_state import Deciding
from tui.screen.footer import key_hints
from tui.screen.key_names import key_of
from tui.screen.keys import DECIDING_BINDINGS
from tui.screen.painting import Drawn, apart, length, run_at, shorten
from tui.screen.pair_lines import PairTeller
from tui.screen.program import is_tiny
from tui.screen.scrolled import Roll
from tui.screen.signs import Signs


class DecidingHeader(Drawn):
    """The first line: which file all of it goes into, and how far the deciding is."""

    DEFAULT_CSS = "DecidingHeader { height: 1; }"

    state: reactive[Deciding] = reactive(cast("Deciding", None), repaint=False)

    def __init__(self, state: Deciding, signs: Signs, into: str) -> None:
        super().__init__(signs)
        self._into = into
        self.set_reactive(DecidingHeader.state, state)

    def watch_state(self) -> None:
        """Draw the new state."""
        self.draw_again()

    def lines(self, size: Size) -> Sequence[Line]:
        """The line, or that the terminal is too small."""
        if is_tiny(*self.app.size):
            return [(Run("too small"[: size.width], "warning"),)]
        state = self.state
        right = (Run(f"{state.decided} of {len(state.proposed)} decided ", "muted" if state.undecided else "good"),)
        room = size.width - length(right) - 3
        names = (f"Datelines {self.signs.dot} merge into {self._into}", f"into {self._into}")
        name = next((name for name in names if len(name) <= room), names[-1])
        return [apart((Run(f" {shorten(name, room, self.signs)}", "strong"),), right, size.width)]


class PairBody(Roll):
    """The pair that is looked at; a click on the name of a side keeps that side."""

    DEFAULT_CSS = """
    PairBody { height: 1fr; border-top: solid $rule; border-title-color: $accent; border-title-style: bold; }
    PairBody.-ascii { border-top: ascii $rule; }
    """

    state: reactive[Deciding] = reactive(cast("Deciding", None), repaint=False)

    def __init__(self, state: Deciding, signs: Signs) -> None:
        super().__init__(signs)
        self._told: Sequence[Line] = ()
        self.set_reactive(PairBody.state, state)

    def watch_state(self, before: Deciding, state: Deciding) -> None:
        """Tell another pair, from its beginning, or what was decided on it."""
        if state.twins.pair != before.twins.pair:
            self.scroll_to(y=0, animate=False, force=True)
        self._tell()

    def on_resize(self) -> None:
        """Tell the pair in lines of another width."""
        self._tell()

    def line(self, place: int) -> Line:
        """A line of what is told."""
        return self._told[place] if place < len(self._told) else ()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Keep the side that is clicked by its name."""
        clicked = event.get_content_offset(self)
        run = run_at(self.line(clicked.y + self.scroll_offset.y), clicked.x) if clicked else None
        if run and run.event:
            self.post_message(Act(f"decide('{run.event}')"))

    def _tell(self) -> None:
        if self.columns <= 0:
            return
        state = self.state
        place = f"{state.at + 1} of {len(state.proposed)}"
        name = shorten(_named(state.twins), self.size.width - len(place) - 8, self.signs)
        self.border_title = Content(f" {f' {self.signs.dot} '.join(filter(None, (name, place)))} ")
        self._told = PairTeller(self.signs, self.columns).tell(state.twins, state.choice)
        self.painter.forget()
        self.become_high(len(self._told))
        self.refresh()


class DecidingFooter(Acting):
    """The last two lines: what can be decided on the pair, then what there is to say, or the keys."""

    DEFAULT_CSS = "DecidingFooter { height: 2; }"

    state: reactive[Deciding] = reactive(cast("Deciding", None), repaint=False)

    def __init__(self, state: Deciding, signs: Signs) -> None:
        super().__init__(signs)
        self.set_reactive(DecidingFooter.state, state)

    def watch_state(self) -> None:
        """Draw the new state."""
        self.draw_again()

    def lines(self, size: Size) -> Sequence[Line]:
        """Both lines."""
        rest = tuple(self._rest())
        choices = next(
            (line for line in (self._choices(is_brief=brief) for brief in (False, True)) if length(line) <= size.width),
            (),
        )
        return [apart(choices, rest, size.width), tuple(self._said(size.width))]

    def _choices(self, *, is_brief: bool) -> Line:
        """What can be decided on the pair, each with its key, that which was decided with a sign."""
        twins = self.state.twins
        can_be = (choice for choice in Choice if choice is not Choice.BOTH or twins.can_be_two)
        return tuple(run for choice in can_be for run in self._choice(choice, is_brief=is_brief))

    def _choice(self, choice: Choice, *, is_brief: bool) -> Iterator[Run]:
        is_made = self.state.choice is choice
        action = f"decide('{choice}')"
        yield Run(f" {self.signs.supports if is_made else ' '}", "good")
        yield Run(f" {key_of(f'decide.{choice}', self.state.keymap)}"[is_brief:], "key", action)
        if not is_brief:
            yield Run(f" {choice} ", "good" if is_made else "text", action)

    def _rest(self) -> Iterator[Run]:
        """How all pairs that are left can be decided on at once."""
        if self.state.undecided > 1:
            yield Run(f"all {self.state.undecided} left:", "muted")
            for choice in Choice:
                yield Run(f" {key_of(f'rest.{choice}', self.state.keymap)}", "key", f"decide_rest('{choice}')")
            yield Run(" ", "")

    def _said(self, width: int) -> Sequence[Run]:
        """What could not be done, what the last step had to say, or else the keys."""
        if self.state.error:
            wrong = f" {self.signs.disputes} {self.state.error}"
            return [Run(shorten(wrong, width, self.signs), "bad")]
        if self.state.message:
            following = "" if self.state.undecided else "write"
            return [Run(f" {shorten(self.state.message, width - 2, self.signs)}", "accent", following)]
        return key_hints(DECIDING_BINDINGS, width, self.signs, self.state.keymap)


def _named(twins: Twins) -> str:
    """What kind of records two are, and their id, if it is one."""
    return f"{twins.record.name} {twins.ours.id}" if twins.ours.id == twins.theirs.id else twins.record.name
