"""Formats: from files to a timeline and what is wrong with them."""

import os
from typing import Any

from tui.formats.reading import Reading, load

__all__ = ["Reading", "curated", "load", "schema"]


def curated() -> str:
    """The path of the timeline that ships: beside the package where it is installed, one folder up in a checkout."""
    package = os.path.dirname(os.path.dirname(__file__))
    installed = os.path.join(package, "events.yaml")
    checkout = os.path.dirname(package)
    if not os.path.exists(installed) and os.path.exists(os.path.join(checkout, "pyproject.toml")):
        return os.path.join(checkout, "events.yaml")
    return installed


def schema() -> dict[str, Any]:
    """The JSON Schema of the file format."""
    from tui.formats.json_schema import schema_of_timeline  # only `datelines schema` needs it

    return schema_of_timeline()
