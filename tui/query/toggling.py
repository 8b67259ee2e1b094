"""A facet switched on, over to its opposite, and off, in the text of a query: the rest stays as it was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.query.folding import cased
from tui.query.lexer import Form, Kind, Piece, Token, tokens
from tui.query.parser import parse
from tui.query.tree import Contains, Equals, Is, Matches
from tui.query.values import DOUBTS

_WHOLE = frozenset({"actor", "place"})
"""Facets whose value has to be asked for as a whole."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a term at the top of a query names a value: which token, with a `not` before it or without."""

    token: Token
    piece: Piece
    before: Token | None


def toggle(text: str, field: str, value: str) -> str:
    """The text of a query with a facet's value asked for; left out, if it was asked for; unnamed, if left out.

    A value is added to those of the same field that are asked for already: either will do. Raises `QueryError` if the
    text is no query.
    """
    parse(text)
    words = list(tokens(text))
    if _is_choice(words):
        return f"({text.strip()}) {_term(field, value)}"
    place = _find(words, field, value)
    if place is None:
        return _with(text, words, field, value)
    if place.before:
        return _without(text, words, place)
    rest = _without(text, words, place)
    return f"{rest} -{_term(field, value)}".lstrip()


def standing(text: str, field: str, value: str) -> bool | None:
    """Whether a query asks for a facet's value (True), leaves it out (False) or does not name it (None).

    Raises `QueryError` if the text is no query.
    """
    parse(text)
    return standings(text, field, [value]).get(value)


def standings(text: str, field: str, values: Iterable[str]) -> Mapping[str, bool]:
    """Those of a facet's values that a query asks for (True) or leaves out (False).

    Raises `QueryError` if the text has no words.
    """
    words = list(tokens(text))
    if _is_choice(words):
        return {}
    stands = {
        cased(piece.text): before is None
        for token, before in reversed(_fields(words, field))
        for piece in reversed(token.pieces)
        if _names(piece, field)
    }
    return {value: stands[form] for value in values if (form := cased(value)) in stands}


def named_values(text: str, field: str) -> Sequence[str]:
    """The values of a facet that a query asks for or leaves out, as it writes them; raises `QueryError` as above."""
    words = list(tokens(text))
    if _is_choice(words):
        return ()
    texts = [piece.text for token, _ in _fields(words, field) for piece in token.pieces if _names(piece, field)]
    return [text for text in texts if text in DOUBTS] if field == "doubt" else texts


def unasked(text: str, field: str) -> str:
    """The text of a query without the terms that ask for values of a facet; what it leaves out, it still does.

    Raises `QueryError` if the text is no query.
    """
    parse(text)
    words = list(tokens(text))
    asking = [] if _is_choice(words) else [token for token, before in _fields(words, field) if before is None]
    for token in reversed(asking):
        text = _without_term(text, words, token, token)
    return text


def _term(field: str, value: str) -> str:
    if field == "doubt":
        return str(Is((value,)))
    return str(Matches(field, (Equals(value) if field in _WHOLE else Contains(value),)))


def _name(field: str) -> str:
    return "is" if field == "doubt" else field


def _at_the_top(words: list[Token]) -> list[Token]:
    """The tokens outside brackets, closing ones included."""
    top = []
    depth = 0
    for word in words:
        depth += (word.kind is Kind.OPEN) - (word.kind is Kind.CLOSE)
        if depth == 0:
            top.append(word)
    return top


def _fields(words: list[Token], field: str) -> list[tuple[Token, Token | None]]:
    """The terms of a field at the top, each with the `not` before it; what is doubly negated or sure is left alone."""
    terms = []
    signs: list[Token] = []
    for word in _at_the_top(words):
        if word.kind is Kind.NOT or (word.kind is Kind.KEYWORD and word.text in ("not", "surely")):
            signs.append(word)
            continue
        is_plain = not signs or (len(signs) == 1 and signs[0].text != "surely")
        if word.kind is Kind.FIELD and word.text == _name(field) and is_plain:
            terms.append((word, signs[0] if signs else None))
        signs = []
    return terms


def _find(words: list[Token], field: str, value: str) -> _Place | None:
    wanted = cased(value)
    for token, before in _fields(words, field):
        for piece in token.pieces:
            if _names(piece, field) and cased(piece.text) == wanted:
                return _Place(token, piece, before)
    return None


def _names(piece: Piece, field: str) -> bool:
    """Whether a piece is written so that it means all of a value."""
    return piece.form is not Form.REGEX and piece.sign in (("=",) if field in _WHOLE else ("", "="))


def _is_choice(words: list[Token]) -> bool:
    """Whether the whole query is one thing or another, so that no term of it is asked for by all of it."""
    return any(word.kind is Kind.KEYWORD and word.text == "or" for word in _at_the_top(words))


def _with(text: str, words: list[Token], field: str, value: str) -> str:
    """The text with a value added: to a term that asks for others of its field, or behind it all."""
    term = _term(field, value)
    for token, before in _fields(words, field):
        if before is None:
            added = term.removeprefix(f"{_name(field)}:")
            return f"{text[: token.end]},{added}{text[token.end :]}"
    return f"{text.rstrip()} {term}".lstrip()


def _without(text: str, words: list[Token], place: _Place) -> str:
    """The text without a value: one of several, or the term that has it alone."""
    pieces = place.token.pieces
    if len(pieces) > 1:
        index = pieces.index(place.piece)
        start = pieces[index - 1].end if index else place.piece.column - 1
        end = place.piece.end if index else pieces[1].column - 1
        return text[:start] + text[end:]
    return _without_term(text, words, place.before or place.token, place.token)


def _without_term(text: str, words: list[Token], first: Token, last: Token) -> str:
    """The text without a term, and without an `and` that tied it to others."""
    start, end = first.column - 1, last.end
    index = words.index(first)
    after = words[words.index(last) + 1]
    if index and _is_and(words[index - 1]):
        start = words[index - 1].column - 1
    elif _is_and(after):
        end = after.end
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()


def _is_and(word: Token) -> bool:
    return word.kind is Kind.KEYWORD and word.text == "and"
