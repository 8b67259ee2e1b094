"""The view as a file, in any form that a timeline is printed in."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from textual import on, work

from tui.screen import messages
from tui.screen.copying import Copying
from tui.screen.filter_steps import ask
from tui.screen.forms import ENDINGS, Form
from tui.screen.state import Prompt, say
from tui.timeline.clean import clean

_HINT: Final = f"the end of its name says its form: {' '.join(ENDINGS)}"


class Writing(Copying):
    """What the key does that writes the view to a file."""

    def action_write_view(self) -> None:
        """Begin to write the name of a file."""
        self.become(say(ask(self.state, Prompt.WRITE), _HINT))

    @on(messages.Write)
    def write(self, intent: messages.Write) -> None:
        """Write the view to a file; over one that is there only when its name is entered twice."""
        file = os.path.expanduser(intent.file)
        form = next((form for ending, form in ENDINGS.items() if file.endswith(ending)), None)
        if form is None:
            self._refuse(_HINT)
        elif is_one_of(file, self.files):
            self._refuse("that is the timeline itself, which nothing here writes to")
        elif os.path.lexists(file) and self.state.overwriting != file:
            self._refuse("there is such a file: Enter again replaces it", overwriting=file)
        else:
            self.become(ask(replace(self.state, overwriting=""), None))
            self._write(file, self.forms[form])

    def _refuse(self, why: str, overwriting: str = "") -> None:
        """Say why nothing was written; the name can be mended."""
        self.become(say(replace(self.state, overwriting=overwriting), why))

    @work(group="write")
    async def _write(self, file: str, form: Form) -> None:
        from tui.formats.writing import write_whole
        from tui.screen.command_line import window_of

        window = window_of(self.state)
        selection = await self.asker.in_window(self.state.answered, window) if window else self.state.selection
        lines = form(selection, self.state.timeline, window)
        try:
            await asyncio.to_thread(write_whole, Path(file), (f"{line}\n".encode() for line in lines))
        except OSError as error:
            self.become(say(self.state, f"{clean(file)}: cannot be written: {error.strerror or 'unknown error'}"))
            return
        events = f"{selection.count:,} event{'' if selection.count == 1 else 's'}"
        self.become(say(self.state, f"{events} written to {clean(file)}"))


def is_one_of(file: str, files: Sequence[str]) -> bool:
    """Whether a name leads to one of some files."""
    path = os.path.realpath(file)
    return any(path == os.path.realpath(each) for each in files)
