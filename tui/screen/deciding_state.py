"""Which pair of twins is looked at and what was decided so far, and the steps from one such state to the next.

Which records are twins can hang on what was decided before; so every decision asks for the pairs anew (`Propose`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from tui.curation.twins import Choice, Decisions, Twins
from tui.screen.key_names import NO_KEYMAP, Keymap, key_of
from tui.timeline import Problem, count

Propose: TypeAlias = Callable[[Decisions], Sequence[Twins]]
"""The pairs that there are once so much is decided."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """All that the screen shows: the pairs, which of them, the decisions, and what there is to say.

    `before` is what a step back leads to; `error` is why the file could not be written; `is_leaving` is whether to
    leave once more gives the decisions up. `keymap` is the user's own.
    """

    proposed: tuple[Twins, ...]
    decisions: Decisions
    at: int = 0
    before: "Deciding | None" = field(default=None, compare=False)
    message: str = ""
    error: str = ""
    is_leaving: bool = False
    keymap: Keymap = field(default_factory=dict)

    @property
    def twins(self) -> Twins:
        """The pair that is looked at."""
        return self.proposed[self.at]

    @property
    def choice(self) -> Choice | None:
        """What was decided on it; None if nothing was."""
        return self.decisions.on(self.twins) if self.is_decided(self.at) else None

    @property
    def decided(self) -> int:
        """On how many pairs something was decided."""
        return sum(map(self.is_decided, range(len(self.proposed))))

    @property
    def undecided(self) -> int:
        """How many pairs are left."""
        return len(self.proposed) - self.decided

    def is_decided(self, at: int) -> bool:
        """Whether something was decided on the pair at a place."""
        return self.proposed[at].pair in self.decisions.made


def begin(propose: Propose, keymap: Keymap = NO_KEYMAP, amiss: Sequence[Problem] = ()) -> Deciding:
    """Nothing decided, at the first pair; it says what is wrong with the user's own files, if anything is."""
    decisions = Decisions(Choice.OURS)
    message = f"{count(amiss)} in files of your own: {amiss[0]}" if amiss else ""
    return Deciding(tuple(propose(decisions)), decisions, message=message, keymap=keymap)


def say(state: Deciding, message: str) -> Deciding:
    """Everything as it is, and something to say, until the next step."""
    return replace(state, message=message)


def decide(state: Deciding, choice: Choice, propose: Propose) -> Deciding:
    """Decide on the pair, and go on to the next one that is left."""
    if choice is Choice.BOTH and not state.twins.can_be_two:
        return replace(state, message=f"a {state.twins.record.name} is kept once: ours or theirs")
    if state.choice is choice:
        return to_undecided(state)
    return _decided(state, Decisions(state.decisions.rest, {**state.decisions.made, state.twins.pair: choice}), propose)


def decide_rest(state: Deciding, choice: Choice, propose: Propose) -> Deciding:
    """Decide on all pairs that are left, and on those that come of that."""
    if not state.undecided:
        return to_undecided(state)
    made = state.decisions.made
    found = {twins.pair: choice for twins in propose(Decisions(choice, made))}
    return _decided(state, Decisions(state.decisions.rest, {**found, **made}), propose)


def undo(state: Deciding) -> Deciding:
    """As it was before the last decision."""
    if state.before is None:
        return replace(state, message="nothing to undo")
    return settle(state.before)


def go(state: Deciding, by: int) -> Deciding:
    """So many pairs on, or back."""
    return replace(state, at=min(max(state.at + by, 0), len(state.proposed) - 1))


def end(state: Deciding, side: int) -> Deciding:
    """To the first pair (-1) or to the last (1)."""
    return replace(state, at=0 if side < 0 else len(state.proposed) - 1)


def to_undecided(state: Deciding) -> Deciding:
    """To the next pair that is left, after the last one from the first again."""
    there = next((at for at in _onward(state) if not state.is_decided(at)), None)
    if there is None:
        return replace(state, message=f"all decided: {key_of('decide.write', state.keymap)} writes")
    return replace(state, at=there)


def ask_to_decide(state: Deciding) -> Deciding:
    """Say that some pairs are left, and go to one of them."""
    left = f"{state.undecided} pair{'' if state.undecided == 1 else 's'} left"
    ours, theirs, both = (key_of(f"rest.{choice}", state.keymap) for choice in Choice)
    message = f"nothing is written yet: {left}; {ours}, {theirs} or {both} decides the rest"
    return replace(to_undecided(state), message=message)


def ask_to_leave(state: Deciding) -> Deciding:
    """Say what leaving would give up."""
    given_up = f"{state.decided} decision{'' if state.decided == 1 else 's'}"
    key = key_of("decide.leave", state.keymap)
    return replace(state, message=f"{key} again gives up {given_up} and writes nothing", is_leaving=True)


def settle(state: Deciding) -> Deciding:
    """Nothing more to say of the last step."""
    return replace(state, message="", error="", is_leaving=False)


def _decided(state: Deciding, decisions: Decisions, propose: Propose) -> Deciding:
    """Everything as it is with these decisions, at the next pair that is left."""
    proposed = tuple(propose(decisions))
    places = {twins.pair: at for at, twins in enumerate(proposed)}
    at = places.get(state.twins.pair, min(state.at, len(proposed) - 1))
    following = to_undecided(replace(settle(state), proposed=proposed, decisions=decisions, at=at, before=state))
    came = len(proposed) - len(state.proposed)
    if came > 0:
        return replace(following, message=f"{came} more to decide on, which came of it")
    return following


def _onward(state: Deciding) -> Iterator[int]:
    """The places after the pair, and then from the first up to it."""
    yield from range(state.at + 1, len(state.proposed))
    yield from range(state.at + 1)
