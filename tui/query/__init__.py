"""The query language: from a text to the events it means.

`parse` reads a text into a `Query`; `evaluate` says which events of some `Columns` it selects. Each is loaded when it
is first asked for: a page that prints everything pays for no grammar.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.query.columns import Columns
    from tui.query.error import QueryError
    from tui.query.evaluation import Answer, evaluate
    from tui.query.fields import Vocabulary
    from tui.query.parser import parse
    from tui.query.tree import Query

__all__ = ["Answer", "Columns", "Query", "QueryError", "Vocabulary", "evaluate", "parse"]

_HOMES: Final = {
    "Answer": "evaluation",
    "Columns": "columns",
    "Query": "tree",
    "QueryError": "error",
    "Vocabulary": "fields",
    "evaluate": "evaluation",
    "parse": "parser",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
