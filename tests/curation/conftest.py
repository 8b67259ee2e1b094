from collections.abc import Callable
from pathlib import Path

import pytest

from tui.formats import Reading, load


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reading]:
    """Reads a text as the file `t.yaml`, or another one."""
    monkeypatch.chdir(tmp_path)

    def read(text: str, name: str = "t.yaml") -> Reading:
        Path(name).write_bytes(text.encode())
        return load([name])

    return read
