"""What is said of a wrong query: where, what, and what to write instead."""

import pytest

from tui.query import QueryError, Vocabulary, parse
from tui.query.fields import PROPERTIES
from tui.timeline import Timeline

ERRORS = [
    # brackets and words between things
    ("(a", 1, "this “(” is not closed", "end it with “)”"),
    ("a (b or c", 3, "this “(” is not closed", "end it with “)”"),
    ("a)", 2, "this “)” closes nothing", "leave it out, or open a “(” before it"),
    ("()", 2, "expected a word, a field or “(”, found “)”", "write a word inside, or leave the brackets out"),
    ("(a or)", 6, "expected a word, a field or “(”, found “)”", "write a word after or"),
    ("(", 2, "expected a word, a field or “(”, found the end", "write a word inside, or leave the brackets out"),
    (")", 1, "expected a word, a field or “(”, found “)”", "write a word before it"),
    ("or a", 1, "expected a word, a field or “(”, found “or”", 'quote it to search for it: "or"'),
    ("a or", 5, "expected a word, a field or “(”, found the end", "write a word after or"),
    ("a or or b", 6, "expected a word, a field or “(”, found “or”", 'quote it to search for it: "or"'),
    ("a and", 6, "expected a word, a field or “(”, found the end", "write a word after and"),
    ("surely", 7, "expected a word, a field or “(”, found the end", "write a word after surely"),
    ("a -", 3, "“-” needs something to leave out right behind it", 'write -word, or "-"'),
    ("a - b", 3, "“-” needs something to leave out right behind it", 'write -word, or "-"'),
    # texts
    ('a "b', 3, "the quotes are not closed", 'end them with "'),
    ('a ""', 3, "there is nothing to look for", "write a text inside"),
    ("a /b", 3, "the regular expression is not closed", 'end it with /, or quote the text: "/…"'),
    (
        "/usr/bin",
        6,
        "expected a space after the regular expression, found “b”",
        r"write \/ for a slash inside it, or quote the text",
    ),
    ("a /(b/", 3, "the regular expression is wrong: missing ): (b", "quote it to search for it"),
    ("/a++/", 1, "the regular expression is wrong: bad repetition operator: ++", "quote it to search for it"),
    (r"/(a)\1/", 1, r"the regular expression is wrong: invalid escape sequence: \1", "quote it to search for it"),
    ("a /\udc80/", 3, "the regular expression has half a character in it", "write it in UTF-8"),
    ("title:/[/", 7, "the regular expression is wrong: missing ]: [", "quote it to search for it"),
    # fields
    ("a lane:", 8, "expected a value after lane:", "write it right behind: lane:value"),
    ("lane: trade", 6, "expected a value after lane:", "write it right behind: lane:value"),
    ("lane:a,", 8, "expected a value after the comma", "write it right behind: lane:value"),
    ("lane:(a or b)", 6, "expected a value after lane:", "write it right behind: lane:value"),
    ("titel:a", 1, "there is no field “titel”", "did you mean title:?"),
    ("a Lane:b", 3, "there is no field “Lane”", "did you mean lane:?"),
    ("actors:b", 1, "there is no field “actors”", "did you mean actor:?"),
    ("when:2021", 1, "there is no field “when”", "did you mean during:?"),
    ("is:disputd", 4, "is: does not know “disputd”", "did you mean is:disputed?"),
    (
        "is:major,great",
        10,
        "is: does not know “great”",
        f"it is one of {', '.join(PROPERTIES)}",
    ),
    ("title:>3", 7, "title: is a text, and > compares numbers", 'quote it to search for it: title:">3"'),
    ("x:>many", 4, "expected a number after >, found “many”", "such as 100"),
    ("x:>", 4, "expected a value after >", "write it right behind: >100"),
    # time
    ("during:2021-02-30", 8, "", ""),
    ("a during:2021/2020", 10, "2021 is after 2020", "write 2020/2021"),
    ("during:10/03/2021", 8, "", ""),
    ("during:soon", 8, "", ""),
    ("during:2020,2021", 8, "", ""),
    ('during:"2020","2021"', 15, "during: takes one value", "write (during:… or during:…)"),
    ("during:@", 9, "expected an id after @", "write @ and the id of an event or an era"),
    ("within:30d", 8, "expected a distance and an @id, found “30d”", "write within:30d@id"),
    ("within:@a", 8, "expected a distance and an @id, found “@a”", "write within:30d@id"),
    ("within:30q@a", 10, "there is no unit “q”", "units are y, m, w, d, h, min, s"),
    ("links:a", 7, "expected an @id, found “a”", "write links:@id"),
]


@pytest.mark.parametrize(("text", "column", "message", "hint"), ERRORS, ids=[text for text, *_ in ERRORS])
def test_an_error_says_where_what_and_what_instead(text: str, column: int, message: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.column == column
    if message:
        assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        ("during:@treety", 8, "no event or era has the id “treety”", "did you mean @treaty?"),
        ("during:@betwen", 8, "no event or era has the id “betwen”", "did you mean @between?"),
        ("links:@xyz", 7, "no event or era has the id “xyz”", "ids are listed with the events and eras of the file"),
        ("within:3d@War", 10, "no event or era has the id “War”", "did you mean @war?"),
        ("article:5", 1, "no event has a field “article”", "did you mean articles:?"),
        ("a lane:trad", 8, "no lane is called “trad”", "did you mean lane:trade?"),
        ("lane:trade,=peace", 12, "no lane is called “peace”", "there is Diplomacy, Trade, War & peace, diplomacy…"),
        ("source:keynes", 8, "no source has the id “keynes”", "there is bainville-1920, keynes-1919, undated"),
        (
            "-disputes:bainvile-1920",
            11,
            "no source has the id “bainvile-1920”",
            "did you mean disputes:bainville-1920?",
        ),
        ("https://example.org", 1, "no event has a field “https”", 'quote it to search for it as text: "https:…"'),
    ],
)
def test_what_a_timeline_does_not_have_is_an_error(
    text: str, column: int, message: str, hint: str, timeline: Timeline
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, Vocabulary.of(timeline))
    assert (caught.value.column, caught.value.message, caught.value.hint) == (column, message, hint)


def test_a_long_text_is_cut_in_a_message() -> None:
    with pytest.raises(QueryError, match=r"“x{40}…”"):
        parse("is:" + "x" * 500)
