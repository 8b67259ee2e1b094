"""The file under the reader's hands: a save appears in place, and the editor is one key away."""

import asyncio
from typing import Final

from textual import work

from tui.screen.asker import Asker
from tui.screen.garbage import let_go
from tui.screen.rereading import Answer, Seen, Succession, break_off, look, reread
from tui.screen.state import say
from tui.screen.stateful import Stateful
from tui.timeline import Place, count
from tui.timeline.clean import clean

_EVERY: Final = 0.25
"""Seconds from one look at the files to the next: a look is one `stat` a file, wherever it lies."""


class Watching(Stateful):
    """Looks at the files while the explorer runs, reads them again when they were saved, and edits them."""

    _read: Seen = ()
    _seen: Seen = ()

    def on_mount(self) -> None:
        """Begin to look, unless there is nothing that could be read twice."""
        if self.files:
            self._read = self._seen = look(self.files)
            self._watch()

    @work(group="watch")
    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_EVERY)
            await self.look_again()

    async def look_again(self) -> None:
        """Read the files again if they are not as they were read, and have not changed since the last look.

        Some programs save a file in pieces: half of one is not to be taken for a broken one.
        """
        seen = await asyncio.to_thread(look, self.files)
        is_still = seen == self._seen
        self._seen = seen
        if is_still and seen != self._read:
            self._read = seen
            await self.read_again()

    async def read_again(self) -> None:
        """Read the files, and show what they say now; what was good stays if they cannot be read."""
        from tui.formats import load
        from tui.store import MemoryCollection

        reading = await asyncio.to_thread(load, self.files)
        if not reading.is_readable or (not reading.timeline.events and count(reading.problems)):
            self.become(break_off(self.state, reading.problems))
            return
        collection = MemoryCollection(reading.timeline)
        succession = Succession(self.state.collection, collection)
        asker = Asker(collection, self.now)
        await asyncio.to_thread(succession.find, self.state)
        text: str | None = None
        while text != self.state.query:  # which may be written on in the meantime
            text = self.state.query
            answer = await self._answer_from(asker, text)
        self.asker = asker
        self.become(reread(self.state, collection, reading.problems, answer, succession))
        self.call_after_refresh(let_go)

    async def _answer_from(self, asker: Asker, text: str) -> Answer:
        from tui.query.error import QueryError

        try:
            return Answer(*await asker.select(asker.read(text), self.state))
        except QueryError as error:
            return Answer(*await asker.select(asker.read(""), self.state), error)

    async def action_edit(self) -> None:
        """Edit the file at the line of the event, and read it again at once."""
        from tui.screen.editor import edit

        place = self.state.cursor.place if self.state.cursor else Place()
        file = next((file for file in self.files if clean(file) == place.file or not place.file), None)
        if file is None:
            self.become(say(self.state, "there is no file to edit: this was not read from one"))
            return
        self.become(say(self.state, await edit(self.app, file, place.line)))
        await self.look_again()
        await self.look_again()  # whoever has left the editor is done with saving
