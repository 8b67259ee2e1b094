"""Single values: from what stands in the file to texts, dates and numbers; what is wrong with them is noted."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from tui.dates import DateError, When, parse
from tui.formats.findings import Findings, Mark, quoted, shortened
from tui.formats.keys import Key, Kind
from tui.formats.tree import Branch, Node, Scalar
from tui.timeline import Level, OwnField
from tui.timeline.checks import SWITCHES
from tui.timeline.clean import clean, clean_block

_NUMBER: Final = re.compile(r"[-+]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][-+]?\d{1,2})?", re.ASCII)
_THOUSANDS: Final = re.compile(r"([-+]?\d{1,3})((?:[,_' \u00a0\u2009\u202f]\d{3}){1,12})(\.\d{1,40})?", re.ASCII)
_DECIMAL_COMMA: Final = re.compile(r"([-+]?\d{1,40}),(\d{1,40})", re.ASCII)

_NUMBER_HINT: Final = "write a number such as 21.5, and its unit elsewhere"
_MERGE: Final = "<<"


class Values:
    """Reads single values; `findings` are those of the file at hand.

    Every method takes a node that is not empty, and returns None for what it cannot read, or what is nothing once it
    is clean.
    """

    def __init__(self, now: int | None) -> None:
        self.findings = Findings("")
        self._now = now
        self._texts: dict[str, str] = {}
        self._dates: dict[str, When | DateError] = {}
        self._marks: tuple[Branch | None, dict[str, Mark]] = None, {}  # of the keys of the mapping asked for last

    def text(self, node: Node, key: Key) -> str | None:
        """One line."""
        if isinstance(node, Branch):
            return self._no_text(node, key)
        return clean(node.value).strip() or None

    def word(self, node: Node, key: Key) -> str | None:
        """One line that many records may have in common: it is kept once."""
        if isinstance(node, Branch):
            return self._no_text(node, key)
        return self.common(node.value) or None

    def common(self, raw: str) -> str:
        """A clean text, the same object every time."""
        text = self._texts.get(raw)
        if text is None:
            text = self._texts[raw] = clean(raw).strip()
        return text

    def block(self, node: Node, key: Key) -> str | None:
        """Lines."""
        if isinstance(node, Branch):
            return self._no_text(node, key)
        return clean_block(node.value).strip() or None

    def texts(self, node: Node, key: Key) -> tuple[str, ...] | None:
        """A list of texts; a lone text is taken for a list of one."""
        if isinstance(node, Scalar):
            text = self.common(node.value)
            message = f"'{key.name}' is a list, and this is a text"
            self.findings.error("list-expected", message, node.start_mark, f"write [{shortened(text)}]")
            return (text,) if text else None
        if node.is_mapping:
            message = f"'{key.name}' is a list, and this is a mapping"
            self.findings.error("list-expected", message, node.start_mark, "write [one, another]")
            return None
        common = self.common
        texts = []
        for item in node.children:
            if isinstance(item, Branch):
                self._no_text(item, key)
            elif text := common(item.value):
                texts.append(text)
        return tuple(texts)

    def date(self, node: Node, key: Key) -> When | None:
        """A date."""
        if isinstance(node, Branch):
            example = '"{2014,2015}"' if node.is_mapping else '"[2014,2015]"'
            message = f"'{key.name}' is a date, and this is {_kind(node)}"
            self.findings.error("date-expected", message, node.start_mark, f"put a set of dates in quotes: {example}")
            return None
        raw = node.value
        when = self._dates.get(raw)
        if when is None:
            try:
                when = parse(clean(raw).strip(), self._now)
            except DateError as error:
                when = error.with_traceback(None)
            self._dates[raw] = when
        if isinstance(when, DateError):
            self.findings.error("date-invalid", clean(when.message), node.start_mark, clean(when.hint))
            return None
        return when

    def number(self, node: Node, key: Key) -> Decimal | None:
        """A finite decimal number, of a size that can be written out."""
        if isinstance(node, Branch):
            message = f"'{key.name}' is a number, and this is {_kind(node)}"
            self.findings.error("number-invalid", message, node.start_mark, _NUMBER_HINT)
            return None
        text = clean(node.value).strip()
        if _NUMBER.fullmatch(text):
            return Decimal(text)
        if match := _THOUSANDS.fullmatch(text):
            hint = f"write {match[1]}{re.sub('[^0-9]', '', match[2])}{match[3] or ''}"
        elif match := _DECIMAL_COMMA.fullmatch(text):
            hint = f"write {match[1]}.{match[2]}"
        else:
            hint = _NUMBER_HINT
        if text:
            self.findings.error("number-invalid", f"{quoted(text)} is not a number", node.start_mark, hint)
        return None

    def choice(self, node: Node, key: Key) -> str | None:
        """One of the words that the key knows."""
        if isinstance(node, Branch):
            return self._no_text(node, key)
        text = self.common(node.value)
        for choice in key.choices:
            if choice == text:
                return choice
        if text:
            near = key.near.find(text)
            hint = f"did you mean '{near}'?" if near else f"write {', '.join(key.choices[:-1])} or {key.choices[-1]}"
            message = f"'{key.name}' cannot be {quoted(text)}"
            self.findings.error("choice-invalid", message, node.start_mark, hint)
        return None

    def levels(self, node: Node, key: Key) -> Mapping[str, Level] | None:
        """What becomes of the findings of some checks, by their codes."""
        if isinstance(node, Scalar) or not node.is_mapping:
            message = f"'{key.name}' is a mapping, and this is {'a text' if isinstance(node, Scalar) else 'a list'}"
            hint = f"write {{{key.choices[0]}: {Level.OFF}}}"
            self.findings.error("mapping-expected", message, node.start_mark, hint)
            return None
        levels: dict[str, Level] = {}
        for code, value in self.pairs(node).items():
            if code not in key.choices:
                self._miss_check(code, key, self.mark_of(code, node))
            elif level := self.choice(value, Key(code, Kind.CHOICE, "", choices=tuple(Level))):
                levels[code] = Level(level)
        return MappingProxyType(levels)

    def own(self, node: Node) -> OwnField:
        """The value of an author's own key: texts, lists and mappings as they are."""
        if isinstance(node, Scalar):
            return clean_block(node.value).strip("\n") if "\n" in node.value else clean(node.value).strip()
        if not node.is_mapping:
            return tuple(self.own(item) for item in node.children)
        return self.own_fields(self.pairs(node))

    def own_fields(self, pairs: Mapping[str, Node]) -> Mapping[str, OwnField]:
        """An author's own keys with their values."""
        return MappingProxyType({name: self.own(node) for name, node in pairs.items()})

    def pairs(self, branch: Branch) -> dict[str, Node]:
        """The values of a mapping by the clean names of their keys; each is there once, and is a text."""
        pairs: dict[str, Node] = {}
        texts = self._texts
        children = iter(branch.children)
        for key, node in zip(children, children, strict=True):
            if isinstance(key, Branch):
                self.findings.error("key-invalid", "a key is a text, not a list or mapping", key.start_mark)
                continue
            name = texts.get(key.value) or self.common(key.value)
            if name in pairs or not name or name == _MERGE:
                self._refuse_key(name, key, branch)
            else:
                pairs[name] = node
        return pairs

    def mark_of(self, name: str, branch: Branch) -> Mark:
        """Where a key of a mapping stands (the first, if there are several)."""
        marked, marks = self._marks
        if marked is not branch:
            keys = (key for key in reversed(branch.children[::2]) if isinstance(key, Scalar))
            marks = {self.common(key.value): key.start_mark for key in keys}
            self._marks = branch, marks
        return marks[name]

    def _refuse_key(self, name: str, key: Scalar, branch: Branch) -> None:
        if name == _MERGE:
            message = "the merge key '<<' means nothing here"
            self.findings.error("yaml-merge", message, key.start_mark, "write the keys out again")
        elif name:
            message = f"the key {quoted(name)} is already there, in line {self.mark_of(name, branch).line + 1}"
            self.findings.error("key-duplicate", message, key.start_mark, "this one is not read: rename or remove it")
        else:
            self.findings.error("key-invalid", "a key without a name", key.start_mark, "put a name before the ':'")

    def _miss_check(self, code: str, key: Key, mark: Mark) -> None:
        near = key.near.find(code)
        if near:
            hint = f"did you mean '{near}'?"
        elif code in SWITCHES:
            hint = "it can be switched under 'checks:' at the top of the file only"
        else:
            hint = "`datelines check` names the code of each finding at its end"
        self.findings.error("check-unknown", f"no check {quoted(code)} can be switched here", mark, hint)

    def _no_text(self, node: Branch, key: Key) -> str | None:
        opening = "{" if node.is_mapping else "["
        message = f"'{key.name}' is a text, and this is {_kind(node)}"
        hint = f"put a text that begins with '{opening}' in quotes"
        self.findings.error("text-expected", message, node.start_mark, hint)
        return None


def _kind(node: Branch) -> str:
    return "a mapping" if node.is_mapping else "a list"
