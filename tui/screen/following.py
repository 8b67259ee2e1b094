"""Going from event to event along what they share, and back and forward through the places one has been."""

from textual import work

from tui.screen import messages, travel
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
        """Go to the spot that a state is heading for, once its query is answered."""
        spot = state.heading
        if spot is None or spot.query == state.answered:
            self.become(stand(state, spot) if spot else state)
            return
        self.become(state)
        self.narrow(messages.Narrow(spot.query))

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
