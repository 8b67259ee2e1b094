"""The facets: opened, counted off the event loop, and toggled in the text of the filter."""

from textual import on, work

from tui.query.error import QueryError
from tui.screen import messages, viewing_steps
from tui.screen.arrangement import Pane
from tui.screen.facets import Facets
from tui.screen.narrowing import Narrowing


class Faceting(Narrowing):
    """What opens the facets, and what they do to the filter."""

    _is_counting = False
    _is_count_due = False

    @on(messages.CountFacets)
    def count_facets(self) -> None:
        """Count for what is selected now."""
        self._is_count_due = True
        if not self._is_counting:
            self._count()

    @on(messages.Toggle)
    def toggle(self, intent: messages.Toggle) -> None:
        """Write a value into the filter, or out of it; a filter that cannot be read has to be mended first."""
        from tui.query.toggling import toggle

        if not self.state.error:
            self.narrow(messages.Narrow(toggle(self.state.query, intent.field, intent.value)))

    def action_facets(self) -> None:
        """Give the keys to the facets, open or not."""
        facets = self.state.facets or Facets()
        self.become(viewing_steps.focus(viewing_steps.show_facets(self.state, facets), Pane.FACETS))

    @work(group="facets")
    async def _count(self) -> None:
        """Count for what was selected last, until nothing newer is."""
        self._is_counting = True
        while self._is_count_due:
            self._is_count_due = False
            try:
                counts = await self.asker.facets(self.state.answered)
            except QueryError:
                continue  # the answer that stands is one to another file, which is about to be asked anew
            if self.state.facets:
                self.become(viewing_steps.show_facets(self.state, self.state.facets.counted(counts)))
        self._is_counting = False
