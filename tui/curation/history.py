"""What a file held at a revision that git keeps.

Git is asked for the bytes of one blob and nothing else (`cat-file`, not `show`: no filter, pager or converter that a
repository may name is run), without a shell.
"""

import os
import shutil
import subprocess
from pathlib import Path

from tui.formats.opening import LIMIT

_PATIENCE = 60
"""Seconds that git may take."""


class HistoryError(Exception):
    """Git has no such file; the message is for the user."""


def at_revision(revision: str, file: str) -> bytes:
    """The bytes of a file at a revision of the repository that it stands in. Raises `HistoryError`."""
    if not revision or revision.startswith("-"):  # the index, or what git takes for an option
        raise HistoryError(f"'{revision}' is no revision")
    git = shutil.which("git")
    if git is None:
        raise HistoryError("git is not installed")
    path = Path(file)
    name = f"{revision}:./{path.name}"
    command = (git, "-C", str(path.parent), "cat-file")
    size = _run(*command, "-s", name)
    if int(size) > LIMIT:
        raise HistoryError(f"{name} is larger than {LIMIT // 2**20} MiB")
    return _run(*command, "blob", name)


def _run(*command: str) -> bytes:
    """What a command prints. Raises `HistoryError` with its own complaint."""
    environ = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - git itself, without a shell, and no argument of it is an option
            command, stdin=subprocess.DEVNULL, capture_output=True, env=environ, timeout=_PATIENCE, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise HistoryError(f"git cannot be asked: {error}") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise HistoryError(lines[0].removeprefix("fatal: ") if lines else "git has no such file")
    return done.stdout
