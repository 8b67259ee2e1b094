"""The records of sources, whose pages can be opened from there."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.content import Content

from tui.screen.keys import SOURCE_BINDINGS
from tui.screen.pages import Page
from tui.screen.sheet import Sheet


class SourceSheet(Sheet):
    """A text about sources that name `pages`; `open_pages` is given those that are to be opened, one or all of them."""

    BINDINGS: ClassVar = [*SOURCE_BINDINGS]

    def __init__(
        self,
        title: str,
        text: Content | Callable[[int], Content],
        border: str,
        keys: tuple[str, str],
        pages: Sequence[Page],
        open_pages: Callable[[Sequence[Page]], None],
    ) -> None:
        super().__init__(title, text, border, keys[0])
        self._open_key = keys[1]
        self._pages = pages
        self._open_pages = open_pages

    @property
    def hints(self) -> Sequence[str]:
        """What can be done, by which key."""
        return (f"{self._open_key} opens a page  {super().hints[0]}", *super().hints)

    def action_open_page(self) -> None:
        """Open the page, or ask which."""
        self._open_pages(self._pages)

    def action_open_address(self, place: int) -> None:
        """Open the page whose address is clicked."""
        self._open_pages([self._pages[place]])
