"""What is known of sources: the record of each, and the note on it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from textual.content import Content
from textual.style import Style

from tui.dates import words
from tui.formats.notes import Note
from tui.screen.blocks import Block, laid_out
from tui.screen.description import flat
from tui.screen.key_names import Keymap, key_of
from tui.screen.markdown import markdown
from tui.screen.pages import Page
from tui.screen.signs import Signs
from tui.timeline import Source

_LABEL: Final = 12
_WIDEST: Final = 88

Consulted: TypeAlias = tuple[Source, Note | None]
"""A source, and the note on it if it names one."""

Leads: TypeAlias = Mapping[str, Style]
"""What a click on an address does."""


def source_text(
    consulted: Sequence[Consulted], pages: Sequence[Page], left_out: int, signs: Signs, keymap: Keymap, width: int
) -> Content:
    """Each source after the other, in lines of so many cells, if they are not too long to read.

    Addresses that are among the pages lead there. At the end, how many are left out, and how to read one of those.
    """
    leads = {page.url: Style.from_meta({"@click": f"screen.open_address({at})"}) for at, page in enumerate(pages)}
    blocks = [
        block
        for source, note in consulted
        for block in (*_record(source, leads, signs), *_note(source, note, leads, signs))
    ]
    more = f"{signs.canvas.ellipsis} {left_out:,} more; {key_of('detail.read', keymap)} on a citation shows any one"
    last = Block(Content.styled(more, "$text-muted"))
    return laid_out([*blocks, last] if left_out else blocks[:-1], min(width, _WIDEST))


def _record(source: Source, leads: Leads, signs: Signs) -> Iterator[Block]:
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
            text = Content.styled(fact, leads[fact]) if name == "address" and fact in leads else Content(fact)
            yield Block(text, Content.styled(f"{name:<{_LABEL - 1}} ", "$text-muted"))


def _note(source: Source, note: Note | None, leads: Leads, signs: Signs) -> Iterator[Block]:
    if note:
        where = Content.styled(source.notes, leads[source.notes]) if source.notes in leads else Content(source.notes)
        yield Block(where, Content.styled(f"{'note':<{_LABEL}}", "$text-muted"))
        if note.refusal:
            yield Block(Content.styled(note.refusal, "$warning"), Content(" " * _LABEL))
        else:
            yield Block(Content())
            told = note.text.strip("\n").removeprefix(f"# {source.id}\n").lstrip("\n")  # which is said above
            yield from markdown(told, signs.dot)
    yield Block(Content())
