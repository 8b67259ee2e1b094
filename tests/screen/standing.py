"""Where an explorer stands, whatever is open over its main screen."""

from tui.screen.app import Explorer
from tui.screen.main_screen import MainScreen
from tui.screen.state import ViewState


def state_of(app: Explorer) -> ViewState:
    """What its main screen shows."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen.state


def cursor_of(app: Explorer) -> str:
    """The id of the event under its cursor; "" without one."""
    cursor = state_of(app).cursor
    return cursor.id if cursor else ""
