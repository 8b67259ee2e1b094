"""Markdown as calm text: headings and strong words stand out, its signs go, and nothing in it does anything.

Of CommonMark as much as notes are written in: headings, paragraphs, lists, code, emphasis, links with their addresses.
What is not known, HTML above all, is shown as it is written.
"""

import re
from collections.abc import Iterator
from typing import Final

from textual.content import Content

from tui.screen.blocks import Block

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*)")
_ITEM: Final = re.compile(r"( {0,12})(?:[-*+]|([0-9]{1,9}[.)])) +(.*)")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
_RULE: Final = re.compile(r"[-*_= ]{3,}")
_AS_IT_IS: Final = re.compile(r" {4}|[|>]")
"""What begins a line that keeps its end: code, tables, quotations."""

_INLINE: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`\n]{1,500}+)`"
    r"|<(?P<address>https?://[^\s<>]{1,2048}+)>"
    r"|!?\[(?P<text>[^\[\]\n]{1,500}+)\]\((?P<url>[^()\s]{1,2048}+)\)"
    r"|\*\*(?P<strong>[^*\n]{1,500}+)\*\*"
    r"|(?<![\w*])\*(?P<stressed>[^\s*][^*\n]{0,500}+)\*(?!\w)"
    r"|(?<!\w)__?(?P<underlined>[^\s_][^_\n]{0,500}+)__?(?!\w)"
)
"""What is said within a line; nothing in it can be read in two ways, so that a long line takes no longer than it is."""

_STYLES: Final = {"strong": "bold", "stressed": "italic", "underlined": "italic"}


def markdown(text: str, bullet: str) -> Iterator[Block]:
    """The blocks of a text; the items of its lists begin with the bullet, unless they have numbers."""
    for line, is_code in _logical_lines(text):
        if is_code:
            yield Block(Content(line))
        elif heading := _HEADING.fullmatch(line):
            yield Block(_inline(heading[2].rstrip(" #")).stylize("bold $accent" if len(heading[1]) == 1 else "bold"))
        elif item := _ITEM.fullmatch(line):
            yield Block(_inline(item[3]), Content(f"{item[1]}{item[2] or bullet} "))
        elif _RULE.fullmatch(line):
            yield Block(Content())
        else:
            yield Block(_inline(line.rstrip()))


def _logical_lines(text: str) -> Iterator[tuple[str, bool]]:
    """The lines of a text, and whether each is code between fences.

    Those of one paragraph or item are joined; of empty ones in a row there is one.
    """
    is_code = False
    is_blank = False
    joined: list[str] = []
    for line in text.split("\n"):
        is_fence = bool(_FENCE.match(line))
        if joined and not is_fence and not is_code and _goes_on(line):
            joined.append(line.strip())
            continue
        if joined:
            yield " ".join(joined), False
            joined = []
        was_blank, is_blank = is_blank, not line.strip()
        if is_fence:
            is_code = not is_code
        elif is_blank and was_blank:
            continue  # one is enough, and there can be a great many
        elif is_code or not line.strip() or _AS_IT_IS.match(line) or _HEADING.match(line) or _RULE.fullmatch(line):
            yield line, is_code
        else:
            joined = [line.rstrip()]
    if joined:
        yield " ".join(joined), False


def _goes_on(line: str) -> bool:
    """Whether a line goes on with the paragraph or item before it."""
    begins = (_HEADING.match(line), _ITEM.match(line), _RULE.fullmatch(line), line.startswith(("|", ">")))
    return bool(line.strip()) and not any(begins)


def _inline(text: str) -> Content:
    """A text without its signs, and with what they mean."""
    parts: list[str | tuple[str, str]] = []
    end = 0
    for match in _INLINE.finditer(text):
        parts += [text[end : match.start()], *_meant(match)]
        end = match.end()
    return Content.assemble(*parts, text[end:])


def _meant(match: re.Match[str]) -> list[str | tuple[str, str]]:
    name = match.lastgroup or ""
    if name == "url":
        return [f"{match['text']} ({match['url']})"]
    return [(match[name], _STYLES[name])] if name in _STYLES else [match[name]]
