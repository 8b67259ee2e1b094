"""The one writer: a file is replaced whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file through a temporary one in the same folder; on failure the old file stays as it was.

    A link is followed, the mode of an existing file kept. Raises OSError; `FileExistsError` for what is there and
    no regular file (a device, a pipe, a folder).
    """
    target = path.resolve()
    mode = _mode_for(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _mode_for(target: Path) -> int:
    try:
        status = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not stat.S_ISREG(status.st_mode):
        raise FileExistsError(0, "not a regular file", str(target))
    return stat.S_IMODE(status.st_mode)
