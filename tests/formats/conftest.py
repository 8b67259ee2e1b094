from collections.abc import Callable
from pathlib import Path

import pytest

from tui.formats import Reading, load


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Reading]:
    """Reads a text as the file `t.yaml`."""
    monkeypatch.chdir(tmp_path)

    def read(text: str) -> Reading:
        Path("t.yaml").write_bytes(text.encode())
        return load(["t.yaml"])

    return read
