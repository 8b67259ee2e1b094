"""The note on a source: a text beside the timeline that names it, and no other file of the reader's.

A timeline can come from a stranger, who could name any file to have its text on the reader's screen. So nothing is
opened that lies outside the folder of the timeline, however it is written or linked to, and nothing that is hidden.
"""

import os
from typing import Final, NamedTuple

from tui.formats.encoding import as_utf8
from tui.formats.findings import Findings, UnreadableError
from tui.formats.opening import STANDARD_INPUT, read_bytes
from tui.timeline import Problem, Source
from tui.timeline.clean import clean_block
from tui.timeline.links import is_openable

LIMIT: Final = 2**17
"""Bytes that a note may have."""


class Note(NamedTuple):
    """The text of a note, fit to be shown; or why there is none."""

    text: str = ""
    refusal: str = ""


def read_note(source: Source) -> Note:
    """The note that a source names, from the folder of the file that it is written in."""
    if is_openable(source.notes):
        return Note(refusal="it is a page on the web, to be opened in a browser")
    if source.place.file == STANDARD_INPUT:
        return Note(refusal="it lies beside a timeline that came from standard input, nobody knows where")
    path, where = _located(source.notes, os.path.dirname(source.place.file))
    if where:
        return Note(refusal=f"not opened: it is {where}")
    data = read_bytes(path, LIMIT)
    if isinstance(data, Problem):
        return Note(refusal=data.message)
    try:
        text = as_utf8(data, Findings(source.notes))
    except UnreadableError as error:
        return Note(refusal=error.problem.message)
    return Note(clean_block(text.decode()))


def out_of_reach(notes: str, folder: str) -> str:
    """Where a note is that is never opened for a timeline in a folder; "" for one that is, if it is there."""
    return _located(notes, folder)[1]


def _located(notes: str, folder: str) -> tuple[str, str]:
    """The path of a note, without links, and where that is if it must not be opened."""
    folder = os.path.realpath(folder)
    path = os.path.realpath(os.path.join(folder, notes))
    if os.path.isabs(notes) or os.path.commonpath((folder, path)) != folder:
        return path, "outside the folder of the timeline"
    if path != folder and any(part.startswith(".") for part in os.path.relpath(path, folder).split(os.sep)):
        return path, "a hidden file, or in a hidden folder"
    return path, ""
