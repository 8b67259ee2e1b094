"""The saved views over the main screen: those of the timeline and the user's own, to be shown, saved and deleted."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.screen.arrangement import LOW
from tui.screen.choices import Choices
from tui.screen.key_names import Keymap, key_of
from tui.screen.keys import VIEW_BINDINGS
from tui.screen.prompt import PromptInput
from tui.screen.signs import Signs
from tui.timeline import View
from tui.timeline.clean import clean

_DOES: Final = {
    "list.choose": "shows",
    "views.save": "saves the filter",
    "views.delete": "deletes",
    "views.close": "closes",
}
"""What the keys do, by the names of that; where there are no views yet, only `_ALWAYS`."""

_ALWAYS: Final = ("views.save", "views.close")

_FOOT: Final = 5
"""The rows of the frame, of two lines that say something, and of the name."""


class NameInput(PromptInput):
    """The name of a view, while it is written."""


class ViewSheet(ModalScreen[str | None]):
    """A list of views; it ends with the query of the one that is to be shown, or None.

    `query` is the filter that stands, which can be saved; "" if there is none that can be.
    """

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar = [*VIEW_BINDINGS]
    CSS = """
    ViewSheet { align: center middle; background: $background 60%; }
    ViewSheet Vertical {
        width: 72; max-width: 96%; height: auto; max-height: 100%;
        border: solid $rule; border-title-color: $accent; background: $raised; padding: 0 1;
    }
    ViewSheet.-ascii Vertical { border: ascii $rule; }
    ViewSheet OptionList, ViewSheet OptionList:focus {
        border: none; background: $raised; background-tint: $raised 0%; padding: 0; height: auto;
        scrollbar-size-vertical: 1;
    }
    ViewSheet OptionList > .option-list--option-highlighted {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
    }
    ViewSheet.-ascii OptionList { scrollbar-size-vertical: 0; }
    ViewSheet Static { width: 1fr; height: auto; margin-top: 1; color: $text-muted; }
    ViewSheet NameInput { background: $background; margin-top: 1; }
    ViewSheet.-low Static, ViewSheet.-low NameInput { margin-top: 0; }
    """

    def __init__(
        self, theirs: Sequence[View], query: str, signs: Signs, keymap: Keymap, *, is_saving: bool = False
    ) -> None:
        super().__init__(classes=f"-{signs.border}")
        self._theirs = theirs
        self._query = query
        self._signs = signs
        self._keymap = keymap
        self._is_saving = is_saving
        self._views: list[tuple[View, bool]] = []  # each with whether it is the user's own
        self._doomed = ""

    def compose(self) -> ComposeResult:
        """The list, what there is to say, and the line for a name."""
        with Vertical(id="frame") as frame:
            frame.border_title = Content(" views ")
            yield Choices(markup=False)
            yield Static()
            yield NameInput()

    def on_mount(self) -> None:
        """List the views."""
        self.say(self._hint())
        self._list()

    def on_resize(self, event: Resize) -> None:
        """Leave room below the list for what is said, and for a name."""
        rows = event.size.height
        self.set_class(rows < LOW, "-low")
        self.query_one(OptionList).styles.max_height = max(1, rows - (_FOOT if rows < LOW else _FOOT + 4))

    def say(self, text: str) -> None:
        """Say something below the list."""
        self.query_one(Static).update(Content(self._signs.own(text)))

    @work(group="views")
    async def _list(self, named: str = "", told: str = "") -> None:
        """Read the user's own views, and list them behind those of the timeline; the one with a name is chosen."""
        from tui.preferences.views import own_views

        own = await asyncio.to_thread(own_views)
        views = self.query_one(OptionList)
        self._views = [*((view, False) for view in self._theirs), *((view, True) for view in own.views)]
        views.clear_options()
        views.add_options(Option(_shown(view, is_own=is_own)) for view, is_own in self._views)
        places = [place for place, (view, is_own) in enumerate(self._views) if is_own and view.id == named]
        views.highlighted = places[0] if places else 0 if self._views else None
        if own.problems or told or not self._views:
            self.say(str(own.problems[0]) if own.problems else told or f"no views yet: {self._hint(*_ALWAYS)}")
        if self._is_saving:
            self._is_saving = False
            self.action_save()

    @on(OptionList.OptionSelected)
    def _show(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._views[event.option_index][0].query)

    @on(OptionList.OptionHighlighted)
    def _spare(self) -> None:
        """Another one is chosen: nothing is about to be deleted any more."""
        if self._doomed:
            self._doomed = ""
            self.say(self._hint())

    def action_save(self) -> None:
        """Ask under which name the filter is to be saved."""
        if not self._query:
            self.say(f"there is no filter to save: write one first, with {key_of('filter.edit', self._keymap)}")
            return
        self.say(f"a name for {self._query}")
        self.query_one(NameInput).begin("")

    def action_delete(self) -> None:
        """Delete the view, if it is the user's own, and asked for twice."""
        place = self.query_one(OptionList).highlighted
        if place is None:
            return
        view, is_own = self._views[place]
        if not is_own:
            self.say(f"{view.label} is in the file of the timeline: delete it there")
        elif self._doomed == view.id:
            self._doomed = ""
            from tui.preferences.views import delete_view

            self._change(lambda: delete_view(view.id), f"{view.label} is deleted")
        else:
            self._doomed = view.id
            self.say(f"{key_of('views.delete', self._keymap)} again deletes {view.label}")

    def action_close(self) -> None:
        """Leave the name, or the views."""
        if self.focused is self.query_one(NameInput):
            self._leave_name()
            self.say(self._hint())
        else:
            self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save the filter under the name that is written."""
        event.stop()
        name = clean(event.value).strip()
        if not name:
            return
        self._leave_name()
        from tui.preferences.views import save_view

        is_theirs = any(view.id == name for view in self._theirs)
        told = f"{name} is saved"
        if is_theirs:
            told += "; the timeline has a view of this name too, which --view prefers"
        self._change(lambda: save_view(name, self._query), told, name)

    @work(group="views")
    async def _change(self, change: Callable[[], str], told: str, named: str = "") -> None:
        """Change the user's own views; say so, or what stood in the way."""
        self._list(named, await asyncio.to_thread(change) or told)

    def _hint(self, *names: str) -> str:
        """The keys of some of `_DOES`, all if none is named, each with what it does."""
        return "  ".join(f"{key_of(name, self._keymap)} {_DOES[name]}" for name in names or _DOES)

    def _leave_name(self) -> None:
        self.query_one(NameInput).display = False
        self.query_one(OptionList).focus()


def _shown(view: View, *, is_own: bool) -> Content:
    """A view on two lines: what it is called, and what it asks."""
    whose = "  your own" if is_own else ""
    return Content.assemble((view.label, "bold"), (whose, "$text-muted"), "\n", (view.query, "$text-muted"))
