"""From the text of a query to its words: brackets, signs, texts, and fields with the pieces of their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from tui.query.error import QueryError, cut, shown
from tui.query.fields import RELATIONS
from tui.query.tree import FIELD_NAME, KEYWORDS

LONGEST: Final = 100_000
"""Characters that a query may have."""

MOST_TOKENS: Final = 2_000
"""Words, signs and values that a query may have."""


class Kind(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    NOT = "-"
    KEYWORD = "keyword"
    TEXT = "text"
    FIELD = "field"
    END = "end"


class Form(StrEnum):
    """How a piece of text was written."""

    BARE = "bare"
    QUOTED = "quoted"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Piece:
    """One text, unescaped: a term of its own, or one of the values of a field; `sign` is a comparison before it.

    It begins at `column`, from 1, and has ended at `end`, from 0.
    """

    text: str
    form: Form
    column: int
    end: int
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a query: what it means, and for a text or a field its pieces.

    It begins at `column`, from 1, and has ended at `end`, from 0.
    """

    kind: Kind
    text: str
    column: int
    end: int
    pieces: tuple[Piece, ...] = ()


_BLANK: Final = re.compile(r"\s*")
_FIELD: Final = re.compile(rf'(?:({FIELD_NAME})|"((?:[^"\\]|\\.)+)"):', re.DOTALL)
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_REGEX: Final = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_WORD: Final = re.compile(r'[^\s()"]+')
_ITEM: Final = re.compile(r'[^\s()",]+')
_WINDOW: Final = re.compile(r'[^\s()"]*@"(?:[^"\\]|\\.)*"|[^\s()"]+', re.DOTALL)
_SIGN: Final = re.compile(r"<=|>=|<|>|=")

_WINDOWED: Final = frozenset({*RELATIONS, "within", "links"})


def tokens(text: str) -> Iterator[Token]:
    """The words of a query, the last an END; raises `QueryError`."""
    if len(text) > LONGEST:
        raise QueryError(f"the query is too long: {len(text):,} characters", LONGEST + 1, f"at most {LONGEST:,}")
    at = _skip(text, 0)
    budget = MOST_TOKENS
    while at < len(text):
        token = _token(text, at)
        budget -= 1 + len(token.pieces)
        if budget < 0:
            raise QueryError("the query asks for too much at once", token.column, f"at most {MOST_TOKENS:,} words")
        yield token
        at = _skip(text, token.end)
    yield Token(Kind.END, "", len(text) + 1, len(text))


def unquoted(text: str) -> str:
    """What stands between quotes, its escapes resolved."""
    return re.sub(r'\\(["\\])', r"\1", text)


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _token(text: str, at: int) -> Token:
    """The token that begins at a place."""
    column = at + 1
    sign = text[at]
    if sign in "()":
        return Token(Kind(sign), sign, column, at + 1)
    if sign == "-":
        if at + 1 == len(text) or text[at + 1].isspace() or text[at + 1] == ")":
            raise QueryError("“-” needs something to leave out right behind it", column, 'write -word, or "-"')
        return Token(Kind.NOT, sign, column, at + 1)
    if found := _FIELD.match(text, at):
        return _field(text, found)
    piece = _piece(text, at, _WORD)
    if piece.form is Form.BARE and piece.text in KEYWORDS:
        return Token(Kind.KEYWORD, piece.text, column, piece.end)
    return Token(Kind.TEXT, piece.text, column, piece.end, (piece,))


def _field(text: str, found: re.Match[str]) -> Token:
    """A field with its values."""
    name = found[1] or unquoted(found[2])
    read = _window if name in _WINDOWED else _value
    at = found.end()
    pieces: list[Piece] = []
    while True:
        if at == len(text) or text[at].isspace() or text[at] in "(),":
            after = f"{cut(name)}:" if not pieces else "the comma"
            raise QueryError(f"expected a value after {after}", at + 1, f"write it right behind: {cut(name)}:value")
        piece = read(text, at)
        pieces.append(piece)
        at = piece.end
        if at == len(text) or text[at] != ",":
            return Token(Kind.FIELD, name, found.start() + 1, at, tuple(pieces))
        at += 1


def _window(text: str, at: int) -> Piece:
    """A date, an `@id` or a distance from one: commas and slashes are part of it."""
    found = None if text[at] == '"' else _WINDOW.match(text, at)
    return Piece(found[0], Form.BARE, at + 1, found.end()) if found else _piece(text, at, _WORD)


def _value(text: str, at: int) -> Piece:
    """A value, with a comparison before it."""
    found = _SIGN.match(text, at)
    if found is None:
        return _piece(text, at, _ITEM)
    piece = _piece(text, found.end(), _ITEM, found[0])
    return replace(piece, column=at + 1, sign=found[0])


def _piece(text: str, at: int, bare: re.Pattern[str], sign: str = "") -> Piece:
    """A text in quotes, between slashes or bare; behind a comparison a slash is a slash."""
    if text.startswith('"', at):
        return _quoted(text, at)
    if text.startswith("/", at) and not (sign or text.startswith("//", at)):
        return _regex(text, at)
    word = bare.match(text, at)
    if word is None:
        raise QueryError(f"expected a value after {sign}", at + 1, f"write it right behind: {sign}100")
    return Piece(word[0], Form.BARE, at + 1, word.end())


def _quoted(text: str, at: int) -> Piece:
    found = _QUOTED.match(text, at)
    if found is None:
        raise QueryError("the quotes are not closed", at + 1, 'end them with "')
    if not found[1]:
        raise QueryError("there is nothing to look for", at + 1, "write a text inside")
    return Piece(unquoted(found[1]), Form.QUOTED, at + 1, found.end())


def _regex(text: str, at: int) -> Piece:
    found = _REGEX.match(text, at)
    if found is None:
        raise QueryError("the regular expression is not closed", at + 1, 'end it with /, or quote the text: "/…"')
    end = found.end()
    if end < len(text) and not text[end].isspace() and text[end] not in "(),":
        raise QueryError(
            f"expected a space after the regular expression, found {shown(text[end])}",
            end + 1,
            "write \\/ for a slash inside it, or quote the text",
        )
    return Piece(found[1], Form.REGEX, at + 1, end)
