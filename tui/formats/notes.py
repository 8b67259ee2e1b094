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
    folder = os.path.realpath(os.path.dirname(source.place.file))
    path = os.path.realpath(os.path.join(folder, source.notes))
    if os.path.isabs(source.notes) or os.path.commonpath((folder, path)) != folder:
        return Note(refusal="not opened: it is outside the folder of the timeline")
    if any(part.startswith(".") for part in os.path.relpath(path, folder).split(os.sep)):
        return Note(refusal="not opened: it is a hidden file, or in a hidden folder")
    data = read_bytes(path, LIMIT)
    if isinstance(data, Problem):
        return Note(refusal=data.message)
    try:
        text = as_utf8(data, Findings(source.notes))
    except UnreadableError as error:
        return Note(refusal=error.problem.message)
    return Note(clean_block(text.decode()))
