from collections.abc import Callable

import pytest

from tui.formats import Reading

TWO_QUOTES = "double a quote that belongs to the text, or put the other kind of quotes around it"
COLON = "put a text that has ': ' in it in quotes, or set the line in as far as those it belongs to"
ENDS = "end it with ']' if it begins with '[', with '}' if with '{'"

MISTAKES = [
    (
        'events:\n- {when: 1991, title: "Bangkok\n- {when: 1992}\n',
        "2:23: error: this quote is never closed; end the text with the same quote",
    ),
    ("title: 'Bangkok", "1:8: error: this quote is never closed; end the text with the same quote"),
    (
        "title: 'Bangkok\n---\nb: c'",
        "1:8: error: this quote is not closed before the document ends; end the text with the same quote",
    ),
    ("title: 'it's'", f"1:12: error: a quote ends the text before this; {TWO_QUOTES}"),
    ('title: "Sochi" summit', f"1:16: error: a quote ends the text before this; {TWO_QUOTES}"),
    (
        "events:\n\t- when: 1991",
        "2:1: error: a tab where only spaces can be; set lines in, and part keys from values, with spaces",
    ),
    ("events:\n- when: 1991\n\ttitle: x", "3:1: error: a tab sets this line in; set lines in with spaces"),
    ("summary: |\n\tx", "2:1: error: a tab sets this line in; set lines in with spaces"),
    ("title: @ASEAN", "1:8: error: a value cannot begin with '@'; put it in quotes"),
    ("title: `x`", "1:8: error: a value cannot begin with '`'; put it in quotes"),
    ("title: %x", "1:8: error: a value cannot begin with '%'; put it in quotes"),
    ("title: ? x", "1:8: error: a value cannot begin with '? '; put it in quotes"),
    (
        "title: ]",
        "1:8: error: a value cannot begin with this; put a text that begins with ',', ']' or '}' in quotes",
    ),
    (
        "tags: [a, , b]",
        "1:11: error: a value is missing here; put a text that begins with ',', ']' or '}' in quotes",
    ),
    ("title: Sochi: a summit", f"1:13: error: a ':' that cannot follow a key here; {COLON}"),
    ("title: a\n  summary: b", f"2:10: error: a ':' that cannot follow a key here; {COLON}"),
    (
        "title: - b",
        (
            "1:8: error: a '- ' that cannot begin an entry here; begin the list on a line of its own, or put a text "
            "that begins with '- ' in quotes"
        ),
    ),
    (
        "title: a\nb\nc: d",
        (
            "2:1: error: this line has no ': ' after its key; write 'key: value'; set in further what continues the "
            "line above"
        ),
    ),
    (
        "tags:\n  - x\n  y: 1",
        (
            "3:3: error: this line is no entry of the list above it; begin it with '- ' below the others, or set it in "
            "as far as those it belongs to"
        ),
    ),
    (
        "events:\n- when: 1991\n  title: a\n - when: 1992",
        "4:2: error: this does not fit the lines above it; set the line in as far as those it belongs to",
    ),
    (
        "tags: [a, b\ntitle: x",
        (
            "1:7: error: this '[' is not closed, or a ',' is missing after it; end the list with ']', or put a text "
            "that has quotes or brackets in it in quotes"
        ),
    ),
    (
        "own: {a: 1\ntitle: x\n",
        (
            "1:6: error: this '{' is not closed, or a ',' is missing after it; end the mapping with '}', or put a text "
            "that has quotes or brackets in it in quotes"
        ),
    ),
    ("tags: [", f"1:7: error: the file ends before this does; {ENDS}"),
    ('{"events": [{"when":\n', f"1:13: error: the file ends before this does; {ENDS}"),
    (
        'title: "C:\\Users"',
        (
            "1:13: error: a backslash between double quotes begins an escape, and this is none; write it twice, or put "
            "the text in single quotes"
        ),
    ),
    (
        'title: "\\xZZ"',
        (
            "1:11: error: a backslash between double quotes begins an escape, and this is none; write it twice, or put "
            "the text in single quotes"
        ),
    ),
    ('title: "\\ud83d\\ude00"', "1:11: error: this escape stands for no character; write the character itself"),
    (
        "title: & b",
        "1:8: error: a '&' begins the name of a value, and there is none; put a text that begins with '&' in quotes",
    ),
    (
        "title: * b",
        "1:8: error: a '*' repeats a named value, and there is no name; put a text that begins with '*' in quotes",
    ),
    (
        "title: !x!y z",
        "1:8: error: a '!' begins a tag, which means nothing here; put a text that begins with '!' in quotes",
    ),
    (
        "title: !<",
        "1:8: error: a '!' begins a tag, which means nothing here; put a text that begins with '!' in quotes",
    ),
    (
        "summary: |x\n b",
        (
            "1:11: error: nothing but a comment can follow '|' or '>'; begin the text on the next line, or put it in "
            "quotes"
        ),
    ),
    (
        "title: a\n...\nb: c",
        "3:1: error: this stands after the end of the timeline; set it in as far as what it belongs to, or remove it",
    ),
    ("%YAML 3.0\n---\ntitle: a", "1:1: error: this is not YAML: found incompatible YAML document"),
]


@pytest.mark.parametrize(("text", "problem"), MISTAKES)
def test_a_mistake_is_told_where_it_was_made(read: Callable[[str], Reading], text: str, problem: str) -> None:
    reading = read(text)

    assert [str(found) for found in reading.problems] == [f"t.yaml:{problem} [yaml-syntax]"]
    assert not reading.is_readable


def test_events_before_a_mistake_are_read(read: Callable[[str], Reading]) -> None:
    reading = read("events:\n- {when: 1991, title: a}\n- {when: 1992, title: b}\n- {when: 1993, title: 'c}\n")

    assert [event.title for event in reading.timeline.events] == ["a", "b"]
    assert not reading.is_readable
