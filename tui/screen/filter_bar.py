"""The line under the header: the filter as it stands, and what the marks of the events mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.geometry import Size

from tui.layout import Line, Run
from tui.screen.arrangement import Arrangement
from tui.screen.painting import Painted, apart, shorten
from tui.screen.signs import Signs
from tui.screen.state import Prompt, ViewState

if TYPE_CHECKING:
    from tui.screen.prompt import PromptInput


class FilterBar(Painted):
    """The filter that stands; while something is written, a prompt stands over it."""

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._asking: Prompt | None = None
        self._prompts: dict[Prompt, PromptInput] = {}

    def on_mount(self) -> None:
        """Get the prompts ready once the first paint is done: the key after the one that asks must reach them."""
        super().on_mount()
        self.call_after_refresh(self._prepare)

    def watch_state(self) -> None:
        """Begin to ask, or stop."""
        super().watch_state()
        if self.state.prompt is not self._asking:
            self._ask(self.state.prompt)

    def rows(self, arrangement: Arrangement) -> int:
        """One, if there is room or a filter stands."""
        return arrangement.filter_rows

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The filter, or how to begin one."""
        legend = (
            Run(f"{self.signs.canvas.possible} possibly {self.signs.dot} {self.signs.canvas.exact} surely ", "muted"),
        )
        if state.prompt in (Prompt.SEEK, Prompt.WRITE):
            return [(Run(f" {state.prompt.value} ", "key"),)]
        if not state.query:
            return [
                apart((Run(" / ", "key"), Run(f"filter {self.signs.canvas.ellipsis}", "muted")), legend, size.width)
            ]
        role = "bad" if state.error else "strong"
        query = shorten(state.query, size.width - 4, self.signs)
        return [apart((Run(" / ", "key"), Run(query, role)), legend, size.width)]

    def _prepare(self) -> None:
        """Make the prompts, out of sight."""
        if not self._prompts:
            from tui.screen.prompt import FileInput, FilterInput, SeekInput

            self._prompts = {Prompt.FILTER: FilterInput(), Prompt.SEEK: SeekInput(), Prompt.WRITE: FileInput()}
            self.mount_all(self._prompts.values())

    def _ask(self, prompt: Prompt | None) -> None:
        """Put a line to write on over the bar, or take it away."""
        self._prepare()
        if self._asking:
            self._prompts[self._asking].display = False
            self.screen.set_focus(None)
        self._asking = prompt
        if prompt:
            self._prompts[prompt].begin(self.state.query if prompt is Prompt.FILTER else "")
