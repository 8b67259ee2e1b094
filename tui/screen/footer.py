"""The last line: what there is to say, or the keys that matter most."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, takewhile
from operator import itemgetter
from pathlib import PurePath

from rich.cells import cell_len
from textual.binding import Binding
from textual.geometry import Size

from tui.layout import Line, Run
from tui.screen.acting import Acting
from tui.screen.arrangement import Arrangement, Pane
from tui.screen.key_names import NO_KEYMAP, Keymap, key_names
from tui.screen.keys import BINDINGS, FACET_BINDINGS
from tui.screen.measuring import distances
from tui.screen.painting import Painted, apart, length, shorten
from tui.screen.signs import Signs
from tui.screen.state import ViewState
from tui.timeline import Problem, count

_ALWAYS = 2
"""How many hints are shown however little room there is: how to get help, and how to leave."""


class Footer(Painted, Acting):
    """The last line of the main screen; a click on a key in it does what the key does."""

    def rows(self, arrangement: Arrangement) -> int:
        """One, if there is room for anything."""
        return int(not arrangement.is_too_small)

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """What is wrong with the filter, what the last step had to say beside what is measured, or else the keys."""
        right = _counted((*state.amiss, *state.problems), size.width)
        room = size.width - length(right) - 2
        if state.error:
            hint = f"; {state.error.hint}" if state.error.hint else ""
            wrong = f" {self.signs.disputes} column {state.error.column}: {state.error.message}{hint}"
            return [(Run(shorten(self.signs.own(wrong), size.width, self.signs), "bad"),)]
        if state.broken and not state.message:
            worst = next((problem for problem in state.broken if problem.is_error), state.broken[0])
            place = replace(worst.place, file=PurePath(worst.place.file).name)
            wrong = f" {self.signs.disputes} {place}: {worst.message}"
            shown = (Run(f" {self.signs.dot} shown as it was before ", "muted"),)
            room = max(size.width - length(shown), size.width // 2)
            return [apart((Run(shorten(wrong, room, self.signs), "bad"),), shown, size.width)]
        said = room - bool(right)  # behind a blank
        if state.message:
            message = Run(" " + shorten(state.message, said, self.signs), "accent")
            left = said - length((message,))
            measured = next((each for each in distances(state, self.signs) if cell_len(each) < left), "")
            return [apart((message,), (*([Run(f"{measured} ", "accent")] if measured else []), *right), size.width)]
        if standing := _standing(state, self.signs):
            fitting = (each for each in standing if cell_len(each) < said)
            text = next(fitting, shorten(standing[-1], said - 1, self.signs))
            return [apart((Run(f" {text} ", "accent"),), right, size.width)]
        return [apart(key_hints(_bindings(state.pane), room, self.signs, state.keymap), right, size.width)]


def _counted(problems: Sequence[Problem], width: int) -> Line:
    """How many problems there are, in words if these leave half of the line to what there is to say."""
    if not problems:
        return ()
    worded = f"! {count(problems)} "
    return (Run(worded if len(worded) <= width // 2 else f"! {len(problems):,} ", "warning", "problems"),)


def key_hints(bindings: Iterable[Binding], room: int, signs: Signs, keymap: Keymap = NO_KEYMAP) -> list[Run]:
    """The keys that are marked for the footer: the last two always, of the others as many as there is room for.

    Each leads to its action, if it is clicked, and a word that keys share to that of the first.
    """
    marked = [(binding.group.description, binding) for binding in bindings if binding.group]
    grouped = [(label, [binding for _, binding in group]) for label, group in groupby(marked, key=itemgetter(0))]
    hints = [_hint(label, group, signs, keymap) for label, group in grouped]
    widths = [length(hint) for hint in hints]
    room -= sum(widths[-_ALWAYS:])
    kept = takewhile(lambda taken: taken <= room, accumulate(widths[:-_ALWAYS]))
    return [run for hint in (*hints[: len(list(kept))], *hints[-_ALWAYS:]) for run in hint]


def _standing(state: ViewState, signs: Signs) -> list[str]:
    """What is measured or asked about, from all that there is to say of it to the least."""
    measured = distances(state, signs)
    if state.as_of is None:
        return measured
    from tui.screen.as_of import told

    asked = told(state, signs)
    if not measured or not asked:
        return measured or asked
    return [f"{distance} {signs.dot} {found}" for distance in measured for found in asked] + measured


def _bindings(pane: Pane) -> Iterable[Binding]:
    """The keys that count: those of the facets, and the two that are always shown, while the facets have the keys."""
    if pane is not Pane.FACETS:
        return BINDINGS
    return (*FACET_BINDINGS, *[binding for binding in BINDINGS if binding.group][-_ALWAYS:])


def _shortest(binding: Binding, keymap: Keymap, signs: Signs) -> str:
    """The shortest name of a key that a binding has."""
    return min(key_names(binding, keymap, signs).split(), key=len)


def _hint(label: str, group: Sequence[Binding], signs: Signs, keymap: Keymap) -> Line:
    """Keys that share a word, apart from each other where they have names, and the word."""
    keys = [_shortest(binding, keymap, signs) for binding in group]
    gap = "" if all(len(key) == 1 for key in keys) else " "
    leads = [" ", *[gap] * (len(keys) - 1)]
    runs = (Run(lead + key, "key", binding.action) for lead, key, binding in zip(leads, keys, group, strict=True))
    return (*runs, Run(f" {label} ", "muted", group[0].action))
