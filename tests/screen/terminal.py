"""A terminal that keeps in its cells what is sent to it, as a real one does: what is not sent again stays as it was."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import split_graphemes
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

from tui.screen.frame import Frame


class Cell(NamedTuple):
    """What stands in a cell and how: `1` is bold, `48;2;36;43;51` a background; `link` is where it leads.

    The second cell of a wide character has no text. A blank has nothing that is not seen of it.
    """

    text: str
    codes: frozenset[str] = frozenset()
    link: str = ""


UNKNOWN: Final = Cell("\N{REPLACEMENT CHARACTER}")
"""What stands in a line that is new, or after the size has changed: terminals differ, so all of it has to be sent."""

_BLANK: Final = Cell(" ")

_SEQUENCE: Final = re.compile(
    r"\x1b\[(?P<numbers>[\d;]*)(?P<final>[A-Za-z])"
    r"|\x1b\](?P<told>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<line>\r?\n)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)
"""What may be sent: control sequences, a link or the clipboard, the end of a line, and text."""

_CODE: Final = re.compile(r"[34]8;(?:2;\d+;\d+;\d+|5;\d+)|\d+")

_ENDED: Final = {
    "22": {"1", "2"},
    "23": {"3"},
    "24": {"4", "21"},
    "25": {"5", "6"},
    "27": {"7"},
    "28": {"8"},
    "29": {"9"},
}
"""What each code of SGR takes away."""

_SEEN_ON_BLANKS: Final = frozenset({"4", "7", "9", "21"})


class Terminal:
    """Cells, line by line; `lost` is what went beyond the end of its line."""

    def __init__(self, size: Size) -> None:
        self.resize(size)

    def resize(self, size: Size) -> None:
        """Have another size."""
        self.lines = [[UNKNOWN] * size.width for _ in range(size.height)]
        self.lost = ""
        self._size = size
        self._row = self._column = 0
        self._codes: frozenset[str] = frozenset()
        self._link = ""
        self._scrolled = range(size.height)

    def write(self, sent: str) -> None:
        """Obey what is sent; raises AssertionError for what no terminal was meant to get."""
        at = 0
        while at < len(sent):
            found = _SEQUENCE.match(sent, at)
            assert found, f"sent to the terminal: {sent[at : at + 40]!r}"
            at = found.end()
            if found["text"]:
                self._put(found["text"])
            elif found["final"]:
                self._obey(found["final"], found["numbers"])
            elif found["line"]:
                self._row, self._column = self._row + 1, 0
            elif found["told"].startswith("8;"):
                self._link = found["told"].split(";", 2)[2]

    def text(self) -> list[str]:
        """What can be read, line by line."""
        return ["".join(cell.text for cell in line) for line in self.lines]

    def _obey(self, final: str, sent: str) -> None:
        """Obey a control sequence."""
        numbers = [int(number or 1) for number in sent.split(";")]
        match final:
            case "m":
                self._codes = _turned(self._codes, sent)
            case "H":
                self._row, self._column = numbers[0] - 1, numbers[1] - 1 if len(numbers) > 1 else 0
            case "C":
                self._column += numbers[0]
            case "r":
                self._scrolled = range(numbers[0] - 1, numbers[1]) if sent else range(self._size.height)
                self._row = self._column = 0
            case "L" | "M" if self._row in self._scrolled:
                lines = self.lines[self._row : self._scrolled.stop]
                new = [[UNKNOWN] * self._size.width for _ in range(numbers[0])]
                moved = [*lines[numbers[0] :], *new] if final == "M" else [*new, *lines[: -numbers[0]]]
                self.lines[self._row : self._scrolled.stop] = moved
            case _:
                raise AssertionError(f"sent to the terminal: ESC [ {sent} {final}")

    def _put(self, text: str) -> None:
        if not 0 <= self._row < self._size.height:
            return  # sent before the news of another size
        line, start = self.lines[self._row], self._column
        put = _cells(text, self._codes, self._link)
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
def _turned(codes: frozenset[str], sent: str) -> frozenset[str]:
    """What is left of attributes and colours after a sequence of SGR, and what it adds."""
    turned = set(codes)
    for code in _CODE.findall(sent) or ["0"]:
        if code == "0":
            turned.clear()
        elif code in _ENDED:
            turned -= _ENDED[code]
        else:
            turned = {each for each in turned if not _part(code) or _part(each) != _part(code)}
            turned |= {code} if code not in {"39", "49"} else set()
    return frozenset(turned)


def _part(code: str) -> str:
    """What a code colours: the character, the ground, or, if it is that of an attribute, nothing."""
    number = int(code.partition(";")[0])
    return {3: "character", 9: "character", 4: "ground", 10: "ground"}.get(number // 10, "") if number > 9 else ""


@lru_cache(4096)
def _cells(text: str, codes: frozenset[str], link: str) -> list[Cell]:
    """The cells that a text takes; what takes none belongs to the character before."""
    seen = codes if codes & _SEEN_ON_BLANKS else frozenset(code for code in codes if _part(code) == "ground")
    blank = Cell(" ", seen, link)
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        if text[start:end] == " ":
            cells.append(blank)
        elif width:
            cells += [Cell(text[start:end], codes, link), *[Cell("", codes, link)] * (width - 1)]
        elif cells:
            cells[-1] = cells[-1]._replace(text=cells[-1].text + text[start:end])
    return cells


class TerminalDriver(HeadlessDriver):
    """Shows the screen on such a terminal, whose keys and mouse are in the hands of a test."""

    is_headless = False  # all is sent that would be sent elsewhere
    terminal: Terminal
    frame: Frame

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self.terminal = Terminal(Size(*self._get_terminal_size()))
        self.frame = Frame()
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
    return f"{''.join(cell.text for cell in cells[:30])!r} in {' '.join(sorted(cells[0].codes))}"
