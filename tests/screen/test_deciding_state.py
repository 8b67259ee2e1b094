"""The steps of deciding: each pair once, back again, and what decisions bring about."""

import pytest

from tui.curation.twins import Choice, Decisions, Twins
from tui.dates import parse
from tui.formats.keys import EVENT, LANE, SOURCE, Record
from tui.screen import deciding_state as steps
from tui.screen.deciding_state import Deciding
from tui.timeline import Event, Lane, Place, Source


def pair(name: str, record: Record = EVENT) -> Twins:
    """Twins that are called so."""
    ours, theirs = Place("a.yaml", 1), Place("b.yaml", 1)
    if record is LANE:
        return Twins(LANE, Lane(name, "Ours", place=ours), Lane(name, "Theirs", place=theirs))
    if record is SOURCE:
        return Twins(SOURCE, Source(name, "Ours", place=ours), Source(name, "Theirs", place=theirs))
    when = parse("1991")
    return Twins(EVENT, Event(name, when, "Ours", place=ours), Event(name, when, "Theirs", place=theirs))


A, B, C, LAST, CITED, SUBJECT = pair("a"), pair("b"), pair("c"), pair("d"), pair("s", SOURCE), pair("l", LANE)


def three(_: Decisions) -> list[Twins]:
    return [A, B, C]


def growing(decisions: Decisions) -> list[Twins]:
    """A source, and one pair more if that is kept twice."""
    return [CITED, A, *([LAST] if decisions.on(CITED) is Choice.BOTH else [])]


def made(state: Deciding) -> dict[str, str]:
    """What was decided on each pair by its id."""
    return {name[1]: str(choice) for name, choice in state.decisions.made.items()}


def test_nothing_is_decided_at_first() -> None:
    state = steps.begin(three)

    assert (state.at, state.choice, state.decided, state.undecided) == (0, None, 0, 3)


def test_a_decision_goes_on_to_the_next_pair_that_is_left() -> None:
    state = steps.begin(three)

    first = steps.decide(state, Choice.THEIRS, three)
    third = steps.decide(steps.go(first, 1), Choice.BOTH, three)

    assert (first.at, made(first)) == (1, {"a": "theirs"})
    assert (third.at, made(third)) == (1, {"a": "theirs", "c": "both"})


def test_when_all_is_decided_it_says_so_and_stays() -> None:
    state = steps.begin(three)
    for _ in range(3):
        state = steps.decide(state, Choice.OURS, three)

    assert (state.at, state.undecided, state.message) == (2, 0, "all decided: w writes")


def test_a_decision_can_be_taken_back_one_by_one() -> None:
    state = steps.begin(three)
    for choice in (Choice.OURS, Choice.THEIRS):
        state = steps.decide(state, choice, three)

    state = steps.undo(state)
    assert (state.at, made(state)) == (1, {"a": "ours"})
    state = steps.undo(state)
    assert (state.at, made(state)) == (0, {})
    assert steps.undo(state).message == "nothing to undo"


def test_another_decision_takes_the_place_of_one() -> None:
    state = steps.decide(steps.begin(three), Choice.OURS, three)

    state = steps.decide(steps.go(state, -1), Choice.THEIRS, three)

    assert made(state) == {"a": "theirs"}
    assert made(steps.undo(state)) == {"a": "ours"}


def test_the_rest_is_decided_on_at_once_and_taken_back_at_once() -> None:
    state = steps.decide(steps.begin(three), Choice.OURS, three)

    state = steps.decide_rest(state, Choice.THEIRS, three)

    assert made(state) == {"a": "ours", "b": "theirs", "c": "theirs"}
    assert made(steps.undo(state)) == {"a": "ours"}


def test_what_comes_of_a_decision_is_asked_too() -> None:
    state = steps.decide(steps.begin(growing), Choice.BOTH, growing)

    assert [twins.pair[1] for twins in state.proposed] == ["s", "a", "d"]
    assert state.message == "1 more to decide on, which came of it"
    assert len(steps.undo(state).proposed) == 2


def test_the_rest_includes_what_comes_of_it() -> None:
    state = steps.decide_rest(steps.begin(growing), Choice.BOTH, growing)

    assert made(state) == {"s": "both", "a": "both", "d": "both"}
    assert state.undecided == 0


def test_a_lane_is_not_kept_twice() -> None:
    def lane(_: Decisions) -> list[Twins]:
        return [SUBJECT]

    state = steps.decide(steps.begin(lane), Choice.BOTH, lane)

    assert (made(state), state.message) == ({}, "a lane is kept once: ours or theirs")
    assert steps.decide_rest(state, Choice.BOTH, lane).choice is Choice.OURS


@pytest.mark.parametrize(("by", "at"), [(-1, 0), (1, 1), (2, 2), (9, 2)])
def test_going_stops_at_the_ends(by: int, at: int) -> None:
    assert steps.go(steps.begin(three), by).at == at


def test_what_is_left_is_found_from_the_first_again() -> None:
    state = steps.end(steps.begin(three), 1)

    assert steps.decide(state, Choice.OURS, three).at == 0


def test_what_was_said_is_forgotten_by_the_next_step() -> None:
    state = steps.ask_to_leave(steps.decide(steps.begin(three), Choice.OURS, three))

    assert state.message == "q again gives up 1 decision and writes nothing"
    assert (steps.settle(state).message, steps.settle(state).is_leaving) == ("", False)
