"""How hypothesis works here: new examples for whoever develops, the same ones for continuous integration.

And that no test reads or writes what the developer keeps in a folder of their own, nor depends on how busy the
machine is.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.idleness import until_idle

settings.register_profile("exploring", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable" if os.environ.get("CI") else "exploring")


@pytest.fixture(autouse=True, scope="session")
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No program that the tests run finds anything in the user's folder, nor leaves anything there for the next."""
    home = tmp_path_factory.mktemp("no-home")
    (home / "datelines").mkdir()
    (home / "datelines" / "settings.yaml").write_text("remember: no\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(home))
        yield


@pytest.fixture(autouse=True, scope="session")
def _patience() -> Iterator[None]:
    """A pilot waits until an app has nothing left to do, not until the processor has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.pilot.wait_for_idle", until_idle)
        patch.setattr("textual.app.wait_for_idle", until_idle)
        yield


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the user's own, which is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "datelines"
