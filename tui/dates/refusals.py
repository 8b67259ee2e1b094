"""Why a text is no date, and what to write instead: the near misses that people and other programs write.

Nothing here is needed for a text that is a date, so it is imported for those that are not.
"""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final
from unicodedata import digit, normalize

from tui.dates.names import MONTHS
from tui.dates.vocabulary import VOCABULARY, tokens
from tui.dates.when import DateError, When

_EXAMPLES: Final = "write a date such as 2021, 2021-10-03, 3 October 2021, c. 1991 or 2014/2018"

_LONGEST_NEAR_MISS: Final = 60
_MOST_WORDS: Final = 4

_MONTHS_ELSEWHERE: Final = (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
)

_MONTH: Final = "(0[1-9]|1[0-2])"
_DATED: Final = r" *([^ ]*[0-9][^ ]*) *"
_DAY: Final = "(0[1-9]|[12][0-9]|3[01])"

_NEAR_MISSES: Final = (
    (r"", "there is no date", _EXAMPLES),
    (
        r"n\.? ?d\.?|unknown|undated|unk\.?|none|n/a|tb[acd]|[?~%]+|\.\.",
        r"\g<0> says that there is no date",
        "leave the date out, or write what bounds it, such as [1900..1950] or [..1950]",
    ),
    (
        r"P[0-9T].*|.*/P[0-9T].*",
        "a length of time is not a date",
        "write both ends, such as 2021-10-03T14:05Z/2021-10-03T14:35Z",
    ),
    (r"fy ?'?[0-9/–-]+", "fiscal years begin in different months", "write its months, such as 2020-07/2021-06"),
    (
        rf"([0-9]{{4}}){_MONTH}{_DAY}T?([0-9]{{2}}):?([0-9]{{2}}):?([0-9]{{2}})(Z?)",
        "the parts of a date stand apart",
        r"write \1-\2-\3T\4:\5:\6\7",
    ),
    (rf"([0-9]{{4}}){_MONTH}{_DAY}", "the parts of a date stand apart", r"write \1-\2-\3, or Y\g<0> for the year"),
    (rf"([0-9]{{4}}){_MONTH}", "the parts of a date stand apart", r"write \1-\2, or Y\g<0> for the year"),
    (r"[0-9]{9,10}", "a number alone has no unit", r"write @\g<0> for Unix seconds, Y\g<0> for a year"),
    (r"([0-9]{10})([0-9]{3})", "a number alone has no unit", r"write @\1.\2 for Unix milliseconds"),
    (r"-?[0-9]{5,12}", "a year of more than four digits begins with Y", r"write Y\g<0>"),
    (r"-([0-9]{3})", "a year has four digits", r"write -0\1 (astronomical), or \1 BC"),
    (r"-([0-9]{2})", "a year has four digits", r"write -00\1 (astronomical), or \1 BC"),
    (r"([0-9]{3})", "a year has four digits", r"write 0\1, or \1 CE"),
    (r"'?([0-9]0)'?s", "a decade has a year of four digits", r"write 19\1s"),
    (r"'?[0-9]{1,2}", "a year has four digits", "write all of them, such as 1999"),
    (r"[0-9]{1,2}([/.-])[0-9]{1,2}\1'?[0-9]{2}", "a year has four digits", "write year-month-day, such as 1999-12-31"),
    (r"([0-9]{4})-([0-9])", "a month has two digits", r"write \1-0\2"),
    (r"([0-9]{4}-[0-9]{2})-([0-9]{2})/([0-9]{2})", "both sides of a slash are whole dates", r"write \1-\2/\1-\3"),
    (
        r"([0-9]{4})-([0-9]{2}-[0-9]{2})/([0-9]{2}-[0-9]{2})",
        "both sides of a slash are whole dates",
        r"write \1-\2/\1-\3",
    ),
    (rf"([0-9]{{4}})/{_MONTH}", "both sides of a slash are whole dates", r"write \1-\2 for the month"),
    (r"([0-9]{2})([0-9]{2})/([0-9]{2})", "both sides of a slash are whole dates", r"write \1\2/\1\3"),
    (r"([^.]+)\.\.([^.]+)", "two dots stand in sets only", r"write \1/\2 for a span, [\1..\2] for one date of a range"),
    (rf"unknown/{_DATED}", "an unknown beginning is left out", r"write /\1"),
    (rf"{_DATED}/unknown", "an unknown end is left out", r"write \1/"),
    (rf"open/{_DATED}", "an open beginning is two dots", r"write ../\1"),
    (rf"{_DATED}/(?:open|present|now|today)", "an open end is two dots", r"write \1/.."),
    (rf"{_DATED}[–-]", "the second date is missing", r"write \1/.. if it goes on, \1/ if nobody knows when it ended"),
    (rf"–{_DATED}", "the first date is missing", r"write ../\1, or /\1 if nobody knows when it began"),
    (r".*/.*/.*", "a span has one slash between two dates", "write it as 2004/2006; dates are year-month-day"),
    (
        r"\(.*[0-9].*\).*",
        "round brackets are from a draft of EDTF",
        "write doubt beside the part it is about: 2011~-06-04",
    ),
    (r".*[~?%]{2,}.*", "two signs of doubt in one place", "write ~ for approximate, ? for uncertain, % for both"),
    (r"(.*[0-9])T", "a time is missing after T", r"write \1, or \1T14:05"),
    (r".*X.*S[0-9]+", "an estimated year has no unknown digits", "write 198X or 1980S3"),
    (
        r"Y|Y-?[0-9].*",
        "after Y comes a year, perhaps with an exponent",
        "write it as Y170000002, Y-17E7 or Y171010000S3",
    ),
    (r"([0-9]{1,3}) ([0-9]{3}) (.*)", "a number has no spaces", r"write \1\2 \3"),
    (r"(.*[0-9] ?bce?) *(?:–|-|to) *([0-9]+)", "both years need their era", r"write \1 – \2 BC, or \1 – AD \2"),
    (r"[0-9]{1,2}:[0-9]{2}.*", "a time needs a day", "write it as 2021-10-03T14:05"),
    (
        r"([0-9.]+) *ka",
        "thousands of years depend on what year they are counted from",
        "write a year, such as 10,000 BCE",
    ),
)


def refusal(text: str, parse: Callable[[str], When]) -> DateError:
    """What is wrong with a text that has no reading, with a hint what to write instead.

    `parse` reads a date, to try whether what may have been meant is one.
    """
    text = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    if len(text) > _LONGEST_NEAR_MISS:
        return DateError(f"{text[: _LONGEST_NEAR_MISS - 1]}… is not a date", _EXAMPLES)
    if re.fullmatch(r"-?(?=.*[0-9])[0-9xu?]{4}(-[0-9xu?]{2}){0,2}", text, re.IGNORECASE):
        return DateError("an unknown digit is a capital X", f"write {re.sub('[xu?]', 'X', text, flags=re.IGNORECASE)}")
    for pattern, message, hint in _NEAR_MISSES:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match:
            return DateError(match.expand(message), match.expand(hint))
    for rewrite, message in _REWRITINGS:
        rewritten = rewrite(text)
        if rewritten != text:
            return DateError(message, _hint(rewritten, parse))
    found = tokens(text)
    if found and not any(token.kind in "yenNCKs" for token in found) and any(token.kind in "MWSQHP" for token in found):
        return DateError(f"{text} has no year", "write the year too, such as 3 October 2021")
    return DateError(f"{text} is not a date", _EXAMPLES)


def _hint(rewritten: str, parse: Callable[[str], When]) -> str:
    """What to write instead, if that is a date; otherwise what is wrong with it."""
    try:
        edtf = str(parse(rewritten))
    except DateError as error:
        return error.hint
    return f"write {rewritten}, or {edtf}" if edtf != rewritten else f"write {edtf}"


def _in_ascii_digits(text: str) -> str:
    return "".join(str(digit(sign)) if sign.isdigit() else sign for sign in text)


def _in_english(text: str) -> str:
    return _word.sub(lambda word: _ENGLISH.get(_unaccented(word[0]), word[0]), text)


def _spelt(text: str) -> str:
    return _word.sub(lambda word: _nearest(word[0]), text, count=_MOST_WORDS)


def _nearest(word: str) -> str:
    lowered = word.lower()
    if len(word) < 4 or lowered in VOCABULARY:
        return word
    names = [name for name in _LONG_NAMES if name[0] == lowered[0] or name[-1] == lowered[-1]]  # who misspells both?
    near = get_close_matches(lowered, names, n=1, cutoff=0.75)
    return near[0].capitalize() if near else word


def _dashed(text: str) -> str:
    return re.sub(r"\s*/\s*", "–", text)


def _unaccented(word: str) -> str:
    return normalize("NFD", word.lower()).encode("ascii", "ignore").decode()


_word: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = {
    name: english for names in _MONTHS_ELSEWHERE for name, english in zip(names.split(), MONTHS, strict=True)
}
_LONG_NAMES: Final = [name for name in VOCABULARY if len(name) > 3]

_REWRITINGS: Final = (
    (_in_ascii_digits, "digits are 0 to 9"),
    (_in_english, "months are read in English only"),
    (_spelt, "a word is misspelt"),
    (_dashed, "a slash joins dates in EDTF only"),
)
