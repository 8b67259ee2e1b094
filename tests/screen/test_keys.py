from collections import Counter

from textual.binding import Binding

from tui.screen.choices import Choices
from tui.screen.deciding import DecidingScreen
from tui.screen.facet_pane import FacetPane
from tui.screen.keys import (
    BINDINGS,
    CHOICE_BINDINGS,
    DECIDING_BINDINGS,
    FACET_BINDINGS,
    LIST_BINDINGS,
    PROMPT_BINDINGS,
    SCOPES,
    SHEET_BINDINGS,
    SOURCE_BINDINGS,
    VIEW_BINDINGS,
)
from tui.screen.main_screen import MainScreen
from tui.screen.page_list import PageList
from tui.screen.prompt import FilterInput
from tui.screen.sheet import Sheet
from tui.screen.source_sheet import SourceSheet
from tui.screen.view_sheet import ViewSheet

BOUND = {
    MainScreen: BINDINGS,
    Sheet: SHEET_BINDINGS,
    FilterInput: PROMPT_BINDINGS,
    FacetPane: FACET_BINDINGS,
    DecidingScreen: DECIDING_BINDINGS,
    ViewSheet: VIEW_BINDINGS,
    PageList: LIST_BINDINGS,
    SourceSheet: SOURCE_BINDINGS,
    Choices: CHOICE_BINDINGS,
}
"""All keys, by what they belong to."""

EVERY = tuple(binding for bindings in BOUND.values() for binding in bindings)


def _keys(bindings: tuple[Binding, ...]) -> list[str]:
    return [binding.key for binding in Binding.make_bindings(bindings)]


def test_no_two_bindings_share_a_key() -> None:
    for bindings in SCOPES:
        assert [key for key, times in Counter(_keys(bindings)).items() if times > 1] == []


def test_no_two_bindings_share_an_id() -> None:
    ids = [binding.id for binding in EVERY]
    assert len(set(ids)) == len(ids)


def test_every_binding_has_an_id_a_tooltip_and_a_name_for_its_key() -> None:
    for binding in EVERY:
        assert binding.id
        assert binding.tooltip
        assert binding.key_display


def test_every_binding_leads_to_an_action() -> None:
    for owner, bindings in BOUND.items():
        for binding in bindings:
            name = binding.action.partition("(")[0]
            if not name.startswith("app."):
                assert hasattr(owner, f"action_{name}"), binding.action
