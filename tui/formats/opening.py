"""The one reader of bytes: what may be opened, and how much of it.

A name can be anything: a folder, a pipe that nobody writes to, a device without end. Only regular files and standard
input are read, after a look at what has really been opened, and no further than a limit.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable
from typing import Final

from tui.timeline import Place, Problem
from tui.timeline.clean import clean

STANDARD_INPUT: Final = "-"
LIMIT: Final = 64 * 2**20
"""Bytes that a file may have, unless told otherwise."""

_PIECE: Final = 2**20
_MODE: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY


def read_bytes(name: str, limit: int = LIMIT) -> bytes | Problem:
    """What a file (or standard input, `-`) holds, or why it cannot be read."""
    if name == STANDARD_INPUT:
        return _from_standard_input(limit)
    try:
        return _from_file(name, limit)
    except OSError as error:
        return _refusal(name, error)
    except ValueError:  # a NUL in it, or half a character
        return _problem(name, "file-missing", "no file can have this name")


def _from_standard_input(limit: int) -> bytes | Problem:
    if sys.stdin is None or sys.stdin.closed:
        return _problem(STANDARD_INPUT, "file-unreadable", "standard input is closed")
    try:
        return _all(STANDARD_INPUT, sys.stdin.buffer.read, limit, _PIECE)
    except OSError as error:
        return _refusal(STANDARD_INPUT, error)


def _from_file(name: str, limit: int) -> bytes | Problem:
    descriptor = os.open(name, _MODE)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _not_regular(name, status.st_mode)
        if status.st_size > limit:
            return _too_large(name, limit)
        return _all(name, lambda size: os.read(descriptor, size), limit, status.st_size + 1)
    finally:
        os.close(descriptor)


def _all(name: str, read: Callable[[int], bytes], limit: int, at_once: int) -> bytes | Problem:
    pieces = []
    size = 0
    while piece := read(at_once):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            return _too_large(name, limit)
    return b"".join(pieces)


def _refusal(name: str, error: OSError) -> Problem:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR | errno.ENAMETOOLONG:
            return _problem(name, "file-missing", "there is no such file", "see that its name and folder are right")
        case errno.EISDIR:
            return _not_regular(name, stat.S_IFDIR)
        case errno.ENXIO | errno.ENODEV:  # what opening a socket gives
            return _not_regular(name, stat.S_IFSOCK)
        case errno.ELOOP:
            return _problem(name, "file-loop", "its links lead round in a circle", "name the file itself")
        case errno.EACCES | errno.EPERM:
            return _problem(name, "file-unreadable", "you may not read this file", "see who owns it, and its mode")
        case _:
            return _problem(name, "file-unreadable", f"it cannot be read: {error.strerror or 'unknown error'}")


def _not_regular(name: str, mode: int) -> Problem:
    if stat.S_ISDIR(mode):
        return _problem(name, "file-directory", "this is a folder, not a file", "name a file inside it")
    kind = next((word for is_kind, word in _KINDS if is_kind(mode)), "something else")
    hint = "to read what a program writes, pipe it in and name '-'"
    return _problem(name, "file-special", f"this is {kind}, not a regular file", hint)


def _too_large(name: str, limit: int) -> Problem:
    size = f"{limit // 2**20} MiB" if limit >= 2**20 else f"{limit:,} bytes"
    return _problem(name, "file-too-large", f"it is larger than {size}", "split it into several files")


def _problem(name: str, code: str, message: str, hint: str = "") -> Problem:
    return Problem(code, message, Place(clean(name)), hint)


_KINDS: Final = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)
