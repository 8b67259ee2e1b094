"""A list to choose from, whose keys are those of the registry."""

from typing import ClassVar

from textual.widgets import OptionList

from tui.screen.keys import CHOICE_BINDINGS


class Choices(OptionList, inherit_bindings=False):
    """What can be chosen; Textual's own keys, which nobody could change, are not bound."""

    BINDINGS: ClassVar = [*CHOICE_BINDINGS]
