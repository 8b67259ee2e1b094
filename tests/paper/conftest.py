"""Timelines to print: one with every kind of date, text and evidence, and the log of one night."""

from pathlib import Path

import pytest

from tui.formats import load
from tui.timeline import Timeline


def timeline(name: str) -> Timeline:
    reading = load([str(Path(__file__).with_name(name))])
    assert reading.problems == ()
    return reading.timeline


@pytest.fixture(scope="session")
def specimen() -> Timeline:
    return timeline("specimen.yaml")


@pytest.fixture(scope="session")
def night() -> Timeline:
    return timeline("night.yaml")
