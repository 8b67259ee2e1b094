"""Looks for an input that breaks one promise, led by what code each input reaches (atheris, libFuzzer).

    python -m tests.fuzz.explore dates|queries|files|cleaned CORPUS [OPTION OF LIBFUZZER…]

Ends with an exit code other than 0, and the input, when a promise is broken or one input takes too long.
"""

import sys
from collections.abc import Callable
from typing import Final

import atheris

with atheris.instrument_imports(include=["tui"]):
    from tests.fuzz import promises


def _text(data: bytes) -> str:
    """Bytes as a text in which any character can be, halves of surrogates too."""
    return data.decode("utf-8", "surrogateescape")


PROMISES: Final[dict[str, Callable[[bytes], None]]] = {
    "dates": lambda data: promises.dates(_text(data)),
    "queries": lambda data: promises.queries(_text(data)),
    "files": promises.files,
    "cleaned": lambda data: promises.cleaned(_text(data)),
}


def main() -> None:
    """Explore until the options of libFuzzer say that it is enough."""
    program, name, *rest = sys.argv
    atheris.Setup([program, *rest], PROMISES[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
