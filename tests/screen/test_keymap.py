"""Keys that the user has chosen: they work, they are shown, and nothing loses its key unnoticed."""

from collections.abc import Callable

import pytest
from textual.binding import Binding

from tui.preferences.mapping import mapped
from tui.screen.app import Explorer
from tui.screen.exploring import explorer
from tui.screen.habits import Habits
from tui.screen.help import help_text
from tui.screen.key_names import key_names
from tui.screen.keymap import canonical, keymap
from tui.screen.keys import BINDINGS
from tui.screen.signs import ASCII, UNICODE
from tui.store import MemoryCollection
from tui.timeline import Place


def chosen(text: str) -> tuple[dict[str, str], list[str]]:
    """The keys that a file gives, and what is said about the rest of it."""
    read = mapped(text.encode(), "keys.yaml")
    assert read.problems == ()
    keys, problems = keymap(read.entries)
    return dict(keys), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("F1", "f1"),
        ("x", "x"),
        ("X", "X"),
        ("?", "question_mark"),
        (",", "comma"),
        ("+", "plus"),
        ("é", "é"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("space", "space"),
        ("ctrl+X", "ctrl+x"),
        ("Ctrl++", "ctrl+plus"),
        ("Shift+Ctrl+Up", "ctrl+shift+up"),
        ("alt+x", "alt+x"),
        ("Ctrl+I", "tab"),
        ("", ""),
        (" ", ""),
        ("xy", ""),
        ("f25", ""),
        ("shift+x", ""),
        ("hyper+x", ""),
        ("ctrl+", ""),
        ("\x1b", ""),
    ],
)
def test_keys_are_known_by_the_names_that_people_have_for_them(text: str, key: str) -> None:
    assert canonical(text) == key


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("f1", "F1"),
        ("x", "x"),
        ("comma", ","),
        ("question_mark", "?"),
        ("ctrl+pagedown", "Ctrl+PgDn"),
        ("down,J", "↓ J"),
        ("ctrl+plus", "Ctrl++"),
    ],
)
def test_the_users_keys_are_called_as_people_call_them(key: str, name: str) -> None:
    assert key_names(Binding("q", "quit", id="quit"), {"quit": key}, UNICODE) == name


def test_what_is_chosen_is_taken() -> None:
    assert chosen("help: F1\nevent.next: [down, J]\n") == ({"help": "f1", "event.next": "down,J"}, [])


def test_two_can_change_their_keys() -> None:
    assert chosen("trail.back: B\ntrail.forward: b\n") == ({"trail.back": "B", "trail.forward": "b"}, [])


BESIDES = "choose another, or give that another key as well [binding-taken]"


def test_a_key_of_something_else_is_refused_and_so_is_what_rests_on_it() -> None:
    """`b` would be free if `B` were; but that is the key of `trail.forward`."""
    assert chosen("help: b\ntrail.back: B\nquit: Q\n") == (
        {"quit": "Q"},
        [
            f"keys.yaml:1:7: error: 'help' cannot have b: it is the key of 'trail.back'; {BESIDES}",
            f"keys.yaml:2:13: error: 'trail.back' cannot have B: it is the key of 'trail.forward'; {BESIDES}",
        ],
    )


def test_of_two_that_choose_one_key_neither_has_it() -> None:
    keys, problems = chosen("help: F1\nquit: [F1, Q]\n")
    assert keys == {}
    assert [problem.partition(";")[0] for problem in problems] == [
        "keys.yaml:1:7: error: 'help' cannot have F1: it is the key of 'quit'",
        "keys.yaml:2:7: error: 'quit' cannot have F1: it is the key of 'help'",
    ]


def test_the_keys_of_a_list_are_there_beside_those_of_the_views() -> None:
    assert chosen("list.choose: d\nviews.save: Enter\nlist.close: F9\n") == (
        {"list.close": "f9"},
        [
            f"keys.yaml:1:14: error: 'list.choose' cannot have d: it is the key of 'views.delete'; {BESIDES}",
            f"keys.yaml:2:13: error: 'views.save' cannot have Enter: it is the key of 'list.choose'; {BESIDES}",
        ],
    )


def test_a_sheet_has_keys_of_its_own() -> None:
    assert chosen("sheet.close: [escape, b]\n") == ({"sheet.close": "escape,b"}, [])


NAMES = "write a character, or a name such as F1, PgDn, Ctrl+X or Alt+Up"


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        ("halp: F1", 1, "there is nothing called 'halp' to do", "did you mean 'help'?"),
        ("zzz: F1", 1, "there is nothing called 'zzz' to do", "docs/keys.md lists what a key can do"),
        (
            "help: Hyper",
            7,
            "there is no key 'Hyper'",
            "write a character, or a name such as F1, PgDn, Ctrl+X or Alt+Up",
        ),
        ("prompt.take: x", 14, "x is written into the filter", "choose a key that writes nothing"),
        ("help: ctrl+q", 7, "Ctrl+Q always does the same", "choose another key"),
    ],
)
def test_what_is_no_choice_is_told_with_its_place(text: str, column: int, message: str, hint: str) -> None:
    keys, (problem,) = keymap(mapped(text.encode(), "keys.yaml").entries)
    assert (dict(keys), problem.message, problem.hint) == ({}, message, hint)
    assert problem.place == Place("keys.yaml", 1, column)


async def test_the_users_keys_work_and_the_old_ones_do_no_more(collection: MemoryCollection, now: int) -> None:
    keys, _ = chosen("event.next: [down, J]\ntrail.back: B\ntrail.forward: b\nview.table: F2\nsheet.close: [escape, w]")
    app = explorer(collection, now=now, habits=Habits(keymap=keys))
    async with app.run_test() as pilot:
        await pilot.press("J", "down", "j")
        assert app._main_screen.state.position == 2
        await pilot.press("g", "B")
        assert app._main_screen.state.position == 2
        await pilot.press("b")
        assert app._main_screen.state.position == 0
        await pilot.press("T")
        assert app._main_screen.state.view.value == "list"
        await pilot.press("f2")
        assert app._main_screen.state.view.value == "table"
        await pilot.press("question_mark", "q")
        assert app.screen is not app._main_screen
        await pilot.press("w")
        assert app.screen is app._main_screen


async def test_footer_help_and_palette_show_the_users_keys(
    collection: MemoryCollection, now: int, text_of: Callable[[Explorer], str]
) -> None:
    keys, _ = chosen(
        "sheet.close: [w, escape]\nmark.set: M\nfilter.edit: F3\nhelp: [F1, PgUp]\npage.previous: Ctrl+Up\n"
    )
    app = explorer(collection, now=now, habits=Habits(keymap=keys))
    async with app.run_test(size=(120, 40)) as pilot:
        footer = text_of(app).splitlines()[-1]
        assert "F3 filter" in footer
        assert "F1 help" in footer
        await pilot.press("f1")
        await pilot.pause()
        assert "F1 PgUp     Show these keys" in text_of(app)
        assert "w closes" in text_of(app)
        await pilot.press("w", "apostrophe")
        assert "no mark yet, M sets one" in text_of(app)
        await pilot.press("escape", "ctrl+p")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Ctrl+↑     Go up one page" in text_of(app)
    assert "Ctrl+Up" in help_text(keys, ASCII, 60).plain


async def test_what_is_wrong_with_them_is_listed_with_the_other_problems(
    collection: MemoryCollection, now: int, text_of: Callable[[Explorer], str]
) -> None:
    _, problems = keymap(mapped(b"halp: F1", "keys.yaml").entries)
    app = explorer(collection, now=now, habits=Habits(amiss=problems))
    async with app.run_test(size=(120, 40)) as pilot:
        assert "! 1 error" in text_of(app).splitlines()[-1]
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert "there is nothing called 'halp' to do" in text_of(app)


def test_every_key_of_the_registry_can_be_chosen_by_its_name() -> None:
    for binding in Binding.make_bindings(BINDINGS):
        assert canonical(key_names(binding, {str(binding.id): binding.key}, ASCII)) == binding.key
