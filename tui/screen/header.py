"""The first line: which timeline this is, how much of it is selected, and from when to when."""

from collections.abc import Sequence

from textual.geometry import Size

from tui.dates.brief import brief
from tui.dates.stretches import stretch_words, worth_telling
from tui.layout import Line, Run
from tui.screen.acting import Acting
from tui.screen.arrangement import Arrangement
from tui.screen.painting import Painted, apart, length, shorten
from tui.screen.signs import Signs
from tui.screen.state import ViewState


class Header(Painted, Acting):
    """The first line of the main screen; all of it, if the terminal is too small for the rest.

    A click on how many events are disputed narrows to them, or shows the others again.
    """

    def rows(self, _arrangement: Arrangement) -> int:
        """One."""
        return 1

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The line, or that the terminal is too small."""
        if state.arrangement.is_too_small:
            return [(Run("too small"[: size.width], "warning"),)]
        return [headline(state, size.width, self.signs)]


def headline(state: ViewState, width: int, signs: Signs) -> Line:
    """The title on the left, what is selected on the right; the right gives way part by part where it must."""
    title = state.timeline.title
    facts = _facts(state, signs)
    for kept in range(len(facts), 0, -1):
        right = _joined(facts[:kept], signs)
        room = width - length(right) - 3
        if room >= min(len(title), 12) or kept == 1:
            break
    name = f"Datelines {signs.dot} {title}" if title else "Datelines"
    if len(name) > room:
        name = title or name
    return apart((Run(" " + shorten(name, room, signs), "strong"),), right, width)


def _facts(state: ViewState, signs: Signs) -> list[Run]:
    facts = [Run(f"{state.selection.count:,} of {state.collection.everything.count:,}", "muted")]
    if extent := state.selection.extent:
        facts.append(Run(signs.own(brief(stretch_words(extent, worth_telling(extent)))), "muted"))
    if state.disputed:
        facts.append(Run(f"{state.disputed:,} disputed", "muted", "ask('doubt', 'disputed')"))
    return facts


def _joined(facts: Sequence[Run], signs: Signs) -> Line:
    """Facts with a sign between them, and a blank behind the last."""
    between = Run(f" {signs.dot} ", "muted")
    return (*(run for fact in facts for run in (between, fact)), Run(" ", "muted"))[1:]
