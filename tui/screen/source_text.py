"""What is known of sources: the record of each, and the note on it."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from textual.content import Content

from tui.dates import words
from tui.formats.notes import Note
from tui.screen.blocks import Block, laid_out
from tui.screen.description import flat
from tui.screen.key_names import Keymap, key_of
from tui.screen.markdown import markdown
from tui.screen.signs import Signs
from tui.timeline import Source

_LABEL: Final = 12
_WIDEST: Final = 88

Consulted: TypeAlias = tuple[Source, Note | None]
"""A source, and the note on it if it names one."""


def source_text(consulted: Sequence[Consulted], left_out: int, signs: Signs, keymap: Keymap, width: int) -> Content:
    """Each source after the other, in lines of so many cells, if they are not too long to read.

    At the end, how many are left out, and how to read one of those.
    """
    blocks = [block for source, note in consulted for block in (*_record(source, signs), *_note(source, note, signs))]
    more = f"{signs.canvas.ellipsis} {left_out:,} more; {key_of('detail.read', keymap)} on a citation shows any one"
    last = Block(Content.styled(more, "$text-muted"))
    return laid_out([*blocks, last] if left_out else blocks[:-1], min(width, _WIDEST))


def _record(source: Source, signs: Signs) -> Iterator[Block]:
    yield Block(Content.styled(source.id, "bold $accent"))
    published = signs.own(words(source.published)) if source.published else ""
    facts = {
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "published": published,
        "address": source.url,
        **{name: flat(value) for name, value in source.fields.items()},
        "written at": str(source.place),
    }
    for name, fact in facts.items():
        if fact:
            yield Block(Content(fact), Content.styled(f"{name:<{_LABEL - 1}} ", "$text-muted"))


def _note(source: Source, note: Note | None, signs: Signs) -> Iterator[Block]:
    if note:
        yield Block(Content(source.notes), Content.styled(f"{'note':<{_LABEL}}", "$text-muted"))
        if note.refusal:
            yield Block(Content.styled(note.refusal, "$warning"), Content(" " * _LABEL))
        else:
            yield Block(Content())
            told = note.text.strip("\n").removeprefix(f"# {source.id}\n").lstrip("\n")  # which is said above
            yield from markdown(told, signs.dot)
    yield Block(Content())
