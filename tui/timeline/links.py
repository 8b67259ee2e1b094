"""The one link gate: which addresses may be opened, or made a link on the terminal, and which host they lead to.

An address comes from a file that somebody else may have written, and goes to a program that obeys it: only web
addresses (RFC 3986) pass, of one reading, with a host that can be shown for what it is (RFC 5891, punycode).
"""

import re
from typing import Final

from tui.timeline.clean import clean

_LONGEST: Final = 2048

_ADDRESS: Final = re.compile(
    r"https?://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s\[\]/?#:@\\<>\"]+)(?::[0-9]{1,5})?(?:[/?#][^\s\\<>\"]*)?", re.IGNORECASE
)
"""A web address; what browsers read as another host (`@`, `\\`) and what ends a link on the terminal is not in it."""

_HOST: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.(?!-)[a-z0-9_-]{1,63})*\.?")


def is_openable(url: str) -> bool:
    """Whether an address is one of the web, and safe to hand on."""
    return bool(host(url))


def host(url: str) -> str:
    """The host that an address leads to, in punycode if it is not ASCII; "" for an address that is not openable."""
    if len(url) > _LONGEST or clean(url) != url:
        return ""
    match = _ADDRESS.fullmatch(url)
    return _as_ascii(match["host"]) if match else ""


def _as_ascii(name: str) -> str:
    if name.startswith("["):
        return name.lower()
    try:
        shown = name.encode("idna").decode() if not name.isascii() else name
    except UnicodeError:
        return ""
    shown = shown.lower()
    return shown if len(shown) <= 253 and _HOST.fullmatch(shown) else ""
