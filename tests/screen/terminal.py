"""A terminal that keeps in its cells what is sent to it, as a real one does: what is not sent again stays as it was."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import split_graphemes
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size


class Cell(NamedTuple):
    """What stands in a cell and how; the second cell of a wide character has no text."""

    text: str
    style: str = ""


UNKNOWN: Final = Cell("\N{REPLACEMENT CHARACTER}", "unknown")
"""What a terminal shows after its size has changed: nobody can tell, so all of it has to be sent."""

_BLANK: Final = Cell(" ")

_SEQUENCE: Final = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<style>[\d;]*)m"
    r"|\x1b\](?P<told>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<line>\r?\n)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)
"""All that may be sent: where to write, how, a link or the clipboard, the end of a line, and text."""


class Terminal:
    """Cells, line by line; `lost` is what went beyond the end of its line."""

    def __init__(self, size: Size) -> None:
        self.resize(size)

    def resize(self, size: Size) -> None:
        """Have another size."""
        self.lines = [[UNKNOWN] * size.width for _ in range(size.height)]
        self._size = size
        self._row = self._column = 0
        self._style = self._link = self.lost = ""

    def write(self, sent: str) -> None:
        """Obey what is sent; raises AssertionError for what no terminal was meant to get."""
        at = 0
        while at < len(sent):
            found = _SEQUENCE.match(sent, at)
            assert found, f"sent to the terminal: {sent[at : at + 40]!r}"
            at = found.end()
            if found["row"]:
                self._row, self._column = int(found["row"]) - 1, int(found["column"]) - 1
            elif found["text"]:
                self._put(found["text"])
            elif found["line"]:
                self._row, self._column = self._row + 1, 0
            elif found["told"] is None:
                self._style = "" if found["style"] == "0" else found["style"]
            elif found["told"].startswith("8;"):
                self._link = found["told"].rpartition(";")[2]

    def text(self) -> list[str]:
        """What can be read, line by line."""
        return ["".join(cell.text for cell in line) for line in self.lines]

    def _put(self, text: str) -> None:
        if not 0 <= self._row < self._size.height:
            return  # sent before the news of another size
        line, start = self.lines[self._row], self._column
        put = _cells(text, f"{self._style} {self._link}".strip())
        room = max(self._size.width - start, 0)
        if len(put) > room:
            self.lost += text
            put = put[:room]
        self._column = end = start + len(put)
        for halved in (start, end):  # a wide character that loses one of its cells loses both
            if halved < self._size.width and not line[halved].text:
                line[halved - 1] = line[halved] = _BLANK
        line[start:end] = put


@lru_cache(4096)
def _cells(text: str, style: str) -> list[Cell]:
    """The cells that a text takes; what takes none belongs to the character before."""
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [Cell(text[start:end], style), *[Cell("", style)] * (width - 1)]
        elif cells:
            cells[-1] = cells[-1]._replace(text=cells[-1].text + text[start:end])
    return cells


class TerminalDriver(HeadlessDriver):
    """Shows the screen on such a terminal, whose keys and mouse are in the hands of a test."""

    is_headless = False  # all is sent that would be sent elsewhere
    terminal: Terminal

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self.terminal = Terminal(Size(*self._get_terminal_size()))
        super().start_application_mode()

    def write(self, data: str) -> None:
        """Show what is sent."""
        self.terminal.write(data)


def differences(shown: Terminal, drawn: Terminal) -> list[str]:
    """Where two terminals are not alike, line by line, in words."""
    return [
        f"line {row}, column {column}: shows {_words(before[column:])} instead of {_words(after[column:])}"
        for row, (before, after) in enumerate(zip(shown.lines, drawn.lines, strict=True))
        if before != after
        for column in (next(at for at in range(len(after)) if before[at] != after[at]),)
    ]


def _words(cells: list[Cell]) -> str:
    return f"{''.join(cell.text for cell in cells[:30])!r} in {cells[0].style!r}"
