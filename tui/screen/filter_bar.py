"""The line under the header: the filter as it stands, and what the marks of the events mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.geometry import Size

from tui.layout import Line, Run
from tui.screen.acting import Act
from tui.screen.arrangement import Arrangement
from tui.screen.mistake import mistaken
from tui.screen.painting import Painted, apart, clip, shorten
from tui.screen.signs import Signs
from tui.screen.state import Prompt, ViewState

if TYPE_CHECKING:
    from tui.screen.prompt import FilterInput, PromptInput


class FilterBar(Painted):
    """The filter that stands; while something is written, a prompt stands over it."""

    def __init__(self, state: ViewState, signs: Signs) -> None:
        super().__init__(state, signs)
        self._asking: Prompt | None = None
        self._filter: FilterInput | None = None
        self._prompts: dict[Prompt, PromptInput] = {}

    def on_mount(self) -> None:
        """Get the prompts ready once the first paint is done: the key after the one that asks must reach them."""
        super().on_mount()
        self.call_after_refresh(self._prepare)

    def watch_state(self) -> None:
        """Begin to ask, or stop; tell the filter that is being written what is known about it."""
        super().watch_state()
        if self.state.prompt is not self._asking:
            self._ask(self.state.prompt)
        elif self._asking and self.display and self.screen.focused is None:  # it was out of sight for a while
            self.screen.set_focus(self._prompts[self._asking])
        if self._filter:
            self._filter.tell(self.state)

    def on_mouse_down(self) -> None:
        """Begin to write a filter, if nothing is being written here."""
        if not self.state.prompt:
            self.post_message(Act("filter"))

    def rows(self, arrangement: Arrangement) -> int:
        """One, if there is room or a filter stands."""
        return arrangement.filter_rows

    def draw(self, state: ViewState, size: Size) -> Sequence[Line]:
        """The filter, or how to begin one."""
        legend = (
            Run(f"{self.signs.canvas.possible} possibly {self.signs.dot} {self.signs.canvas.exact} surely ", "muted"),
        )
        if state.prompt in (Prompt.SEEK, Prompt.WRITE):
            return [(Run(_lead(state.prompt), "key"),)]
        lead = Run(_lead(Prompt.FILTER), "key")
        if not state.query:
            return [apart((lead, Run(f"filter {self.signs.canvas.ellipsis}", "muted")), legend, size.width)]
        return [apart((lead, *self._query(state, size.width - 4)), legend, size.width)]

    def _query(self, state: ViewState, room: int) -> Line:
        """The filter as it stands, with its mistake underlined; cut so that the mistake is in sight."""
        if state.error is None:
            return (Run(shorten(state.query, room, self.signs), "strong"),)
        start, end = mistaken(state.query, state.error.column)
        before, wrong, after = state.query[:start], state.query[start:end], state.query[end:]
        if cell_len(before) + cell_len(wrong) > room:
            near = before[-room // 3 :]
            before = self.signs.canvas.ellipsis + near[max(near.find(" "), 0) :]
        return clip((Run(before, "bad"), Run(wrong, "mistake"), Run(after, "bad")), room)

    def _prepare(self) -> None:
        """Make the prompts, out of sight."""
        if not self._prompts:
            from tui.screen.prompt import FileInput, FilterInput, SeekInput

            self._filter = FilterInput()
            self._prompts = {Prompt.FILTER: self._filter, Prompt.SEEK: SeekInput(), Prompt.WRITE: FileInput()}
            for prompt, line in self._prompts.items():
                line.styles.margin = (0, 0, 0, len(_lead(prompt)))
            self.mount_all(self._prompts.values())

    def _ask(self, prompt: Prompt | None) -> None:
        """Put a line to write on over the bar, or take it away."""
        self._prepare()
        if self._asking:
            asking = self._prompts[self._asking]
            asking.display = False
            if self.screen.focused is asking:
                self.screen.set_focus(None)
        self._asking = prompt
        if prompt:
            self._prompts[prompt].begin(self.state.query if prompt is Prompt.FILTER else "")


def _lead(prompt: Prompt) -> str:
    """What stands before the text that is asked for."""
    return " / " if prompt is Prompt.FILTER else f" {prompt.value} "
