"""What SECURITY.md promises, part by part, names the tests that hold it."""

import re

from tests.terminals import ROOT

PARTS = (ROOT / "SECURITY.md").read_text(encoding="utf-8").split("\n## ")[1:]


def test_every_promise_is_held_by_tests_that_exist() -> None:
    promising = [part for part in PARTS if "\n- **" in part]
    assert [part.splitlines()[0] for part in promising] == ["The terminal", "Files"]
    for part in promising:
        held = re.findall(r"`(tests/[\w/.]+)`", part)
        assert len(held) >= 5
        assert all((ROOT / path).exists() for path in held)
