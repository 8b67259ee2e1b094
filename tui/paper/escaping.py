"""Text as Markdown that says this text and nothing else, whatever is written in it.

By the rules of CommonMark 0.31.2: what could begin or end a construct stands behind a backslash. So does what others
add to it: tables, strikethrough, footnotes, mathematics, attributes, templates, addresses that become links unasked.
"""

import re
from typing import Final

from tui.timeline.links import host

_SPECIAL: Final = re.compile(
    r"""
      [\\`*_\[\]<>&\#|~^${}@]
    | \A[-+=:%](?=[-+=:%\s]|\Z)       # lists, rules, underlined headings, definitions, the head of a page
    | !(?=\[|\Z)                      # an image, with what follows the text as well
    | :(?=//) | (?<=\w)\.(?=[^\W\d])  # addresses
    """,
    re.VERBOSE,
)

_NUMBERED: Final = re.compile(r"\A(\d+)([.)])(?=\s|\Z)")

_IN_A_NAME: Final = re.compile(r"[\[\]_]")
_IN_AN_ADDRESS: Final = re.compile("&")
"""What is special in what has passed the gate for links: the host, and the whole address."""

_BEHIND: Final = r"\\\g<0>"


def escaped(text: str) -> str:
    """A text as one line of Markdown, wherever it stands in a block; its line breaks and runs of spaces are a space."""
    line = _SPECIAL.sub(_BEHIND, " ".join(text.split()))
    return _NUMBERED.sub(r"\1\\\2", line)


def linked(url: str) -> str:
    """A link to an address, called by the host that it leads to; only its text if it may not be opened."""
    name = host(url)
    if not name:
        return escaped(url)
    return f"[{_IN_A_NAME.sub(_BEHIND, name)}](<{_IN_AN_ADDRESS.sub(_BEHIND, url)}>)"
