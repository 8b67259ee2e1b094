"""Where a filter, or where to go, is written: a line over the filter bar, out of sight until it is asked for."""

from textual.widgets import Input

from tui.screen.messages import Ask, Narrow, Seek, Write


class PromptInput(Input):
    """One line of text."""

    DEFAULT_CSS = """
    PromptInput { display: none; margin-left: 3; width: 1fr; }
    SeekInput { margin-left: 7; }
    FileInput { margin-left: 10; }
    """

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)

    def begin(self, text: str) -> None:
        """Come into sight with a text to change, and take the keys at once."""
        with self.prevent(Input.Changed):
            self.value = text
        self.cursor_position = len(text)
        self.display = True
        self.screen.set_focus(self)


class FilterInput(PromptInput):
    """The filter while it is written: every change narrows the events."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow at once."""
        event.stop()
        self.post_message(Narrow(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter, and leave."""
        event.stop()
        self.post_message(Ask(None))


class SeekInput(PromptInput):
    """A date, or words of a title, while it is written."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there, and leave."""
        event.stop()
        self.post_message(Ask(None))
        if event.value.strip():
            self.post_message(Seek(event.value.strip()))


class FileInput(PromptInput):
    """The name of a file, while it is written."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write to it; whoever answers says whether that was all."""
        event.stop()
        if event.value.strip():
            self.post_message(Write(event.value.strip()))
        else:
            self.post_message(Ask(None))
