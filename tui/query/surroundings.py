"""What stands around a place in a query: the other terms of the conjunction that the place belongs to."""

from tui.query.error import QueryError
from tui.query.lexer import Kind, Token, tokens


def surroundings(text: str, start: int, end: int) -> str:
    """The terms that hold together with the one between two places, counted from 0, as a query of their own.

    They end at the brackets around the place, and at an `or`; without any, or if they cannot be told, "".
    """
    try:
        before, after = list(tokens(text[:start].rstrip("-")))[:-1], list(tokens(text[end:]))[:-1]
    except QueryError:
        return ""
    return f"{_head(text, before)} {_tail(text[end:], after)}".strip()


def _head(text: str, words: list[Token]) -> str:
    begins = [0]
    for word in words:
        if word.kind is Kind.OPEN:
            begins.append(word.end)
        elif word.kind is Kind.CLOSE and len(begins) > 1:
            begins.pop()
        elif _is_or(word):
            begins[-1] = word.end
    terms = [word for word in words if word.column > begins[-1]]
    while terms and terms[-1].kind in (Kind.NOT, Kind.KEYWORD):  # that belong to the term at the place
        terms.pop()
    return text[begins[-1] : terms[-1].end] if terms else ""


def _tail(text: str, words: list[Token]) -> str:
    depth, end = 0, len(text)
    for word in words:
        depth += (word.kind is Kind.OPEN) - (word.kind is Kind.CLOSE)
        if depth < 0 or (depth == 0 and _is_or(word)):
            end = word.column - 1
            break
    begins_with_and = words and words[0].kind is Kind.KEYWORD and words[0].text == "and"
    return text[words[0].end if begins_with_and else 0 : end].strip()


def _is_or(word: Token) -> bool:
    return word.kind is Kind.KEYWORD and word.text == "or"
