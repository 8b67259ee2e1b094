"""The list of pages to choose one from."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.screen.choices import Choices
from tui.screen.key_names import Keymap, key_of
from tui.screen.keys import LIST_BINDINGS
from tui.screen.pages import Page
from tui.screen.signs import Signs


class PageList(ModalScreen[str]):
    """Pages, each with what it is the page of; gives the address of the chosen one."""

    BINDINGS: ClassVar = [*LIST_BINDINGS]
    DEFAULT_CSS = """
    PageList { align: center middle; background: $background 60%; }
    PageList OptionList, PageList OptionList:focus {
        width: auto; min-width: 16; max-width: 96%; height: auto; max-height: 94%;
        border: solid $rule; border-title-color: $accent; border-subtitle-color: $text-muted;
        background: $raised; padding: 0 1; scrollbar-size-vertical: 1;
    }
    PageList.-ascii OptionList, PageList.-ascii OptionList:focus { border: ascii $rule; scrollbar-size-vertical: 0; }
    """

    def __init__(self, pages: Sequence[Page], signs: Signs, keymap: Keymap) -> None:
        super().__init__(classes=f"-{signs.border}")
        self._pages = pages
        self._signs = signs
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """The pages in a frame; those that may not be opened cannot be chosen."""
        shown = Choices(*(Option(self._worded(page), disabled=not page.host) for page in self._pages))
        shown.border_title = Content("open in the browser")
        choose, close = (key_of(name, self._keymap) for name in ("list.choose", "list.close"))
        shown.border_subtitle = Content(f"{choose} opens {self._signs.dot} {close} closes")
        yield shown

    def action_close(self) -> None:
        """Choose none."""
        self.dismiss()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give the address of the page."""
        self.dismiss(self._pages[event.option_index].url)

    def _worded(self, page: Page) -> Content:
        if not page.host:
            refused = "no address of the web: not opened"
            return Content.assemble(page.of, f"\n{page.url}\n", (refused, "$warning"))
        host = "" if page.host in page.url.lower() else f" {self._signs.arrow} {page.host}"
        return Content.assemble((page.of, "bold"), host, f"\n{page.url}")
