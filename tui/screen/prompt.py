"""Where a filter, or where to go, is written: a line over the filter bar, out of sight until it is asked for."""

from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual.actions import SkipAction
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tui.screen.keys import PROMPT_BINDINGS
from tui.screen.messages import Complete, Finish, LeavePrompt, Narrow, Offer, Seek, Write
from tui.screen.mistake import mistaken
from tui.screen.offers import Offers
from tui.screen.recall import Recall
from tui.screen.state import ViewState
from tui.screen.themes import LOOKS


class PromptInput(Input):
    """One line of text."""

    DEFAULT_CSS = "PromptInput { display: none; width: 1fr; }"

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)
    """How long the text is: no letter lays out the screen anew, as it does in Textual's own."""

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
    """The filter while it is written: every change narrows the events, and asks what can be written on.

    What is offered comes from above, and is kept here as well, so that keys typed faster than it comes mean what they
    meant.
    """

    BINDINGS: ClassVar = [*PROMPT_BINDINGS]

    def __init__(self) -> None:
        super().__init__()
        self.highlighter = _Underliner(self)
        self.mistake = (0, 0)
        self._offers: Offers | None = None
        self._earlier: tuple[str, ...] = ()
        self._recall: Recall | None = None
        self._query = ""
        self._asked: list[str] = []  # what was written, as far as it is not yet answered

    def begin(self, text: str) -> None:
        """Come into sight; what was recalled before is another story."""
        self._recall = None
        self._query = text
        self._asked.clear()
        super().begin(text)

    def tell(self, state: ViewState) -> None:
        """Take what is known about the text: what is offered, what was asked earlier, where the mistake is."""
        offers, mine = state.offers, self._offers
        if not (offers and mine and offers.completions is mine.completions):
            self._offers = offers
        self._earlier = state.earlier
        self._follow(state.query)
        mistake = mistaken(state.query, state.error.column) if state.error else (0, 0)
        if mistake != self.mistake:
            self.mistake = mistake
            self.refresh()

    def _follow(self, query: str) -> None:
        """Take a filter that was written elsewhere, as by a click on a facet; one's own may be written on already."""
        if query == self.value:
            self._asked.clear()
        elif query in self._asked:
            del self._asked[: self._asked.index(query) + 1]
        elif query != self._query and self.display:
            self.begin(query)
            self._offer(None)
        self._query = query

    def _narrow(self, query: str) -> None:
        self._asked.append(query)
        self.post_message(Narrow(query))

    def watch_selection(self) -> None:
        """What was offered for another place is no longer shown."""
        if self._offers and self.value == self._offers.text and not self._is_offered():
            self._offer(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow at once."""
        event.stop()
        self._recall = None
        self._narrow(event.value)
        self.post_message(Complete(self.value, self.cursor_position))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what is chosen; if nothing is, keep the filter, and leave."""
        event.stop()
        if self._offers and self._offers.chosen is not None and self._is_offered():
            self.take(self._offers.chosen)
        else:
            self.post_message(Finish())

    def take(self, place: int) -> None:
        """Write what is offered at a place."""
        if self._offers and self._is_offered():
            text, caret = self._offers.taken(place)
            self._offer(None)
            self.value, self.cursor_position = text, caret

    def choose(self, by: int) -> None:
        """Choose the next of what is offered, or the one before."""
        if self._offers:
            self._offer(self._offers.step(by))

    def action_take(self) -> None:
        """Take what is chosen, or the first; if nothing is offered, ask what can be."""
        if self._offers and self._is_offered():
            self.take(self._offers.chosen or 0)
        else:
            self._ask_for_offers()

    def action_step(self, by: int) -> None:
        """Go through what is offered, and above that, through what was asked earlier."""
        is_chosen = self._offers and self._offers.chosen is not None
        if self._recall or (by < 0 and not is_chosen):
            self._step_back(by)
        elif self._offers:
            self.choose(by)
        else:
            self._ask_for_offers()

    def action_close(self) -> None:
        """Close what is offered; if nothing is, do as the main screen does."""
        if not self._offers:
            raise SkipAction
        self._offer(None)

    def _step_back(self, by: int) -> None:
        recall = (self._recall or Recall.begun(self._earlier, self.value)).step(by)
        if recall.text != self.value:
            with self.prevent(Input.Changed):
                self.value = recall.text
            self.cursor_position = len(recall.text)
            self._offer(None)
            self._narrow(recall.text)
        self._recall = recall

    def _is_offered(self) -> bool:
        """Whether the offers are for the text as it is now."""
        offers = self._offers
        return offers is not None and (offers.text, offers.caret) == (self.value, self.cursor_position)

    def _offer(self, offers: Offers | None) -> None:
        self._offers = offers
        self.post_message(Offer(offers))

    def _ask_for_offers(self) -> None:
        self.post_message(Complete(self.value, self.cursor_position, is_asked_for=True))


class SeekInput(PromptInput):
    """A date, or words of a title, while it is written."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there, and leave."""
        event.stop()
        self.post_message(LeavePrompt())
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
            self.post_message(LeavePrompt())


class _Underliner(Highlighter):
    """Underlines the mistake in a filter."""

    def __init__(self, prompt: FilterInput) -> None:
        self._prompt = prompt

    def highlight(self, text: Text) -> None:
        """Underline it."""
        text.stylize(LOOKS[self._prompt.app.theme].style("mistake"), *self._prompt.mistake)
