"""The commands of the palette: what every key of the registry does, every lane and every saved view."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.screen.bookmarks import marked
from tui.screen.keys import BINDINGS, LANE_KEYS
from tui.screen.main_screen import MainScreen
from tui.screen.messages import Narrow

_KEYS_AT = 48
"""The column where the palette shows keys."""


class Commands(Provider):
    """What can be done, in words, none of which is read as markup: the names of lanes and views come from files."""

    async def discover(self) -> Hits:
        """All of them."""
        for name, shown, command in self._commands():
            yield DiscoveryHit(shown, command, name)

    async def search(self, query: str) -> Hits:
        """Those whose name is like the query."""
        matcher = self.matcher(query)
        for name, shown, command in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, shown, command, name)

    def _commands(self) -> Iterator[tuple[str, Content, Callable[[], object]]]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for binding in BINDINGS:
            if binding not in LANE_KEYS:
                shown = Content.assemble(f"{binding.tooltip:<{_KEYS_AT}}", (binding.key_display or binding.key, "dim"))
                yield binding.tooltip, shown, partial(screen.run_action, binding.action)
        for number, lane in enumerate(screen.state.timeline.lanes, 1):
            name = f"Show only the lane: {lane.label}"
            yield name, Content(name), partial(screen.action_lane, number)
        for letter, event in marked(screen.state):
            name = f"Go to mark {letter}: {event.title}"
            yield name, Content(name), partial(screen.action_go_to_mark, letter)
        for view in screen.state.timeline.views:
            name = f"Show: {view.label}"
            yield name, Content(name), partial(screen.post_message, Narrow(view.query))
