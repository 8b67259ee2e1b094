"""From a text to a query: the grammar.

query = [ or ] ;           or    = and { "or" and } ;
and   = unary { [ "and" ] unary } ;
unary = ( "-" | "not" | "surely" ) unary | "(" or ")" | term ;
"""

import re
from typing import Final

from tui.dates import DateError
from tui.dates import parse as parse_date
from tui.query.error import QueryError, cut, nearest, shown
from tui.query.fields import CODES, FIELDS, NAMES, PROPERTIES, PROSE, RELATIONS, Vocabulary, check_value, field_name
from tui.query.lexer import Form, Kind, Piece, Token, tokens, unquoted
from tui.query.tree import (
    UNITS,
    And,
    Compare,
    Contains,
    Equals,
    InTime,
    Is,
    Linked,
    Matches,
    Node,
    Not,
    Or,
    Pattern,
    Period,
    Query,
    Reference,
    Regex,
    Surely,
    Within,
    number,
)

DEEPEST: Final = 50
"""How deep parentheses and negations may be nested."""


_WITHIN: Final = re.compile(r"(\d{1,12})(\w+)(@.*)", re.ASCII | re.DOTALL)
_LONGEST_DATE: Final = 200


def parse(text: str, vocabulary: Vocabulary | None = None, now: int | None = None) -> Query:
    """Read a query; the empty text is everything. Raises `QueryError`.

    With a vocabulary, own fields and ids that it does not have are errors, too. `now`, in microseconds, gives `now`
    and `today` a meaning.
    """
    parser = _Parser(list(tokens(text)), vocabulary, now)
    return Query(parser.query())


class _Parser:
    """A place in the tokens of a query."""

    def __init__(self, words: list[Token], vocabulary: Vocabulary | None, now: int | None) -> None:
        self._words = words
        self._at = 0
        self._vocabulary = vocabulary
        self._now = now

    def query(self) -> Node:
        """All of it."""
        if self._is_next(Kind.END):
            return And()
        node = self._or(0)
        if not self._is_next(Kind.END):
            raise QueryError("this “)” closes nothing", self._next.column, "leave it out, or open a “(” before it")
        return node

    @property
    def _next(self) -> Token:
        return self._words[self._at]

    def _is_next(self, *kinds: Kind) -> bool:
        return self._next.kind in kinds

    def _take(self, *texts: str) -> Token | None:
        """The next token if it is one of these keywords or signs."""
        token = self._next
        if token.kind in (Kind.TEXT, Kind.FIELD, Kind.END) or token.text not in texts:
            return None
        self._at += 1
        return token

    def _or(self, depth: int) -> Node:
        parts = [self._and(depth)]
        while self._take("or"):
            parts.append(self._and(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _and(self, depth: int) -> Node:
        parts = [self._unary(depth)]
        while self._take("and") or not (self._is_next(Kind.CLOSE, Kind.END) or self._is_or()):
            parts.append(self._unary(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _is_or(self) -> bool:
        return self._is_next(Kind.KEYWORD) and self._next.text == "or"

    def _unary(self, depth: int) -> Node:
        token = self._next
        if depth > DEEPEST:
            raise QueryError("the query is nested too deep", token.column, f"at most {DEEPEST} levels")
        if self._take("-", "not"):
            return Not(self._unary(depth + 1))
        if self._take("surely"):
            return Surely(self._unary(depth + 1))
        if self._take("("):
            node = self._or(depth + 1)
            if not self._take(")"):
                raise QueryError("this “(” is not closed", token.column, "end it with “)”")
            return node
        if token.kind in (Kind.TEXT, Kind.FIELD):
            self._at += 1
            return self._term(token)
        raise QueryError(
            f"expected a word, a field or “(”, found {shown(token.text) if token.text else 'the end'}",
            token.column,
            self._instead(token),
        )

    def _instead(self, token: Token) -> str:
        """What to write where a word, a field or a bracket is expected and something else is found."""
        if token.kind is Kind.KEYWORD:
            return f'quote it to search for it: "{token.text}"'
        if self._at == 0:
            return "write a word before it"
        before = self._words[self._at - 1].text
        return "write a word inside, or leave the brackets out" if before == "(" else f"write a word after {before}"

    def _term(self, token: Token) -> Node:
        if token.kind is Kind.TEXT:
            return Matches("text", (_pattern(token.pieces[0], "text"),))
        name = field_name(token.text, token.column, self._vocabulary)
        if name in RELATIONS:
            return InTime(name, self._window(_only(name, token)))
        if name == "within":
            return self._within(_only(name, token))
        if name == "is":
            return Is(tuple(_property(piece) for piece in token.pieces))
        if name == "links":
            return Linked(self._link(_only(name, token)))
        return Matches(name, tuple(self._value(piece, name) for piece in token.pieces))

    def _value(self, piece: Piece, name: str) -> Pattern:
        """One value of a field, which has to be one that there is where the timeline knows all there are."""
        pattern = _pattern(piece, name)
        if self._vocabulary and not isinstance(pattern, Regex):
            check_value(name, piece.text, piece.column, self._vocabulary)
        return pattern

    def _window(self, piece: Piece) -> Period | Reference:
        """A date, or `@id`."""
        if piece.form is Form.BARE and piece.text.startswith("@"):
            return self._reference(piece.text, piece.column)
        if len(piece.text) > _LONGEST_DATE:
            raise QueryError("this is too long for a date", piece.column, "write a date such as 2021-10-28")
        try:
            when = parse_date(piece.text, self._now)
        except DateError as error:
            raise QueryError(error.message, piece.column, error.hint) from None
        return Period(str(when), *when.hull)

    def _within(self, piece: Piece) -> Within:
        found = _WITHIN.fullmatch(piece.text)
        if found is None or piece.form is not Form.BARE:
            raise QueryError(
                f"expected a distance and an @id, found {shown(piece.text)}", piece.column, "write within:30d@id"
            )
        amount, unit, of = found.groups()
        if unit not in UNITS:
            place = piece.column + found.start(2)
            raise QueryError(f"there is no unit {shown(unit)}", place, f"units are {', '.join(UNITS)}")
        return Within(int(amount), unit, self._reference(of, piece.column + found.start(3)))

    def _link(self, piece: Piece) -> Reference:
        if piece.form is not Form.BARE or not piece.text.startswith("@"):
            raise QueryError(f"expected an @id, found {shown(piece.text)}", piece.column, "write links:@id")
        return self._reference(piece.text, piece.column)

    def _reference(self, text: str, column: int) -> Reference:
        """What `@id` names: the id bare or in quotes."""
        name = unquoted(text[2:-1]) if text.startswith('@"') else text[1:]
        if not name:
            raise QueryError("expected an id after @", column + 1, "write @ and the id of an event or an era")
        if self._vocabulary:
            self._vocabulary.date(name, column)
        return Reference(name, column)


def _only(name: str, token: Token) -> Piece:
    """The one value of a field that takes no more."""
    if len(token.pieces) > 1:
        column = token.pieces[1].column
        raise QueryError(f"{name}: takes one value", column, f"write ({name}:… or {name}:…)")
    return token.pieces[0]


def _property(piece: Piece) -> str:
    """A word of `is:`."""
    if piece.text in PROPERTIES and piece.form is Form.BARE and not piece.sign:
        return piece.text
    meant = nearest(piece.text, PROPERTIES)
    hint = f"did you mean is:{meant}?" if meant else f"it is one of {', '.join(PROPERTIES)}"
    raise QueryError(f"is: does not know {shown(piece.sign + piece.text)}", piece.column, hint)


def _pattern(piece: Piece, name: str) -> Pattern:
    """What one value of a field asks for."""
    if piece.form is Form.REGEX:
        from tui.query.regex import check  # RE2 is loaded only where it is asked for

        check(piece.text, piece.column)
        return Regex(piece.text)
    amount = number(piece.text) if piece.form is Form.BARE and name not in FIELDS else None
    if piece.sign and amount is not None:
        return Compare(piece.sign, amount)
    if piece.sign == "=":
        return Equals(piece.text)
    if piece.sign:
        raise _no_number(piece, name)
    return Contains(piece.text)


def _no_number(piece: Piece, name: str) -> QueryError:
    if name in (*PROSE, *NAMES, *CODES):
        return QueryError(
            f"{name}: is a text, and {piece.sign} compares numbers",
            piece.column,
            f'quote it to search for it: {name}:"{piece.sign}{cut(piece.text)}"',
        )
    return QueryError(
        f"expected a number after {piece.sign}, found {shown(piece.text)}",
        piece.column + len(piece.sign),
        "such as 100",
    )
