"""What the fuzzer begins with: inputs of each kind, and the words that such inputs are made of."""

import re
from pathlib import Path
from typing import Final

from tui.dates.vocabulary import VOCABULARY
from tui.formats.keys import RECORDS

_ROOT: Final = Path(__file__).resolve().parents[2]

_QUERIES: Final = (
    'lane:trade,security -"Official relations" or (tag:summit during:2021)',
    "surely after:@relations-1991 is:disputed not until:1985",
    "within:30d@summit /sum+it/ trade:>=21.5 known:2021-12 links:@a",
)

_CLEANED: Final = (
    "\x1b[31mred\x1b[0m",
    "z\u0335\u0336\u200b\u0337\u0338",
    "می\u200cخواهم",
    "e\u0301\u202e\ufeff\r\n\t👨\u200d👩",
)


def _dates() -> list[str]:
    """The first column of the table of dates."""
    rows = (_ROOT / "tests/dates/edtf_examples.tsv").read_text(encoding="utf-8").splitlines()
    return [row.partition("\t")[0] for row in rows[1:]]


def _files() -> list[str]:
    """The examples of what `check` finds."""
    page = (_ROOT / "docs/checks.md").read_text(encoding="utf-8")
    return re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


SEEDS: Final = {
    name: [text.encode() for text in seeds]
    for name, seeds in {"dates": _dates(), "queries": _QUERIES, "files": _files(), "cleaned": _CLEANED}.items()
}

_DATE_WORDS: Final = (*VOCABULARY, *"0123456789XYEST~?%/-:.,@[]{}–", "..", "to", "and", "or", "c. ", "since ", "until ")
_KEYS: Final = [f"{key.name}: " for record in RECORDS for key in record.keys]
_FIELDS: Final = (
    *("title", "text", "actor", "tag", "lane", "place", "source", "id", "is", "links"),
    *("during", "before", "after", "since", "until", "within", "known"),
)

_SIGNS_OF_YAML: Final = (*"[]{},:-?!&*|>%@`#'\" \n\t\\~=", ": ", "\n- ", "\n  ", "&a ", "*a", "<<: ", "--- ")
_SIGNS_OF_QUERIES: Final = (*'()-"/\\@,<>=|', " or ", "not ", "surely ", "1991", "30d@a", "disputed")

_WORDS: Final = {
    "dates": _DATE_WORDS,
    "queries": (*(f"{field}:" for field in _FIELDS), *_SIGNS_OF_QUERIES),
    "files": (*_KEYS, *_SIGNS_OF_YAML, "3 Oct 2021", "\x85", "\ufeff"),
    "cleaned": "\x07\x1b\x85\x9b\u0301\u0316\u0344\u061c\u200b\u200c\u200d\u2028\u202e\u212a\u1100\u1161\ufeff",
}

TOKENS: Final = {name: [word.encode() for word in dict.fromkeys(words)] for name, words in _WORDS.items()}
