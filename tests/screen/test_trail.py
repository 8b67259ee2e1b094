"""The history of places: every sequence of up to seven comings and goings, against a list and a finger on it."""

from itertools import product

import pytest

from tui.screen.trail import LONGEST, Trail

STEPS = 7


def test_nothing_lies_behind_or_ahead_at_first() -> None:
    trail: Trail[str] = Trail()
    assert trail.back("a") is None
    assert trail.forward("a") is None


def test_back_and_forward_through_three_places() -> None:
    trail = Trail(("a",)).left("b")
    assert trail.back("c") == ("b", Trail(("a",), ("c",)))
    assert Trail(("a",), ("c",)).back("b") == ("a", Trail((), ("b", "c")))
    assert Trail((), ("b", "c")).back("a") is None
    assert Trail((), ("b", "c")).forward("a") == ("b", Trail(("a",), ("c",)))


def test_who_leaves_for_a_new_place_forgets_what_lay_ahead() -> None:
    assert Trail(("a",), ("c", "d")).left("b") == Trail(("a", "b"))


def test_a_place_is_not_remembered_twice_in_a_row() -> None:
    assert Trail(("a", "b")).left("b") == Trail(("a", "b"))


def test_where_one_stands_already_is_passed_over() -> None:
    assert Trail(("a", "b", "b")).back("b") == ("a", Trail((), ("b",)))
    assert Trail(("b",)).back("b") is None
    assert Trail((), ("b", "c")).forward("b") == ("c", Trail(("b",)))


def test_the_oldest_places_are_forgotten() -> None:
    trail: Trail[int] = Trail()
    for place in range(LONGEST + 5):
        trail = trail.left(place)
    assert trail.behind == tuple(range(5, LONGEST + 5))


@pytest.mark.parametrize("length", range(STEPS + 1))
def test_every_way_through_new_places_is_that_of_a_finger_on_a_list(length: int) -> None:
    for steps in product(("new", "back", "forward"), repeat=length):
        trail: Trail[int] = Trail()
        here = 0
        places, finger = [0], 0
        for number, step in enumerate(steps, 1):
            if step == "new":
                trail, here = trail.left(here), number
                places, finger = [*places[: finger + 1], number], finger + 1
            else:
                found = trail.back(here) if step == "back" else trail.forward(here)
                wanted = finger + (1 if step == "forward" else -1)
                assert (found is None) == (not 0 <= wanted < len(places))
                if found:
                    (here, trail), finger = found, wanted
            assert here == places[finger]
            assert trail == Trail(tuple(places[:finger]), tuple(places[finger + 1 :]))
