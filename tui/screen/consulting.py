"""Consulting sources: the record of each that is cited, and the note on it."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Final

from textual import on, work

from tui.screen import messages
from tui.screen.browsing import Browsing
from tui.screen.key_names import key_of
from tui.screen.program import put_over
from tui.screen.state import say
from tui.timeline import Source

_MOST: Final = 30
"""So many sources are told of at once; of the others one by one."""


class Consulting(Browsing):
    """What opens the records of sources."""

    def action_consult(self) -> None:
        """Read the sources of the event under the cursor."""
        cursor = self.state.cursor
        if cursor is None:
            return
        cited = list(dict.fromkeys(citation.source for citation in cursor.sources))
        if not cited:
            self.become(say(self.state, f"{cursor.title} cites no source"))
            return
        self._consult(cited, f"sources of {cursor.title}")

    @on(messages.Consult)
    def consult(self, intent: messages.Consult) -> None:
        """Read one source."""
        self._consult([intent.source], "source")

    def _consult(self, ids: Sequence[str], title: str) -> None:
        known = self.state.timeline.sources
        unknown = "not listed under the sources of the file"
        shown = [known.get(cited) or Source(cited, unknown) for cited in ids[:_MOST]]
        self._open_sources(shown, len(ids) - len(shown), title)

    @work(group="consult")
    async def _open_sources(self, sources: Sequence[Source], left_out: int, title: str) -> None:
        from tui.formats.notes import LIMIT, Note, read_note
        from tui.screen.pages import pages_of
        from tui.screen.sheet import Sheet
        from tui.screen.source_sheet import SourceSheet
        from tui.screen.source_text import source_text

        keymap = self.state.keymap
        alone = f"{key_of('detail.read', keymap)} on its citation shows it alone"
        consulted = []
        left = LIMIT
        for source in sources:
            note = await asyncio.to_thread(read_note, source) if source.notes else None
            left -= len(note.text) if note else 0
            if left < 0:
                note = note and Note(refusal=f"too long to show beside the others: {alone}")
            consulted.append((source, note))
        if self.app.screen is self:
            pages = pages_of(sources)
            text = partial(source_text, consulted, pages, left_out, self.signs, keymap)
            close, open_ = key_of("sheet.close", keymap), key_of("source.open", keymap)
            border = self.signs.border
            if pages:
                sheet: Sheet = SourceSheet(title, text, border, (close, open_), pages, self.open_pages)
            else:
                sheet = Sheet(title, text, border, close)
            put_over(self.app, sheet)
