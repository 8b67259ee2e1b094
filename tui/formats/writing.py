"""The one writer: a file is replaced whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

_PART: Final = 40
"""Characters of a name that the temporary one begins with: a name may be as long as names can be."""


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file through a temporary one in the same folder; on failure the old file stays as it was.

    A link is followed; the mode of an existing file is kept, and its owner if that is allowed. Raises OSError;
    `FileExistsError` for what is there and no regular file (a device, a pipe, a folder).
    """
    target = Path(os.path.realpath(path))  # which leaves links that lead round for `stat` to refuse
    old = _existing(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:_PART]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            if old:
                with suppress(PermissionError):
                    os.fchown(file.fileno(), old.st_uid, old.st_gid)
            os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode) if old else _usual_mode())  # after what may clear it
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _existing(target: Path) -> os.stat_result | None:
    """What is known of a file; None if there is none."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise FileExistsError(0, "not a regular file", str(target))
    return status


def _usual_mode() -> int:
    """The mode of a file that is new."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
