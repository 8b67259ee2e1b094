"""Near misses: which known word was meant by one that is not known."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

_LONGEST = 64
_MOST = 5000
_SHORTEST = 3


class Near:
    """Known words, to be found by what is nearly one of them; only the first 5,000 of them are.

    Two words are near if dropping at most one letter from each makes them equal: a letter too many or too few, a
    wrong one, two changed over. Case does not count, nor do words of under three common letters.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._forms: dict[str, str] = {}
        self._found: dict[str, str] = {}
        for word in islice(words, _MOST):
            for form in _forms(word):
                self._forms.setdefault(form, word)

    def find(self, word: str) -> str:
        """The known word that was meant, or "" if none is near."""
        found = self._found.get(word)
        if found is None:
            found = next((self._forms[form] for form in _forms(word) if form in self._forms), "")
            self._found[word] = found
        return found


def are_near(one: str, other: str) -> bool:
    """Whether one of two words may be meant by the other."""
    return not _all_forms(one).isdisjoint(_all_forms(other))


@lru_cache(maxsize=4096)
def _all_forms(word: str) -> frozenset[str]:
    return frozenset(_forms(word))


def _forms(word: str) -> Iterator[str]:
    if len(word) > _LONGEST:
        return
    folded = word.casefold().replace("_", "-")
    yield folded
    if len(folded) > _SHORTEST:
        yield from (folded[:at] + folded[at + 1 :] for at in range(len(folded)))
