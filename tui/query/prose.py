"""Texts of events in the forms in which they are searched, each made when it is first needed."""

from collections.abc import Sequence
from functools import cached_property

from tui.query.folding import cased, fold
from tui.query.values import SEAM


class Prose:
    """One text an event, in the forms in which it is searched."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def folded(self) -> list[str]:
        """The texts as they are searched without accents, a line for each part."""
        return [fold(text).replace(SEAM, "\n") for text in self._texts]

    @cached_property
    def cased(self) -> list[str]:
        """The texts as they are searched with their accents, a line for each part."""
        return [cased(text).replace(SEAM, "\n") for text in self._texts]

    @cached_property
    def folded_bytes(self) -> list[bytes]:
        """The texts without accents, in UTF-8."""
        return [text.encode(errors="replace") for text in self.folded]

    @cached_property
    def cased_bytes(self) -> list[bytes]:
        """The texts with their accents, in UTF-8."""
        return [text.encode(errors="replace") for text in self.cased]
