"""Going from event to event along what they share, and back and forward through the places one has been."""

from dataclasses import replace

from textual import work

from tui.screen import messages, travel
from tui.screen.asker import AT_ONCE
from tui.screen.cursor_steps import stand
from tui.screen.narrowing import Narrowing
from tui.screen.state import ViewState


class Following(Narrowing):
    """What the keys do that lead along a lane, an actor, a tag or links, and those that lead back."""

    def action_along(self, field: str, by: int) -> None:
        """Go to the next event along a field of the one under the cursor."""
        if self.state.cursor:
            self._step_along(field, by)

    def action_travel(self, by: int) -> None:
        """Go back to where the last jump began (-1), or forward again (1)."""
        self.set_off(travel.back(self.state) if by < 0 else travel.forward(self.state))

    def set_off(self, state: ViewState) -> None:
        """Go to the spot that a state is heading for, once its query is answered, and its view is ready."""
        spot = state.heading
        if spot is None:
            self.become(state)
        elif spot.query != state.answered:
            self.become(state)
            self.narrow(messages.Narrow(spot.query))
        elif state.selection.count <= AT_ONCE or (spot.view, spot.sorting) == (state.view, state.sorting):
            self.become(stand(state, spot))
        else:
            self.become(state)
            self._arrive()

    @work(exclusive=True, group="arrive")
    async def _arrive(self) -> None:
        """Stand where the state is heading for under the same query, once its view knows what it asks first."""
        while (spot := self.state.heading) and spot.query == self.state.answered:
            await self.asker.prepare(replace(self.state, view=spot.view, sorting=spot.sorting))
            if self.state.heading is spot:
                self.become(stand(self.state, spot))

    @work(group="step")
    async def _step_along(self, field: str, by: int) -> None:
        from tui.screen import along

        thread = along.taken(self.state, field)
        if thread is None:
            self.become(along.nothing(self.state, field))
            return
        among = await self.asker.along(self.state.answered, thread)
        if own := along.anew(self.state, thread, among):
            thread, among = own, await self.asker.along(self.state.answered, own)
        self.become(along.follow(self.state, thread, among, by))
