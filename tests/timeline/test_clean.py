import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.timeline.clean import clean, clean_block

LINES = [
    ("plain", "Official relations begin", "Official relations begin"),
    ("nothing", "", ""),
    ("other scripts", "Россия и АСЕАН, 東南アジア諸国連合", "Россия и АСЕАН, 東南アジア諸国連合"),
    ("escape sequence", "a\x1b[31mred\x1b[0m", "a␛[31mred␛[0m"),
    ("NUL, bell, backspace", "\x00\x07\x08", "␀␇␈"),
    ("DEL", "a\x7f", "a␡"),
    ("vertical tab, form feed", "\x0b\x0c", "␋␌"),
    ("C1", "\x9b31m", "<9B>31m"),
    ("next line is a space", "a\x85b", "a b"),
    ("line and paragraph separator", "a\u2028b\u2029c", "a b c"),
    ("line feed", "a\nb", "a b"),
    ("carriage return and line feed", "a\r\nb", "a b"),
    ("carriage return alone", "a\rb", "a␍b"),
    ("tab", "a\tb", "a   b"),
    ("right-to-left override", "\u202egnp.exe", "<202E>gnp.exe"),
    ("isolates", "\u2066a\u2069", "<2066>a<2069>"),
    ("marks of direction", "\u200ea\u200fb\u061c", "<200E>a<200F>b<061C>"),
    ("zero-width space", "pay\u200bpal", "paypal"),
    ("word joiner, soft hyphen", "a\u2060b\u00adc", "abc"),
    ("byte order mark", "\ufeffa\ufeff", "a"),
    ("tag characters", "a\U000e0041\U000e007f", "a"),
    ("the flag of England loses its tags", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4"),
    ("regional flags stay", "🇻🇳", "🇻🇳"),
    ("a family is joined", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ("keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"),
    ("a non-joiner parts Persian letters", "می\u200cخواهم", "می\u200cخواهم"),
    ("a non-joiner after a virama", "क्\u200cष", "क्\u200cष"),
    ("a non-joiner in Latin is idle", "shelf\u200cful", "shelfful"),
    ("a non-joiner at an end is idle", "\u200cا\u200c", "ا"),
    ("private use", "\ue000\U000f0000", "\ue000\U000f0000"),
    ("surrogate", "a\ud83db", "a\ufffdb"),
    ("noncharacters", "\ufdd0\ufffe\U0001ffff", "\ufffd\ufffd\ufffd"),
    ("composed", "e\u0301te\u0301", "été"),
    ("three marks", "a\u0316\u0317\u0318", "a\u0316\u0317\u0318"),
    ("a tower of marks", "z\u0335\u0336\u0337\u0338\u0321z", "z\u0335\u0336\u0337z"),
    ("a tower of marks in disguise", "z\u0335\u0336\u200b\u0337\u0338\u200d\u0321z", "z\u0335\u0336\u0337z"),
    ("what joins a mark too many goes with it", "\ufffd\u0344\u0337\u200d\u0338", "\ufffd\u0337\u0308\u0301"),
    ("a joiner after three marks", "क\u0316\u0317\u094d\u200dष", "क\u094d\u0316\u0317\u200dष"),
    ("marks on every letter", "a\u0316b\u0316c\u0316d\u0316", "a\u0316b\u0316c\u0316d\u0316"),
    ("Hangul", "\u1112\u1161\u11ab", "한"),
    ("what went may have parted", "e\u200b\u0301", "é"),
]

BLOCKS = [
    ("line feeds stay", "a\nb\n\nc\n", "a\nb\n\nc\n"),
    ("carriage returns before them go", "a\r\nb", "a\nb"),
    ("others are seen", "a\rb", "a␍b"),
    ("tabs expand from the beginning of the line", "ab\tc\n\td", "ab  c\n    d"),
    ("escape sequence", "a\n\x1b[2J", "a\n␛[2J"),
    ("line separator", "a\u2028b", "a b"),
    ("composed", "e\u0301\ne\u0301", "é\né"),
]

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)

ANY = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from(
            "aKe\u0301\u0316\u0344\u200b\u200c\u200d\u212aا\u202e\r\n\t\x1b\u1100\u1161\u11a8\u0f73\ufeff "
        ),
    ),
    max_size=30,
)


@pytest.mark.parametrize(("text", "cleaned"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_a_line_is_safe_to_show(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(("text", "cleaned"), [case[1:] for case in BLOCKS], ids=[case[0] for case in BLOCKS])
def test_a_block_is_safe_to_show(text: str, cleaned: str) -> None:
    assert clean_block(text) == cleaned


@given(ANY)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_block(clean_block(text)) == clean_block(text)
    assert clean_block(clean(text)) == clean(text)


@given(ANY)
def test_nothing_gets_through_that_a_terminal_obeys(text: str) -> None:
    assert FORBIDDEN.search(clean_block(text)) is None
    assert "\n" not in clean(text)


@given(ANY)
def test_a_clean_text_is_composed_with_three_marks_in_a_row_at_most(text: str) -> None:
    cleaned = clean(text)

    kinds = "".join(unicodedata.category(character)[0] for character in cleaned if character not in "\u200c\u200d")
    assert "MMMM" not in kinds
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126)))
def test_printable_ascii_is_clean(text: str) -> None:
    assert clean(text) == text


def test_marks_without_end_are_no_trouble() -> None:
    assert clean("z" + "\u0301\u0316" * 500_000) == "ź\u0316\u0301"
