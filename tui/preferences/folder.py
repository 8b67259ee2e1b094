"""The user's own folder, and how a file in it is written: whole or not at all.

Where it is, the system decides: `datelines` in `$XDG_CONFIG_HOME`, in `~/.config` or where macOS has such folders. It
is made with the first file that is kept there. Nothing in it is needed to run, and nothing that goes wrong with it
stops the program.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def path_of(name: str) -> Path:
    """Where a file of the folder is, or would be."""
    from platformdirs import user_config_path

    return user_config_path("datelines", appauthor=False) / name


def keep(name: str, lines: Iterable[str]) -> str:
    """Write the lines of a file of the folder; what stood in the way, in words, or "" if it is written."""
    return keep_bytes(name, (f"{line}\n".encode() for line in lines))


def keep_bytes(name: str, chunks: Iterable[bytes]) -> str:
    """Write a file of the folder as it is to be; what stood in the way, in words, or "" if it is written."""
    from tui.formats.writing import write_whole
    from tui.timeline.clean import clean

    path = path_of(name)
    try:
        for folder in (path_of(""), path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, chunks)
    except OSError as error:
        return f"{clean(str(path))} cannot be written: {error.strerror or 'unknown error'}"
    return ""


@contextmanager
def alone() -> Iterator[None]:
    """Keep other explorers from changing a file of the folder at the same time, where the file system can."""
    import fcntl
    import os

    with suppress(OSError):
        path_of("").mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        folder = os.open(path_of(""), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
