"""What can be activated in the detail: values to narrow by, events to go to, pages to open, sources to read of."""

from enum import Enum
from typing import Final, NamedTuple

from textual.message import Message

from tui.screen import messages
from tui.screen.state import ViewState


class Kind(Enum):
    """What becomes of a target when it is activated."""

    VALUE = "ask for a value of a field in the filter, or no more"
    QUERY = "show what a query selects"
    EVENT = "go to the event with an id"
    PAGE = "open an address in the browser"
    SOURCE = "read the record of a source, and the note on it"


class Target(NamedTuple):
    """Something to activate: `value` is as its kind has it, `field` is what a value is one of."""

    kind: Kind
    value: str
    field: str = ""


class Words(NamedTuple):
    """Some text of one role, and what activating it leads to; the lines that a target is wrapped into share one."""

    text: str
    role: str
    target: Target | None = None


Told = tuple[Words, ...]
"""A line of what is told."""

BLANK: Final[list[Told]] = [()]


def intent(target: Target, state: ViewState) -> Message | None:
    """What the user wants who activates a target; None if that cannot be: a filter that is wrong has to be mended."""
    match target.kind:
        case Kind.VALUE:
            from tui.screen.asking import switched

            return None if state.error else messages.Narrow(switched(state.query, target.field, target.value))
        case Kind.QUERY:
            return messages.Narrow(target.value)
        case Kind.EVENT:
            event = state.collection.event(target.value)
            return messages.Follow(event) if event else None
        case Kind.PAGE:
            return messages.Browse(target.value)
        case Kind.SOURCE:
            return messages.Consult(target.value)
