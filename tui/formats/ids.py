"""Ids made from what a record says, where its author gave none."""

import re
from typing import Final
from unicodedata import category, normalize

_LONGEST: Final = 60
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """A readable id in lower case, with `-` between its words, of letters and digits of any script.

    Accents of Latin letters go, those that other scripts cannot be read without stay; "" if there are no letters.
    """
    folded = text.casefold()
    if folded.isascii():
        return _shortened(_NOT_WORD.sub("-", folded).strip("-"))
    letters: list[str] = []
    for character in normalize("NFD", folded):
        if category(character).startswith("M"):
            if letters and not letters[-1].isascii():
                letters.append(character)
        elif character.isalnum():
            letters.append(character)
        elif letters and letters[-1] != "-":
            letters.append("-")
    return _shortened(normalize("NFC", "".join(letters)).strip("-"))


class Ids:
    """The ids given out so far: those that authors chose, and those made where they did not."""

    def __init__(self) -> None:
        self._chosen: set[str] = set()
        self._made: set[str] = set()
        self._numbers: dict[str, int] = {}

    def choose(self, id: str) -> bool:
        """Give out an id that an author chose; False if an author chose it before.

        One that was made before is given all the same: the author's comes first (see `contested`).
        """
        if id in self._chosen:
            return False
        self._chosen.add(id)
        return True

    def make(self, wanted: str) -> str:
        """Give out the id wanted, or, if it is taken, the first of `wanted-2`, `wanted-3` … that is not."""
        made = wanted
        while made in self._chosen or made in self._made:
            number = self._numbers.get(wanted, 1) + 1
            self._numbers[wanted] = number
            made = f"{wanted}-{number}"
        self._made.add(made)
        return made

    @property
    def contested(self) -> set[str]:
        """Ids that were made, and then chosen by an author: what they were made for needs another one."""
        return self._chosen & self._made


def _shortened(text: str) -> str:
    """The text itself, or as many of its first words as fit."""
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST + 1].rpartition("-")[0] or text[:_LONGEST]
