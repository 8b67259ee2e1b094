import shutil
import subprocess
import sys
from pathlib import Path

import tui
from tui.formats import curated

PACKAGE = Path(tui.__file__).parent


def found_by_a_copy(folder: Path) -> str:
    """What a copy of the package in a folder finds."""
    shutil.copytree(PACKAGE, folder / "tui", ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    command = [sys.executable, "-c", "from tui.formats import curated; print(curated())"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def test_in_a_checkout_it_stands_beside_the_package() -> None:
    assert Path(curated()) == PACKAGE.parent / "events.yaml"


def test_where_it_is_installed_it_stands_in_the_package(tmp_path: Path) -> None:
    (tmp_path / "tui").mkdir()
    (tmp_path / "tui" / "events.yaml").touch()
    (tmp_path / "events.yaml").touch()
    (tmp_path / "pyproject.toml").touch()

    assert found_by_a_copy(tmp_path) == str(tmp_path / "tui" / "events.yaml")


def test_a_stray_file_beside_an_installed_package_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").touch()

    assert found_by_a_copy(tmp_path) == str(tmp_path / "tui" / "events.yaml")
