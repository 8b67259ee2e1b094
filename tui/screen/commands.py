"""The palette: what every key of the registry does, every lane, mark and saved view, to be found by its name."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider, SearchIcon
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size

from tui.screen.arrangement import LOW, NARROW
from tui.screen.bookmarks import marked
from tui.screen.key_names import key_names
from tui.screen.keys import BINDINGS, LANE_KEYS
from tui.screen.main_screen import MainScreen
from tui.screen.messages import Narrow
from tui.screen.signs import ASCII, Signs
from tui.timeline import View

_KEY_ROOM: Final = 11
"""The columns that keys have before what they do."""


class Palette(CommandPalette):
    """Textual's palette, in the signs that the terminal has."""

    DEFAULT_CSS = """
    Palette SearchIcon { color: $accent; }
    Palette CommandInput > .input--placeholder { color: $text-muted; }
    Palette CommandList > .option-list--option-highlighted {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
    }
    Palette.-ascii #--input, Palette.-ascii CommandList { border: none; padding: 1 0; }
    Palette.-ascii CommandList { scrollbar-size-vertical: 0; }
    Palette.-low > Vertical, Palette.-low SearchIcon { margin-top: 0; }
    Palette.-low #--input, Palette.-low CommandInput, Palette.-low CommandList { border: none; padding: 0; }
    Palette.-low CommandInput { height: 1; }
    """

    def __init__(self, signs: Signs) -> None:
        super().__init__(placeholder=f"Find a command{signs.canvas.ellipsis}", id="--command-palette")
        self.set_class(signs is ASCII, "-ascii")

    def on_mount(self) -> None:
        """Ask with a sign that every terminal has, and in one colour."""
        self.query_one(SearchIcon).icon = ">"
        self._fit(self.app.size)

    def on_resize(self, event: Resize) -> None:
        """Fit into another terminal."""
        self._fit(event.size)

    def _action_command_list(self, action: str) -> None:
        # the list cannot turn its pages before it has been laid out: that would end the explorer
        if self.query_one(CommandList).scrollable_content_region or not action.startswith("page"):
            super()._action_command_list(action)

    def _fit(self, size: Size) -> None:
        """Where rows are few, have all but the first for the commands."""
        is_low = size.height < LOW
        self.set_class(is_low, "-low")
        self.query_one(CommandList).styles.max_height = size.height - 1 if is_low else None


class Commands(Provider):
    """What can be done, in words, none of which is read as markup: the names of lanes and views come from files."""

    _own: Sequence[View] = ()

    async def startup(self) -> None:
        """Read the user's own views."""
        from tui.preferences.views import own_views

        self._own = (await asyncio.to_thread(own_views)).views

    async def discover(self) -> Hits:
        """All of them."""
        for name, key, command in self._commands():
            yield DiscoveryHit(self._shown(name, key), command, name)

    async def search(self, query: str) -> Hits:
        """Those whose name is like the query."""
        matcher = self.matcher(query)
        for name, key, command in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, self._shown(name, key), command, name)

    def _commands(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Each command's name, its keys, and what it does."""
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        state = screen.state
        for binding in BINDINGS:
            if binding not in LANE_KEYS:
                key = key_names(binding, state.keymap, screen.signs)
                yield screen.signs.own(binding.tooltip), key, partial(screen.run_action, binding.action)
        for number, lane in enumerate(state.timeline.lanes, 1):
            key = key_names(LANE_KEYS[number - 1], state.keymap, screen.signs) if number <= len(LANE_KEYS) else ""
            yield f"Show only the lane: {lane.label}", key, partial(screen.action_lane, number)
        for letter, event in marked(state):
            yield f"Go to mark {letter}: {event.title}", "", partial(screen.action_go_to_mark, letter)
        yield "Save the filter as a view of your own", "", screen.action_save_view
        for view in (*state.timeline.views, *self._own):
            yield f"Show: {view.label}", "", partial(screen.post_message, Narrow(view.query))

    def _shown(self, name: str, key: str) -> Content:
        """A command with its keys before it, in a column of their own where there is room for one."""
        room = _KEY_ROOM if self.app.size.width >= NARROW else 0
        return Content.assemble((f"{key:<{room}}", "$accent"), " " if key and not room else "", name)
