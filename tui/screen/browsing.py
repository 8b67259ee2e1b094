"""Opening pages in the browser: only of the web, and only when asked to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content

from tui.screen import messages
from tui.screen.key_names import key_of
from tui.screen.program import put_over
from tui.screen.state import say
from tui.screen.stateful import Stateful
from tui.timeline.clean import clean

if TYPE_CHECKING:
    from tui.screen.pages import Page


class Browsing(Stateful):
    """What opens the pages of events and sources."""

    def action_open_page(self) -> None:
        """Open the page of the event or of a source; with several, ask which."""
        from tui.screen.pages import pages

        cursor = self.state.cursor
        if cursor is None:
            return
        found = pages(cursor, self.state.timeline)
        if not found:
            self.become(say(self.state, f"{cursor.title}: neither the event nor a source of it names a page"))
        else:
            self.open_pages(found)

    def open_pages(self, found: Sequence["Page"]) -> None:
        """Open the only one of some pages, or ask which."""
        if len(found) == 1:
            self._browse(found[0].url)
        else:
            from tui.screen.page_list import PageList

            listed = PageList(found, self.signs, self.state.keymap)
            put_over(self.app, listed, self._browse_chosen)

    @on(messages.Browse)
    def browse(self, intent: messages.Browse) -> None:
        """Open an address."""
        self._browse(intent.url)

    def _browse_chosen(self, url: str | None) -> None:
        if url:
            self._browse(url)

    @work(group="browse")
    async def _browse(self, url: str) -> None:
        from tui.screen.browser import browse
        from tui.screen.handing import hand_terminal
        from tui.screen.sheet import Sheet
        from tui.timeline.links import host

        asking = self.app.screen
        refusal, command = await browse(url)
        if command:
            refusal = await hand_terminal(self.app, command, "a browser")
        is_there = self.app.screen is asking
        if not refusal:
            done = f"{host(url)} {self.signs.dot} opened in the browser"
            self.become(say(self.state, done))
            if is_there and isinstance(asking, Sheet):
                asking.say(done)
        elif is_there:
            told = Content.assemble((clean(refusal), "$warning"), "\n\nThe address, to copy:\n", (url, "bold"))
            key = key_of("sheet.close", self.state.keymap)
            put_over(self.app, Sheet("not opened", told, self.signs.border, key))
