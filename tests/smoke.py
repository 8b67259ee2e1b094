"""Builds the wheel, installs it into an empty environment outside the checkout, and prints the timeline from there.

What the tests in the checkout cannot see: a file left out of the wheel, a dependency that only the developers have.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Build, install, print; raises when a step fails."""
    with tempfile.TemporaryDirectory(prefix="datelines-smoke-") as name:
        folder = Path(name)
        _run(sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT))  # the wheel, made from the sdist
        (wheel,) = folder.glob("*.whl")
        venv.create(folder / "venv", with_pip=True)
        bin_ = folder / "venv" / "bin"
        _run(str(bin_ / "pip"), "install", "--quiet", "--disable-pip-version-check", str(wheel), cwd=folder)
        page = _run(str(bin_ / "datelines"), "print", "--width", "80", "--now", "2026-01-01", cwd=folder)
        golden = ROOT / "tests" / "paper" / "golden" / "curated-80.txt"
        if page != golden.read_text(encoding="utf-8"):
            sys.exit("smoke: the installed program prints another page than the checkout does")
        note = folder / "venv" / "lib"
        if not list(note.glob("python*/site-packages/tui/seeds/gubin-2022.md")):
            sys.exit("smoke: the source notes are not in the wheel")
    print("smoke: the installed program prints the curated timeline")


def _run(*command: str, cwd: Path | None = None) -> str:
    finished = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if finished.returncode:
        sys.exit(f"smoke: {' '.join(command)} ended with {finished.returncode}")
    return finished.stdout


if __name__ == "__main__":
    main()
