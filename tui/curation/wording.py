"""What the keys of records say, each as texts that can be compared and shown: nothing that differs looks alike."""

from collections.abc import Mapping
from typing import Any

from tui.timeline import Citation, Link, Point, Stance


def told(value: Any) -> tuple[str, ...]:
    """What a key says: each entry of a list or mapping, or the one value; nothing if it is empty."""
    if value is None or value == "":
        return ()
    if isinstance(value, Mapping):
        return tuple(f"{name}: {_text(inner)}" for name, inner in value.items())
    if isinstance(value, tuple):
        return tuple(_text(inner) for inner in value)
    return (_text(value),)


def _text(value: Any) -> str:
    match value:
        case Citation():
            stance = "" if value.stance is Stance.SUPPORTS else value.stance.value
            given = (stance, str(value.when or ""), "" if value.value is None else str(value.value), value.says)
            brief = f"{value.source} {value.locator}".rstrip()
            return _with_details(brief, [*filter(None, given), *told(value.fields)])
        case Point():
            evidence = [f"sources: {'; '.join(told(value.sources))}"] if value.sources else []
            return _with_details(f"{value.when}: {value.value}", [*evidence, *told(value.fields)])
        case Link():
            return _with_details(value.to, [value.kind] if value.kind else [])
        case Mapping():
            return f"{{{', '.join(told(value))}}}"
        case tuple():
            return f"[{', '.join(told(value))}]"
    return str(value)


def _with_details(brief: str, details: list[str]) -> str:
    return f"{brief} ({', '.join(details)})" if details else brief
